import type { Max } from 'rx-max';
import { acknowledge, fromMax, type LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

import { screenPop } from '../../docs/cookbook/screen-pop';

/** The id of each customer who is opened. */
function opened(max: Max): Observable<string> {
  return screenPop(max).pipe(map(({ contactId }) => contactId));
}

const CHAT: LaneOptions = { channel: 'chat' };
const I1: LaneOptions = { fields: { interactionId: 'i1' } };
/** Legs of call 42: a colleague asks, the call goes back to a queue; and the customer whom the colleague hands over. */
const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42', interactionId: 'i1' } };
const RESKILL: LaneOptions = { fields: { callType: 'ReskillProxy', masterId: '42' } };
const HANDED_OVER: LaneOptions = { fields: { masterId: '42', interactionId: 'i1' } };
const OUTBOUND: LaneOptions = { fields: { isInbound: false } };

describe('a screen pop', () => {
  it(
    'opens the customer when the call rings, and not again until it is over',
    marbles(({ agent, contact, max, app }) => {
      agent('              A--i-----------w--A--');
      contact('42', '      ---r--a--h--a--d--x--', I1);
      app(screenPop(max), '---p-----------------', {
        p: { contactId: '42', interactionId: 'i1', channel: 'voice' },
      });
    }),
  );

  it(
    'opens each of two that ring at once, once',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--i-----------');
      contact('42', '   ---r-----a-----');
      contact('43', '   ---r--------a--', CHAT);
      app(opened(max), '---(pq)--------', { p: '42', q: '43' });
    }),
  );

  it(
    'knows contacts of every channel by every spelling of their ids, and ids that are no numbers',
    marbles(({ agent, contact, max, app }) => {
      agent('                        A-------------');
      contact('45', '                ---a----------', { channel: 'email' });
      contact('46', '                -----r--------', { channel: 'voicemail' });
      contact('900719925474010002', '-------r------');
      contact('900719925474010003', '---------r----');
      app(opened(max), '             ---e-v-m-n----', {
        e: '45',
        v: '46',
        m: '900719925474010002',
        n: '900719925474010003',
      });
    }),
  );

  it(
    'opens nobody who waits in a queue, until the contact is offered',
    marbles(({ agent, contact, max, app }) => {
      agent('           A-----------');
      contact('43', '   ---w--v--a--', { channel: 'sms' });
      app(opened(max), '------i-----', { i: '43' });
    }),
  );

  it(
    'opens no colleague who consults, and the customer when the colleague hands over',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--c-----i--');
      contact('51', '   ---------a--', HANDED_OVER);
      contact('50', '   ---r--a--x--', CONSULT);
      app(opened(max), '---------t--', { t: '51' });
    }),
  );

  it(
    'opens nothing for a call that the agent sends back to a queue, nor for one that the agent dials',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--i-----o--');
      contact('42', '   ---r--------');
      contact('60', '   ------r-----', RESKILL);
      contact('61', '   ---------D--', OUTBOUND);
      app(opened(max), '---p--------', { p: '42' });
    }),
  );

  it(
    'opens the customer anew when a call that nobody answered comes back',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--i--A--i--');
      contact('42', '   ---r--x--r--');
      app(opened(max), '---p-----p--', { p: '42' });
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, max, app }) => {
      host('            --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(opened(max), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'listens no more after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                A--i-----');
      contact('42', '        ---r----a');
      contact('43', '        --------r', CHAT);
      const gone = listener('^------!-', opened(max));
      app(gone, '            ---p-----', { p: '42' });
      posted('               (ur)---U-');
      listening('            ^------!-');
    }),
  );

  it(
    'that begins late opens who is on the line, and nobody who has hung up',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                i----------');
      contact('42', '        a----------');
      contact('43', '        a----d-----');
      max.batches$.subscribe();
      const late = listener('-------^---', opened(max));
      app(late, '            -------p---', { p: '42' });
    }),
  );

  it(
    'after the page came back opens only who came meanwhile',
    marbles(({ agent, contact, page, max, app }) => {
      agent('           i--------------');
      contact('42', '   a------h-------');
      contact('43', '   ---------r-----');
      page('            -----l-----b---');
      app(opened(max), '-p----------q--', { p: '42', q: '43' });
    }),
  );
});
