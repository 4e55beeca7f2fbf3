// Makes CommonJS of Angular's published modules, which Jest cannot run as they are. CommonJS, since Jest loads it so.
const { transformSync } = require('esbuild');

module.exports = {
  /**
   * @param {string} source
   * @param {string} file
   */
  process(source, file) {
    // Zone.js sees no native `await`.
    const { code } = transformSync(source, { format: 'cjs', target: 'es2016', sourcefile: file, sourcemap: 'inline' });
    return { code };
  },
};
