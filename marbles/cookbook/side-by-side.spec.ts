import { connectMax, type Max } from 'rx-max';
import { acknowledge, fromMax, type LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

import { type Card, sideBySide } from '../../docs/cookbook/side-by-side';

/** The desk in a line: ids, `+` before a leg, `*` after a contact in wrap-up; voice `|` digital. */
function inLine(max: Max): Observable<string> {
  return sideBySide(max).pipe(
    map(({ voice, digital }) => `${voice.map(cardInLine).join(' ')} | ${digital.map(cardInLine).join(' ')}`),
  );
}

function cardInLine({ contact: { contactId }, legs, isWrapUp }: Card): string {
  return `${contactId}${isWrapUp ? '*' : ''}${legs.map((leg) => `+${leg.contactId}`).join('')}`;
}

const CHAT: LaneOptions = { channel: 'chat' };
const NO_INTERACTION = { interactionId: undefined };
/** Legs of call 42. */
const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42', ...NO_INTERACTION } };
const RESKILL: LaneOptions = { fields: { callType: 'ReskillProxy', masterId: '42', ...NO_INTERACTION } };
/** The customer of call 42 after a transfer, and a consult about it: both have one root and one interaction. */
const I1 = { masterId: '42', interactionId: 'i1' };

describe('the desk', () => {
  it(
    'has calls on one side and the rest on the other; a card stays until after-call work is done',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--i-----w--A--');
      contact('42', '   ---r-----d--x--');
      contact('43', '   ------a--------', CHAT);
      app(inLine(max), 'n--r--c--d--e--', { n: ' | ', r: '42 | ', c: '42 | 43', d: '42* | 43', e: ' | 43' });
    }),
  );

  it(
    'has a consult, or a leg back to a queue, on the card of its call, and on a card of its own where that call is not here',
    marbles(({ agent, contact, max, app }) => {
      agent('           i-----------');
      contact('42', '   h--------x--', { fields: NO_INTERACTION });
      contact('50', '   ---a--------', CONSULT);
      contact('60', '   ------r-----', RESKILL);
      app(inLine(max), 'nx-k--q--d--', {
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
    marbles(({ agent, contact, max, app }) => {
      agent('           i-----');
      contact('51', '   h-----', { fields: I1 });
      contact('50', '   ---a--', { fields: { ...I1, callType: 'Consult' } });
      app(inLine(max), 'nx-k--', { n: ' | ', x: '51 | ', k: '51+50 | ' });
    }),
  );

  it(
    'has two customers on two cards, though one root is common to both, or no interaction is known',
    marbles(({ agent, contact, max, app }) => {
      const fields = { masterId: '42', ...NO_INTERACTION };
      agent('                        i--');
      contact('900719925474010002', 'a--', { fields });
      contact('900719925474010003', 'h--', { fields });
      app(inLine(max), '             nx-', { n: ' | ', x: '900719925474010002 900719925474010003 | ' });
    }),
  );

  it(
    'has a voicemail with the calls, and e-mails and offers with the rest; an offer lapses',
    marbles(({ agent, contact, max, app }) => {
      agent('           A-- 1s --');
      contact('46', '   --d 1s --', { channel: 'voicemail' });
      contact('45', '   --a 1s --', { channel: 'email' });
      contact('47', '   --r 1s --', { channel: 'digital', fields: { refusalTimeout: 1 } });
      app(inLine(max), 'n-x 999ms y--', { n: ' | ', x: '46* | 45 47', y: '46* | 45' });
    }),
  );

  it(
    'is empty after the session, and without a connection',
    marbles(({ agent, contact, desk, max, app }) => {
      agent('               i--E--');
      contact('42', '       a-----');
      const refusing = desk({});
      refusing.host('       --x---', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      const refused = connectMax({ port: refusing.port });
      app(inLine(max), '    nx-n--', { n: ' | ', x: '42 | ' });
      app(inLine(refused), 'n-----', { n: ' | ' });
    }),
  );

  it(
    'is looked at no more after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                A----i');
      contact('42', '        -----a');
      const gone = listener('^---!-', inLine(max));
      app(gone, '            n-----', { n: ' | ' });
      posted('               (ur)U-');
      listening('            ^---!-');
    }),
  );

  it(
    'that is asked for late is as it is now',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                i-----');
      contact('42', '        a-----');
      max.batches$.subscribe();
      const late = listener('---^--', inLine(max));
      app(late, '            ---x--', { x: '42 | ' });
    }),
  );

  it(
    'stays as it is when the page came back and nothing is new',
    marbles(({ agent, contact, page, max, app }) => {
      agent('           i--------------A--');
      contact('42', '   a---------x-------');
      page('            --l--b--l---b-----');
      app(inLine(max), 'nx-----------n----', { n: ' | ', x: '42 | ' });
    }),
  );
});
