// Where Jest finds Angular, by the project that runs: the repository's own, or the one installed beside it for its tests.
// CommonJS, since Jest loads it so.
const { join } = require('node:path');

const SIDE_BY_SIDE = /^(@angular\/|zone\.js)/;

/** @param {string} version the folder of an Angular that is installed beside the repository's own */
module.exports = function angularOf(version) {
  const basedir = join(__dirname, version);
  /**
   * @param {string} request
   * @param {any} options Jest's
   */
  return (request, options) =>
    options.defaultResolver(request, SIDE_BY_SIDE.test(request) ? { ...options, basedir } : options);
};
