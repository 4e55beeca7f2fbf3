import { asapScheduler, defer, filter, finalize, merge, type Observable, Subject, tap, throwError } from 'rxjs';

import { MaxError } from '../max-error';
import type { Arrival } from '../snapshot/snapshot';
import type { MaxPort } from '../window/port';
import type { MaxBatch } from '../wire/max-batch';
import type { Rejection } from '../wire/rejection';
import type { Connection } from './connection';
import { connectionState } from './connection-state';
import { openHub } from './hub';
import { batchesOf, createInbox, type Inbox } from './inbox';
import { wireRequest } from './request';
import type { Settings } from './settings';
import { conflict, type Member, type Seat, sharedRegistration } from './shared-registration';

/** What a connection is to its app. */
export interface Membership {
  readonly batches$: Observable<MaxBatch>;
  readonly connection$: Observable<Connection>;
  readonly rejections$: Observable<Rejection>;
  /** The page's name in the host's log. */
  readonly issuer: string;
  /** Posts to the pinned origin; throws a MaxError `not-connected` while there is none. */
  readonly post: (message: object) => void;
}

/** One listening: from the first subscriber to the last, or to a refusal. */
interface Session {
  readonly outgoing: Subject<MaxBatch>;
  /** The message that the latest batch came of. */
  delivered: Arrival | undefined;
  readonly inbox: Inbox;
  subscribers: number;
  seat: Seat | undefined;
}

/**
 * An app's part in the registration of its window: what it asked for of what the host sends, decoded once for all its
 * subscribers. It takes part while anybody is subscribed to `batches$`; the other streams only watch.
 *
 * @param port - undefined for a page without a host
 */
export function createMember(settings: Settings, port: MaxPort | undefined): Membership {
  const fault = faultOf(settings, port);
  const rejections = new Subject<Rejection>();
  const connection = connectionState(fault ? 'closed' : 'idle', fault ? fault.message : NOBODY);
  function report(rejection: Rejection): void {
    rejections.next(rejection);
  }
  const batchFor = batchesOf(report);
  let session: Session | undefined;

  function memberOf(own: Session): Member {
    const { issuer, request, exact, ackTimeout, retry, hostIssuers, allows } = settings;
    return {
      issuer,
      request: wireRequest(request, exact),
      ackTimeout,
      retry,
      hostIssuers,
      allows,
      onMessage(delivery) {
        delivery.arrival.rejections.forEach(report);
        const batches = own.inbox.take(delivery, connection.contactId());
        own.delivered = delivery.arrival;
        for (const batch of batches) own.outgoing.next(batch);
      },
      onStatus: connection.tell,
      onRejection: report,
      onEnd(end) {
        session = undefined;
        if (end.why === 'refused') {
          connection.tell('refused', end.reason, null);
          own.outgoing.error(new MaxError('subscription-rejected', `The host refused the registration: ${end.reason}`));
        } else if (end.why === 'port-failed') {
          connection.tell('closed', 'the port failed', null);
          own.outgoing.error(end.error);
        } else {
          connection.tell('closed', 'the host window is gone', null);
          own.outgoing.complete();
        }
      },
    };
  }

  function take(own: Session, place: MaxPort): Seat {
    const scope = place.scope ?? place;
    const member = memberOf(own);
    const shared = sharedRegistration(scope);
    if (shared?.conflicts(member.request) === true) throw conflict();
    return (shared ?? openHub(place, scope, member)).join(member);
  }

  function leaveAtEndOfTask(own: Session): void {
    own.subscribers--;
    // Not at once: a `switchMap` lets go of one subscription only to make the next.
    asapScheduler.schedule(() => {
      if (own.subscribers > 0 || session !== own) return;
      session = undefined;
      own.seat?.leave();
      connection.tell('idle', NOBODY, null);
    });
  }

  function subscribe(place: MaxPort): Observable<MaxBatch> {
    const own = (session ??= {
      outgoing: new Subject(),
      delivered: undefined,
      inbox: createInbox(settings, batchFor),
      subscribers: 0,
      seat: undefined,
    });
    own.subscribers++;
    let latest: Arrival | undefined;
    let told = false;
    const live$ = own.outgoing.pipe(
      // What is being delivered while somebody subscribes is part of the opening already.
      filter(() => own.delivered !== latest),
      tap(() => (told = true)),
    );
    const opening$ = defer(() => {
      const joins = own.seat === undefined;
      const seat = (own.seat ??= take(own, place));
      if (joins) seat.enter();
      // A port that answers within the call has told everything by now.
      if (told) return [];
      // The acknowledgement that this session waits for may be on its way to it: it comes with all that came before it.
      if (!joins && own.inbox.waits()) return [];
      latest = seat.latest();
      return own.inbox.open(seat.known(), connection.contactId());
    });
    // The opening comes first, and yet what is live is subscribed before it.
    return merge(live$, opening$).pipe(
      finalize(() => {
        leaveAtEndOfTask(own);
      }),
    );
  }

  return {
    batches$: defer(() => (fault || port === undefined ? throwError(() => fault) : subscribe(port))),
    connection$: connection.connection$,
    rejections$: rejections.asObservable(),
    issuer: settings.issuer,
    post(message) {
      const origin = session?.seat?.pinnedOrigin();
      if (origin === undefined || !settings.allows(origin)) {
        throw new MaxError('not-connected', "The host is not known yet; wait for connection$ to say 'registered'");
      }
      session?.seat?.post(message, origin);
    },
  };
}

const NOBODY = 'nobody listens';

/** What makes a connection impossible from the start. */
function faultOf({ allows }: Settings, port: MaxPort | undefined): MaxError | undefined {
  if (port === undefined) {
    return new MaxError(
      'not-embedded',
      'This page has no host window; open it inside the agent desktop, or give a port',
    );
  }
  const { hostOrigin } = port;
  if (hostOrigin === undefined || allows(hostOrigin)) return undefined;
  return new MaxError(
    'foreign-host',
    `The page is framed by ${hostOrigin}, which is not among the allowed origins (option origins)`,
  );
}
