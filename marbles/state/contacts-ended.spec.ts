import { connectMax, contactsEnded } from 'rx-max';

import { ack, call, contact, max, offer, sessionEnd, state } from '../legend';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

describe('contactsEnded', () => {
  it(
    'tells every contact at its end',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--c--d--h--C--o--|');
      const ended = source.pipe(contactsEnded(), inWords());
      result(ended, '     -----------C--d--|', { C: '42 Disconnected: final', d: '43 Active: session-end' });
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'tells an end once, and none of a contact that was not known',
    rows(({ hot, result }) => {
      const source = hot('--C--c--x--C--#', { x: 'CC' });
      const ended = source.pipe(contactsEnded(), inWords());
      result(ended, '     --------C-----#', { C: '42 Disconnected: final' });
    }),
  );

  it(
    'says why',
    marbles(({ host, page, app }) => {
      const desk = host('--x--y--z-----w--v--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active'), contact('ChatContactEvent', '43', 'Active')),
        y: max(call('42', 'Disconnected', 'False'), offer('44', '99999999999')),
        z: max(state('Available')),
        w: max(ack(), state('Available'), offer('44', '99999999999')),
        v: max(sessionEnd()),
      });
      page(desk, '       -----------b--------');
      const crm = connectMax({ port: desk });
      app(crm.batches$.pipe(contactsEnded(), inWords()), '--------z-----w--v--', {
        z: '42 Disconnected: available',
        w: '43 Active: restatement',
        v: '44 Incoming: session-end',
      });
    }),
  );
});
