import { endWith, map, merge, NEVER, type Subscription } from 'rxjs';

import { fold } from '../snapshot/fold';
import { opening } from '../snapshot/opening';
import { restate, type Restatement } from '../snapshot/restate';
import { NOTHING_KNOWN } from '../snapshot/snapshot';
import type { MaxPort, PagePost, PageSignal, PortMessage } from '../window/port';
import { answerAmong, answerOf } from '../wire/answer';
import { contactOf, type HostMessage } from '../wire/host-message';
import { readScalar, str } from '../wire/scalar';
import { now } from './clock';
import { inTurn } from './in-turn';
import { listen } from './listen';
import { createRegistration } from './registration';
import { conflicts, covers } from './request';
import { type Member, share, type SharedRegistration, unshare } from './shared-registration';

/**
 * The registration of a window with its host, for all who share it: it keeps what is known and passes the host's messages
 * to its members. It begins with its first member and ends, leaving nothing behind, with its last.
 */
export function openHub(port: MaxPort, scope: object, first: Member): SharedRegistration {
  const takeTurn = inTurn();
  let listening: Subscription | undefined;
  let members: readonly Member[] = [];
  let known = NOTHING_KNOWN;
  let latest: HostMessage | undefined;
  let boundTo: string | null = null;
  let status: Parameters<Member['onStatus']> = ['idle', '', null];

  const registration = createRegistration(
    port,
    first,
    () => {
      takeTurn(() => {
        onSignal('onTime');
      });
    },
    (next, why) => {
      status = [next, why, boundTo];
      for (const member of members) member.onStatus(...status);
    },
    onPost,
  );

  /** In turn, and so when all that goes with it is done: who is told may begin or end anything. */
  function onPost(post: PagePost): void {
    const told = members;
    takeTurn(() => {
      for (const member of told) member.onPost?.(post);
    });
  }

  function onSignal(signal: PageSignal | 'onTime'): void {
    if ((signal === 'focused' || signal === 'onTime') && port.hostClosed?.() === true) onHostGone();
    else registration[signal]();
  }

  /** A port that has no more to say is as good as a host that is gone. */
  function onHostGone(): void {
    close('the host window is gone');
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
    let restatement: Restatement | undefined;
    if (answer !== undefined && known.acknowledge !== undefined) {
      const asksForAll = answerOf(answer) === 'OK' && registration.asked()?.subscriptionTypes.includes('all') === true;
      restatement = restate(known, entries, asksForAll);
    }
    known = restatement?.snapshot ?? fold(known, entries);

    let refused: readonly Member[] = [];
    if (answer !== undefined && answerOf(answer) === 'OK') {
      known = { ...known, acknowledge: answer };
      boundTo = contactOf(answer) ?? message.contactId;
      registration.accept(origin);
    } else if (answer !== undefined) {
      registration.refuse();
      // After a refused widening the former request is out again; only who asked for more than that is turned away.
      refused = members.filter(isNewcomer);
    }
    for (const member of hearers) if (!refused.includes(member)) member.onMessage(message, answer, restatement);
    if (answer !== undefined) dismiss(refused, 'refused', readScalar(answer.raw['reason'], str) ?? 'no reason given');
  }

  /** Whether what a member asks for is not on the wire, granted or yet to be answered. */
  function isNewcomer({ request }: Member): boolean {
    return !covers(registration.asked(), request);
  }

  function dismiss(leaving: readonly Member[], as: 'refused' | 'closed', why: string, error?: Error): void {
    leaving.forEach(leave);
    // An end is told when all have left: they may begin anew at once.
    for (const member of leaving) member.onEnd(as, why, error);
  }

  function leave(member: Member): void {
    if (!members.includes(member)) return;
    const staying = members.filter((other) => other !== member);
    // The last one is told of the goodbye.
    if (staying.length === 0) registration.stop(false);
    members = staying;
    if (members.length > 0) return;
    listening?.unsubscribe();
    unshare(scope);
  }

  function enter(): void {
    const newcomer = members.find(isNewcomer);
    if (newcomer === undefined) return;
    // Listening comes before asking, or the answer of a quick host is missed.
    listening ??= merge(
      port.messages$.pipe(
        map((arrived) => () => {
          onMessage(arrived);
        }),
        endWith(onHostGone),
      ),
      (port.page$ ?? NEVER).pipe(
        map((signal) => () => {
          onSignal(signal);
        }),
      ),
    ).subscribe({
      next: takeTurn,
      error: (error: unknown) => {
        takeTurn(() => {
          close('the port failed', error as Error); // whatever a port throws is passed on as it came
        });
      },
    });
    registration.ask(newcomer.request);
  }

  const shared: SharedRegistration = {
    contract: 1,
    conflicts: (request) => members.some((member) => conflicts(member.request, request)),
    join(member) {
      members = [...members, member];
      // Who asks for more is told when the host is asked for it.
      if (!isNewcomer(member)) member.onStatus(...status);
      return {
        enter() {
          takeTurn(enter);
        },
        // Also while it is asked anew (semantics 2.4).
        opening: () => (covers(registration.granted(), member.request) ? opening(known, now()) : []),
        latest: () => latest,
        pinnedOrigin: registration.pin,
        posted: onPost,
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
