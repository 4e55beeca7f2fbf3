import { concatMap, defer, filter, map, type Observable, of, take, throwError, throwIfEmpty, timeout } from 'rxjs';

import { MaxError } from '../max-error';
import { isCall } from '../snapshot/contact';
import type { Known } from '../snapshot/known';
import { type CallCommand, encodeCallCommand } from '../wire/command';
import { requireId } from '../wire/contact-id';
import { contactOf, type Entry } from '../wire/host-message';
import { bool, readScalar, str } from '../wire/scalar';
import { type Controllable, CONTROL } from './control';

/** A wish: it tells once when the host shows it to be true, and completes. */
export type Wish$ = Observable<void>;

/** Wishes for calls in place of toggles. Ids are digits, or numbers below 2^53. */
export interface CallControl {
  /** The contact is no longer ringing but live. */
  readonly answer: (contactId: number | string) => Wish$;
  /** The contact is gone. */
  readonly refuse: (contactId: number | string) => Wish$;
  readonly hold: (contactId: number | string) => Wish$;
  /** The call is not on hold. */
  readonly resume: (contactId: number | string) => Wish$;
  /** The agent's microphone is off. */
  readonly mute: () => Wish$;
  readonly unmute: () => Wish$;
  /** The recording is masked. */
  readonly mask: (contactId: number | string) => Wish$;
  readonly unmask: (contactId: number | string) => Wish$;
  /** The call is being recorded at the agent's wish. Never posted for one that is: a second one may stop it (protocol.md A.3.4). */
  readonly record: (contactId: number | string) => Wish$;
  /** The call is over for the customer: disconnected, or gone. */
  readonly hangup: (contactId: number | string) => Wish$;
}

/** How long the host may take to show that a wish came true, in milliseconds. */
const PATIENCE = 10_000;

/**
 * The commands made safe. A wish says what shall be, not what to press: it does nothing if the host's events show it already,
 * posts the command otherwise, and ends when later events show it.
 *
 * ```
 * host:    --a-------h-----|     a the call 42 is active, h it is on hold
 * wish:    ----w-----(v|)        w subscribes to hold('42'), v it is true
 * posted:  ----p-----------      p HoldEvent
 * ```
 *
 * A wish is cold: each subscription is one wish. Wishes of a connection are served one after another; unsubscribing ends the
 * waiting (or the place in the line), and takes back nothing that was posted. A command carries no contact id, the host
 * chooses (protocol.md A.3.4): so `answer` and `refuse` need exactly one ringing contact of any channel, the others exactly
 * one live call, and it must be the one named. What counts is all that the host shows, whatever the app subscribed to: while
 * a wish waits, the page is registered for everything.
 *
 * Known of hosts: CXone Agent may run a toggle twice (F.10), so that the call is on hold for a moment only; the wish came true,
 * and the state tells what follows. A call that needs no accept (`isRequireManualAccept` not true) connects by itself, and
 * `answer` completes when it does.
 *
 * @param max - what `connectMax` gave; somebody must be subscribed to one of its streams
 * @returns wishes that error with a MaxError: `not-connected`, `state-unknown` where the host did not tell what is now (a
 * mute state is not told before it first changes), `ambiguous-contact` where the host could act on another contact,
 * `command-timeout` after ten seconds
 * @throws TypeError for an id that is none
 */
export function callControl(max: Controllable): CallControl {
  const { issuer, shown$, requireHost, post, inLine } = max[CONTROL];

  /**
   * @param contactId - undefined for a wish about the agent
   * @param isTrue - by what the host shows
   */
  function wish(command: CallCommand, contactId: string | undefined, isTrue: (known: Known) => boolean): Wish$ {
    const isOffer = command === 'AnswerEvent' || command === 'RefuseEvent';
    const wish$ = shown$.pipe(
      filter(({ receivedAt }) => receivedAt > 0), // before anything was told nothing has arrived
      take(1),
      timeout({ first: PATIENCE, with: () => throwError(() => unknown()) }),
      concatMap((known) => {
        if (!known.latest.has(contactId === undefined ? 'Mute' : 'AgentState')) throw unknown();
        if (isTrue(known)) return of(undefined);
        const able = [...known.latest.values()].filter(isOffer ? rings : isLiveCall).map(contactOf);
        if (able.length !== 1 || (contactId !== undefined && contactId !== able[0]))
          throw ambiguous(isOffer, able.length);
        post(encodeCallCommand(issuer, command));
        return shown$.pipe(
          filter(isTrue),
          take(1),
          map(() => undefined),
          timeout({ first: PATIENCE, with: () => throwError(() => late(command)) }),
        );
      }),
      throwIfEmpty(() => new MaxError('not-connected', 'The host is gone')),
    );
    return inLine(
      defer(() => {
        requireHost();
        return wish$;
      }),
    );
  }

  /** A wish about one contact, by its status: lower case, and `''` when it is gone. */
  const ofContact =
    (command: CallCommand, isTrue: (status: string, entry: Entry | undefined) => boolean) =>
    (contactId: number | string): Wish$ => {
      const digits = requireId('contactId', contactId);
      return wish(command, digits, ({ latest }) => {
        const entry = latest.get(digits);
        return isTrue(entry === undefined ? '' : statusOf(entry), entry);
      });
    };
  const ofMute = (muted: boolean) => (): Wish$ =>
    wish('MuteEvent', undefined, ({ latest }) => readScalar(latest.get('Mute')?.raw['AgentMuted'], bool) === muted);

  return {
    answer: ofContact('AnswerEvent', (status) => !OVER.test(status) && !RINGING.test(status)),
    refuse: ofContact('RefuseEvent', (status) => OVER.test(status)),
    hold: ofContact('HoldEvent', (status) => status === 'holding'),
    resume: ofContact('HoldEvent', (status) => !OVER.test(status) && status !== 'holding'),
    mute: ofMute(true),
    unmute: ofMute(false),
    mask: ofContact('MaskEvent', (status) => status === 'masking'),
    unmask: ofContact('MaskEvent', (status) => !OVER.test(status) && status !== 'masking'),
    record: ofContact('RecordEvent', (_, entry) => readScalar(entry?.raw['IsLogging'], bool) === true),
    hangup: ofContact('HangupEvent', (status) => OVER.test(status)),
  };
}

/** A contact that waits to be accepted; a queued call-back is offered as CallBackDisconnected (protocol.md C.2.1, C.2.2). */
const RINGING = /^(incoming|inviting|callbackdisconnected)$/;
/** A contact that is gone, or awaits its after-call work only. */
const OVER = /^(|disconnected|discarded)$/;

function rings(entry: Entry): boolean {
  return contactOf(entry) !== null && RINGING.test(statusOf(entry));
}

function isLiveCall(entry: Entry): boolean {
  return isCall(entry) && !OVER.test(statusOf(entry));
}

function statusOf({ raw }: Entry): string {
  return (readScalar(raw['Status'], str) ?? '').toLowerCase();
}

function unknown(): MaxError {
  return new MaxError('state-unknown', 'The host has not told what is now; wait for its events');
}

function ambiguous(isOffer: boolean, able: number): MaxError {
  return new MaxError(
    'ambiguous-contact',
    `The host chooses the contact: exactly one ${isOffer ? 'ringing contact' : 'live call'} is needed, the one named; there are ${String(able)}`,
  );
}

function late(command: CallCommand): MaxError {
  return new MaxError('command-timeout', `The host's events did not show the outcome of ${command} in time`);
}
