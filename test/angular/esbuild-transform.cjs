// Makes CommonJS of Angular's published modules, which Jest cannot run as they are. CommonJS, since Jest loads it so.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync } = require('esbuild');

const self = readFileSync(__filename);

module.exports = {
  /**
   * @param {string} source
   * @param {string} file
   */
  process(source, file) {
    // Zone.js sees no native `await`. In a file that ends in .mjs an import of a default would be one of everything, as Node has it
    // for CommonJS; here both sides are made of modules.
    const sourcefile = file.replace(/\.mjs$/, '.js');
    const { code } = transformSync(source, { format: 'cjs', target: 'es2016', sourcefile, sourcemap: 'inline' });
    return { code };
  },
  /**
   * Without it Jest would keep what an earlier form of this file made.
   *
   * @param {string} source
   * @param {string} file
   */
  getCacheKey: (source, file) => createHash('sha1').update(self).update(file).update(source).digest('hex'),
};
