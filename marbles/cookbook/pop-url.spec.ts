import { connectMax, type Max } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { popUrl } from '../../docs/cookbook/pop-url';
import { ack, call, max, state } from '../legend';
import { marbles } from '../stage';

/** A script's order; its id is spelled `ContactId` (protocol.md C.3.2). */
function pop(contactId: string, url: string, destination = 'PostOnly'): unknown {
  return { Type: 'PopURL', ContactId: contactId, URL: url, TabTitle: 'Case 17', PopDestination: destination };
}

/** The contact and the address of each page. */
function opened(crm: Max): Observable<string> {
  return popUrl(crm).pipe(map(({ contactId, url }) => `${String(contactId)} ${url}`));
}

const CASE = 'https://crm.example.com/case/17';
const onCall = max(ack(), state('InboundContact'), call('42', 'Active'));

describe('a pop from PopURL', () => {
  it(
    'opens the page that the script names for its contact, once',
    marbles(({ host, app }) => {
      const desk = host('    --s--p--p--', { s: onCall, p: max(pop('42', CASE)) });
      app(popUrl(connectMax({ port: desk })), '-----p-----', {
        p: { contactId: '42', url: CASE, title: 'Case 17' },
      });
    }),
  );

  it(
    'leaves to the desktop what the desktop opens, and compares the place without regard to case',
    marbles(({ host, app }) => {
      const desk = host('              --s--c--o--p--', {
        s: onCall,
        c: max(pop('42', CASE, 'ContactPanel')),
        o: max(pop('42', CASE, '')),
        p: max(pop('42', CASE, 'postonly')),
      });
      app(opened(connectMax({ port: desk })), '-----------p--', { p: `42 ${CASE}` });
    }),
  );

  it(
    'opens no program, and nothing without encryption',
    marbles(({ host, app }) => {
      const desk = host('              --s--j--h--n--', {
        s: onCall,
        j: max(pop('42', 'javascript:alert(1)')),
        h: max(pop('42', 'http://crm.example.com')),
        n: max(pop('42', '')),
      });
      app(opened(connectMax({ port: desk })), '--------------');
    }),
  );

  it(
    'opens several pages of one contact, and one page for several contacts, however long their ids',
    marbles(({ host, app }) => {
      const desk = host('              --s--p--q--r--t--p--', {
        s: onCall,
        p: max(pop('42', CASE)),
        q: max(pop('42', `${CASE}/notes`)),
        r: max(pop('900719925474010002', CASE)),
        t: max(pop('900719925474010003', CASE)),
      });
      app(opened(connectMax({ port: desk })), '-----p--q--r--t-----', {
        p: `42 ${CASE}`,
        q: `42 ${CASE}/notes`,
        r: `900719925474010002 ${CASE}`,
        t: `900719925474010003 ${CASE}`,
      });
    }),
  );

  it(
    'opens the page anew when the contact was over and comes back, and not in its after-call work',
    marbles(({ host, app }) => {
      const desk = host('              --s--p--w--p--e--c--p--', {
        s: onCall,
        p: max(pop('42', CASE)),
        w: max(call('42', 'Disconnected')),
        e: max(call('42', 'Disconnected', 'True')),
        c: max(call('42', 'Incoming')),
      });
      app(opened(connectMax({ port: desk })), '-----p--------------p--', { p: `42 ${CASE}` });
    }),
  );

  it(
    'opens a page for after-call work, once, and one for a contact of which nothing else is known',
    marbles(({ host, app }) => {
      const desk = host('              --s--w--p--p--q--q--', {
        s: onCall,
        w: max(call('42', 'Disconnected')),
        p: max(pop('42', CASE)),
        q: max(pop('43', CASE)),
      });
      app(opened(connectMax({ port: desk })), '--------p-----q-----', { p: `42 ${CASE}`, q: `43 ${CASE}` });
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, app }) => {
      const desk = host('              --x--', { x: max(ack('ERROR')) });
      app(opened(connectMax({ port: desk })), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'listens no more after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --s--p--p', { s: onCall, p: max(pop('42', CASE)) });
      const crm = connectMax({ port: desk });
      const gone = listener('^------!-', opened(crm));
      app(gone, '            -----p---', { p: `42 ${CASE}` });
      posted(desk, '         (ur)---U-');
      listening(desk, '      ^------!-');
    }),
  );

  it(
    'that begins late does not hear of what was opened before',
    marbles(({ host, listener, app }) => {
      const desk = host('    --s--p-----q--', {
        s: onCall,
        p: max(pop('42', CASE)),
        q: max(pop('42', `${CASE}/notes`)),
      });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-------^------', opened(crm));
      app(late, '            -----------q--', { q: `42 ${CASE}/notes` });
    }),
  );

  it(
    'after the page came back opens nothing again, even where the desktop tells it again',
    marbles(({ host, page, app }) => {
      const desk = host('              --s--p--------y--', {
        s: onCall,
        p: max(pop('42', CASE)),
        y: max(ack(), state('InboundContact'), call('42', 'Active'), pop('42', CASE)),
      });
      page(desk, '                     --------b--------');
      app(opened(connectMax({ port: desk })), '-----p-----------', { p: `42 ${CASE}` });
    }),
  );
});
