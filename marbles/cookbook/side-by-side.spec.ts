import { connectMax, type Max } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { type Card, sideBySide } from '../../docs/cookbook/side-by-side';
import { ack, call, contact, max, offer, sessionEnd, state } from '../legend';
import { marbles } from '../stage';

/** The desk in a line: ids, `+` before a leg, `*` after a contact in wrap-up; voice `|` digital. */
function inLine(crm: Max): Observable<string> {
  return sideBySide(crm).pipe(
    map(({ voice, digital }) => `${voice.map(cardInLine).join(' ')} | ${digital.map(cardInLine).join(' ')}`),
  );
}

function cardInLine({ contact: { contactId }, legs, isWrapUp }: Card): string {
  return `${contactId}${isWrapUp ? '*' : ''}${legs.map((leg) => `+${leg.contactId}`).join('')}`;
}

const OF_42 = { CallType: 'Consult', MasterID: '42' };
const start = max(ack(), state('Available'));

describe('the desk', () => {
  it(
    'has calls on one side and the rest on the other; a card stays until after-call work is done',
    marbles(({ host, app }) => {
      const desk = host('              --s--r--c--d--e--', {
        s: start,
        r: max(call('42', 'Incoming')),
        c: max(contact('ChatContactEvent', '43', 'Active')),
        d: max(call('42', 'Disconnected')),
        e: max(call('42', 'Disconnected', 'True')),
      });
      app(inLine(connectMax({ port: desk })), 'n----r--c--d--e--', {
        n: ' | ',
        r: '42 | ',
        c: '42 | 43',
        d: '42* | 43',
        e: ' | 43',
      });
    }),
  );

  it(
    'has a consult, or a leg back to a queue, on the card of its call, and on a card of its own where that call is not here',
    marbles(({ host, app }) => {
      const desk = host('              --x--k--q--d--', {
        x: max(ack(), state('InboundContact'), call('42', 'Holding')),
        k: max(call('50', 'Active', 'False', OF_42)),
        q: max(call('60', 'Incoming', 'False', { CallType: 'ReskillProxy', MasterID: '42' })),
        d: max(call('42', 'Disconnected', 'True')),
      });
      app(inLine(connectMax({ port: desk })), 'n-x--k--q--d--', {
        n: ' | ',
        x: '42 | ',
        k: '42+50 | ',
        q: '42+50+60 | ',
        d: '50 60 | ',
      });
    }),
  );

  it(
    'knows a leg of a call that was transferred before by the interaction',
    marbles(({ host, app }) => {
      const desk = host('              --x--k--', {
        x: max(ack(), state('InboundContact'), call('51', 'Holding', 'False', { MasterID: '42', InteractionId: 'i1' })),
        k: max(call('50', 'Active', 'False', { ...OF_42, InteractionId: 'i1' })),
      });
      app(inLine(connectMax({ port: desk })), 'n-x--k--', { n: ' | ', x: '51 | ', k: '51+50 | ' });
    }),
  );

  it(
    'has two customers on two cards, though one root is common to both, or no interaction is known',
    marbles(({ host, app }) => {
      const desk = host('              --x--', {
        x: max(
          ack(),
          state('InboundContact'),
          call('900719925474010002', 'Active', 'False', { MasterID: '42' }),
          call('900719925474010003', 'Holding', 'False', { MasterID: '42' }),
        ),
      });
      app(inLine(connectMax({ port: desk })), 'n-x--', {
        n: ' | ',
        x: '900719925474010002 900719925474010003 | ',
      });
    }),
  );

  it(
    'has a voicemail with the calls, and e-mails and offers with the rest; an offer lapses',
    marbles(({ host, app }) => {
      const desk = host('              --x--- 1s --', {
        x: max(
          ack(),
          state('Available'),
          { Type: 'VoiceMailContactEvent', ContactId: '46', Status: 'Discarded', FinalState: 'False' },
          { Type: 'EmailContactEvent', ContactId: '45', Status: 'Active', FinalState: 'False' },
          offer('47', '1'),
        ),
      });
      app(inLine(connectMax({ port: desk })), 'n-x 999ms y--', { n: ' | ', x: '46* | 45 47', y: '46* | 45' });
    }),
  );

  it(
    'is empty after the session, and without a connection',
    marbles(({ host, app }) => {
      const desk = host('              --x--o--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active')),
        o: max(sessionEnd()),
      });
      const refused = host('           --x--', { x: max(ack('ERROR')) });
      app(inLine(connectMax({ port: desk })), 'n-x--n--', { n: ' | ', x: '42 | ' });
      app(inLine(connectMax({ port: refused })), 'n----', { n: ' | ' });
    }),
  );

  it(
    'is looked at no more after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --x--y', { x: start, y: max(call('42', 'Active')) });
      const crm = connectMax({ port: desk });
      const gone = listener('^---!-', inLine(crm));
      app(gone, '            n-----', { n: ' | ' });
      posted(desk, '         (ur)U-');
      listening(desk, '      ^---!-');
    }),
  );

  it(
    'that is asked for late is as it is now',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x-----', { x: max(ack(), state('InboundContact'), call('42', 'Active')) });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-----^--', inLine(crm));
      app(late, '            -----x--', { x: '42 | ' });
    }),
  );

  it(
    'stays as it is when the page came back and nothing is new',
    marbles(({ host, page, app }) => {
      const desk = host('              --x-----x--y--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active')),
        y: max(ack(), state('Available')),
      });
      page(desk, '                     -----b--------');
      app(inLine(connectMax({ port: desk })), 'n-x--------n--', { n: ' | ', x: '42 | ' });
    }),
  );
});
