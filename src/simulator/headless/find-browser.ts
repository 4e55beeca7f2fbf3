import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** In the order in which they are taken; a desktop of NICE's runs in Chrome and Edge above all. */
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'firefox',
  'firefox-esr',
];

const ON_MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Firefox.app/Contents/MacOS/firefox',
];

const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Mozilla Firefox\\firefox.exe',
];

/** The machine that is looked at. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

/**
 * A browser of this machine: the one that `CHROME_PATH` names, or else the first that is where its installer puts it.
 *
 * @returns its executable, or undefined where there is none
 */
export function findBrowser(machine: Machine = THIS_MACHINE): string | undefined {
  return placesOn(machine).find((place) => machine.isExecutable(place));
}

function placesOn({ platform, env }: Machine): readonly string[] {
  const named = env['CHROME_PATH'];
  // Who names one means that one.
  if (named !== undefined && named !== '') return [named];
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return ON_WINDOWS.flatMap((file) => existing(folders).map((folder) => path.win32.join(folder, file)));
  }
  const folders = existing((env['PATH'] ?? '').split(':'));
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
  if (platform !== 'darwin') return commands;
  const applications = ['/Applications', ...existing([env['HOME']]).map((home) => `${home}/Applications`)];
  return [...ON_MAC.flatMap((file) => applications.map((folder) => `${folder}/${file}`)), ...commands];
}

function existing(folders: readonly (string | undefined)[]): readonly string[] {
  return folders.flatMap((folder) => (folder === undefined || folder === '' ? [] : [folder]));
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  isExecutable(place) {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};
