import { byMessageType, connectMax } from 'rx-max';
import {
  acknowledge,
  agentLeg,
  agentSessionEnd,
  agentState,
  callContact,
  digitalContact,
  emailContact,
  fromCxa,
  fromMax,
  mchAgentSettingsChange,
  mute,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { mergeMap, take } from 'rxjs';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const MUTED = mute({ agentMuted: true });
const TOKEN_T1 = sessionInfo({ sessionToken: 't1' });
const TOKEN_T2 = sessionInfo({ sessionToken: 't2' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

describe('a late subscriber on MAX', () => {
  it(
    'begins with an opening in the form of the first message of the host, then hears what is live',
    marbles(({ max, host, listener, app, posted, listening }) => {
      host('                 --x--y--z-----w--', {
        x: fromMax(ACK_OK, UNAVAILABLE, TOKEN_T1, CALL_42_ACTIVE),
        y: fromMax(
          mchAgentSettingsChange(),
          agentLeg({ status: 'Active' }),
          callContact({ contactId: '43', status: 'Incoming' }),
          MUTED,
        ),
        z: fromMax(TOKEN_T2, AVAILABLE, CALL_42_HOLDING),
        w: fromMax(mute({ agentMuted: false })),
      });
      app(max.batches$, '    --x--y--z-----w--', {
        x: 'live: ack OK, state Unavailable, token t1, call 42 Active',
        y: 'live: settings, leg Active, call 43 Incoming, muted',
        z: 'live: token t2, state Available, call 42 Holding',
        w: 'live: unmuted',
      });
      const late = listener('----------^------', max.batches$);
      app(late, '            ----------o---w--', {
        o: 'opening: ack OK, state Available, muted, leg Active, settings, call 42 Holding, call 43 Incoming, token t2',
        w: 'live: unmuted',
      });
      posted('               (ur)-------------');
      listening('            ^----------------');
    }),
  );

  it(
    'is told no more than it asked for',
    marbles(({ port, host, listener, app }) => {
      const all = connectMax({ port });
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const contacts = connectMax({ port, subscriptionTypes: ['contacts'] });
      const session = connectMax({ port, subscriptionTypes: ['sessioninfo'] });
      const panel = connectMax({ port, subscriptionTypes: ['agentassist'] });
      host('                  --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE, TOKEN_T1),
        y: fromMax(MUTED),
      });
      app(all.batches$, '     --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: muted',
      });
      const late1 = listener('-------^-----', agent.batches$);
      app(late1, '            -------o-----', { o: 'opening: ack OK, state Available, muted' });
      const late2 = listener('--------^----', contacts.batches$);
      app(late2, '            --------o----', { o: 'opening: ack OK, call 42 Active' });
      const late3 = listener('---------^---', session.batches$);
      app(late3, '            ---------o---', { o: 'opening: ack OK, token t1' });
      const late4 = listener('----------^--', panel.batches$);
      app(late4, '            ----------o--', { o: 'opening: ack OK' });
    }),
  );

  it(
    'hears nothing of contacts that have ended',
    marbles(({ max, host, listener, app }) => {
      host('                 --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE, emailContact({ contactId: '43', status: 'Active' })),
        y: fromMax(
          callContact({ contactId: '42', status: 'Disconnected', finalState: true }),
          emailContact({ contactId: '43', status: 'Holding' }),
        ),
      });
      app(max.batches$, '    --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active, EmailContactEvent 43',
        y: 'live: call 42 Disconnected, EmailContactEvent 43',
      });
      const late = listener('-------^-----', max.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Available, EmailContactEvent 43' });
    }),
  );

  it(
    'hears of a call in after-call work until the agent is available again',
    marbles(({ max, host, listener, app }) => {
      host('                  --x--y----z---', {
        x: fromMax(ACK_OK, agentState({ currentState: 'InboundContact' }), CALL_42_ACTIVE),
        y: fromMax(callContact({ contactId: '42', status: 'Disconnected' }), UNAVAILABLE),
        z: fromMax(AVAILABLE),
      });
      app(max.batches$, '     --x--y----z---', {
        x: 'live: ack OK, state InboundContact, call 42 Active',
        y: 'live: call 42 Disconnected, state Unavailable',
        z: 'live: state Available',
      });
      const late = listener(' -------^------', max.batches$);
      app(late, '             -------o--z---', {
        o: 'opening: ack OK, state Unavailable, call 42 Disconnected',
        z: 'live: state Available',
      });
      const later = listener('------------^-', max.batches$);
      app(later, '            ------------o-', { o: 'opening: ack OK, state Available' });
    }),
  );

  it(
    'hears of a digital offer until it lapses',
    marbles(({ max, host, listener, app }) => {
      host('                  --x 60s -', {
        x: fromMax(ACK_OK, AVAILABLE, digitalContact({ contactId: '42', refusalTimeout: 30 })),
      });
      app(max.batches$, '     --x 60s -', { x: 'live: ack OK, state Available, DigitalContactEvent 42' });
      const late = listener(' -- 29999ms ^', max.batches$);
      app(late, '             -- 29999ms o', { o: 'opening: ack OK, state Available, DigitalContactEvent 42' });
      const later = listener('-- 30s ^', max.batches$);
      app(later, '            -- 30s o', { o: 'opening: ack OK, state Available' });
    }),
  );

  it(
    'is told that nothing is known after the end of the session, but that the page is registered',
    marbles(({ max, host, listener, app }) => {
      host('                  --x--y----z--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE, TOKEN_T1),
        y: fromMax(agentSessionEnd()),
        z: fromMax(TOKEN_T2, UNAVAILABLE),
      });
      app(max.batches$, '     --x--y----z--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: AgentSessionEnd',
        z: 'live: token t2, state Unavailable',
      });
      const late = listener(' -------^-----', max.batches$);
      app(late, '             -------o--z--', { o: 'opening: ack OK', z: 'live: token t2, state Unavailable' });
      const later = listener('-----------^-', max.batches$);
      app(later, '            -----------o-', { o: 'opening: ack OK, state Unavailable, token t2' });
    }),
  );

  it(
    'is told what an older registration of the window sent before the acknowledgement',
    marbles(({ max, host, listener, app }) => {
      host('                 -o--x--------', { o: fromMax(MUTED), x: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$, '    ----(kox)----', { k: 'live: ack OK', o: 'live: muted', x: 'live: state Available' });
      const late = listener('----------^--', max.batches$);
      app(late, '            ----------o--', { o: 'opening: ack OK, state Available, muted' });
    }),
  );
});

