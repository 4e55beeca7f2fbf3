import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax, hostMessage, sessionInfo } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { filter, mergeMap, take } from 'rxjs';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const TOKEN_T1 = sessionInfo({ sessionToken: 't1' });
const TOKEN_T2 = sessionInfo({ sessionToken: 't2' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

const ORIGIN = 'https://max.niceincontact.com';

const POSTS = {
  a: 'Register agent → *',
  w: 'Register all contact 42 → *',
  W: `Register all contact 42 → ${ORIGIN}`,
  s: 'Register agent sessioninfo → *',
};

describe('one registration', () => {
  it(
    'serves two listeners of one connection',
    marbles(({ max, host, listener, app, connection, posted, listening }) => {
      host('                   --x-----y--', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(CALL_42_ACTIVE) });
      app(max.batches$, '      --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      const second = listener('-----^-----', max.batches$);
      app(second, '            -----o--y--', { o: 'opening: ack OK, state Available', y: 'live: call 42 Active' });
      connection(max, '        a-r--------');
      posted('                 (ur)-------');
      listening('              ^----------');
    }),
  );

  it(
    'serves many listeners of many connections over one window',
    marbles(({ port, max, host, listener, app, connection, posted, listening }) => {
      const other = connectMax({ port, issuer: 'panel' });
      const third = connectMax({ port, subscriptionTypes: ['contacts'] });
      host('                 --x-----y--', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        y: fromCxa(CALL_42_ACTIVE),
      });
      app(max.batches$, '    --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(max.batches$, '    --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      app(other.batches$, '  --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      const late = listener('-----^-----', third.batches$);
      app(late, '            -----o--y--', { o: 'opening: ack OK', y: 'live: call 42 Active' });
      connection(other, '    a-r--------');
      connection(third, '    i----r-----');
      posted('               (ur)-------');
      listening('            ^----------');
    }),
  );

  it(
    'serves connections that meet under one scope over ports of their own',
    marbles(({ desk, listener, app }) => {
      const scope = {};
      const { port, host, posted, listening } = desk({ scope });
      const same = desk({ scope });
      const max = connectMax({ port });
      const other = connectMax({ port: same.port });
      host('                 --x-----y--', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(CALL_42_ACTIVE) });
      same.host('            -----------');
      app(max.batches$, '    --x-----y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
      const late = listener('-----^-----', other.batches$);
      app(late, '            -----o--y--', { o: 'opening: ack OK, state Available', y: 'live: call 42 Active' });
      posted('               (ur)-------');
      same.posted('          -----------');
      listening('            ^----------');
      same.listening();
    }),
  );

  it(
    'is not shared with another window',
    marbles(({ max, desk, host, app, posted }) => {
      const other = desk({});
      host('                                          --x---', { x: fromMax(ACK_OK, AVAILABLE) });
      other.host('                                    ---y--', { y: fromCxa(CXA_ACK_OK) });
      app(max.batches$, '                             --x---', { x: 'live: ack OK, state Available' });
      app(connectMax({ port: other.port }).batches$, '---y--', { y: 'live: ack OK' });
      posted('                                        (ur)--');
      other.posted('                                  (ur)--');
    }),
  );

  it(
    'outlives the connection that began it',
    marbles(({ port, max, host, listener, app, connection, posted, listening }) => {
      const other = connectMax({ port });
      host('                   --x-----y-----', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(CALL_42_ACTIVE) });
      const first = listener(' ^----!--------', max.batches$);
      app(first, '             --x-----------', { x: 'live: ack OK, state Available' });
      const second = listener('---^-------!--', other.batches$);
      app(second, '            ---o----y-----', { o: 'opening: ack OK, state Available', y: 'live: call 42 Active' });
      connection(max, '        a-r--i--------');
      connection(other, '      i--r-------i--');
      posted('                 (ur)-------U--');
      listening('              ^----------!--');
    }),
  );
});

describe('a narrower request', () => {
  it(
    'is served by the registration that is there',
    marbles(({ port, host, listener, app, posted }) => {
      const all = connectMax({ port });
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      host('                 --x-----y--z-', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(UNAVAILABLE, CALL_42_HOLDING),
        z: fromMax(CALL_42_ACTIVE),
      });
      app(all.batches$, '    --x-----y--z-', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'live: state Unavailable, call 42 Holding',
        z: 'live: call 42 Active',
      });
      const late = listener('-----^-------', agent.batches$);
      app(late, '            -----o--y----', { o: 'opening: ack OK, state Available', y: 'live: state Unavailable' });
      posted('               (ur)---------');
    }),
  );
});

