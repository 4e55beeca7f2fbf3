import { findBrowser, type Machine } from '../../../src/simulator/headless/find-browser';

function machine(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>>,
  ...executables: readonly string[]
): Machine {
  return { platform, env, isExecutable: (path) => executables.includes(path) };
}

const PATH = '/usr/local/bin:/usr/bin';
const WINDOWS = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' };

it.each([
  ['a Debian', machine('linux', { PATH }, '/usr/bin/chromium', '/usr/bin/firefox-esr'), '/usr/bin/chromium'],
  ['a CI runner', machine('linux', { PATH }, '/usr/bin/google-chrome', '/usr/bin/firefox'), '/usr/bin/google-chrome'],
  ['one with Firefox alone', machine('linux', { PATH }, '/usr/bin/firefox'), '/usr/bin/firefox'],
  ['one with Edge alone', machine('linux', { PATH }, '/usr/bin/microsoft-edge'), '/usr/bin/microsoft-edge'],
  [
    'a Mac',
    machine('darwin', { HOME: '/Users/ada', PATH }, '/Applications/Firefox.app/Contents/MacOS/firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  [
    'a Mac of which one has a corner',
    machine('darwin', { HOME: '/Users/ada' }, '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'),
    '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  [
    'a Windows',
    machine('win32', WINDOWS, 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'),
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  ['an empty one', machine('linux', {}), undefined],
])('finds the browser of %s', (_name, where, found) => {
  expect(findBrowser(where)).toBe(found);
});

it('takes the one that is named, and no other in its place', () => {
  const env = { PATH, CHROME_PATH: '/opt/chrome' };
  expect(findBrowser(machine('linux', env, '/opt/chrome', '/usr/bin/chromium'))).toBe('/opt/chrome');
  expect(findBrowser(machine('linux', env, '/usr/bin/chromium'))).toBeUndefined();
});
