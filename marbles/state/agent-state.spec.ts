import { agentState$ } from 'rx-max';
import {
  acknowledge,
  agentSessionEnd,
  agentSessionStart,
  agentState,
  callContact,
  fromCxa,
  fromMax,
  mute,
  remoteAgentSessionEnd,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, startWith } from 'rxjs';

import { batch } from '../operators/batch';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const END = agentSessionEnd();
const CALL = callContact({ contactId: '42', status: 'Active' });

/** What the host says: two states, the end of a session in three forms, and what is no state. */
const MESSAGES = {
  s: fromMax(AVAILABLE),
  t: fromMax(UNAVAILABLE),
  o: fromMax(END),
  O: fromMax({ type: 'AgentSessionEnd' }),
  R: fromMax(remoteAgentSessionEnd()),
  c: fromMax(CALL),
  m: fromMax(mute()),
  u: fromMax({ Type: 'NewThing' }),
  a: fromMax(sessionInfo()),
  k: fromMax(ACK),
};

/** What the app is told. */
const STATES = { n: null, s: 'Available', t: 'Unavailable' };

describe('agentState$', () => {
  it(
    'is the last state told, and unknown at first and after the end of the session',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--s--s--t--o--|', MESSAGES);
      const agent = agentState$(source);
      app(agent, '        n-s-----t--n--|', STATES);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'is unknown after an end of either other name',
    marbles(({ hot, app }) => {
      const source = hot('--s--O--s--R--|', MESSAGES);
      const agent = source.pipe(agentState$);
      app(agent, '        n-s--n--s--n--|', STATES);
    }),
  );

  it(
    'has no null at first where the source tells a state at once',
    marbles(({ hot, app }) => {
      const source = hot('---t--|', MESSAGES);
      const agent = agentState$(source.pipe(startWith(batch(AVAILABLE))));
      app(agent, '        s--t--|', STATES);
    }),
  );

  it(
    'is told after the whole message: of several states the last one counts',
    marbles(({ hot, app }) => {
      const source = hot('--x-----y--|', {
        x: fromMax(AVAILABLE, UNAVAILABLE, CALL),
        y: fromMax(UNAVAILABLE, AVAILABLE),
      });
      const agent = agentState$(source);
      app(agent, '        n-t-----s--|', STATES);
    }),
  );

  it(
    'goes by the order in a message that ends a session and begins another',
    marbles(({ hot, app }) => {
      const source = hot('--s--x-----y--|', {
        ...MESSAGES,
        x: fromMax(AVAILABLE, END),
        y: fromMax(END, UNAVAILABLE),
      });
      const agent = agentState$(source);
      app(agent, '        n-s--n-----t--|', STATES);
    }),
  );

  it(
    'is not told anew by events of contacts, nor by what is no state',
    marbles(({ hot, app }) => {
      const source = hot('--s--c--m--u--a--k--|', MESSAGES);
      const agent = agentState$(source);
      app(agent, '        n-s-----------------|', STATES);
    }),
  );

  it(
    'passes on the end and the error of its source',
    marbles(({ hot, app }) => {
      const source = hot('--s--#', MESSAGES);
      const agent = agentState$(source);
      app(agent, '        n-s--#', STATES);
    }),
  );

  it(
    'is unknown of a source that is silent, and of one that is empty',
    marbles(({ hot, cold, app }) => {
      const silent = agentState$(hot('-'));
      app(silent, '                   n', STATES);
      const empty = agentState$(cold('|'));
      app(empty, '                    (n|)', STATES);
    }),
  );

  it(
    'shares nothing, and leaves its source with its listener',
    marbles(({ hot, listener, app, subscribed }) => {
      const source = hot('   --s--t--s--|', MESSAGES);
      const agent = agentState$(source);
      app(agent, '           n-s--t--s--|', STATES);
      const late = listener('---^--!', agent);
      app(late, '            ---n-t------', STATES);
      subscribed(source, '   ^----------!', '---^--!');
    }),
  );

  it(
    'is another one with another reason or another queue of next states, and the same one when it is told again',
    marbles(({ agent, max, app }) => {
      // What is told again began when it did.
      const startTimeUtc = new Date(0);
      agent('    --x--y--y--z-----z--', {
        legend: {
          x: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Lunch' },
          y: { type: 'AgentState', currentState: 'Unavailable', startTimeUtc },
          z: {
            type: 'AgentState',
            currentState: 'InboundContact',
            nextStates: [{ state: 'Unavailable', outReason: 'Training' }],
            startTimeUtc,
          },
        },
      });
      const told = max.agentState$.pipe(map((state) => state && [state.state, state.reason, state.nextStates]));
      app(told, 'n-x--y-----z--------', {
        n: null,
        x: ['Unavailable', 'Lunch', []],
        y: ['Unavailable', undefined, []],
        z: ['InboundContact', undefined, [{ state: 'Unavailable', outReason: 'Training' }]],
      });
    }),
  );

  it(
    'says when after-call work ends by itself, where it does',
    marbles(({ host, max, app }) => {
      const acw = {
        currentState: 'Unavailable',
        startTimeUtc: new Date('2025-03-04T12:00:00.000Z'),
        isAcw: true,
      } as const;
      host('     --x--y--z--w--v', {
        x: fromMax(ACK, agentState({ ...acw, acwTimeout: 60 })),
        y: fromMax(agentState({ ...acw, acwTimeout: 0 })),
        z: fromMax(agentState({ ...acw, acwTimeout: 60, startTimeUtc: undefined })),
        w: fromMax(agentState({ ...acw, acwTimeout: 60, currentState: 'Available', isAcw: false })),
        v: fromMax({ ...agentState({ currentState: 'Available', startTimeUtc: undefined }), IsAcw: 'perhaps' }),
      });
      const told = max.agentState$.pipe(
        map((agent) => agent && [agent.isAcw, agent.since?.getTime(), agent.acwDeadline?.getTime()]),
      );
      app(told, 'n-x--y--z--w--v', {
        n: null,
        x: [true, Date.UTC(2025, 2, 4, 12), Date.UTC(2025, 2, 4, 12, 1)],
        y: [true, Date.UTC(2025, 2, 4, 12), undefined],
        z: [true, undefined, undefined],
        w: [false, Date.UTC(2025, 2, 4, 12), undefined],
        v: [false, undefined, undefined],
      });
    }),
  );

  it(
    'stays known through a bare answer, and is compared by its value through a restatement',
    marbles(({ host, page, max, app }) => {
      host('                --x-----y-----z-----w--', {
        x: fromMax(ACK, AVAILABLE),
        y: fromMax(ACK),
        z: fromMax(ACK, AVAILABLE, CALL),
        w: fromMax(ACK, UNAVAILABLE),
      });
      page('                -----b-----b-----b-----');
      app(max.agentState$, 'n-s-----------------t--', STATES);
    }),
  );

  it(
    'is the same on CXone Agent, whose acknowledgement stands last',
    marbles(({ host, max, app }) => {
      host('                --x--y--z--', {
        x: fromCxa(UNAVAILABLE, acknowledge({ contactId: undefined })),
        y: fromCxa({ ...AVAILABLE, CurrentState: 'available' }),
        z: fromCxa(END),
      });
      app(max.agentState$, 'n-t--s--n--', STATES);
    }),
  );

  it(
    'keeps what a message tells before the start of a session, wherever that stands',
    marbles(({ host, max, app }) => {
      host('                --x--y-----', {
        x: fromMax(ACK, AVAILABLE),
        y: fromMax(UNAVAILABLE, callContact({ contactId: '42', status: 'Incoming' }), agentSessionStart()),
      });
      app(max.agentState$, 'n-s--t-----', STATES);
      app(max.contacts$, '  n----y-----', { n: 'none', y: '42 Incoming' });
    }),
  );
});