describe('a late subscriber on CXone Agent', () => {
  it(
    'begins with an opening in the same form, acknowledgement first, then hears what is live',
    marbles(({ max, host, listener, app, posted }) => {
      host('                 --x--y-----z--', {
        x: fromCxa(UNAVAILABLE, CALL_42_ACTIVE, TOKEN_T1, CXA_ACK_OK),
        y: fromCxa(CALL_42_HOLDING, MUTED),
        z: fromCxa(CALL_42_ACTIVE),
      });
      app(max.batches$, '    --x--y-----z--', {
        x: 'live: ack OK, state Unavailable, call 42 Active, token t1',
        y: 'live: call 42 Holding, muted',
        z: 'live: call 42 Active',
      });
      const late = listener('--------^-----', max.batches$);
      app(late, '            --------o--z--', {
        o: 'opening: ack OK, state Unavailable, muted, call 42 Holding, token t1',
        z: 'live: call 42 Active',
      });
      posted('               (ur)----------');
    }),
  );
});

describe('a subscriber who comes before the acknowledgement', () => {
  it(
    'waits for it with the others, and begins with the same batch',
    marbles(({ max, host, listener, app, posted }) => {
      host('                 -o----x-----', { o: fromMax(MUTED), x: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$, '    ------(kox)-', { k: 'live: ack OK', o: 'live: muted', x: 'live: state Available' });
      const late = listener('---^--------', max.batches$);
      app(late, '            ------(kox)-', { k: 'live: ack OK', o: 'live: muted', x: 'live: state Available' });
      posted('               (ur)--------');
    }),
  );
});

describe('a subscriber who comes while a batch is being told', () => {
  it(
    'gets that batch in its opening only',
    marbles(({ max, host, app }) => {
      host('        --x---y---z--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(CALL_42_ACTIVE),
        z: fromMax(CALL_42_HOLDING),
      });
      const nested$ = max.batches$.pipe(
        byMessageType('CallContactEvent'),
        take(1),
        mergeMap(() => max.batches$),
      );
      app(nested$, '------o---z--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'of a connection that has not been told it yet gets it in its opening only, and who waits there gets it once',
    marbles(({ port, max, host, app }) => {
      const other = connectMax({ port });
      host('               --x---y---z--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(CALL_42_ACTIVE),
        z: fromMax(CALL_42_HOLDING),
      });
      const nested$ = max.batches$.pipe(
        byMessageType('CallContactEvent'),
        take(1),
        mergeMap(() => other.batches$),
      );
      app(nested$, '       ------o---z--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      app(other.batches$, '--x---y---z--', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
        z: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'of a connection that was told it already gets it in its opening only',
    marbles(({ port, max, host, app }) => {
      const other = connectMax({ port });
      host('             --x---y---z--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(CALL_42_ACTIVE),
        z: fromMax(CALL_42_HOLDING),
      });
      app(max.batches$, '--x---y---z--', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
        z: 'live: call 42 Holding',
      });
      const nested$ = other.batches$.pipe(
        byMessageType('CallContactEvent'),
        take(1),
        mergeMap(() => max.batches$),
      );
      app(nested$, '     ------o---z--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'gets the acknowledgement once where it is the acknowledgement that is being told',
    marbles(({ max, host, app, posted }) => {
      host('        --x---y--', { x: fromMax(ACK_OK, AVAILABLE), y: fromMax(UNAVAILABLE) });
      const nested$ = max.batches$.pipe(
        take(1),
        mergeMap(() => max.batches$),
      );
      app(nested$, '--o---y--', { o: 'opening: ack OK, state Available', y: 'live: state Unavailable' });
      posted('      (ur)-----');
    }),
  );

  it(
    'of a connection whose acknowledgement is on its way loses nothing and takes nothing from those who wait for it',
    marbles(({ port, max, host, app, posted }) => {
      const other = connectMax({ port });
      host('               -o----x-----y--', {
        o: fromMax(MUTED),
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(UNAVAILABLE),
      });
      const nested$ = max.batches$.pipe(
        take(1),
        mergeMap(() => other.batches$),
      );
      app(nested$, '       ------(kox)-y--', {
        k: 'live: ack OK',
        o: 'live: muted',
        x: 'live: state Available',
        y: 'live: state Unavailable',
      });
      app(other.batches$, '------(kox)-y--', {
        k: 'live: ack OK',
        o: 'live: muted',
        x: 'live: state Available',
        y: 'live: state Unavailable',
      });
      posted('             (ur)-----------');
    }),
  );
});

describe('a late subscriber while the page registers anew', () => {
  it(
    'gets its opening at once from what is known',
    marbles(({ max, host, page, listener, app, connection }) => {
      host('                 --x---------y--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_HOLDING),
      });
      page('                 -----b---------');
      app(max.batches$, '    --x---------y--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
      const late = listener('--------^------', max.batches$);
      app(late, '            --------o---y--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
      connection(max, '      a-r--a------r--');
    }),
  );

  it(
    'gets its opening at once also in silence',
    marbles(({ port, host, page, listener, app, connection }) => {
      const max = connectMax({ port, retry: () => 5000 });
      host('                 --x------ 4s y--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, AVAILABLE),
      });
      page('                 -----b---------');
      app(max.batches$, '    --x------------', { x: 'live: ack OK, state Available' });
      const late = listener('--------- 3s ^-', max.batches$);
      app(late, '            --------- 3s o-', { o: 'opening: ack OK, state Available' });
      connection(max, '      a-r--a 2999ms s 1003ms r--');
    }),
  );
});
