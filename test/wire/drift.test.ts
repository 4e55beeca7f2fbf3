import fc from 'fast-check';
import { DRIFT_LIMIT, driftOf, type DriftReport, NO_DRIFT, withDrift } from '../../src/wire/drift';
import { encodeEvent } from '../../src/wire/encode-event';
import type { RawEvent } from '../../src/wire/family';
import type { MaxEvent } from '../../src/wire/max-event';
import { anything, eventsOf } from './arbitraries';
import { PAYLOADS } from './fixtures/payloads';
import { brokenOf, EXPECTED, KNOWN_TYPES, NAMES_ONLY, PROTOCOL_FIELDS } from './fixtures/protocol-fields';
import sample from './fixtures/wire-sample.json';

function reportOf(...events: readonly RawEvent[]): DriftReport {
  return events.reduce(withDrift, NO_DRIFT);
}

function seenIn(report: DriftReport) {
  return [...report.seen.values()];
}

describe('what has not drifted', () => {
  const usual = PAYLOADS.filter(({ wire }) => wire['enable'] !== true);

  it.each(usual)('is a payload of the protocol: $title', ({ wire }) => {
    expect(driftOf(wire)).toEqual([]);
  });

  it('is what a browser received from the host', () => {
    const events = sample.flatMap(({ received }) => received).flatMap((message): RawEvent[] => message.events);
    expect(reportOf(...events)).toBe(NO_DRIFT);
  });

  it.each(KNOWN_TYPES)('is any %s that is written as the protocol has it', (type) => {
    fc.assert(
      fc.property(eventsOf(type), (event) => {
        expect(driftOf(encodeEvent({ ...event, raw: {} } as MaxEvent) as unknown as RawEvent)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a number for the id of a registration', { messageType: 'ClientEventSubscriptionAcknowledge', contactId: 7 }],
    ['a number for the id of a workflow', { Type: 'AgentWorkflowConfiguration', contactId: 7 }],
    ['what is absent', { Type: 'Mute', AgentMuted: '', IISHost: null, VCHost: undefined }],
  ])('is %s', (_, raw) => {
    expect(driftOf(raw)).toEqual([]);
  });
});

describe('a type that is not known', () => {
  it.each(['SomethingNew', 'constructor', '__proto__', ...NAMES_ONLY])('is told by its name alone: %s', (type) => {
    expect(driftOf({ Type: type, Secret: 'S3CRET' })).toStrictEqual([
      { drift: 'unknown-type', type, field: '', expected: '', actual: 'object' },
    ]);
  });

  it('is told by the first 64 letters of its name', () => {
    expect(driftOf({ Type: 'x'.repeat(1000) })).toMatchObject([{ type: 'x'.repeat(64) }]);
  });
});

describe('a field', () => {
  it.each(KNOWN_TYPES)('that %s does not have is told by its name and kind', (type) => {
    const told = { drift: 'unknown-field', type, expected: '' };
    expect(driftOf({ Type: type, NewField: ['S3CRET'], ['y'.repeat(99)]: 'S3CRET' })).toStrictEqual([
      { ...told, field: 'NewField', actual: 'array' },
      { ...told, field: 'y'.repeat(64), actual: 'string' },
    ]);
  });

  it('is known to its own type alone', () => {
    expect(driftOf({ Type: 'Mute', FinalState: 'True' })).toMatchObject([{ drift: 'unknown-field' }]);
  });

  it.each(KNOWN_TYPES)('of %s that cannot be read is told by the kinds', (type) => {
    const fields = Object.entries(PROTOCOL_FIELDS[type]);
    const raw = { Type: type, ...Object.fromEntries(fields.map(([key, kind]) => [key, brokenOf(kind)])) };
    expect(driftOf(raw)).toStrictEqual(
      fields.map(([field, kind]) => {
        return { drift: 'other-kind', type, field, expected: EXPECTED[kind], actual: typeof brokenOf(kind) };
      }),
    );
  });

  it.each([
    ['a number', { Type: 'AgentState', AcwTimeout: 60 }, 'AcwTimeout', 'IntStr (decimal digits)', 'number'],
    ['a boolean', { Type: 'Mute', AgentMuted: true }, 'AgentMuted', "BoolStr ('True' or 'False')", 'boolean'],
    ['a number for an id', { Type: 'Mute', ContactID: 7 }, 'ContactID', 'IdStr (decimal digits)', 'number'],
    ['0 for an id', { Type: 'Mute', ContactID: 0 }, 'ContactID', 'IdStr (decimal digits)', 'number'],
    ['no date', { Type: 'AgentState', StartTimeUTC: 'now' }, 'StartTimeUTC', 'DateStr (ISO 8601, UTC)', 'string'],
    ['in its second spelling', { Type: 'Indicator', enable: true }, 'enable', "'On' or another text", 'boolean'],
  ])('is told though it may be read: %s', (_, raw, field, expected, actual) => {
    expect(driftOf(raw)).toStrictEqual([{ drift: 'other-kind', type: raw.Type, field, expected, actual }]);
  });
});

describe('a report', () => {
  const drifted = { Type: 'Mute', AgentMuted: true };

  it('counts what is alike, in the order in which it was first seen', () => {
    const report = reportOf(
      drifted,
      { Type: 'New' },
      { Type: 'Mute', AgentMuted: 1 },
      drifted,
      { Type: 'Mute' },
      drifted,
    );
    expect(seenIn(report).map(({ type, actual, count }) => [type, actual, count])).toEqual([
      ['Mute', 'boolean', 3],
      ['New', 'object', 1],
      ['Mute', 'number', 1],
    ]);
    expect(report.beyond).toBe(0);
  });

  it('stays the same where nothing drifts, and is never changed', () => {
    const before = reportOf(drifted);
    expect(withDrift(before, { Type: 'Mute' })).toBe(before);
    const after = withDrift(before, drifted);
    expect(seenIn(before)[0]?.count).toBe(1);
    expect(seenIn(after)[0]?.count).toBe(2);
    expect(NO_DRIFT.seen.size).toBe(0);
  });

  it('tells no more than some hundreds apart, and says how many it left out', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `New${at}`);
    const flood = { Type: 'Mute', ...Object.fromEntries(names.map((name) => [name, 'x'])) };
    const report = reportOf(drifted, flood, ...names.slice(0, 20).map((Type) => ({ Type })), drifted);
    expect(report.seen.size).toBe(DRIFT_LIMIT);
    expect(report.beyond).toBe(1 + 10_000 + 20 - DRIFT_LIMIT);
    // What has its place goes on being counted.
    expect(seenIn(report)[0]).toMatchObject({ field: 'AgentMuted', count: 2 });
  });

  it('takes names that differ after 64 letters for one', () => {
    const long = 'z'.repeat(64);
    expect(seenIn(reportOf({ Type: `${long}a` }, { Type: `${long}b` }))).toMatchObject([{ type: long, count: 2 }]);
  });

  it('is made of anything at all, and holds no value', () => {
    const secret = fc.constantFrom('S3CRET', ['S3CRET'], { inner: 'S3CRET' });
    const fields = fc.dictionary(fc.constantFrom('AgentMuted', 'Status', 'NextStates', 'data', 'Other'), secret);
    const events = fc.tuple(fc.constantFrom(...KNOWN_TYPES), fields).map(([Type, rest]) => ({ ...rest, Type }));
    fc.assert(
      fc.property(fc.array(events), fc.array(anything), (broken, wild) => {
        const objects = wild.filter((value) => typeof value === 'object' && value !== null) as RawEvent[];
        expect(reportOf(...objects).seen.size).toBeLessThanOrEqual(DRIFT_LIMIT);
        expect(JSON.stringify(seenIn(reportOf(...broken)))).not.toContain('S3CRET');
      }),
    );
  });
});
