import fc from 'fast-check';
import { FAULTS, type HostFault, SCENARIOS } from 'rx-max/testing';

import { settingsFrom, toSearch } from '../../../src/simulator/page/model/address';
import type { Settings } from '../../../src/simulator/page/model/settings';
import { usualSettings } from '../../../src/simulator/page/model/usual-settings';

const USUAL = usualSettings('plain');

function read(search: string, fallback = USUAL): Settings {
  return settingsFrom(new URLSearchParams(search), fallback);
}

const SETTINGS: fc.Arbitrary<Settings> = fc.record({
  profile: fc.constantFrom('max' as const, 'cxone-agent' as const),
  scenario: fc.option(fc.constantFrom(...SCENARIOS.map(({ name }) => name))),
  speed: fc.oneof(fc.constantFrom(0.5, 1, 2, 10, 100, Infinity), fc.double({ min: 1e-9, max: 1e9, noNaN: true })),
  loop: fc.boolean(),
  faults: fc.uniqueArray(fc.constantFrom(...(Object.keys(FAULTS) as HostFault[]))),
  places: fc
    .uniqueArray(fc.constantFrom('panel' as const, 'pop-out' as const))
    .map((others) => ['workspace' as const, ...others]),
  layout: fc.constantFrom('both' as const, 'desktop' as const, 'inspector' as const),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  language: fc.constantFrom('en' as const, 'ko' as const),
  app: fc.string({ minLength: 1, unit: 'grapheme' }),
});

it('an address gives back the settings that it was made of, whatever holds without it', () => {
  fc.assert(
    fc.property(SETTINGS, SETTINGS, (settings, fallback) => {
      expect(read(toSearch(settings, fallback), fallback)).toEqual(settings);
    }),
  );
});

it('what holds anyway is left out', () => {
  fc.assert(
    fc.property(SETTINGS, (settings) => {
      expect(toSearch(settings, settings)).toBe('');
    }),
  );
});

it('reads well', () => {
  const shared: Settings = {
    ...USUAL,
    profile: 'cxone-agent',
    scenario: 'inbound-call',
    speed: Infinity,
    loop: true,
    faults: ['no-ack', 'late-batches'],
    places: ['workspace', 'panel'],
  };
  expect(toSearch(shared, USUAL)).toBe(
    'profile=cxone-agent&scenario=inbound-call&speed=at-once&loop=yes&faults=no-ack+late-batches&places=panel',
  );
});

it('an address that says nothing means what holds anyway', () => {
  expect(read('')).toEqual(USUAL);
  expect(read('anything=else&__proto__=1')).toEqual(USUAL);
});

it.each([
  ['profile=MAX', {}],
  ['scenario=nothing', {}],
  ['scenario=constructor', {}],
  ['speed=0', {}],
  ['speed=-1', {}],
  ['speed=fast', {}],
  ['speed=NaN', {}],
  ['speed=', {}],
  ['speed=0x10', {}],
  ['speed=Infinity', {}],
  ['loop=1', {}],
  ['faults=toString+no-ack+nothing+no-ack', { faults: ['no-ack'] }],
  ['faults=', {}],
  ['places=workspace+panel+cellar', { places: ['workspace', 'panel'] }],
  ['layout=none', {}],
  ['theme=%00', {}],
  ['language=de', {}],
  ['app=', {}],
  ['profile=cxone-agent&profile=max', { profile: 'cxone-agent' }],
] as const)('%s is read as far as it is understood', (search, understood) => {
  expect(read(search)).toEqual({ ...USUAL, ...understood });
});

it('what is told to be nothing overrules what holds without it', () => {
  const fallback: Settings = {
    ...USUAL,
    scenario: 'chat',
    faults: ['no-ack'],
    loop: true,
    places: ['workspace', 'panel'],
  };
  expect(read('scenario=&faults=&loop=no&places=', fallback)).toEqual(USUAL);
});
