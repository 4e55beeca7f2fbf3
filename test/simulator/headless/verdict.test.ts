import type { InspectorEntry } from 'rx-max/inspector';

import { judge, NOTHING_YET, whyNot } from '../../../src/simulator/headless/verdict';
import type { Told } from '../../../src/simulator/server/inbox';

function entry(kind: InspectorEntry['kind'], name: string, told = ''): Told {
  const lane = kind === 'rejection' ? 'rejections' : 'registration';
  return { is: 'entry', entry: { id: 0, at: 0, batch: 0, raw: {}, size: 0, lane, kind, name, told } };
}

const REGISTERED = entry('connection', 'registered');
const OVER: Told = { is: 'done', ok: true, why: '' };

function why(...told: readonly Told[]): string | null {
  return whyNot(told.reduce(judge, NOTHING_YET), 'http://127.0.0.1:4300', 60);
}

it('is well where the app registered and the scenario is over', () => {
  expect(why(entry('event', 'AgentState'), REGISTERED, entry('post', 'HoldCall'), OVER)).toBeNull();
});

it.each([
  ['never registered', [OVER], /did not register; .*origins: \['http:\/\/127\.0\.0\.1:4300'\]/],
  [
    'never registered, and the page says so',
    [{ is: 'done', ok: false, why: 'the app did not register' }],
    /^the app did not register; [^\n]*$/,
  ],
  [
    'never got a desktop',
    [{ is: 'done', ok: false, why: 'The page could not begin.' }],
    /^The page could not begin\.\n/,
  ],
  [
    'was refused',
    [REGISTERED, entry('connection', 'refused', 'Invalid contactId'), OVER],
    /^refused: Invalid contactId$/,
  ],
  [
    'got what is broken',
    [REGISTERED, entry('rejection', 'malformed-event', 'Type'), OVER],
    /^rejected: malformed-event Type$/,
  ],
  ['is not through', [REGISTERED], /^the scenario was not over within 60 s$/],
  ['is said not to be well', [REGISTERED, { is: 'done', ok: false, why: 'the page broke' }], /^the page broke$/],
  ['is said so without a word', [REGISTERED, { is: 'done', ok: false, why: '' }], /did not go well/],
] as const)('is not where the app %s', (_what, told, sentence) => {
  expect(why(...told)).toMatch(sentence);
});

it('tells each thing once, and not without end', () => {
  const broken = Array.from({ length: 1000 }, () => entry('rejection', 'malformed-event'));
  expect(
    why(REGISTERED, ...broken, { is: 'done', ok: false, why: 'something was rejected' })?.split('\n'),
  ).toHaveLength(20);
});
