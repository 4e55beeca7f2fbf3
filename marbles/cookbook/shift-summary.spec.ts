import { connectMax } from 'rx-max';

import { shiftSummary } from '../../docs/cookbook/shift-summary';
import { ack, call, contact, max, mute, offer, sessionEnd, state } from '../legend';
import { marbles } from '../stage';

const start = max(ack(), state('Available'));
const rings = max(call('42', 'Incoming'), state('InboundContact'));
const active = max(call('42', 'Active'));
const hold = max(call('42', 'Holding'));
const inWrapUp = max(call('42', 'Disconnected'), state('Unavailable', { IsAcw: 'True' }));
const over = max(call('42', 'Disconnected', 'True'), state('Available'));
const end = max(sessionEnd());
const CONSULT = { CallType: 'Consult', MasterID: '42' };

const NOTHING = { handled: 0, missedCalls: 0, onHold: 0, inWrapUp: 0 };

describe('the summary of a shift', () => {
  it(
    'is told when the session ends: a call with two seconds on hold and three of after-call work',
    marbles(({ host, app }) => {
      const desk = host('                  --s--r--a-h 1999ms a-w 2999ms d--o--', {
        s: start,
        r: rings,
        a: active,
        h: hold,
        w: inWrapUp,
        d: over,
        o: end,
      });
      app(shiftSummary(connectMax({ port: desk })), '----------- 1999ms -- 2999ms ----o--', {
        o: { handled: 1, missedCalls: 0, onHold: 2000, inWrapUp: 3000 },
      });
    }),
  );

  it(
    'counts a mute as no hold, and a hold that is told again, or muted, as one',
    marbles(({ host, app }) => {
      const desk = host('                  --s--a-m-u-h-m-i-a-d--o--', {
        s: start,
        a: active,
        m: max(mute('True')),
        u: max(mute('False')),
        h: hold,
        i: max(call('42', 'Holding', 'False', { IsLogging: 'True' })),
        d: over,
        o: end,
      });
      app(shiftSummary(connectMax({ port: desk })), '----------------------o--', {
        o: { handled: 1, missedCalls: 0, onHold: 6, inWrapUp: 0 },
      });
    }),
  );

  it(
    'counts a missed call each time that it comes, a chat as handled, and neither a consult, an offer nor a parked e-mail’s hold',
    marbles(({ host, app }) => {
      const desk = host('                  --s--r--d--r--a--d--o--', {
        s: start,
        r: max(call('42', 'Incoming'), call('50', 'Incoming', 'False', CONSULT)),
        d: max(call('42', 'Disconnected', 'True'), call('50', 'Disconnected', 'True', CONSULT)),
        a: max(
          call('42', 'Active'),
          contact('ChatContactEvent', '43', 'Active'),
          contact('EmailContactEvent', '45', 'Holding'),
          offer('46', '45'),
        ),
        o: end,
      });
      app(shiftSummary(connectMax({ port: desk })), '--------------------o--', {
        o: { handled: 3, missedCalls: 1, onHold: 0, inWrapUp: 0 },
      });
    }),
  );

  it(
    'counts what ends with the session, and begins anew with the next; an end that is told twice is one',
    marbles(({ host, app }) => {
      const desk = host('                  --s--a--o--o--s--r--d--p--', {
        s: start,
        a: hold,
        o: end,
        r: rings,
        d: over,
        p: max({ Type: 'RemoteAgentSessionEnd', Message: 'RemoteLogoff' }),
      });
      app(shiftSummary(connectMax({ port: desk })), '--------o--------------p--', {
        o: { ...NOTHING, handled: 1, onHold: 3 },
        p: { ...NOTHING, missedCalls: 1 },
      });
    }),
  );

  it(
    'counts a call-back that nobody took as missed, and no call that the agent dialled in vain',
    marbles(({ host, app }) => {
      const desk = host('                  --s--r--d--o--', {
        s: start,
        r: max(call('42', 'CallBackDisconnected'), call('61', 'Ringing', 'False', { IsInbound: 'False' })),
        d: max(call('42', 'Disconnected', 'True'), call('61', 'Disconnected', 'True', { IsInbound: 'False' })),
        o: end,
      });
      app(shiftSummary(connectMax({ port: desk })), '-----------o--', { o: { ...NOTHING, missedCalls: 1 } });
    }),
  );

  it(
    'knows an end of which two words are told',
    marbles(({ host, app }) => {
      const desk = host('                  --s--a--o--', { s: start, a: active, o: max({ type: 'AgentSessionEnd' }) });
      app(shiftSummary(connectMax({ port: desk })), '--------o--', { o: { ...NOTHING, handled: 1 } });
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, app }) => {
      const desk = host('                  --x--', { x: max(ack('ERROR')) });
      app(shiftSummary(connectMax({ port: desk })), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'is counted no more after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --s--a--o', { s: start, a: active, o: end });
      const crm = connectMax({ port: desk });
      const gone = listener('^------!-', shiftSummary(crm));
      app(gone, '            ---------');
      posted(desk, '         (ur)---U-');
      listening(desk, '      ^------!-');
    }),
  );

  it(
    'that begins late counts from then on, and a call in after-call work is not missed',
    marbles(({ host, listener, app }) => {
      const desk = host('    --s--w-----d--o--', { s: start, w: inWrapUp, d: over, o: end });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-------^---------', shiftSummary(crm));
      app(late, '            --------------o--', { o: { ...NOTHING, inWrapUp: 4 } });
    }),
  );

  it(
    'counts a call once, though the desktop tells it again after the page came back',
    marbles(({ host, page, app }) => {
      const desk = host('                  --x--------x--d--o--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active')),
        d: over,
        o: end,
      });
      page(desk, '                         -----b--------------');
      app(shiftSummary(connectMax({ port: desk })), '-----------------o--', { o: { ...NOTHING, handled: 1 } });
    }),
  );
});
