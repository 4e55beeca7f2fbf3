import { acknowledge, agentState, callContact, fromMax, type LaneOptions, unknownEvent } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

import { takeOver } from '../../docs/cookbook/take-over';

/** The supervisor listens, m, or tries to take over: it failed, f, or somebody else was quicker, o. */
const SUPERVISOR: LaneOptions = {
  legend: {
    m: { type: 'SupervisorMonitor', monitorType: 'Monitor' },
    f: { Type: 'SupervisorTakeOver', Result: 'FailedInvalidState' },
    o: { Type: 'SupervisorTakeOver', Result: 'ContactTakenOverByOther' },
  },
};
/** The call becomes the supervisor’s, t. */
const MINE: LaneOptions = {
  fields: { callType: 'TakeOver', masterId: '42' },
  legend: {
    t: [
      { Type: 'TakeOver', ContactID: '42' },
      { status: 'Active', finalState: false },
    ],
  },
};

const OUTCOMES = {
  t: { outcome: 'taken', contactId: '99', from: '42' },
  f: { outcome: 'failed', why: 'FailedInvalidState' },
};

describe('a take-over', () => {
  it(
    'is told when the call is the supervisor’s own, once',
    marbles(({ agent, contact, max, app }) => {
      agent('             A--m--i-----w--A--', SUPERVISOR);
      contact('99', '     ------t--h--d--x--', MINE);
      app(takeOver(max), '------t-----------', OUTCOMES);
    }),
  );

  it(
    'that failed is told with its reason; what another supervisor did is no failure',
    marbles(({ agent, max, app }) => {
      agent('             A--f--o--', SUPERVISOR);
      app(takeOver(max), '---f-----', OUTCOMES);
    }),
  );

  it(
    'is not a transfer, nor a call that the supervisor listens to',
    marbles(({ agent, contact, max, app }) => {
      agent('             A--i-----');
      contact('51', '     ---a-----', { fields: { masterId: '42' } });
      contact('42', '     ------m--', {
        legend: { m: { type: 'SupervisorContact', status: 'Active', callType: 'TakeOver' } },
      });
      app(takeOver(max), '---------');
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, max, app }) => {
      host('              --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(takeOver(max), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'is listened for no more after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                A--i----f', SUPERVISOR);
      contact('99', '        ---t-----', MINE);
      const gone = listener('^------!-', takeOver(max));
      app(gone, '            ---t-----', OUTCOMES);
      posted('               (ur)---U-');
      listening('            ^------!-');
    }),
  );

  it(
    'is told late while the call lives, and not after it',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                 A--i-----w----');
      contact('99', '         ---t-----d----', MINE);
      max.batches$.subscribe();
      const late = listener(' -----^--------', takeOver(max));
      const later = listener('------------^-', takeOver(max));
      app(late, '             -----t--------', OUTCOMES);
      app(later, '            --------------');
    }),
  );

  // No desktop that is known repeats the outcome, and so it is no lane.
  it(
    'is not told again after the page came back, whatever the desktop repeats',
    marbles(({ host, page, max, app }) => {
      const mine = { contactId: '99', callType: 'TakeOver', masterId: '42' };
      const busy = agentState({ currentState: 'InboundContact' });
      const outcome = unknownEvent({ Type: 'SupervisorTakeOver', Result: 'FailedInvalidState' });
      host('              --s--t--f--------y--', {
        s: fromMax(acknowledge(), agentState({ currentState: 'Available' })),
        t: fromMax(callContact({ ...mine, status: 'Active' }), busy),
        f: fromMax(outcome),
        y: fromMax(acknowledge(), busy, callContact({ ...mine, status: 'Holding' }), outcome),
      });
      page('              -----------b--------');
      app(takeOver(max), '-----t--f-----------', OUTCOMES);
    }),
  );
});
