import { connectMax, type Max } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { screenPop } from '../../docs/cookbook/screen-pop';
import { ack, call, contact, cxa, max, state } from '../legend';
import { marbles } from '../stage';

/** The id of each customer who is opened. */
function opened(crm: Max): Observable<string> {
  return screenPop(crm).pipe(map(({ contactId }) => contactId));
}

const start = max(ack(), state('Available'));
const CONSULT = { CallType: 'Consult', MasterID: '42', InteractionId: 'i1', IsInbound: 'True' };

describe('a screen pop', () => {
  it(
    'opens the customer when the call rings, and not again until it is over',
    marbles(({ host, app }) => {
      const desk = host('       --s--r--a--h--a--d--e--', {
        s: start,
        r: max(call('42', 'Incoming', 'False', { InteractionId: 'i1' }), state('InboundContact')),
        a: max(call('42', 'Active')),
        h: max(call('42', 'Holding')),
        d: max(call('42', 'Disconnected'), state('Unavailable', { IsAcw: 'True' })),
        e: max(call('42', 'Disconnected', 'True'), state('Available')),
      });
      app(screenPop(connectMax({ port: desk })), '-----p-----------------', {
        p: { contactId: '42', interactionId: 'i1', channel: 'voice' },
      });
    }),
  );

  it(
    'opens each of two that ring at once, once',
    marbles(({ host, app }) => {
      const desk = host('              --s--r-----a--b--', {
        s: start,
        r: max(call('42', 'Incoming'), contact('ChatContactEvent', '43', 'Incoming')),
        a: max(call('42', 'Active')),
        b: max(contact('ChatContactEvent', '43', 'Active')),
      });
      app(opened(connectMax({ port: desk })), '-----(pq)--------', { p: '42', q: '43' });
    }),
  );

  it(
    'knows contacts of every channel by every spelling of their ids, and ids that are no numbers',
    marbles(({ host, app }) => {
      const desk = host('              --s--e--v--m--n--', {
        s: start,
        e: max({ Type: 'EmailContactEvent', ContactId: '45', Status: 'Active', FinalState: 'False' }),
        v: max({ Type: 'VoiceMailContactEvent', ContactId: '46', Status: 'Incoming', FinalState: 'False' }),
        m: max(call('900719925474010002', 'Incoming')),
        n: max(call('900719925474010003', 'Incoming')),
      });
      app(opened(connectMax({ port: desk })), '-----e--v--m--n--', {
        e: '45',
        v: '46',
        m: '900719925474010002',
        n: '900719925474010003',
      });
    }),
  );

  it(
    'opens nobody who waits in a queue, until the contact is offered',
    marbles(({ host, app }) => {
      const desk = host('              --s--w--i--a--', {
        s: start,
        w: max(contact('TextContactEvent', '43', 'Waiting')),
        i: max(contact('TextContactEvent', '43', 'Inviting')),
        a: max(contact('TextContactEvent', '43', 'Active')),
      });
      app(opened(connectMax({ port: desk })), '--------i-----', { i: '43' });
    }),
  );

  it(
    'opens no colleague who consults, and the customer when the colleague hands over',
    marbles(({ host, app }) => {
      const desk = host('              --s--k--l--t--', {
        s: start,
        k: max(call('50', 'Incoming', 'False', CONSULT), state('InboundConsult')),
        l: max(call('50', 'Active', 'False', CONSULT)),
        t: max(
          call('51', 'Active', 'False', { MasterID: '42', InteractionId: 'i1' }),
          call('50', 'Disconnected', 'True', CONSULT),
        ),
      });
      app(opened(connectMax({ port: desk })), '-----------t--', { t: '51' });
    }),
  );

  it(
    'opens nothing for a call that the agent sends back to a queue, nor for one that the agent dials',
    marbles(({ host, app }) => {
      const desk = host('              --s--r--q--o--', {
        s: start,
        r: max(call('42', 'Incoming')),
        q: max(call('60', 'Incoming', 'False', { CallType: 'ReskillProxy', MasterID: '42' })),
        o: max(call('61', 'Dialing', 'False', { IsInbound: 'False' })),
      });
      app(opened(connectMax({ port: desk })), '-----p--------', { p: '42' });
    }),
  );

  it(
    'opens the customer anew when a call that nobody answered comes back',
    marbles(({ host, app }) => {
      const desk = host('              --s--r--d--r--', {
        s: start,
        r: max(call('42', 'Incoming')),
        d: max(call('42', 'Disconnected', 'True')),
      });
      app(opened(connectMax({ port: desk })), '-----p-----p--', { p: '42' });
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
      const desk = host('    --s--r--r', { s: start, r: max(call('42', 'Incoming')) });
      const crm = connectMax({ port: desk });
      const gone = listener('^------!-', opened(crm));
      app(gone, '            -----p---', { p: '42' });
      posted(desk, '         (ur)---U-');
      listening(desk, '      ^------!-');
    }),
  );

  it(
    'that begins late opens who is on the line, and nobody who has hung up',
    marbles(({ host, listener, app }) => {
      const desk = host('    --s--r-----', {
        s: start,
        r: max(call('42', 'Active'), call('43', 'Disconnected')),
      });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-------^---', opened(crm));
      app(late, '            -------p---', { p: '42' });
    }),
  );

  it(
    'after the page came back opens only who came meanwhile',
    marbles(({ host, page, app }) => {
      const desk = host('              --x-----y--', {
        x: cxa(state('InboundContact'), call('42', 'Active'), ack('OK', undefined)),
        y: cxa(state('InboundContact'), call('42', 'Holding'), call('43', 'Incoming'), ack('OK', undefined)),
      });
      page(desk, '                     -----b-----');
      app(opened(connectMax({ port: desk })), '--p-----q--', { p: '42', q: '43' });
    }),
  );
});
