import fc from 'fast-check';
import { connectMax, type PortMessage } from 'rx-max';
import { cutRecording, parseRecording, record, type Recording, replay, toJsonLines } from 'rx-max/recording';
import { asyncScheduler, Subject } from 'rxjs';

import { ack, call, contact, cxa, leg, max, mute, offer, sessionEnd, state, token } from '../legend';
import { batchAt, inVirtualTime, PROFILES, recorded, recordingOf, sequencesOf } from './stage';
import { statesAt } from './states-at';

/** A cut says at each of its entries what the whole says there. */
function expectSameStates(whole: Recording, from: number, to: number): void {
  const cut = cutRecording(whole, { from, to });
  const times = cut.entries.filter(({ entry }) => entry === 'batch').map(({ at }) => at);
  // A page asks a desktop that says nothing for ever.
  if (times.length === 0) return;
  const inWhole = statesAt(
    () => replay(whole),
    times.map((at) => at + from),
  );
  expect(statesAt(() => replay(cut), times)).toEqual(inWhole);
}

describe.each(PROFILES)('the states after each entry of a cut are those of the whole, on %s', (profile) => {
  it.each(sequencesOf(profile))('%s', (_, sequence) => {
    const { recording } = recorded(profile, sequence);
    const end = recording.entries.at(-1)?.at ?? 0;
    const point = fc.oneof(fc.constantFrom(...recording.entries.map(({ at }) => at)), fc.nat(end + 1000));
    fc.assert(
      fc.property(point, point, (one, other) => {
        expectSameStates(recording, Math.min(one, other), Math.max(one, other));
      }),
      { numRuns: 25 },
    );
  });
});

const SECOND = 1000;
/** A call that waits for its end keeps the agent from being available (protocol.md D.3). */
const told = fc.constantFrom<readonly unknown[]>(
  [state('Available')],
  [call('42', 'Active'), state('InboundContact')],
  [call('42', 'Disconnected'), state('Unavailable', { IsAcw: 'True' })],
  [call('42', 'Disconnected', 'True')],
  [contact('ChatContactEvent', '43', 'Active')],
  // What is told again restarts no offer's time.
  [offer('44', '300')],
  [mute('True')],
  [leg('Active')],
  [token('T1')],
  [sessionEnd()],
);
const isSessionEnd = (event: unknown): boolean => (event as { readonly Type?: string }).Type === 'AgentSessionEnd';
/** What a desktop says at a time; an answer is one to a page that asks again. */
const saying = fc.record({
  isAnswer: fc.boolean(),
  pause: fc.integer({ min: 0, max: 20 }),
  events: fc.array(told, { minLength: 1, maxLength: 3 }).map((groups) => groups.flat()),
});

it.each([
  ['MAX', max],
  ['CXone Agent', cxa],
])('so they are of a page that asks again, and of offers, on %s', (_, message) => {
  fc.assert(
    fc.property(fc.array(saying, { minLength: 2, maxLength: 12 }), fc.nat(60), fc.nat(60), (sayings, from, length) => {
      const host = {};
      let recording: Recording | undefined;
      inVirtualTime(() => {
        const messages$ = new Subject<PortMessage>();
        const recorder = record(connectMax({ port: { host, messages$, post: () => undefined } }));
        let at = 1;
        for (const [index, { isAnswer, pause, events }] of sayings.entries()) {
          const more = [offer(String(50 + index), '20'), ...events];
          // No desktop answers with the end of a session.
          const data =
            isAnswer || index === 0 ? message(ack(), ...more.filter((each) => !isSessionEnd(each))) : message(...more);
          asyncScheduler.schedule(() => {
            messages$.next({ source: host, origin: 'https://max.niceincontact.com', data: structuredClone(data) });
          }, at * SECOND);
          at += pause;
        }
        asyncScheduler.schedule(() => {
          recording = recorder.recording();
          recorder.stop();
        }, at * SECOND);
      });
      if (recording === undefined) throw new Error('Nothing was played.');
      expectSameStates(recording, from * SECOND, (from + length) * SECOND);
    }),
    { numRuns: 300 },
  );
});

