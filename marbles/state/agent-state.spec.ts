import { agentState$, connectMax } from 'rx-max';
import { map, startWith } from 'rxjs';

import { ack, call, cxa, max, sessionEnd, state } from '../legend';
import { batch } from '../operators/letters';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

const UNAVAILABLE = { n: 'unknown', s: 'Available', t: 'Unavailable' };

describe('agentState$', () => {
  it(
    'is the last state told, and unknown at first and after the end of the session',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--s--s--t--o--|');
      const agent = agentState$(source).pipe(inWords());
      result(agent, '     n-s-----t--n--|', UNAVAILABLE);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'is unknown after an end of either other name',
    rows(({ hot, result }) => {
      const source = hot('--s--O--s--R--|');
      const agent = source.pipe(agentState$, inWords());
      result(agent, '     n-s--n--s--n--|', UNAVAILABLE);
    }),
  );

  it(
    'has no null at first where the source tells a state at once',
    rows(({ hot, result }) => {
      const source = hot('---t--|');
      const agent = agentState$(source.pipe(startWith(batch('s')))).pipe(inWords());
      result(agent, '     s--t--|', UNAVAILABLE);
    }),
  );

  it(
    'is told after the whole message: of several states the last one counts',
    rows(({ hot, result }) => {
      const source = hot('--x-----y--|', { x: 'stc', y: 'ts' });
      const agent = agentState$(source).pipe(inWords());
      result(agent, '     n-t-----s--|', UNAVAILABLE);
    }),
  );

  it(
    'goes by the order in a message that ends a session and begins another',
    rows(({ hot, result }) => {
      const source = hot('--s--x-----y--|', { x: 'so', y: 'ot' });
      const agent = agentState$(source).pipe(inWords());
      result(agent, '     n-s--n-----t--|', UNAVAILABLE);
    }),
  );

  it(
    'is not told anew by events of contacts, nor by what is no state',
    rows(({ hot, result }) => {
      const source = hot('--s--c--m--u--a--k--|');
      const agent = agentState$(source).pipe(inWords());
      result(agent, '     n-s-----------------|', UNAVAILABLE);
    }),
  );

  it(
    'passes on the end and the error of its source',
    rows(({ hot, result }) => {
      const source = hot('--s--#');
      const agent = agentState$(source).pipe(inWords());
      result(agent, '     n-s--#', UNAVAILABLE);
    }),
  );

  it(
    'is unknown of a source that is silent, and of one that is empty',
    rows(({ hot, cold, result }) => {
      const silent = agentState$(hot('-')).pipe(inWords());
      result(silent, 'n', UNAVAILABLE);
      const empty = agentState$(cold('|')).pipe(inWords());
      result(empty, '(n|)', UNAVAILABLE);
    }),
  );

  it(
    'shares nothing, and leaves its source with its listener',
    rows(({ hot, listener, result, subscribed }) => {
      const source = hot('  --s--t--s--|');
      const agent = agentState$(source).pipe(inWords());
      result(agent, '       n-s--t--s--|', UNAVAILABLE);
      const late = listener('---^--!', agent);
      result(late, '        ---n-t------', UNAVAILABLE);
      subscribed(source, '  ^----------!');
      subscribed(source, '  ---^--!');
    }),
  );

  it(
    'is another one with another reason or another queue of next states, and the same one when it is told again',
    marbles(({ host, app }) => {
      const lunch = { CurrentOutReason: 'Lunch' };
      const training = { NextStates: [{ State: 'Unavailable', OutReason: 'Training' }] };
      const desk = host('     --x--y--y--z-----z--', {
        x: max(ack(), state('Unavailable', lunch)),
        y: max(state('Unavailable')),
        z: max(state('InboundContact', training)),
      });
      const page = connectMax({ port: desk });
      const agent = page.agentState$.pipe(map((agent) => agent && [agent.state, agent.reason, agent.nextStates]));
      app(agent, '            n-x--y-----z--------', {
        n: null,
        x: ['Unavailable', 'Lunch', []],
        y: ['Unavailable', undefined, []],
        z: ['InboundContact', undefined, [{ state: 'Unavailable', outReason: 'Training' }]],
      });
    }),
  );

  it(
    'says when after-call work ends by itself, where it does',
    marbles(({ host, app }) => {
      const since = { StartTimeUTC: '2025-03-04T12:00:00.000Z' };
      const desk = host('     --x--y--z--w--v', {
        x: max(ack(), state('Unavailable', { ...since, IsAcw: 'True', AcwTimeout: '60' })),
        y: max(state('Unavailable', { ...since, IsAcw: 'True', AcwTimeout: '0' })),
        z: max(state('Unavailable', { IsAcw: 'True', AcwTimeout: '60' })),
        w: max(state('Available', { ...since, IsAcw: 'False', AcwTimeout: '60' })),
        v: max(state('Available', { IsAcw: 'perhaps' })),
      });
      const agent = connectMax({ port: desk }).agentState$;
      const acw = agent.pipe(map((told) => told && [told.isAcw, told.since?.getTime(), told.acwDeadline?.getTime()]));
      app(acw, '              n-x--y--z--w--v', {
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
    marbles(({ host, page, app }) => {
      const desk = host('     --x-----y-----z-----w--', {
        x: max(ack(), state('Available')),
        y: max(ack()),
        z: max(ack(), state('Available'), call('42', 'Active')),
        w: max(ack(), state('Unavailable')),
      });
      page(desk, '            -----b-----b-----b-----');
      const agent = connectMax({ port: desk }).agentState$.pipe(inWords());
      app(agent, '            n-s-----------------t--', UNAVAILABLE);
    }),
  );

  it(
    'is the same on CXone Agent, whose acknowledgement stands last',
    marbles(({ host, app }) => {
      const desk = host('     --x--y--z--', {
        x: cxa(state('Unavailable'), ack('OK', undefined)),
        y: cxa({ Type: 'AgentState', CurrentState: 'available' }),
        z: cxa(sessionEnd()),
      });
      const agent = connectMax({ port: desk }).agentState$.pipe(inWords());
      app(agent, '            n-t--s--n--', UNAVAILABLE);
    }),
  );

  it(
    'keeps what a message tells before the start of a session, wherever that stands',
    marbles(({ host, app }) => {
      const desk = host('     --x--y-----', {
        x: max(ack(), state('Available')),
        y: max(state('Unavailable'), call('42', 'Incoming'), { Type: 'AgentSessionStart' }),
      });
      const page = connectMax({ port: desk });
      app(page.agentState$.pipe(inWords()), '  n-s--t-----', UNAVAILABLE);
      app(page.contacts$.pipe(inWords()), '    n----y-----', { n: 'none', y: '42 Incoming' });
    }),
  );
});
