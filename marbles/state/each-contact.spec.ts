import { connectMax, type ContactLife, eachContact, type MaxBatch } from 'rx-max';
import { concatAll, delay, filter, first, map, mergeAll, mergeMap, type Observable, startWith } from 'rxjs';

import { ack, call, contact, cxa, max, offer, sessionEnd, state } from '../legend';
import { batch } from '../operators/letters';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

/** What the first life of a contact tells. */
function life(contactId: string): (source: Observable<MaxBatch>) => Observable<string> {
  return (source) =>
    source.pipe(
      eachContact(),
      first((contact$: ContactLife) => contact$.contactId === contactId),
      mergeAll(),
      inWords(),
    );
}

/** What all lives tell. */
function lives(source: Observable<MaxBatch>): Observable<string> {
  return source.pipe(eachContact(), mergeAll(), inWords());
}

const LIFE = { c: '42 Active', h: '42 Holding', D: '42 Disconnected', C: '42 Disconnected: final' };

describe('eachContact', () => {
  it(
    'tells every state of a contact, and completes with its last one',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--c--d--h--C--|');
      const contact = source.pipe(life('42'));
      result(contact, '   --c-----h--(C|)', LIFE);
      subscribed(source, '^----------!');
    }),
  );

  it(
    'gives a stream for each contact, and a new one for a contact that comes back',
    rows(({ hot, result }) => {
      const source = hot('--c--d--h--C--c--|');
      const ids = source.pipe(
        eachContact(),
        map(({ contactId }) => contactId),
      );
      result(ids, '       --4--3--------4--|', { 4: '42', 3: '43' });
    }),
  );

  it(
    'goes on through after-call work: the first Disconnected is not the end',
    rows(({ hot, result }) => {
      const source = hot('--c--D--D--C-----|');
      const contact = source.pipe(life('42'));
      result(contact, '   --c--D-----(C|)', LIFE);
    }),
  );

  it(
    'takes a contact that is known at the start for a new one',
    rows(({ hot, result }) => {
      const source = hot('---h--C-----|');
      const contact = source.pipe(startWith(batch('cd')), life('42'));
      result(contact, '   c--h--(C|)', LIFE);
    }),
  );

  it(
    'tells each event of a message, and nothing that is told again',
    rows(({ hot, result }) => {
      const source = hot('--x---------c--y---------|', { x: 'ccch', y: 'hCc' });
      const contacts = source.pipe(lives);
      result(contacts, '  --(ch)------c--(hCc)-----|', LIFE);
    }),
  );

  it(
    'gives no stream for a contact whose first event is its last',
    rows(({ hot, result }) => {
      const source = hot('--C--|');
      const ids = source.pipe(eachContact());
      result(ids, '       -----|');
    }),
  );

  it(
    'tells a late listener of the stream the present state, and its end',
    rows(({ hot, result }) => {
      const source = hot('--c--h-----C-----|');
      const waiting = source.pipe(
        eachContact(),
        delay(6),
        mergeMap((contact$) => contact$),
        inWords(),
      );
      result(waiting, '   --------h--C-----|', LIFE);
    }),
  );

  it(
    'waits for nobody: a second contact is told of, once it is its turn',
    rows(({ hot, result }) => {
      const source = hot('--c--d-----C-----|');
      const oneByOne = source.pipe(eachContact(), concatAll(), inWords());
      result(oneByOne, '  --c--------(Cd)--|', { ...LIFE, d: '43 Active' });
    }),
  );

  it(
    'ends and fails with its source, and so does every stream',
    rows(({ hot, result }) => {
      const ended = hot('--c--|').pipe(life('42'));
      result(ended, '    --c--|', LIFE);
      const failed = hot('--c--#').pipe(lives);
      result(failed, '   --c--#', LIFE);
    }),
  );

  it(
    'ends a disconnected call whose FinalState never comes when the agent is available',
    rows(({ hot, result }) => {
      const source = hot('--c--D--t--s------|');
      const contact = source.pipe(life('42'));
      result(contact, '   --c--D-----(a|)', { ...LIFE, a: '42 Disconnected: available' });
    }),
  );

  it(
    'ends every contact with the session',
    rows(({ hot, result }) => {
      const source = hot('--c--d--x---------|', { x: 'ho' });
      const contacts = source.pipe(lives);
      result(contacts, '  --c--d--(hED)-----|', {
        c: '42 Active',
        d: '43 Active',
        h: '42 Holding',
        E: '42 Holding: session-end',
        D: '43 Active: session-end',
      });
    }),
  );

  it(
    'begins a new life in the message that ended the session',
    rows(({ hot, result }) => {
      const source = hot('--c--x-----|', { x: 'oc' });
      const contacts = source.pipe(lives);
      result(contacts, '  --c--(Ec)--|', { c: '42 Active', E: '42 Active: session-end' });
    }),
  );

  it(
    'ends a digital offer that lapses, by its own time',
    marbles(({ host, app }) => {
      const desk = host('-x 9s 999ms y 60s -', { x: max(ack(), offer('42', '20')), y: max(offer('43', '')) });
      const page = connectMax({ port: desk });
      app(page.batches$.pipe(lives), '-x 9s 999ms y 9s 999ms z 34s 999ms w', {
        x: '42 Incoming',
        y: '43 Incoming',
        z: '42 Incoming: lapsed',
        w: '43 Incoming: lapsed',
      });
    }),
  );

  it(
    'ends a lapsed offer as lapsed, though another message comes at that very time',
    marbles(({ host, app }) => {
      const desk = host('-x 999ms y-', { x: max(ack(), offer('42', '1')), y: max(call('43', 'Active')) });
      const page = connectMax({ port: desk });
      app(
        page.batches$.pipe(
          lives,
          filter((told) => told.includes('42')),
        ),
        '-x 999ms z',
        {
          x: '42 Incoming',
          z: '42 Incoming: lapsed',
        },
      );
    }),
  );

  it(
    'tells nothing anew when an offer lapses, and the lapse alone to who came later',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x-- 1s --', {
        x: max(ack(), offer('42', '1'), call('43', 'Active'), call('43', 'Disconnected', 'True')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$.pipe(lives), '--(xyz) 995ms w--', {
        x: '42 Incoming',
        y: '43 Active',
        z: '43 Disconnected: final',
        w: '42 Incoming: lapsed',
      });
      const late = listener('---^- 1s --', page.batches$.pipe(lives));
      app(late, '            ---x 998ms w--', { x: '42 Incoming', w: '42 Incoming: lapsed' });
    }),
  );

  it(
    'ends on MAX what a restatement does not tell',
    marbles(({ host, page, app }) => {
      const desk = host('--x-----y--------', {
        x: max(ack(), state('Available'), call('42', 'Active'), contact('EmailContactEvent', '43', 'Active')),
        y: max(ack(), state('Available'), call('42', 'Active')),
      });
      page(desk, '       -----b-----------');
      const crm = connectMax({ port: desk });
      app(crm.batches$.pipe(lives), '--(xy)--z--------', {
        x: '42 Active',
        y: '43 Active',
        z: '43 Active: restatement',
      });
    }),
  );

  it(
    'ends on CXone Agent no call in after-call work, nor what that host never restates',
    marbles(({ host, page, app }) => {
      const desk = host('--x-----y--------', {
        x: cxa(state('Unavailable'), call('42', 'Active'), call('43', 'Active'), ack('OK', undefined)),
        y: cxa(state('Unavailable'), call('43', 'Disconnected', 'False'), ack('OK', undefined)),
      });
      page(desk, '       -----b-----------');
      const crm = connectMax({ port: desk });
      app(crm.batches$.pipe(lives), '--(xy)--(zw)-----', {
        x: '42 Active',
        y: '43 Active',
        z: '43 Disconnected',
        w: '42 Active: restatement',
      });
    }),
  );

  it(
    'tells a page that was restored of no contact twice',
    marbles(({ host, page, app }) => {
      const desk = host('--x-----y--', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Available'), call('42', 'Active')),
      });
      page(desk, '       -----b-----');
      const crm = connectMax({ port: desk });
      app(crm.batches$.pipe(lives), '--x--------', { x: '42 Active' });
    }),
  );

  it(
    'goes on over an opening, and ends what that tells no longer',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y------', {
        x: max(ack(), state('InboundContact'), call('42', 'Active')),
        y: max(sessionEnd()),
      });
      const page = connectMax({ port: desk });
      app(page.batches$.pipe(lives), '--x--y------', { x: '42 Active', y: '42 Active: session-end' });
      const late = listener('---^--------', page.batches$.pipe(lives));
      app(late, '            ---x-y------', { x: '42 Active', y: '42 Active: session-end' });
    }),
  );
});