const STORY = recordingOf([
  { at: 0, entry: 'connection', status: 'idle', reason: 'nobody listens' },
  { at: 0, entry: 'connection', status: 'registering', reason: 'asked the host' },
  { at: 20, entry: 'connection', status: 'registered', reason: 'the host said OK' },
  batchAt(20, ack('OK', 42), state('Available'), token('T1')),
  batchAt(1020, mute('True'), leg('Active'), call('42', 'Incoming')),
  { at: 1500, entry: 'rejection', rejection: { reason: 'not-a-batch', path: '', expected: 'object', actual: 'null' } },
  batchAt(2000, offer('7', '30')),
  batchAt(3020, call('42', 'Active')),
  batchAt(4000, sessionEnd()),
]);

describe('a cut', () => {
  it('begins with how the connection stood and what was known, and counts from there', () => {
    expect(cutRecording(STORY, { from: 1400, to: 3020 })).toEqual({
      header: { ...STORY.header, begins: '2000-01-01T00:00:01.400Z' },
      entries: [
        { at: 0, entry: 'connection', status: 'registered', reason: 'the host said OK' },
        {
          ...batchAt(
            0,
            ack('OK', 42),
            state('Available'),
            mute('True'),
            leg('Active'),
            call('42', 'Incoming'),
            token('T1'),
          ),
          kind: 'opening',
          contactId: '42',
        },
        { ...STORY.entries[5], at: 100 },
        { ...STORY.entries[6], at: 600 },
        { ...STORY.entries[7], at: 1620 },
      ],
    });
  });

  it('leaves an offer the time that is left of it, also where it is told again', () => {
    const told = recordingOf([
      batchAt(0, ack(), offer('7', '30'), offer('8', '0')),
      batchAt(20_000, offer('7', '30')),
      batchAt(31_000, offer('7', '30')),
    ]);
    const { entries } = cutRecording(told, { from: 10_000 });
    expect(entries).toEqual([
      { ...batchAt(0, ack(), offer('7', '20'), offer('8', '35')), kind: 'opening' },
      batchAt(10_000, offer('7', '20')),
      // The first one lapsed a second before: it is another offer.
      batchAt(21_000, offer('7', '30')),
    ]);
    expect(cutRecording(told, { from: 45_000 }).entries).toEqual([
      { ...batchAt(0, ack(), offer('7', '16')), kind: 'opening' },
    ]);
  });

  it('of all of it is the recording itself', () => {
    expect(cutRecording(STORY)).toEqual(STORY);
    expect(cutRecording(STORY, { from: -500, to: 4000 })).toEqual(STORY);
  });

  it('of a cut is the cut of both', () => {
    const twice = cutRecording(cutRecording(STORY, { from: 1000, to: 4000 }), { from: 500, to: 2500 });
    expect(twice).toEqual(cutRecording(STORY, { from: 1500, to: 3500 }));
  });

  it('before anything was told knows nothing, and after the end all that was known then', () => {
    expect(cutRecording(STORY, { from: 10, to: 15 }).entries).toEqual([{ ...STORY.entries[1], at: 0 }]);
    expect(cutRecording(STORY, { from: 9000 }).entries).toEqual([
      { at: 0, entry: 'connection', status: 'registered', reason: 'the host said OK' },
      { ...batchAt(0, ack('OK', 42)), kind: 'opening', contactId: '42' },
    ]);
    expect(cutRecording(recordingOf([]), { from: 9000 }).entries).toEqual([]);
  });

  it('answers the registration where the recording begins later, and takes the issuers that were recorded', () => {
    const told = recordingOf([{ ...batchAt(5, state('Available')), issuer: 'ACME' }]);
    expect(cutRecording(told, { from: 10 }).entries).toEqual([
      { ...batchAt(0, ack(), state('Available')), issuer: 'ACME', kind: 'opening' },
    ]);
  });

  it('is a file like any other, with the redaction in its header', () => {
    const redaction = { keep: ['caseNumber'], with: [] };
    const cut = cutRecording({ ...STORY, header: { ...STORY.header, redaction } }, { from: 1100.5, to: 2000 });
    expect(parseRecording(toJsonLines(cut))).toEqual({ recording: cut, fault: null });
    expect(cut.header).toMatchObject({ redaction, begins: '2000-01-01T00:00:01.100Z' });
  });

  it.each([
    ['from', { from: NaN }],
    ['from', { from: Infinity }],
    ['from', { from: '1' }],
    ['to', { to: NaN }],
    ['to', { from: 10, to: 9 }],
    ['to', { to: null }],
  ])('names the time that cannot be right: %s', (name, cut) => {
    expect(() => cutRecording(STORY, cut as never)).toThrow(new RegExp(`^${name}: `));
  });
});
