import { connectMax } from 'rx-max';

import { takeOver } from '../../docs/cookbook/take-over';
import { ack, call, max, notice, state } from '../legend';
import { marbles } from '../stage';

const MINE = { CallType: 'TakeOver', MasterID: '42' };

const WORDS = {
  t: { outcome: 'taken', contactId: '99', from: '42' },
  f: { outcome: 'failed', why: 'FailedInvalidState' },
};

const start = max(ack(), state('Available'));
const taken = max(
  notice('TakeOver', { ContactID: '42' }),
  call('99', 'Active', 'False', MINE),
  state('InboundContact'),
);
const failed = max(notice('SupervisorTakeOver', { Result: 'FailedInvalidState' }));

describe('a take-over', () => {
  it(
    'is told when the call is the supervisor’s own, once',
    marbles(({ host, app }) => {
      const desk = host('              --s--m--t--h--d--e--', {
        s: start,
        m: max(notice('SupervisorMonitor', { MonitorType: 'Monitor' })),
        t: taken,
        h: max(call('99', 'Holding', 'False', MINE)),
        d: max(call('99', 'Disconnected', 'False', MINE)),
        e: max(call('99', 'Disconnected', 'True', MINE)),
      });
      app(takeOver(connectMax({ port: desk })), '--------t-----------', WORDS);
    }),
  );

  it(
    'that failed is told with its reason; what another supervisor did is no failure',
    marbles(({ host, app }) => {
      const desk = host('               --s--f--o--', {
        s: start,
        f: failed,
        o: max(notice('SupervisorTakeOver', { Result: 'ContactTakenOverByOther' })),
      });
      app(takeOver(connectMax({ port: desk })), '-----f-----', WORDS);
    }),
  );

  it(
    'is not a transfer, nor a call that the supervisor listens to',
    marbles(({ host, app }) => {
      const desk = host('               --s--c--m--', {
        s: start,
        c: max(call('51', 'Active', 'False', { MasterID: '42' })),
        m: max(notice('SupervisorContact', { ContactID: '42', Status: 'Active', CallType: 'TakeOver' })),
      });
      app(takeOver(connectMax({ port: desk })), '-----------');
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, app }) => {
      const desk = host('               --x--', { x: max(ack('ERROR')) });
      app(takeOver(connectMax({ port: desk })), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'is listened for no more after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --s--t--f', { s: start, t: taken, f: failed });
      const crm = connectMax({ port: desk });
      const gone = listener('^------!-', takeOver(crm));
      app(gone, '            -----t---', WORDS);
      posted(desk, '         (ur)---U-');
      listening(desk, '      ^------!-');
    }),
  );

  it(
    'is told late while the call lives, and not after it',
    marbles(({ host, listener, app }) => {
      const desk = host('     --s--t-----d----', {
        s: start,
        t: taken,
        d: max(call('99', 'Disconnected', 'False', MINE)),
      });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener(' -------^---------', takeOver(crm));
      const later = listener('--------------^--', takeOver(crm));
      app(late, '             -------t---------', WORDS);
      app(later, '            -----------------');
    }),
  );

  it(
    'is not told again after the page came back, whatever the desktop repeats',
    marbles(({ host, page, app }) => {
      const desk = host('               --s--t--f--------y--', {
        s: start,
        t: taken,
        f: failed,
        y: max(
          ack(),
          state('InboundContact'),
          call('99', 'Holding', 'False', MINE),
          notice('SupervisorTakeOver', { Result: 'FailedInvalidState' }),
        ),
      });
      page(desk, '                      -----------b--------');
      app(takeOver(connectMax({ port: desk })), '-----t--f-----------', WORDS);
    }),
  );
});
