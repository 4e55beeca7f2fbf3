import type { Max } from 'rx-max';
import {
  acknowledge,
  agentState,
  callContact,
  type EventFields,
  fromMax,
  type LaneOptions,
  popUrl as popUrlEvent,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

import { popUrl } from '../../docs/cookbook/pop-url';

/** A script's order, in the lane of its contact. */
function pop(url: string, popDestination = 'PostOnly'): EventFields {
  return { type: 'PopURL', url, tabTitle: 'Case 17', popDestination };
}

/** The contact and the address of each page. */
function opened(max: Max): Observable<string> {
  return popUrl(max).pipe(map(({ contactId, url }) => `${String(contactId)} ${url}`));
}

const CASE = 'https://crm.example.com/case/17';
const SCRIPT: LaneOptions = { legend: { p: pop(CASE), q: pop(`${CASE}/notes`) } };

describe('a pop from PopURL', () => {
  it(
    'opens the page that the script names for its contact, once',
    marbles(({ agent, contact, max, app }) => {
      agent('           i--------');
      contact('42', '   a--p--p--', SCRIPT);
      app(popUrl(max), '---p-----', { p: { contactId: '42', url: CASE, title: 'Case 17' } });
    }),
  );

  it(
    'leaves to the desktop what the desktop opens, and compares the place without regard to case',
    marbles(({ agent, contact, max, app }) => {
      agent('           i-----------');
      contact('42', '   a--c--o--p--', {
        legend: { c: pop(CASE, 'ContactPanel'), o: pop(CASE, ''), p: pop(CASE, 'postonly') },
      });
      app(opened(max), '---------p--', { p: `42 ${CASE}` });
    }),
  );

  it(
    'opens no program, and nothing without encryption',
    marbles(({ agent, contact, max, app }) => {
      agent('           i-----------');
      contact('42', '   a--s--n--e--', {
        legend: { s: pop('javascript:alert(1)'), n: pop('http://crm.example.com'), e: pop('') },
      });
      app(opened(max), '------------');
    }),
  );

  it(
    'opens several pages of one contact, and one page for several contacts, however long their ids',
    marbles(({ agent, contact, max, app }) => {
      agent('                        i-----------------');
      contact('42', '                a--p--q--------p--', SCRIPT);
      contact('900719925474010002', '---------p--------', SCRIPT);
      contact('900719925474010003', '------------p-----', SCRIPT);
      app(opened(max), '             ---p--q--r--t-----', {
        p: `42 ${CASE}`,
        q: `42 ${CASE}/notes`,
        r: `900719925474010002 ${CASE}`,
        t: `900719925474010003 ${CASE}`,
      });
    }),
  );

  it(
    'opens the page anew when the contact was over and comes back, and not in its after-call work',
    marbles(({ agent, contact, max, app }) => {
      agent('           i-----w-----A--i-----');
      contact('42', '   a--p--d--p--x--r--p--', SCRIPT);
      app(opened(max), '---p--------------p--', { p: `42 ${CASE}` });
    }),
  );

  it(
    'opens a page for after-call work, once, and one for a contact of which nothing else is known',
    marbles(({ agent, contact, max, app }) => {
      agent('           i--w--------------');
      contact('42', '   a--d--p--p--------', SCRIPT);
      contact('43', '   ------------p--p--', SCRIPT);
      app(opened(max), '------p-----q-----', { p: `42 ${CASE}`, q: `43 ${CASE}` });
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
      agent('                i--------');
      contact('42', '        a--p----q', SCRIPT);
      const gone = listener('^------!-', opened(max));
      app(gone, '            ---p-----', { p: `42 ${CASE}` });
      posted('               (ur)---U-');
      listening('            ^------!-');
    }),
  );

  it(
    'that begins late does not hear of what was opened before',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                i------------');
      contact('42', '        a--p-----q---', SCRIPT);
      max.batches$.subscribe();
      const late = listener('-----^-------', opened(max));
      app(late, '            ---------q---', { q: `42 ${CASE}/notes` });
    }),
  );

  // No desktop that is known repeats it, and so it is no lane.
  it(
    'after the page came back opens nothing again, even where the desktop tells it again',
    marbles(({ host, page, max, app }) => {
      const onCall = [
        agentState({ currentState: 'InboundContact' }),
        callContact({ contactId: '42', status: 'Active' }),
      ];
      const script = popUrlEvent({ contactId: '42', url: CASE });
      host('            --s--p--------y--', {
        s: fromMax(acknowledge(), ...onCall),
        p: fromMax(script),
        y: fromMax(acknowledge(), ...onCall, script),
      });
      page('            --------b--------');
      app(opened(max), '-----p-----------', { p: `42 ${CASE}` });
    }),
  );
});
