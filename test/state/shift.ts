import {
  agentTransitions,
  connectMax,
  contact$,
  contactsEnded,
  contactTransitions,
  eachContact,
  heldLongerThan,
  type PortMessage,
} from 'rx-max';
import { asyncScheduler, merge, mergeMap, Subject, withLatestFrom } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { ack, call, contact, leg, max, mute, offer, state, token } from '../legend';

/*
 * Shifts of eight hours and two thousand contacts each, in virtual time, with every state and rule listened to. The first ones
 * warm up, since compiled code lies on the heap, too; by how many bytes it grew over the last one is written to the output. Run
 * with --expose-gc, and with --single-threaded, so that what is compiled meanwhile is not counted.
 */

declare const gc: () => void;

const SHIFT = 8 * 60 * 60 * 1000;
const CONTACTS = 2000;
const WARM_UP = 4;
const HOST = {};
const arrived = new Subject<PortMessage>();
/** How much was told, so that a silent shift does not pass for a frugal one. */
let told = 0;

function tell(...events: readonly unknown[]): void {
  // A structured clone is what a page gets.
  arrived.next({ origin: 'https://max.niceincontact.com', source: HOST, data: structuredClone(max(...events)) });
}

/** One contact from its first event to its last, or to where nobody tells any more of it. */
function lifeOf(number: number): readonly (() => void)[] {
  const id = String(300_000_000 + number);
  switch (number % 5) {
    case 0:
      return [() => tell(offer(id, '45'))];
    case 1:
      return ['Incoming', 'Active', 'Interrupted', 'Active']
        .map((status) => () => tell(contact('ChatContactEvent', id, status)))
        .concat(() => tell(contact('ChatContactEvent', id, 'Disconnected', 'True')));
    case 2:
      return [
        () => tell(contact('VoiceMailContactEvent', id, 'Active')),
        () => tell(contact('VoiceMailContactEvent', id, 'Discarded', 'True')),
      ];
    case 3:
      // Its FinalState never comes.
      return [
        () => tell(call(id, 'Active'), state('InboundContact')),
        () => tell(call(id, 'Disconnected'), state('Unavailable', { IsAcw: 'True' })),
        () => tell(state('Available'), token(id)),
      ];
    default:
      return [
        () => tell(call(id, 'Incoming'), state('InboundContact')),
        () => tell(leg('Active'), call(id, 'Active')),
        () => tell(call(id, 'Holding')),
        () => tell(call(id, 'Holding'), mute('True')),
        () => tell(mute('False'), call(id, 'Active')),
        () => tell(call(id, 'Disconnected'), state('Unavailable', { IsAcw: 'True' })),
        () => tell(call(id, 'Disconnected', 'True'), state('Available')),
      ];
  }
}

/** The work of a shift; what is left of it when the shift is over is over soon. */
function work(number: number, last: number): void {
  lifeOf(number).forEach((step, index) => {
    asyncScheduler.schedule(step, index * 4000);
  });
  if (number < last) {
    asyncScheduler.schedule(
      () => {
        work(number + 1, last);
      },
      (SHIFT - 300_000) / CONTACTS,
    );
  }
}

function heap(): number {
  for (let at = 0; at < 5; at++) gc();
  return process.memoryUsage().heapUsed;
}

new TestScheduler(() => undefined).run(() => {
  const desk = { host: HOST, messages$: arrived.asObservable(), post: () => undefined };
  const page = connectMax({ port: desk });
  const { batches$ } = page;
  merge(
    page.agentState$,
    page.agentLeg$,
    page.muted$,
    page.contacts$,
    page.sessionToken$,
    batches$.pipe(
      eachContact(),
      mergeMap((life) => life),
    ),
    batches$.pipe(contactsEnded()),
    batches$.pipe(agentTransitions()),
    batches$.pipe(contactTransitions({ to: 'Active' }), withLatestFrom(page.contacts$)),
    batches$.pipe(heldLongerThan(3000)),
    batches$.pipe(contact$('300000004')),
  ).subscribe({
    next: () => told++,
    error(error: unknown) {
      throw error;
    },
  });
  tell(ack(), state('Available'), token('t'));
  let before = 0;
  for (let shift = 0; shift <= WARM_UP; shift++) {
    asyncScheduler.schedule(() => {
      before = heap();
      told = 0;
      work(shift * CONTACTS + 1, (shift + 1) * CONTACTS);
    }, shift * SHIFT);
  }
  asyncScheduler.schedule(
    () => {
      console.log(JSON.stringify({ grown: heap() - before, told }));
      // The registration has timers of its own and would go on for ever.
      process.exit(0);
    },
    (WARM_UP + 1) * SHIFT,
  );
});
