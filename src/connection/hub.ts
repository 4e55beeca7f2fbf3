import { type Observable, Subscription } from 'rxjs';

import { fold } from '../snapshot/fold';
import { opening } from '../snapshot/opening';
import { restate, type Restatement } from '../snapshot/restate';
import { NOTHING_KNOWN } from '../snapshot/snapshot';
import type { MaxPort, PageSignal, PortMessage } from '../window/port';
import { answerAmong, answerOf } from '../wire/answer';
import { contactOf, type HostMessage } from '../wire/host-message';
import { readScalar, str } from '../wire/scalar';
import { now } from './clock';
import type { ConnectionStatus } from './connection';
import { inTurn } from './in-turn';
import { listen } from './listen';
import { createRegistration } from './registration';
import { conflicts, covers, type WireRequest } from './request';
import { type Member, share, type SharedRegistration, unshare } from './shared-registration';

/**
 * The registration of a window with its host, for all who share it: it keeps what is known and passes the host's messages
 * to its members. It begins with its first member and ends, leaving nothing behind, with its last.
 */
export function openHub(port: MaxPort, scope: object, first: Member): SharedRegistration {
  const takeTurn = inTurn();
  const listening = new Subscription();
  let members: readonly Member[] = [];
  let known = NOTHING_KNOWN;
  let latest: HostMessage | undefined;
  /** The request that the host's latest OK stands for. */
  let granted: WireRequest | undefined;
  let boundTo: string | null = null;
  let status: ConnectionStatus = 'idle';
  let reason = '';

  const registration = createRegistration(
    port,
    first,
    () => {
      takeTurn(() => {
        if (!closeIfGone()) registration.onTime();
      });
    },
    (next, why) => {
      status = next;
      reason = why;
      for (const member of members) member.onStatus(status, reason, boundTo);
    },
  );

  function onPage(signal: PageSignal): void {
    if (signal === 'leaving') registration.onLeaving();
    else if (signal === 'restored') registration.onRestored();
    else if (!closeIfGone()) registration.onFocused();
  }

  function closeIfGone(): boolean {
    const isGone = port.hostClosed?.() === true;
    if (isGone) close('the host window is gone');
    return isGone;
  }

  function close(why: string, error?: Error): void {
    registration.stop(true);
    dismiss(members, 'closed', why, error);
  }

  function onMessage(arrived: PortMessage): void {
    const heard = listen(arrived, port.host, members);
    if (heard === undefined) return;
    const { message, hearers } = heard;
    const { entries, origin } = message;
    const answer = answerAmong(entries);
    latest = message;
    // Who had an acknowledgement before gets the news of a repeated one; who had none gets its message whole (semantics 2.3).
    const opened = members.filter(isOpen);
    let restatement: Restatement | undefined;
    if (answer !== undefined && known.acknowledge !== undefined) {
      const asksForAll = answerOf(answer) === 'OK' && registration.asked()?.subscriptionTypes.includes('all') === true;
      restatement = restate(known, entries, asksForAll);
    }
    known = restatement?.snapshot ?? fold(known, entries);

    let refused: readonly Member[] = [];
    let why = '';
    if (answer !== undefined && answerOf(answer) === 'OK') {
      known = { ...known, acknowledge: answer };
      granted = registration.asked();
      boundTo = contactOf(answer) ?? message.contactId;
      registration.accept(origin);
    } else if (answer !== undefined) {
      why = readScalar(answer.raw['reason'], str) ?? 'no reason given';
      registration.refuse();
      // After a refused widening the former request is out again; only who asked for more than that is turned away.
      const asked = registration.asked();
      if (asked && granted && !covers(asked, granted)) granted = asked;
      refused = members.filter((member) => !isAskedFor(member));
    }
    for (const member of members) {
      if (!hearers.includes(member) || refused.includes(member)) continue;
      member.onMessage({ message, answer, restatement: opened.includes(member) ? restatement : undefined });
    }
    dismiss(refused, 'refused', why);
  }

  /** Whether the host has already said OK to what a member asks for. */
  function isOpen(member: Member): boolean {
    return known.acknowledge !== undefined && granted !== undefined && covers(granted, member.request);
  }

  /** Whether what a member asks for is on the wire, granted or yet to be answered. */
  function isAskedFor({ request }: Member): boolean {
    const asked = registration.asked();
    return asked !== undefined && covers(asked, request);
  }

  function dismiss(leaving: readonly Member[], as: 'refused' | 'closed', why: string, error?: Error): void {
    leaving.forEach(leave);
    // An end is told when all have left: they may begin anew at once.
    for (const member of leaving) member.onEnd(as, why, error);
  }

  function leave(member: Member): void {
    if (!members.includes(member)) return;
    members = members.filter((other) => other !== member);
    if (members.length > 0) return;
    registration.stop(false);
    listening.unsubscribe();
    unshare(scope);
  }

  function enter(): void {
    if (listening.closed) return;
    if (registration.asked() === undefined) {
      // Listening comes before asking, or the answer of a quick host is missed.
      hear(port.messages$, onMessage, () => {
        // A port that has no more to say is as good as a host that is gone.
        close('the host window is gone');
      });
      if (port.page$ !== undefined) hear(port.page$, onPage);
      registration.ask(first.request);
    } else {
      const newcomer = members.find((member) => !isAskedFor(member));
      if (newcomer !== undefined) registration.ask(newcomer.request);
    }
  }

  function hear<T>(source: Observable<T>, act: (value: T) => void, onComplete?: () => void): void {
    listening.add(
      source.subscribe({
        next: (value) => {
          takeTurn(() => {
            act(value);
          });
        },
        error: (error: unknown) => {
          takeTurn(() => {
            close('the port failed', error as Error); // whatever a port throws is passed on as it came
          });
        },
        complete: () => {
          if (onComplete !== undefined) takeTurn(onComplete);
        },
      }),
    );
  }

  const shared: SharedRegistration = {
    contract: 1,
    conflicts: (request) => members.some((member) => conflicts(member.request, request)),
    join(member) {
      members = [...members, member];
      // Who asks for more is told when the host is asked for it.
      if (isAskedFor(member)) member.onStatus(status, reason, boundTo);
      return {
        enter() {
          takeTurn(enter);
        },
        opening: () => (isOpen(member) ? opening(known, now()) : undefined),
        latest: () => latest,
        pinnedOrigin: registration.pin,
        post: port.post,
        leave() {
          takeTurn(() => {
            leave(member);
          });
        },
      };
    },
  };
  share(scope, shared);
  return shared;
}
