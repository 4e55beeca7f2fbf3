// Where the browsers are. CommonJS, so that Jest's tests and the ES modules beside this file can both load it.
const { accessSync, constants } = require('node:fs');
const { delimiter, join } = require('node:path');

const BROWSERS = {
  chromium: { variable: 'CHROMIUM_PATH', commands: ['chromium', 'chromium-browser', 'google-chrome'] },
  // Chromium without a window of its own, which is most of what it costs to open a page.
  'chromium-shell': { variable: 'CHROMIUM_SHELL_PATH', commands: ['chromium-headless-shell', 'chrome-headless-shell'] },
  firefox: { variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'] },
};

/**
 * The executable of a browser: what its variable names, else the first of its commands in PATH; undefined if there is none.
 *
 * @param {'chromium' | 'chromium-shell' | 'firefox'} browser
 * @returns {string | undefined}
 */
function findBrowser(browser) {
  const { variable, commands } = BROWSERS[browser];
  const named = process.env[variable];
  // A path that somebody wrote down is used or refused, never passed over in silence for another browser.
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

module.exports = { findBrowser };
