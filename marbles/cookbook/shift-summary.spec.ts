import { acknowledge, agentState, callContact, fromCxa, fromMax, type LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

import { shiftSummary } from '../../docs/cookbook/shift-summary';

const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42' } };
const OUTBOUND: LaneOptions = { fields: { isInbound: false } };

const NOTHING = { handled: 0, missedCalls: 0, onHold: 0, inWrapUp: 0 };

describe('the summary of a shift', () => {
  it(
    'is told when the session ends: a call with two seconds on hold and three of after-call work',
    marbles(({ agent, contact, max, app }) => {
      agent('                 A--i----- 1999ms --w 2999ms A--E--');
      contact('42', '         ---r--a-h 1999ms a-d 2999ms x-----');
      app(shiftSummary(max), '--------- 1999ms --- 2999ms ---o--', {
        o: { handled: 1, missedCalls: 0, onHold: 2000, inWrapUp: 3000 },
      });
    }),
  );

  it(
    'counts a mute as no hold, and a hold that is told again, or muted, as one',
    marbles(({ agent, contact, max, app }) => {
      agent('                 A--i-m-u---m-----A--E--');
      contact('42', '         ---a-----h---y-a-x-----', { legend: { y: { status: 'Holding', isLogging: true } } });
      app(shiftSummary(max), '--------------------o--', {
        o: { handled: 1, missedCalls: 0, onHold: 6, inWrapUp: 0 },
      });
    }),
  );

  it(
    'counts a missed call each time that it comes, a chat as handled, and neither a consult, an offer nor a parked e-mail’s hold',
    marbles(({ agent, contact, max, app }) => {
      agent('                 A--i--A--i--------E--');
      contact('42', '         ---r--x--r--a--x-----');
      contact('50', '         ---r--x--------------', CONSULT);
      contact('43', '         ------------a--------', { channel: 'chat' });
      contact('45', '         ------------h--------', { channel: 'email' });
      contact('46', '         ------------r--------', { channel: 'digital' });
      app(shiftSummary(max), '------------------o--', {
        o: { handled: 3, missedCalls: 1, onHold: 0, inWrapUp: 0 },
      });
    }),
  );

  it(
    'counts what ends with the session, and begins anew with the next; an end that is told twice is one',
    marbles(({ agent, contact, max, app }) => {
      agent('                 A--i--E--E--A--i--A--R--', { legend: { R: { type: 'RemoteAgentSessionEnd' } } });
      contact('42', '         ---h-----------r--x-----');
      app(shiftSummary(max), '------o--------------p--', {
        o: { ...NOTHING, handled: 1, onHold: 3 },
        p: { ...NOTHING, missedCalls: 1 },
      });
    }),
  );

  it(
    'counts a call-back that nobody took as missed, and no call that the agent dialled in vain',
    marbles(({ agent, contact, max, app }) => {
      agent('                 A--i--A--E--');
      contact('42', '         ---b--x-----');
      contact('61', '         ---R--x-----', OUTBOUND);
      app(shiftSummary(max), '---------o--', { o: { ...NOTHING, missedCalls: 1 } });
    }),
  );

  // So CXone Agent says it where the server knows no session any more; no lane has it.
  it(
    'knows an end of which two words are told',
    marbles(({ host, max, app }) => {
      host('                  --s--a--o--', {
        s: fromCxa(agentState({ currentState: 'Available' }), acknowledge({ contactId: undefined })),
        a: fromCxa(callContact({ contactId: '42', status: 'Active' })),
        o: fromCxa({ type: 'AgentSessionEnd' }),
      });
      app(shiftSummary(max), '--------o--', { o: { ...NOTHING, handled: 1 } });
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, max, app }) => {
      host('                  --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(shiftSummary(max), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'is counted no more after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                A--i----E');
      contact('42', '        ---a-----');
      const gone = listener('^------!-', shiftSummary(max));
      app(gone, '            ---------');
      posted('               (ur)---U-');
      listening('            ^------!-');
    }),
  );

  it(
    'that begins late counts from then on, and a call in after-call work is not missed',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                i--w-----A--E--');
      contact('42', '        a--d-----x-----');
      max.batches$.subscribe();
      const late = listener('-----^---------', shiftSummary(max));
      app(late, '            ------------o--', { o: { ...NOTHING, inWrapUp: 4 } });
    }),
  );

  it(
    'counts a call once, though the desktop tells it again after the page came back',
    marbles(({ agent, contact, page, max, app }) => {
      agent('                 i-----------A--E--');
      contact('42', '         a-----------x-----');
      page('                  ----l----b--------');
      app(shiftSummary(max), '---------------o--', { o: { ...NOTHING, handled: 1 } });
    }),
  );
});
