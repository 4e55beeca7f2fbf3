import { connectMax } from 'rx-max';

import { ack, cxa, max, notice, sessionEnd, state, token } from '../legend';
import { marbles } from '../stage';

describe('max.sessionToken$', () => {
  it(
    'is the present token, and null at first and after the end of the session',
    marbles(({ host, app }) => {
      const desk = host('--x--y--z--w--v--', {
        x: max(ack(), state('Available'), token('t1')),
        y: max(token('t1'), state('Unavailable')),
        z: max(token('t2')),
        w: max(sessionEnd()),
        v: max(token('t2')),
      });
      const page = connectMax({ port: desk });
      app(page.sessionToken$, 'n-1-----2--n--2--', { n: null, 1: 't1', 2: 't2' });
    }),
  );

  it(
    'is null after an end from elsewhere, and after the bare one of CXone Agent',
    marbles(({ host, app }) => {
      const desk = host('--x--y--z--w--', {
        x: cxa(state('Available'), token('t1'), ack('OK', undefined)),
        y: cxa(notice('RemoteAgentSessionEnd', { Message: 'RemoteLogoff' })),
        z: cxa(token('t2')),
        w: cxa({ type: 'AgentSessionEnd' }),
      });
      const page = connectMax({ port: desk });
      app(page.sessionToken$, 'n-1--n--2--n--', { n: null, 1: 't1', 2: 't2' });
    }),
  );

  it(
    'is null where a SessionInfo brings none',
    marbles(({ host, app }) => {
      const desk = host('--x--y--z--', { x: max(ack(), token('t1')), y: max(token('')), z: max(token('t1')) });
      const page = connectMax({ port: desk });
      app(page.sessionToken$, 'n-1--n--1--', { n: null, 1: 't1' });
    }),
  );

  it(
    'stays through a restatement that does not tell it',
    marbles(({ host, page, app }) => {
      const desk = host('--x-----y--', { x: max(ack(), token('t1')), y: max(ack(), state('Available')) });
      page(desk, '       -----b-----');
      const crm = connectMax({ port: desk });
      app(crm.sessionToken$, 'n-1--------', { n: null, 1: 't1' });
    }),
  );

  it(
    'is the token for an app that asked for nothing else, and ends with the session there, too',
    marbles(({ host, app }) => {
      const desk = host('--x--y--', { x: max(ack(), state('Available'), token('t1')), y: max(sessionEnd()) });
      const page = connectMax({ port: desk, subscriptionTypes: ['sessioninfo'] });
      app(page.sessionToken$, 'n-1--n--', { n: null, 1: 't1' });
    }),
  );
});
