import type { LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

import { type Edit, type Note, notes } from '../../docs/cookbook/notes';

/** What to keep, in a line; a full stop says that it is over. */
function kept(note$: Observable<Note>): Observable<string> {
  return note$.pipe(map(({ interaction, text, isOver }) => `${interaction}: ${text}${isOver ? '.' : ''}`));
}

const I1: LaneOptions = { fields: { interactionId: 'i1' } };
/** A colleague asks about call 42, and hands the customer over. */
const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42', interactionId: 'i1' } };
const HANDED_OVER: LaneOptions = { fields: { masterId: '42', interactionId: 'i1' } };
const ROOT_ALONE: LaneOptions = { fields: { masterId: '30', interactionId: undefined } };
const ID_ALONE: LaneOptions = { fields: { masterId: undefined, interactionId: undefined } };

/** What the agent writes on which card. */
const EDITS: Readonly<Record<string, Edit>> = {
  a: { contactId: '42', text: 'quote' },
  b: { contactId: '42', text: 'quote, two' },
  k: { contactId: '50', text: 'a colleague asks' },
  m: { contactId: '51', text: 'a colleague asks; sold' },
  e: { contactId: '45', text: 'mail' },
  x: { contactId: '900719925474010002', text: 'one' },
  y: { contactId: '900719925474010003', text: 'other' },
};

describe('notes', () => {
  it(
    'are kept at each edit, in after-call work too, and closed when the contact has ended',
    marbles(({ agent, contact, user, max, app }) => {
      agent('             i-----w-----A-- 5s -');
      contact('42', '     a-----d-----x-- 5s -', I1);
      const edit$ = user('---a-----b----- 5s -', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '  ---a-----b-- 5s o---', { a: 'i1: quote', b: 'i1: quote, two', o: 'i1: quote, two.' });
    }),
  );

  it(
    'survive a transfer: the next contact of the interaction has another id, and may come after the end of the last',
    marbles(({ agent, contact, user, max, app }) => {
      agent('             c--------i-----A-- 5s -');
      contact('50', '     a-----x----------- 5s -', CONSULT);
      contact('51', '     ---------a-----x-- 5s -', HANDED_OVER);
      const edit$ = user('---k--------m----- 5s -', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '  ---k--------m-- 5s o---', {
        k: 'i1: a colleague asks',
        m: 'i1: a colleague asks; sold',
        o: 'i1: a colleague asks; sold.',
      });
    }),
  );

  it(
    'of a call stay open when a consult about it is over',
    marbles(({ agent, contact, user, max, app }) => {
      agent('             i-----C--i-- 5s -');
      contact('42', '     a----------- 5s -', I1);
      contact('50', '     ------D--x-- 5s -', CONSULT);
      const edit$ = user('---a-------- 5s -', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '  ---a-------- 5s -', { a: 'i1: quote' });
    }),
  );

  it(
    'are kept by the root contact where there is no interaction id, and by the contact where there is neither',
    marbles(({ agent, contact, user, max, app }) => {
      agent('             i----------');
      contact('42', '     a----------', ROOT_ALONE);
      contact('45', '     a-a--------', { channel: 'email' });
      const edit$ = user('-----a--e--', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '  -----a--e--', { a: '30: quote', e: '45: mail' });
    }),
  );

  it(
    'of contacts whose ids no number can tell apart are apart',
    marbles(({ agent, contact, user, max, app }) => {
      agent('                        i---------- 5s -');
      contact('900719925474010002', 'a-------x-- 5s -', ID_ALONE);
      contact('900719925474010003', 'h---------- 5s -', ID_ALONE);
      const edit$ = user('           ---x-y----- 5s -', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '             ---x-y-- 5s o---', {
        x: '900719925474010002: one',
        y: '900719925474010003: other',
        o: '900719925474010002: one.',
      });
    }),
  );

  it(
    'on a contact that is not there are none',
    marbles(({ agent, user, max, app }) => {
      agent('             A-----');
      const edit$ = user('---a--', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '  ------');
    }),
  );

  it(
    'are closed when the session ends',
    marbles(({ agent, contact, user, max, app }) => {
      agent('             i-----E-- 5s -');
      contact('42', '     a-------- 5s -', I1);
      const edit$ = user('---a----- 5s -', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '  ---a-- 5s o---', { a: 'i1: quote', o: 'i1: quote.' });
    }),
  );

  it(
    'keep no timer after their listener has left',
    marbles(({ agent, contact, user, max, listener, app, posted, listening }) => {
      agent('                i-----A----');
      contact('42', '        a-----x----', I1);
      const edit$ = user('   ---a-------', EDITS);
      const note$ = notes(max, edit$);
      const gone = listener('^--------!-', kept(note$));
      app(gone, '            ---a-------', { a: 'i1: quote' });
      posted('               (ur)-----U-');
      listening('            ^--------!-');
    }),
  );

  it(
    'that begin late know the contacts',
    marbles(({ agent, contact, user, max, listener, app }) => {
      agent('                i--------');
      contact('42', '        a--------', I1);
      const edit$ = user('   ------a--', EDITS);
      max.batches$.subscribe();
      const late = listener('---^-----', kept(notes(max, edit$)));
      app(late, '            ------a--', { a: 'i1: quote' });
    }),
  );

  it(
    'go on after the page came back',
    marbles(({ agent, contact, page, user, max, app }) => {
      agent('             i-------------- 5s -');
      contact('42', '     a------h------- 5s -', I1);
      page('              -----l---b----- 5s -');
      const edit$ = user('---a--------b-- 5s -', EDITS);
      const note$ = notes(max, edit$);
      app(kept(note$), '  ---a--------b-- 5s -', { a: 'i1: quote', b: 'i1: quote, two' });
    }),
  );
});
