import { FAULTS, type HostFault, SCENARIOS } from 'rx-max/testing';

import type { Place, Settings } from './settings';

/*
 * The settings in the address, so that what one sees can be shared: ?scenario=inbound-call&speed=10&faults=no-ack+late-ack
 */

/**
 * The settings that an address says. What it does not say, and what it says in a way that is not understood, is as in the
 * fallback; of a list what is understood counts. The app is a name, of which the server knows what it stands for.
 *
 * @param fallback - what holds where the address is silent: the usual, or what the command line said
 */
export function settingsFrom(address: URLSearchParams, fallback: Settings): Settings {
  function read<Name extends keyof Settings>(name: Name): Settings[Name] {
    const text = address.get(name);
    const value = text === null ? undefined : READERS[name](text);
    return value === undefined ? fallback[name] : value;
  }
  return {
    profile: read('profile'),
    scenario: read('scenario'),
    speed: read('speed'),
    loop: read('loop'),
    faults: read('faults'),
    places: read('places'),
    layout: read('layout'),
    theme: read('theme'),
    language: read('language'),
    app: read('app'),
  };
}

/**
 * The query of the address that says these settings; {@link settingsFrom} gives them back.
 *
 * @param fallback - what need not be said, because it holds anyway
 * @returns without the question mark; empty where nothing needs to be said
 */
export function toSearch(settings: Settings, fallback: Settings): string {
  const said = NAMES.flatMap((name) => {
    const text = written(settings[name]);
    return text === written(fallback[name]) ? [] : [[name, text]];
  });
  return new URLSearchParams(said).toString();
}

type Readers = { readonly [Name in keyof Settings]: (text: string) => Settings[Name] | undefined };

const AT_ONCE = 'at-once';

const READERS: Readers = {
  profile: oneOf('max', 'cxone-agent'),
  scenario: (text) => (text === '' ? null : SCENARIOS.find(({ name }) => name === text)?.name),
  speed: readSpeed,
  loop: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
  faults: (text) => wordsIn(text).filter((word): word is HostFault => Object.hasOwn(FAULTS, word)),
  // The workspace is always there, so that it need not be said.
  places: (text) => ['workspace', ...wordsIn(text).filter((word): word is Place => OTHER_PLACES.includes(word))],
  layout: oneOf('both', 'desktop', 'inspector'),
  theme: oneOf('auto', 'light', 'dark'),
  language: oneOf('en', 'ko'),
  app: (text) => (text === '' ? undefined : text),
};

const NAMES = Object.keys(READERS) as readonly (keyof Settings)[]; // which it has by its type

const OTHER_PLACES: readonly string[] = ['panel', 'pop-out'] satisfies readonly Place[];

function readSpeed(text: string): number | undefined {
  const speed = text === AT_ONCE ? Infinity : /^[\d.e+-]+$/.test(text) ? Number(text) : NaN;
  return speed > 0 ? speed : undefined;
}

function wordsIn(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/).filter((word) => word !== ''))];
}

function oneOf<Word extends string>(...words: readonly Word[]): (text: string) => Word | undefined {
  return (text) => words.find((word) => word === text);
}

function written(value: Settings[keyof Settings]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === Infinity) return AT_ONCE;
  if (typeof value === 'object') return value.filter((word) => word !== 'workspace').join(' ');
  return String(value);
}
