import fc from 'fast-check';

import { CALL_ACTIONS } from '../../src/host/call-action';
import { type Choice, chooseSteps, PICKS } from '../../src/testing/torture/choose';
import type { FlowStep } from '../../src/testing/torture/flow';
import { isLegal } from '../../src/testing/torture/is-legal';
import { truthOf } from '../../src/testing/torture/truth';

const ALL = { isPageRestored: true, isTokenChanged: true };

/** As checkRule makes them up. */
const choices: fc.Arbitrary<Choice[]> = fc.array(
  fc.record({ pick: fc.nat(PICKS - 1), wait: fc.constantFrom(10, 10, 20, 500, 3000, 20_000, 130_000) }),
  { minLength: 1, maxLength: 24, size: 'max' },
);

const FLOWS: readonly (readonly FlowStep[])[] = fc
  .sample(choices, { numRuns: 2000, seed: 11 })
  .map((sample) => chooseSteps(sample, ALL));
const STEPS = FLOWS.flat().map(({ what }) => what);
const TOLD = FLOWS.map((steps) => truthOf(steps, lengthOf(steps) + 1, 'max'));

function lengthOf(steps: readonly FlowStep[]): number {
  return steps.reduce((sum, { wait }) => sum + wait, 0);
}

function share(has: (flow: (typeof TOLD)[number]) => boolean): number {
  return TOLD.filter(has).length / TOLD.length;
}

it('every step is legal when it is taken', () => {
  expect(FLOWS.filter((steps) => !isLegal(steps))).toEqual([]);
});

it('every action is reached', () => {
  const actions = new Set(STEPS.flatMap((what) => (what.kind === 'action' ? [what.action] : [])));
  expect(CALL_ACTIONS.filter((action) => !actions.has(action))).toEqual([]);
});

it('every channel and every kind of step is reached', () => {
  const channels = new Set(STEPS.flatMap((what) => (what.kind === 'offer' ? [what.channel] : [])));
  expect([...channels].sort()).toEqual(
    [
      'voice',
      'chat',
      'sms',
      'email',
      'voicemail',
      'workItem',
      'digital',
      'queueCallback',
      'consult',
      'takeOver',
    ].sort(),
  );
  expect([...new Set(STEPS.map(({ kind }) => kind))].sort()).toEqual(
    [
      ...['action', 'agent-state', 'callback', 'dial', 'dialer', 'offer', 'page', 'phone'],
      ...['screen-pop', 'session-end', 'session-start', 'supervisor', 'token'],
    ].sort(),
  );
});

it('what rules go wrong by is common', () => {
  const has = (status: string) =>
    share(({ contacts }) => contacts.some(({ statuses }) => statuses.some((one) => one.status === status)));
  const stepped = (is: (what: FlowStep['what']) => boolean) =>
    FLOWS.filter((steps) => steps.some(({ what }) => is(what))).length / FLOWS.length;
  const did = (action: string) => stepped((what) => what.kind === 'action' && what.action === action);
  const ofType = (type: string) => share(({ contacts }) => contacts.some(({ callType }) => callType === type));
  const isHandedOver = share(({ contacts }) =>
    contacts.some(({ callType, masterId }) => callType === 'Regular' && masterId === '7'),
  );
  const shares: readonly (readonly [what: string, share: number, least: number])[] = [
    ['a consult', ofType('Consult'), 0.3],
    ['a transfer to a skill', ofType('ReskillProxy'), 0.05],
    ['a customer from another skill', ofType('AgentLeg'), 0.05],
    ['a customer handed over', isHandedOver, 0.02],
    ['a warm transfer', did('transfer'), 0.06],
    ['a conference', has('Joined'), 0.04],
    ['a hold', has('Holding'), 0.3],
    ['after-call work', share(({ agent }) => agent.some(({ isAcw }) => isAcw)), 0.25],
    ['several channels', share(({ contacts }) => new Set(contacts.map(({ channel }) => channel)).size > 1), 0.5],
    ['an end of a session', share(({ sessionEnds }) => sessionEnds.length > 0), 0.15],
    ['a screen pop', share(({ pops }) => pops.length > 0), 0.3],
    ['a page that came back', stepped(({ kind }) => kind === 'page'), 0.3],
    ['a long id', share(({ contacts }) => contacts.some(({ contactId }) => Number(contactId) > 2 ** 53)), 0.3],
  ];
  expect(shares.filter(([, has, least]) => has < least)).toEqual([]);
});

it('what is not wished for does not come', () => {
  const few = { isPageRestored: false, isTokenChanged: false, channels: ['chat'] };
  const steps = fc.sample(choices, { numRuns: 200, seed: 12 }).flatMap((sample) => chooseSteps(sample, few));
  const kinds = new Set(steps.map(({ what }) => what.kind));
  expect([...kinds].filter((kind) => ['page', 'token', 'session-end', 'session-start'].includes(kind))).toEqual([]);
  expect(new Set(steps.flatMap(({ what }) => (what.kind === 'offer' ? [what.channel] : [])))).toEqual(
    new Set(['chat']),
  );
});
