import type { FlowStep } from '../../src/testing/torture/flow';
import { truthOf } from '../../src/testing/torture/truth';

/* Flows written by hand, and what can be known of them. */

const RINGS = { wait: 1000, what: { kind: 'offer', channel: 'voice', contactId: '42', interactionId: 'i1' } } as const;

function does(
  action: 'answer' | 'hold' | 'hangup' | 'consult' | 'disposition' | 'caller-hangup',
  wait = 1000,
): FlowStep {
  return { wait, what: { kind: 'action', action } };
}

function truth(steps: readonly FlowStep[], until = 100_000): ReturnType<typeof truthOf> {
  return truthOf(steps, until, 'max');
}

function statuses(steps: readonly FlowStep[], contactId = '42'): readonly unknown[] {
  const contact = truth(steps).contacts.find((one) => one.contactId === contactId);
  return (contact?.statuses ?? []).map(({ at, status, isFinal }) => `${at} ${status}${isFinal ? ' final' : ''}`);
}

it('a call that is answered, held and closed after its work', () => {
  const steps = [RINGS, does('answer'), does('hold'), does('hold'), does('hangup'), does('disposition')];
  expect(statuses(steps)).toEqual([
    '1000 Incoming',
    '2000 Active',
    '3000 Holding',
    '4000 Active',
    '5000 Disconnected',
    '6000 Disconnected final',
  ]);
  expect(truth(steps).contacts).toMatchObject([
    { channel: 'voice', isCustomer: true, isInbound: true, callType: 'Regular', interactionId: 'i1', endedAt: 6000 },
  ]);
});

it('after-call work ends by itself', () => {
  const { contacts, agent } = truth([RINGS, does('answer'), does('hangup')]);
  expect(contacts[0]?.endedAt).toBe(63_000);
  expect(agent.slice(-2)).toEqual([
    { at: 3000, state: 'Unavailable', outReason: 'After Call Work', isAcw: true, since: 3000, nextStates: [] },
    { at: 63_000, state: 'Available', outReason: '', isAcw: false, since: 63_000, nextStates: [] },
  ]);
  expect(truth([RINGS, does('answer'), does('hangup')], 62_999).contacts[0]?.endedAt).toBeNull();
});

it('a state that is told again began when it began', () => {
  const lunch = { kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch' } as const;
  const { agent } = truth([RINGS, does('answer'), { wait: 1000, what: lunch }]);
  expect(agent.slice(-2).map(({ at, since, nextStates }) => [at, since, nextStates])).toEqual([
    [1000, 1000, []],
    [3000, 1000, [{ state: 'Unavailable', outReason: 'Lunch' }]],
  ]);
});

it('a leg to a colleague is no customer', () => {
  const { contacts } = truth([RINGS, does('answer'), does('consult')]);
  expect(
    contacts.map(({ contactId, isCustomer, isInbound, masterId, interactionId }) => [
      contactId,
      isCustomer,
      isInbound,
      masterId,
      interactionId,
    ]),
  ).toEqual([
    ['42', true, true, '42', 'i1'],
    ['101', false, false, '42', 'i1'],
  ]);
});

it('a customer from another skill is one', () => {
  const what = { ...RINGS.what, callType: 'AgentLeg', masterId: '7' };
  expect(truth([{ wait: 10, what }]).contacts).toMatchObject([{ isCustomer: true, masterId: '7' }]);
});

it('a contact that comes back under its id is another', () => {
  const { contacts } = truth([RINGS, does('caller-hangup'), RINGS]);
  expect(contacts.map(({ contactId, endedAt }) => [contactId, endedAt])).toEqual([
    ['42', 2000],
    ['42', null],
  ]);
});

it('a digital offer lapses', () => {
  const { contacts } = truth([{ wait: 1000, what: { kind: 'offer', channel: 'digital', contactId: '42' } }]);
  expect(contacts).toMatchObject([{ channel: 'digital', endedAt: 46_000 }]);
});

it('sessions, their tokens and their ends', () => {
  const { sessions, sessionEnds, contacts } = truth([
    RINGS,
    { wait: 1000, what: { kind: 'token', token: 'new', by: 'announcement' } },
    { wait: 1000, what: { kind: 'session-end', how: 'takeover' } },
    { wait: 1000, what: { kind: 'session-start', token: 'next' } },
  ]);
  expect(sessions).toEqual([
    { token: 'token-1', from: 0, to: 2000 },
    { token: 'new', from: 2000, to: 3000 },
    { token: 'next', from: 4000, to: null },
  ]);
  expect(sessionEnds).toEqual([3000]);
  expect(contacts[0]?.endedAt).toBe(3000);
});

it('pages of scripts, and a page that comes back, of which the desktop knows nothing', () => {
  const pop = { kind: 'screen-pop', as: 'PopURL', contactId: '42', url: 'https://example.com' } as const;
  const { pops, batches } = truth([
    RINGS,
    { wait: 10, what: pop },
    { wait: 10, what: { kind: 'page', signal: 'restored' } },
  ]);
  expect(pops).toEqual([{ at: 1010, contactId: '42', url: 'https://example.com' }]);
  expect(batches.at(-1)?.at).toBe(1010);
});
