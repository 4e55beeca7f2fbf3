import { connectMax } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { type Edit, type Note, notes } from '../../docs/cookbook/notes';
import { ack, call, cxa, max, sessionEnd, state } from '../legend';
import { marbles } from '../stage';

/** What to keep, in a line; a full stop says that it is over. */
function kept(note$: Observable<Note>): Observable<string> {
  return note$.pipe(map(({ interaction, text, isOver }) => `${interaction}: ${text}${isOver ? '.' : ''}`));
}

const I1 = { InteractionId: 'i1' };
const CONSULT = { ...I1, CallType: 'Consult', MasterID: '42' };
const MAIL = { Type: 'EmailContactEvent', ContactId: '45', Status: 'Active', FinalState: 'False' };

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

const onCall = max(ack(), state('InboundContact'), call('42', 'Active', 'False', I1));
const inWrapUp = max(call('42', 'Disconnected', 'False', I1), state('Unavailable', { IsAcw: 'True' }));
const over = max(call('42', 'Disconnected', 'True', I1), state('Available'));

describe('notes', () => {
  it(
    'are kept at each edit, in after-call work too, and closed when the contact has ended',
    marbles(({ host, agent, app }) => {
      const desk = host('   --x-----d-----e-- 5s -', { x: onCall, d: inWrapUp, e: over });
      const edit$ = agent(' -----a-----b----- 5s -', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      app(kept(note$), '    -----a-----b-- 5s o---', { a: 'i1: quote', b: 'i1: quote, two', o: 'i1: quote, two.' });
    }),
  );

  it(
    'survive a transfer: the next contact of the interaction has another id, and may come after the end of the last',
    marbles(({ host, agent, app }) => {
      const desk = host('   --k-----d--t-----e-- 5s -', {
        k: max(ack(), state('InboundConsult'), call('50', 'Active', 'False', CONSULT)),
        d: max(call('50', 'Disconnected', 'True', CONSULT)),
        t: max(call('51', 'Active', 'False', { ...I1, MasterID: '42' })),
        e: max(call('51', 'Disconnected', 'True', { ...I1, MasterID: '42' })),
      });
      const edit$ = agent(' -----k--------m----- 5s -', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      app(kept(note$), '    -----k--------m-- 5s o---', {
        k: 'i1: a colleague asks',
        m: 'i1: a colleague asks; sold',
        o: 'i1: a colleague asks; sold.',
      });
    }),
  );

  it(
    'of a call stay open when a consult about it is over',
    marbles(({ host, agent, app }) => {
      const desk = host('   --x-----k--d-- 5s -', {
        x: onCall,
        k: max(call('50', 'Dialing', 'False', CONSULT)),
        d: max(call('50', 'Disconnected', 'True', CONSULT)),
      });
      const edit$ = agent(' -----a-------- 5s -', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      app(kept(note$), '    -----a-------- 5s -', { a: 'i1: quote' });
    }),
  );

  it(
    'are kept by the root contact where there is no interaction id, and by the contact where there is neither',
    marbles(({ host, agent, app }) => {
      const desk = host('   --x--------', {
        x: max(ack(), state('InboundContact'), call('42', 'Active', 'False', { MasterID: '30' }), MAIL),
      });
      const edit$ = agent(' -----a--e--', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      app(kept(note$), '    -----a--e--', { a: '30: quote', e: '45: mail' });
    }),
  );

  it(
    'of contacts whose ids no number can tell apart are apart',
    marbles(({ host, agent, app }) => {
      const desk = host('   --x-----d-- 5s -', {
        x: max(
          ack(),
          state('InboundContact'),
          call('900719925474010002', 'Active'),
          call('900719925474010003', 'Holding'),
        ),
        d: max(call('900719925474010002', 'Disconnected', 'True')),
      });
      const edit$ = agent(' -----x-y--- 5s -', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      app(kept(note$), '    -----x-y 5s o---', {
        x: '900719925474010002: one',
        y: '900719925474010003: other',
        o: '900719925474010002: one.',
      });
    }),
  );

  it(
    'on a contact that is not there are none',
    marbles(({ host, agent, app }) => {
      const desk = host('   --x-----', { x: max(ack(), state('Available')) });
      const edit$ = agent(' -----a--', EDITS);
      app(kept(notes(connectMax({ port: desk }), edit$)), '--------');
    }),
  );

  it(
    'are closed when the session ends',
    marbles(({ host, agent, app }) => {
      const desk = host('   --x-----o-- 5s -', { x: onCall, o: max(sessionEnd()) });
      const edit$ = agent(' -----a----- 5s -', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      app(kept(note$), '    -----a-- 5s o---', { a: 'i1: quote', o: 'i1: quote.' });
    }),
  );

  it(
    'keep no timer after their listener has left',
    marbles(({ host, agent, listener, app, posted, listening }) => {
      const desk = host('   --x-----e--', { x: onCall, e: over });
      const edit$ = agent(' -----a-----', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      const gone = listener('^--------!-', kept(note$));
      app(gone, '            -----a-----', { a: 'i1: quote' });
      posted(desk, '         (ur)-----U-');
      listening(desk, '      ^--------!-');
    }),
  );

  it(
    'that begin late know the contacts',
    marbles(({ host, agent, listener, app }) => {
      const desk = host('   --x--------', { x: onCall });
      const edit$ = agent(' --------a--', EDITS);
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-----^-----', kept(notes(crm, edit$)));
      app(late, '            --------a--', { a: 'i1: quote' });
    }),
  );

  it(
    'go on after the page came back',
    marbles(({ host, page, agent, app }) => {
      const desk = host('   --x---------y---- 5s -', {
        x: cxa(state('InboundContact'), call('42', 'Active', 'False', I1), ack('OK', undefined)),
        y: cxa(state('InboundContact'), call('42', 'Holding', 'False', I1), ack('OK', undefined)),
      });
      page(desk, '          --------b-------- 5s -');
      const edit$ = agent(' -----a--------b-- 5s -', EDITS);
      const note$ = notes(connectMax({ port: desk }), edit$);
      app(kept(note$), '    -----a--------b-- 5s -', { a: 'i1: quote', b: 'i1: quote, two' });
    }),
  );
});
