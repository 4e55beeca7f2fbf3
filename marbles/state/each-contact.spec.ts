import { type Contact, type ContactLife, eachContact, type MaxBatch } from 'rx-max';
import {
  acknowledge,
  agentSessionEnd,
  agentState,
  callContact,
  digitalContact,
  emailContact,
  fromCxa,
  fromMax,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { concatAll, delay, filter, first, map, mergeAll, mergeMap, type Observable, startWith } from 'rxjs';

import { batch } from '../operators/batch';

const ACK = acknowledge();
const CXA_ACK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const OVER = callContact({ contactId: '42', status: 'Disconnected', finalState: true });
const OTHER = callContact({ contactId: '43', status: 'Active' });
const END = agentSessionEnd();

/** What the host says: contact 42 active, on hold, disconnected and over; another contact; two states of the agent. */
const MESSAGES = {
  c: fromMax(ACTIVE),
  h: fromMax(HOLDING),
  D: fromMax(callContact({ contactId: '42', status: 'Disconnected' })),
  C: fromMax(OVER),
  d: fromMax(OTHER),
  s: fromMax(AVAILABLE),
  t: fromMax(UNAVAILABLE),
};

/** What the app is told of contact 42. */
const LIFE = { c: '42 Active', h: '42 Holding', D: '42 Disconnected', C: '42 Disconnected: final' };

/** What the first life of a contact tells. */
function life(contactId: string): (source: Observable<MaxBatch>) => Observable<Contact> {
  return (source) =>
    source.pipe(
      eachContact(),
      first((contact$: ContactLife) => contact$.contactId === contactId),
      mergeAll(),
    );
}

/** What all lives tell. */
function lives(source: Observable<MaxBatch>): Observable<Contact> {
  return source.pipe(eachContact(), mergeAll());
}

describe('eachContact', () => {
  it(
    'tells every state of a contact, and completes with its last one',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--c--d--h--C--|', MESSAGES);
      const contact = source.pipe(life('42'));
      app(contact, '      --c-----h--(C|)', LIFE);
      subscribed(source, '^----------!');
    }),
  );

  it(
    'gives a stream for each contact, and a new one for a contact that comes back',
    marbles(({ hot, app }) => {
      const source = hot('--c--d--h--C--c--|', MESSAGES);
      const ids = source.pipe(
        eachContact(),
        map(({ contactId }) => contactId),
      );
      app(ids, '          --4--3--------4--|', { 4: '42', 3: '43' });
    }),
  );

  it(
    'goes on through after-call work: the first Disconnected is not the end',
    marbles(({ hot, app }) => {
      const source = hot('--c--D--D--C-----|', MESSAGES);
      const contact = source.pipe(life('42'));
      app(contact, '      --c--D-----(C|)', LIFE);
    }),
  );

  it(
    'takes a contact that is known at the start for a new one',
    marbles(({ hot, app }) => {
      const source = hot('---h--C-----|', MESSAGES);
      const contact = source.pipe(startWith(batch(ACTIVE, OTHER)), life('42'));
      app(contact, '      c--h--(C|)', LIFE);
    }),
  );

  it(
    'tells each event of a message, and nothing that is told again',
    marbles(({ hot, app }) => {
      const source = hot('--x---------c--y---------|', {
        ...MESSAGES,
        x: fromMax(ACTIVE, ACTIVE, ACTIVE, HOLDING),
        y: fromMax(HOLDING, OVER, ACTIVE),
      });
      const contacts = source.pipe(lives);
      app(contacts, '     --(ch)------c--(hCc)-----|', LIFE);
    }),
  );

  it(
    'gives no stream for a contact whose first event is its last',
    marbles(({ hot, app }) => {
      const source = hot('--C--|', MESSAGES);
      const ids = source.pipe(eachContact());
      app(ids, '          -----|');
    }),
  );

  it(
    'tells a late listener of the stream the present state, and its end',
    marbles(({ hot, app }) => {
      const source = hot('--c--h-----C-----|', MESSAGES);
      const waiting = source.pipe(
        eachContact(),
        delay(6),
        mergeMap((contact$) => contact$),
      );
      app(waiting, '      --------h--C-----|', LIFE);
    }),
  );

  it(
    'waits for nobody: a second contact is told of, once it is its turn',
    marbles(({ hot, app }) => {
      const source = hot('--c--d-----C-----|', MESSAGES);
      const oneByOne = source.pipe(eachContact(), concatAll());
      app(oneByOne, '     --c--------(Cd)--|', { ...LIFE, d: '43 Active' });
    }),
  );

  it(
    'ends and fails with its source, and so does every stream',
    marbles(({ hot, app }) => {
      const ended = hot(' --c--|', MESSAGES).pipe(life('42'));
      app(ended, '        --c--|', LIFE);
      const failed = hot('--c--#', MESSAGES).pipe(lives);
      app(failed, '       --c--#', LIFE);
    }),
  );

  it(
    'ends a disconnected call whose FinalState never comes when the agent is available',
    marbles(({ hot, app }) => {
      const source = hot('--c--D--t--s------|', MESSAGES);
      const contact = source.pipe(life('42'));
      app(contact, '      --c--D-----(a|)', { ...LIFE, a: '42 Disconnected: available' });
    }),
  );

  it(
    'ends every contact with the session',
    marbles(({ hot, app }) => {
      const source = hot('--c--d--x---------|', { ...MESSAGES, x: fromMax(HOLDING, END) });
      const contacts = source.pipe(lives);
      app(contacts, '     --c--d--(hED)-----|', {
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
    marbles(({ hot, app }) => {
      const source = hot('--c--x-----|', { ...MESSAGES, x: fromMax(END, ACTIVE) });
      const contacts = source.pipe(lives);
      app(contacts, '     --c--(Ec)--|', { c: '42 Active', E: '42 Active: session-end' });
    }),
  );

  it(
    'ends a digital offer that lapses, by its own time',
    marbles(({ host, max, app }) => {
      host('                         -x 9s 999ms y 60s -', {
        x: fromMax(ACK, digitalContact({ contactId: '42', refusalTimeout: 20 })),
        y: fromMax({ ...digitalContact({ contactId: '43' }), RefusalTimeout: '' }),
      });
      app(max.batches$.pipe(lives), '-x 9s 999ms y 9s 999ms z 34s 999ms w', {
        x: '42 Incoming',
        y: '43 Incoming',
        z: '42 Incoming: lapsed',
        w: '43 Incoming: lapsed',
      });
    }),
  );

  it(
    'ends a lapsed offer as lapsed, though another message comes at that very time',
    marbles(({ host, max, app }) => {
      host('      -x 999ms y-', {
        x: fromMax(ACK, digitalContact({ contactId: '42', refusalTimeout: 1 })),
        y: fromMax(OTHER),
      });
      const offer = max.batches$.pipe(
        lives,
        filter(({ contactId }) => contactId === '42'),
      );
      app(offer, '-x 999ms z', { x: '42 Incoming', z: '42 Incoming: lapsed' });
    }),
  );

  it(
    'tells nothing anew when an offer lapses, and the lapse alone to who came later',
    marbles(({ host, max, listener, app }) => {
      host('                 --x-- 1s --', {
        x: fromMax(
          ACK,
          digitalContact({ contactId: '42', refusalTimeout: 1 }),
          OTHER,
          callContact({ contactId: '43', status: 'Disconnected', finalState: true }),
        ),
      });
      const contacts = max.batches$.pipe(lives);
      const late = listener('---^- 1s --', contacts);
      app(contacts, '        --(xyz) 995ms w--', {
        x: '42 Incoming',
        y: '43 Active',
        z: '43 Disconnected: final',
        w: '42 Incoming: lapsed',
      });
      app(late, '            ---x 998ms w--', { x: '42 Incoming', w: '42 Incoming: lapsed' });
    }),
  );

  it(
    'ends on MAX what a restatement does not tell',
    marbles(({ host, page, max, app }) => {
      host('         --x-----y--------', {
        x: fromMax(ACK, AVAILABLE, ACTIVE, emailContact({ contactId: '43', status: 'Active' })),
        y: fromMax(ACK, AVAILABLE, ACTIVE),
      });
      page('         -----b-----------');
      const contacts = max.batches$.pipe(lives);
      app(contacts, '--(xy)--z--------', { x: '42 Active', y: '43 Active', z: '43 Active: restatement' });
    }),
  );

  it(
    'ends on CXone Agent no call in after-call work, nor what that host never restates',
    marbles(({ host, page, max, app }) => {
      host('         --x-----y--------', {
        x: fromCxa(UNAVAILABLE, ACTIVE, OTHER, CXA_ACK),
        y: fromCxa(UNAVAILABLE, callContact({ contactId: '43', status: 'Disconnected' }), CXA_ACK),
      });
      page('         -----b-----------');
      const contacts = max.batches$.pipe(lives);
      app(contacts, '--(xy)--(zw)-----', {
        x: '42 Active',
        y: '43 Active',
        z: '43 Disconnected',
        w: '42 Active: restatement',
      });
    }),
  );

  it(
    'tells a page that was restored of no contact twice',
    marbles(({ host, page, max, app }) => {
      host('         --x-----y--', { x: fromMax(ACK, AVAILABLE, ACTIVE), y: fromMax(ACK, AVAILABLE, ACTIVE) });
      page('         -----b-----');
      const contacts = max.batches$.pipe(lives);
      app(contacts, '--x--------', { x: '42 Active' });
    }),
  );

  it(
    'goes on over an opening, and ends what that tells no longer',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                --i--E------');
      contact('42', '        --a---------');
      const contacts = max.batches$.pipe(lives);
      const late = listener('---^--------', contacts);
      app(contacts, '        --x--y------', { x: '42 Active', y: '42 Active: session-end' });
      app(late, '            ---x-y------', { x: '42 Active', y: '42 Active: session-end' });
    }),
  );
});
