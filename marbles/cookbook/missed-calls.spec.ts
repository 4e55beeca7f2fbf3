import { connectMax } from 'rx-max';

import { missedCalls } from '../../docs/cookbook/missed-calls';
import { ack, call, contact, max, offer, sessionEnd, state } from '../legend';
import { marbles } from '../stage';

const start = max(ack(), state('Available'));
const rings = max(call('42', 'Incoming'), state('InboundContact'));
const over = max(call('42', 'Disconnected', 'True'));
const refused = max(state('Unavailable', { CurrentOutReason: 'Refused' }));
const available = max(state('Available'));
const CONSULT = { CallType: 'Consult', MasterID: '30' };

const WORDS = {
  a: { contactId: '42', by: 'agent' },
  c: { contactId: '42', by: 'customer' },
  n: { contactId: '42', by: 'unknown' },
};

describe('a missed call', () => {
  it(
    'is the agent’s who refused it or let it ring, by the state that follows',
    marbles(({ host, app }) => {
      const desk = host('                 --s--r--d--u-- 1s -', { s: start, r: rings, d: over, u: refused });
      app(missedCalls(connectMax({ port: desk })), '-------- 1s a------', WORDS);
    }),
  );

  it(
    'is the customer’s who gave up',
    marbles(({ host, app }) => {
      const desk = host('                 --s--r--d--v-- 1s -', { s: start, r: rings, d: over, v: available });
      app(missedCalls(connectMax({ port: desk })), '-------- 1s c------', WORDS);
    }),
  );

  it(
    'is a call-back that was offered, too; whose it is nobody knows when the session is over',
    marbles(({ host, app }) => {
      const desk = host('                 --s--r--d-- 1s -', {
        s: start,
        r: max(call('42', 'CallBackDisconnected'), state('InboundContact')),
        d: max(call('42', 'Disconnected', 'True'), sessionEnd()),
      });
      app(missedCalls(connectMax({ port: desk })), '-------- 1s n---', WORDS);
    }),
  );

  it(
    'is told each time, when the same call comes back',
    marbles(({ host, app }) => {
      const desk = host('                 --s--r--d--v-- 1s r--d--v-- 1s -', {
        s: start,
        r: rings,
        d: over,
        v: available,
      });
      app(missedCalls(connectMax({ port: desk })), '-------- 1s c-------- 1s c------', WORDS);
    }),
  );

  it(
    'is none that somebody answered, with after-call work or without',
    marbles(({ host, app }) => {
      const desk = host('                 --s--r--a--w--d--r--a--d-- 1s -', {
        s: start,
        r: rings,
        a: max(call('42', 'Active')),
        w: max(call('42', 'Disconnected'), state('Unavailable', { IsAcw: 'True' })),
        d: over,
      });
      app(missedCalls(connectMax({ port: desk })), '-------------------------- 1s -');
    }),
  );

  it(
    'is no consult, nor a leg to a queue, nor a call that the agent dialled',
    marbles(({ host, app }) => {
      const desk = host('                 --s--k--q--o--e-- 1s -', {
        s: start,
        k: max(call('50', 'Incoming', 'False', CONSULT)),
        q: max(call('60', 'Incoming', 'False', { CallType: 'ReskillProxy', MasterID: '42' })),
        o: max(call('61', 'Ringing', 'False', { IsInbound: 'False' })),
        e: max(
          call('50', 'Disconnected', 'True', CONSULT),
          call('60', 'Disconnected', 'True', { CallType: 'ReskillProxy' }),
          call('61', 'Disconnected', 'True', { IsInbound: 'False' }),
        ),
      });
      app(missedCalls(connectMax({ port: desk })), '----------------- 1s -');
    }),
  );

  it(
    'is no digital offer: that lapses here even when it was accepted; nor a chat',
    marbles(({ host, app }) => {
      const desk = host('                 --s--o--d-- 3s -', {
        s: start,
        o: max(offer('46', '1'), contact('ChatContactEvent', '47', 'Incoming')),
        d: max(contact('ChatContactEvent', '47', 'Disconnected', 'True')),
      });
      app(missedCalls(connectMax({ port: desk })), '----------- 3s -');
    }),
  );

  it(
    'is none where nobody knows: the session ended',
    marbles(({ host, app }) => {
      const desk = host('                 --s--r--o-- 1s -', { s: start, r: rings, o: max(sessionEnd()) });
      app(missedCalls(connectMax({ port: desk })), '----------- 1s -');
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, app }) => {
      const desk = host('                 --x--', { x: max(ack('ERROR')) });
      app(missedCalls(connectMax({ port: desk })), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'keeps no timer after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --s--r--d--', { s: start, r: rings, d: over });
      const crm = connectMax({ port: desk });
      const gone = listener('^--------!-', missedCalls(crm));
      app(gone, '            -----------');
      posted(desk, '         (ur)-----U-');
      listening(desk, '      ^--------!-');
    }),
  );

  it(
    'of a call that rings already is told to who comes late',
    marbles(({ host, listener, app }) => {
      const desk = host('    --s--r-----d--v 1s -', { s: start, r: rings, d: over, v: available });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-------^---', missedCalls(crm));
      app(late, '            ----------- 1s c---', WORDS);
    }),
  );

  it(
    'is none that is gone when the page comes back: it may have been answered; one that still rings is told once',
    marbles(({ host, page, app }) => {
      const desk = host('                 --s--r-----y--d--u-- 1s -', {
        s: start,
        r: max(call('42', 'Incoming'), call('43', 'Incoming'), state('InboundContact')),
        y: max(ack(), call('42', 'Incoming'), state('InboundContact')),
        d: over,
        u: refused,
      });
      page(desk, '                        -------b---');
      app(missedCalls(connectMax({ port: desk })), '-------------- 1s a------', WORDS);
    }),
  );
});
