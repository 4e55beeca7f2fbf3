import { type Observable, Subscription } from 'rxjs';

import { fold } from '../snapshot/fold';
import { restate } from '../snapshot/restate';
import { type Arrival, NOTHING_KNOWN, type Snapshot } from '../snapshot/snapshot';
import type { MaxPort, PageSignal, PortMessage } from '../window/port';
import { answerIn, type HostAnswer } from './answer';
import type { ConnectionStatus } from './connection';
import { inTurn } from './in-turn';
import { listen } from './listen';
import { createRegistrar } from './registrar';
import { conflicts, covers, type WireRequest } from './request';
import { type End, type Member, share, type SharedRegistration, unshare } from './shared-registration';

/**
 * The registration of a window with its host, for all who share it: it keeps what is known and passes the host's messages
 * to its members. It begins with its first member and ends, leaving nothing behind, with its last.
 */
export function openHub(port: MaxPort, scope: object, first: Member): SharedRegistration {
  const takeTurn = inTurn();
  const listening = new Subscription();
  let members: readonly Member[] = [];
  let known: Snapshot = NOTHING_KNOWN;
  let latest: Arrival | undefined;
  /** The request that the host's latest OK stands for. */
  let granted: WireRequest | undefined;
  let boundTo: string | null = null;
  let status: ConnectionStatus = 'idle';
  let reason = '';

  const patience = { ackTimeout: first.ackTimeout, retry: first.retry, probes: port.kind === 'pop-out' };
  const registrar = createRegistrar(
    port,
    first.issuer,
    patience,
    () => {
      takeTurn(onTime);
    },
    (step) => {
      // An end is told to each member by `onEnd`, when it has left: it may begin anew at once.
      if (step.status === undefined || step.status === 'refused' || step.status === 'closed') return;
      status = step.status;
      reason = step.reason;
      for (const member of members) member.onStatus(status, reason, boundTo);
    },
  );

  function onTime(): void {
    if (port.hostClosed?.() === true) close({ why: 'host-closed' });
    else registrar.feed({ type: 'time' });
  }

  function onPage(signal: PageSignal): void {
    if (signal === 'focused' && port.hostClosed?.() === true) close({ why: 'host-closed' });
    else registrar.feed({ type: signal });
  }

  function close(end: End): void {
    registrar.feed({ type: 'host-closed' });
    dismiss(members, end);
  }

  function onMessage(message: PortMessage): void {
    const heard = listen(message, port.host, members);
    if (heard === undefined) return;
    const { arrival, hearers } = heard;
    const answer = answerIn(arrival);
    latest = arrival;
    if (answer === undefined) {
      known = fold(known, arrival);
      deliver(hearers, arrival, undefined);
    } else if (answer.says === 'OK') {
      onGranted(answer, hearers);
    } else {
      onRefused(answer, hearers);
    }
  }

  function onGranted({ acknowledge, contactId }: HostAnswer, hearers: readonly Member[]): void {
    const { arrival } = acknowledge;
    const request = registrar.state()?.request;
    // Who had an acknowledgement before gets the news of this message only; who had none gets it whole (semantics 2.3).
    const opened = new Set(members.filter(isOpen));
    const restatement = known.acknowledge === null ? undefined : restate(known, arrival, asksForAll(request));
    known = { ...(restatement?.snapshot ?? fold(known, arrival)), acknowledge };
    granted = request;
    boundTo = contactId;
    registrar.feed({ type: 'answer', answer: 'OK', origin: arrival.origin, reason: '' });
    deliver(hearers, arrival, restatement && { news: restatement.news, opened });
  }

  function onRefused({ acknowledge, reason: why }: HostAnswer, hearers: readonly Member[]): void {
    const { arrival } = acknowledge;
    const opened = new Set(members.filter(isOpen));
    const restatement = known.acknowledge === null ? undefined : restate(known, arrival, false);
    known = restatement?.snapshot ?? fold(known, arrival);
    registrar.feed({ type: 'answer', answer: 'ERROR', origin: arrival.origin, reason: why });
    const asked = registrar.state()?.request;
    if (asked !== undefined && granted !== undefined && !covers(asked, granted)) granted = asked;
    // After a refused widening the former request is out again; only who asked for more than that is turned away.
    const refused = members.filter((member) => !isAskedFor(member));
    const others = hearers.filter((member) => !refused.includes(member));
    deliver(others, arrival, restatement && { news: restatement.news, opened });
    dismiss(refused, { why: 'refused', reason: why });
  }

  function deliver(
    hearers: readonly Member[],
    arrival: Arrival,
    restated: { readonly news: readonly number[]; readonly opened: ReadonlySet<Member> } | undefined,
  ): void {
    for (const member of members) {
      if (hearers.includes(member))
        member.onMessage({ arrival, news: restated?.opened.has(member) ? restated.news : undefined });
    }
  }

  /** Whether the host has already said OK to what a member asks for. */
  function isOpen(member: Member): boolean {
    return known.acknowledge !== null && granted !== undefined && covers(granted, member.request);
  }

  function dismiss(leaving: readonly Member[], end: End): void {
    for (const member of leaving) leave(member);
    for (const member of leaving) member.onEnd(end);
  }

  function leave(member: Member): void {
    members = members.filter((other) => other !== member);
    if (members.length > 0) return;
    registrar.feed({ type: 'stop' });
    listening.unsubscribe();
    unshare(scope);
  }

  /** Whether what a member asks for is on the wire, granted or yet to be answered. */
  function isAskedFor({ request }: Member): boolean {
    const state = registrar.state();
    return state !== undefined && state.phase !== 'refused' && covers(state.request, request);
  }

  function enter(): void {
    const state = registrar.state();
    if (state === undefined) {
      // Listening comes before asking, or the answer of a quick host is missed.
      // A port that has no more to say is as good as a host that is gone.
      listening.add(
        hear(port.messages$, onMessage, () => {
          close({ why: 'host-closed' });
        }),
      );
      if (port.page$ !== undefined) listening.add(hear(port.page$, onPage, () => undefined));
      registrar.start(first.request);
    } else {
      const newcomer = members.find((member) => !isAskedFor(member));
      if (newcomer !== undefined) registrar.feed({ type: 'widen', request: newcomer.request });
    }
  }

  function hear<T>(source: Observable<T>, act: (value: T) => void, onComplete: () => void): Subscription {
    return source.subscribe({
      next: (value) => {
        takeTurn(() => {
          act(value);
        });
      },
      error: (error: unknown) => {
        takeTurn(() => {
          // Whatever a port throws is passed on as it came.
          close({ why: 'port-failed', error: error as Error });
        });
      },
      complete: () => {
        takeTurn(onComplete);
      },
    });
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
        known: () => (isOpen(member) ? known : undefined),
        latest: () => latest,
        pinnedOrigin: () => registrar.state()?.pin,
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

function asksForAll(request: WireRequest | undefined): boolean {
  return request?.subscriptionTypes.includes('all') === true;
}
