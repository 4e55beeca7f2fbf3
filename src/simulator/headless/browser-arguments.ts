import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A browser that is started for one page asks nobody else for anything. */
const CHROMIUM = [
  '--headless=new',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-quic',
  '--disable-popup-blocking',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--mute-audio',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
];

const FIREFOX = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': false,
  'dom.min_background_timeout_value': 4,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
} as const;

/**
 * How a browser is started without a window, with a profile of its own.
 *
 * @param executable - what it is called tells what it is
 * @param profile - an empty folder; what Firefox is to be told is written there
 * @param isRoot - Chromium has no sandbox for root, and does not start unless it is told so
 */
export function browserArguments(
  executable: string,
  profile: string,
  address: string,
  isRoot: boolean,
): readonly string[] {
  if (/firefox/i.test(basename(executable))) {
    const lines = Object.entries(FIREFOX).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    return ['--headless', '--no-remote', '--profile', profile, address];
  }
  return [...CHROMIUM, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, address];
}
