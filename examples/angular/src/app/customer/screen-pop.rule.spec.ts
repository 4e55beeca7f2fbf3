import type { Max } from 'rx-max';
import type { LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/vitest';
import { map, type Observable } from 'rxjs';
import { describe, it } from 'vitest';

import { screenPops } from './screen-pop.rule';

/** The id of each customer who is shown, and the case. */
function shown(max: Max): Observable<string> {
  return screenPops(max).pipe(map(({ contactId, caseKey }) => `${contactId} of ${caseKey}`));
}

const I1: LaneOptions = { fields: { interactionId: 'i1' } };
/** A colleague asks about call 42, and hands the customer over. */
const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42', interactionId: 'i1' } };
const HANDED_OVER: LaneOptions = { fields: { masterId: '42', interactionId: 'i1' } };

describe('a screen pop', () => {
  it(
    'shows the customer when the call rings, once over the whole call',
    marbles(({ agent, contact, max, app }) => {
      agent('         A--i-----------w--A--');
      contact('42', ' ---r--a--h--a--d--x--', I1);
      app(shown(max), '---p-----------------', { p: '42 of i1' });
    }),
  );

  it(
    'shows each of two who ring at once',
    marbles(({ agent, contact, max, app }) => {
      agent('          A--i-----------');
      contact('42', '  ---r-----a-----', I1);
      contact('43', '  ---r--------a--', { channel: 'chat', fields: { masterId: undefined } });
      app(shown(max), '---(pq)--------', { p: '42 of i1', q: '43 of 43' });
    }),
  );

  it(
    'shows nobody who waits in a queue, until the contact is offered',
    marbles(({ agent, contact, max, app }) => {
      agent('          A-----------');
      contact('43', '  ---w--v--a--', { channel: 'sms', fields: { masterId: undefined } });
      app(shown(max), '------i-----', { i: '43 of 43' });
    }),
  );

  it(
    'shows no colleague who consults, and the customer when the colleague hands over',
    marbles(({ agent, contact, max, app }) => {
      agent('          A--c-----i--');
      contact('51', '  ---------a--', HANDED_OVER);
      contact('50', '  ---r--a--x--', CONSULT);
      app(shown(max), '---------t--', { t: '51 of i1' });
    }),
  );

  it(
    'that begins late, as after a reload, shows who is on the line and nobody who has gone',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('               i----------');
      contact('42', '       a----------', I1);
      contact('43', '       a----d-----');
      max.batches$.subscribe();
      app(listener('        -------^---', shown(max)), '-------p---', { p: '42 of i1' });
    }),
  );
});
