import { connectMax } from 'rx-max';
import {
  acknowledge,
  agentSessionEnd,
  agentState,
  fromCxa,
  fromMax,
  remoteAgentSessionEnd,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const TOKEN_1 = sessionInfo({ sessionToken: 't1' });
const TOKEN_2 = sessionInfo({ sessionToken: 't2' });
const END = agentSessionEnd();

/** What the app is told. */
const TOKENS = { n: null, 1: 't1', 2: 't2' };

describe('max.sessionToken$', () => {
  it(
    'is the present token, and null at first and after the end of the session',
    marbles(({ host, max, app }) => {
      host('                  --x--y--z--w--v--', {
        x: fromMax(ACK, AVAILABLE, TOKEN_1),
        y: fromMax(TOKEN_1, UNAVAILABLE),
        z: fromMax(TOKEN_2),
        w: fromMax(END),
        v: fromMax(TOKEN_2),
      });
      app(max.sessionToken$, 'n-1-----2--n--2--', TOKENS);
    }),
  );

  it(
    'is null after an end from elsewhere, and after the bare one of CXone Agent',
    marbles(({ host, max, app }) => {
      host('                  --x--y--z--w--', {
        x: fromCxa(AVAILABLE, TOKEN_1, acknowledge({ contactId: undefined })),
        y: fromCxa(remoteAgentSessionEnd()),
        z: fromCxa(TOKEN_2),
        w: fromCxa({ type: 'AgentSessionEnd' }),
      });
      app(max.sessionToken$, 'n-1--n--2--n--', TOKENS);
    }),
  );

  it(
    'is null where a SessionInfo brings none',
    marbles(({ host, max, app }) => {
      host('                  --x--y--z--', {
        x: fromMax(ACK, TOKEN_1),
        y: fromMax(sessionInfo({ sessionToken: '' })),
        z: fromMax(TOKEN_1),
      });
      app(max.sessionToken$, 'n-1--n--1--', TOKENS);
    }),
  );

  it(
    'stays through a restatement that does not tell it',
    marbles(({ host, page, max, app }) => {
      host('                  --x-----y--', { x: fromMax(ACK, TOKEN_1), y: fromMax(ACK, AVAILABLE) });
      page('                  -----b-----');
      app(max.sessionToken$, 'n-1--------', TOKENS);
    }),
  );

  it(
    'is the token for an app that asked for nothing else, and ends with the session there, too',
    marbles(({ host, port, app }) => {
      host('                  --x--y--', { x: fromMax(ACK, AVAILABLE, TOKEN_1), y: fromMax(END) });
      const max = connectMax({ port, subscriptionTypes: ['sessioninfo'] });
      app(max.sessionToken$, 'n-1--n--', TOKENS);
    }),
  );
});