describe('a wider request', () => {
  it(
    'is asked for as the union, and makes the answer news for the one and a beginning for the other',
    marbles(({ port, host, listener, app, connection, posted, listening }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const all = connectMax({ port });
      host('                 --x-----y---z-', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, UNAVAILABLE, CALL_42_ACTIVE, TOKEN_T1),
        z: fromMax(CALL_42_HOLDING, AVAILABLE),
      });
      app(agent.batches$, '  --x-----y---z-', {
        x: 'live: ack OK, state Available',
        y: 'restated: state Unavailable',
        z: 'live: state Available',
      });
      const late = listener('-----^--------', all.batches$);
      app(late, '            --------y---z-', {
        y: 'live: ack OK, state Unavailable, call 42 Active, token t1',
        z: 'live: call 42 Holding, state Available',
      });
      connection(agent, '    a-r--a--r-----');
      connection(all, '      i----a--r-----');
      posted('               (ua)-(UR)-----', POSTS);
      listening('            ^-------------');
    }),
  );

  it(
    'says why it asks again',
    marbles(({ port, host, listener, app }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const all = connectMax({ port });
      host('                  --x-----y-----', { x: fromMax(ACK_OK), y: fromMax(ACK_OK) });
      app(agent.batches$, '   --x-----------', { x: 'live: ack OK' });
      const late = listener(' -----^--------', all.batches$);
      app(late, '             --------y-----', { y: 'live: ack OK' });
      app(agent.connection$, 'a-r--w--s-----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: null },
        w: { status: 'registering', reason: 'asked the host', since: 5, contactId: null },
        s: { status: 'registered', reason: 'the host said OK', since: 8, contactId: null },
      });
    }),
  );

  it(
    'is never narrowed while anybody listens',
    marbles(({ port, host, listener, app, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const all = connectMax({ port });
      host('                 --x-----y---z-', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        z: fromMax(UNAVAILABLE, CALL_42_HOLDING),
      });
      app(agent.batches$, '  --x---------z-', {
        x: 'live: ack OK, state Available',
        z: 'live: state Unavailable',
      });
      const late = listener('-----^----!---', all.batches$);
      app(late, '            --------y-----', { y: 'live: ack OK, state Available, call 42 Active' });
      posted('               (ua)-(UR)-----', POSTS);
    }),
  );

  it(
    'adds the token to the state of the agent',
    marbles(({ port, host, listener, app, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const session = connectMax({ port, subscriptionTypes: ['sessioninfo'] });
      host('                 --x-----y---z-', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, AVAILABLE, TOKEN_T1),
        z: fromMax(TOKEN_T2),
      });
      app(agent.batches$, '  --x-----------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^--------', session.batches$);
      app(late, '            --------y---z-', { y: 'live: ack OK, token t1', z: 'live: token t2' });
      posted('               (ua)-(US)-----', { ...POSTS, S: `Register agent sessioninfo → ${ORIGIN}` });
    }),
  );

  it(
    'of somebody who joins while a message is being told is asked for after it',
    marbles(({ port, host, app, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const all = connectMax({ port });
      host('               --x--y-----z--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(UNAVAILABLE),
        z: fromMax(ACK_OK, UNAVAILABLE, CALL_42_ACTIVE),
      });
      const joined$ = agent.batches$.pipe(
        filter(({ events }) => events.length === 1),
        take(1),
        mergeMap(() => all.batches$),
      );
      app(joined$, '       -----------z--', { z: 'live: ack OK, state Unavailable, call 42 Active' });
      app(agent.batches$, '--x--y--------', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      posted('             (ua)-(UR)-----', POSTS);
    }),
  );

  it(
    'is one where two join at once, and each waits for the acknowledgement of what it asked',
    marbles(({ port, host, listener, app, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const all = connectMax({ port });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                  --x----------y--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(acknowledge({ contactId: '42' }), AVAILABLE, CALL_42_ACTIVE),
      });
      app(agent.batches$, '   --x-------------', { x: 'live: ack OK, state Available' });
      const late = listener(' -----^----------', all.batches$);
      app(late, '             -------------y--', { y: 'live: ack OK, state Available, call 42 Active' });
      const later = listener('---------^------', panel.batches$);
      app(later, '            -------------y--', { y: 'live: ack OK, call 42 Active' });
      posted('                (ua)-(UR)(UW)---', POSTS);
    }),
  );
});

