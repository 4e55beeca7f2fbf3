import { happeningsOf } from '../../../src/simulator/page/model/from-lanes';
import { createMadeUp } from '../../../src/simulator/page/model/made-up';

const START = { Type: 'AgentSessionStart' };
const STATE = { Type: 'AgentState', CurrentState: 'Available' };

function token(sessionToken?: string): Readonly<Record<string, unknown>> {
  return { messageType: 'SessionInfo', sessionToken };
}

function told(...batches: readonly (readonly Readonly<Record<string, unknown>>[])[]): unknown {
  const { tokenFor } = createMadeUp();
  return batches.map((events) => happeningsOf(events, tokenFor));
}

it('a session that starts brings a token, the one that is told with it or another', () => {
  const first = { kind: 'token', token: 'sim-token-1', by: 'poll' };
  expect(told([START, STATE])).toEqual([[first, { kind: 'emit', events: [START, STATE] }]]);
  expect(told([token('T1'), START])).toEqual([[first, { kind: 'emit', events: [START] }]]);
  expect(told([START, token('T1'), token('T2')])).toEqual([
    [first, { kind: 'emit', events: [START] }, { kind: 'token', token: 'sim-token-2', by: 'announcement' }],
  ]);
});

it('a token by itself is announced, and the same one stays the same', () => {
  const announced = (name: string): object => ({ kind: 'token', token: name, by: 'announcement' });
  expect(told([token('T1')], [token('T2')], [token('T1'), STATE], [token()])).toEqual([
    [announced('sim-token-1')],
    [announced('sim-token-2')],
    [{ kind: 'emit', events: [STATE] }, announced('sim-token-1')],
    [announced('sim-token-3')],
  ]);
});

it('nothing that is told is nothing that happens', () => {
  expect(told([])).toEqual([[]]);
});