describe('each of those who share', () => {
  it(
    'hears what it asked for',
    marbles(({ port, host, app }) => {
      const all = connectMax({ port });
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const contacts = connectMax({ port, subscriptionTypes: ['contacts'] });
      const session = connectMax({ port, subscriptionTypes: ['sessioninfo'] });
      host('                  --x--y--z--', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, TOKEN_T1, CXA_ACK_OK),
        y: fromCxa(CALL_42_HOLDING),
        z: fromCxa(UNAVAILABLE, TOKEN_T2),
      });
      app(all.batches$, '     --x--y--z--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: call 42 Holding',
        z: 'live: state Unavailable, token t2',
      });
      app(agent.batches$, '   --x-----z--', { x: 'live: ack OK, state Available', z: 'live: state Unavailable' });
      app(contacts.batches$, '--x--y-----', { x: 'live: ack OK, call 42 Active', y: 'live: call 42 Holding' });
      app(session.batches$, ' --x-----z--', { x: 'live: ack OK, token t1', z: 'live: token t2' });
    }),
  );

  it(
    'hears the origins that it allows',
    marbles(({ port, host, listener, app }) => {
      const nice = connectMax({ port });
      const both = connectMax({ port, origins: ['niceincontact.com', 'https://desk.example.com'] });
      host('                   --x--y--------', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: { source: port.host, origin: 'https://desk.example.com', data: fromMax(UNAVAILABLE) },
      });
      app(nice.batches$, '     --x-----------', { x: 'live: ack OK, state Available' });
      app(both.batches$, '     --x--y--------', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      app(nice.rejections$, '  -----r--------', { r: 'foreign-origin: https://desk.example.com' });
      app(both.rejections$, '  --------------');
      const late = listener('  -------^------', both.batches$);
      app(late, '              -------o------', { o: 'opening: ack OK, state Unavailable' });
      const strict = listener('-------^------', nice.batches$);
      app(strict, '            -------o------', { o: 'opening: ack OK' });
    }),
  );

  it(
    'hears the issuers that it takes, in an opening as well',
    marbles(({ port, host, listener, app }) => {
      const nice = connectMax({ port });
      const both = connectMax({ port, hostIssuers: ['MAX', 'ACME'] });
      host('                   --x--y--------', {
        x: fromMax(ACK_OK, CALL_42_ACTIVE),
        y: hostMessage({ issuer: 'ACME', events: [UNAVAILABLE] }),
      });
      app(nice.batches$, '     --x-----------', { x: 'live: ack OK, call 42 Active' });
      app(both.batches$, '     --x--y--------', { x: 'live: ack OK, call 42 Active', y: 'live: state Unavailable' });
      app(nice.rejections$, '  -----r--------', { r: 'not-a-batch issuer: string' });
      app(both.rejections$, '  --------------');
      const late = listener('  -------^------', both.batches$);
      app(late, '              -------o------', { o: 'opening: ack OK, state Unavailable, call 42 Active' });
      const strict = listener('-------^------', nice.batches$);
      app(strict, '            -------o------', { o: 'opening: ack OK, call 42 Active' });
    }),
  );

  it(
    'waits for an acknowledgement that it may hear',
    marbles(({ port, host, listener, app }) => {
      const both = connectMax({ port, origins: ['niceincontact.com', 'https://desk.example.com'] });
      const nice = connectMax({ port });
      host('                 --x--y------z--', {
        x: { source: port.host, origin: 'https://desk.example.com', data: fromMax(ACK_OK, AVAILABLE) },
        y: fromMax(UNAVAILABLE),
        z: fromMax(ACK_OK, UNAVAILABLE),
      });
      app(both.batches$, '   --x--y---------', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      const late = listener('---^-----------', nice.batches$);
      app(late, '            ------------(kyz)', {
        k: 'live: ack OK',
        y: 'live: state Unavailable',
        z: 'live: state Unavailable',
      });
    }),
  );
});
