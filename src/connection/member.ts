import { asapScheduler, defer, filter, finalize, merge, type Observable, Subject } from 'rxjs';

import { MaxError } from '../max-error';
import type { MaxPort } from '../window/port';
import { currentWindowPort } from '../window/window-port';
import { ackFirst, answerOf, withoutAnswers } from '../wire/answer';
import type { Entry, HostMessage } from '../wire/host-message';
import { batchOf, createBatch, entriesOf, type MaxBatch, partsOf } from '../wire/max-batch';
import { createReader } from '../wire/reader';
import { now } from './clock';
import { openHub } from './hub';
import { type MaxOptions, readOptions, type Settings } from './settings';
import { type Member, type News, type Seat, sharedRegistration } from './shared-registration';
import { isWanted } from './wanted';

/** What a connection is to its app. */
export interface Membership {
  readonly batches$: Observable<MaxBatch>;
  /** The same, and each batch is told here first: for states. */
  readonly first$: Observable<MaxBatch>;
  readonly settings: Settings;
  readonly port: MaxPort | undefined;
  /** The origin that the host's latest OK pinned; undefined while the host is unknown, or nobody listens. */
  readonly pinnedOrigin: () => string | undefined;
  /** Posts to the host, and tells who watches. */
  readonly post: (message: object, targetOrigin: string) => void;
}

/** What somebody is told who watches a connection; it makes nobody a listener. */
export interface Watching extends Pick<Member, 'onStatus' | 'onRejection' | 'onPost'> {
  /** A batch that the app's subscribers are about to hear. */
  readonly onBatch?: (batch: MaxBatch) => void;
}

/** One listening: from the first subscriber to the last, or to a refusal. */
interface Session {
  /** To the states, and to the app. */
  readonly outgoing: readonly [Subject<MaxBatch>, Subject<MaxBatch>];
  readonly seat: Seat;
  /** What came before the acknowledgement; undefined once that is there. */
  held: MaxBatch[] | undefined;
  /** The message that the latest batch came of. */
  delivered: HostMessage | undefined;
  subscribers: number;
}

/**
 * An app's part in the registration of the window it runs in: what it asked for of what the host sends, acknowledgement first
 * and decoded once for all its subscribers. It takes part while anybody is subscribed to `batches$`.
 *
 * @param watching - is told how the registration stands, if that is not `idle` from the start; what is not passed on, or not
 * wholly; what the page posts; and what the app hears
 * @throws TypeError for an option that cannot be right, by its name
 * @throws MaxError `incompatible-copy` where another copy of rx-max on the page holds the registration in a way that
 * cannot be shared
 */
export function openMembership(
  options: MaxOptions,
  { onStatus: tell = ignore, onRejection: report = ignore, onPost = ignore, onBatch = ignore }: Partial<Watching> = {},
): Membership {
  const settings = readOptions(options);
  const { wanted, request, hostIssuers, allows } = settings;
  const port = options.port ?? currentWindowPort();
  const scope = port?.scope ?? port;
  if (scope !== undefined) sharedRegistration(scope, request);

  const fault = faultOf(settings, port);
  if (fault !== undefined) tell('closed', fault.message, null);
  /** The contact that the host bound the registration to. */
  let boundTo: string | null = null;
  const reader = createReader(report);
  let session: Session | undefined;

  /** What the app asked for; with `exact`, what the host makes of the request, quirks included. */
  function asked(batch: MaxBatch): readonly MaxBatch[] {
    if (request.exact || wanted.subscriptionTypes.includes('all')) return [batch];
    return partsOf(
      batch,
      entriesOf(batch).filter((entry) => isWanted(entry, wanted, boundTo)),
    );
  }

  function deliver(own: Session, message: HostMessage, answer: Entry | undefined, news: News | undefined): void {
    message.rejections.forEach(report);
    const batch = createBatch(message, reader);
    let told: readonly MaxBatch[] = [batch];
    if (own.held === undefined) {
      if (news !== undefined) told = restated(message, news);
    } else if (answer !== undefined && answerOf(answer) === 'OK') {
      told = ackFirst(own.held, batch, answer);
      own.held = undefined;
    } else {
      // A refusal that is not the end of this member's session is another's answer.
      own.held.push(...partsOf(batch, withoutAnswers(batch)));
      return;
    }
    own.delivered = message;
    for (const part of told.flatMap(asked)) {
      onBatch(part);
      for (const subject of own.outgoing) subject.next(part);
    }
  }

  function restated(message: HostMessage, { news, forgotten }: News): readonly MaxBatch[] {
    const { receivedAt, entries } = message;
    const { decode, rejectionsOf } = reader;
    return partsOf(batchOf(message, 'restated', receivedAt, entries, rejectionsOf(message), decode, forgotten), news);
  }

  /** Begins with what is known. */
  function opening(own: Session): readonly MaxBatch[] {
    // A copy of the library shares the registration, not the trust in every origin that another copy allows.
    const told = own.seat
      .opening()
      .filter(({ message }) => allows(message.origin) && hostIssuers.includes(message.issuer));
    const [acknowledge] = told;
    if (acknowledge === undefined || answerOf(acknowledge) === undefined) return [];
    own.held = undefined;
    const head = { issuer: acknowledge.message.issuer, contactId: boundTo };
    return asked(batchOf(head, 'opening', now(), told, [], reader.decode));
  }

  function join(): Session {
    if (fault !== undefined) throw fault;
    const outgoing = [new Subject<MaxBatch>(), new Subject<MaxBatch>()] as const;
    const member: Member = {
      ...settings,
      onMessage(message, answer, news) {
        deliver(own, message, answer, news);
      },
      onStatus(status, reason, contactId) {
        boundTo = contactId;
        tell(status, reason, contactId);
      },
      onRejection: report,
      onPost,
      onEnd(status, reason, error) {
        session = undefined;
        tell(status, reason, null);
        const end =
          status === 'refused'
            ? new MaxError('subscription-rejected', `The host refused the registration: ${reason}`)
            : error; // or whatever else a port fails with, as it came
        for (const subject of outgoing) {
          if (end === undefined) subject.complete();
          else subject.error(end);
        }
      },
    };
    const place = scope as object; // without a port there is a fault
    const shared = sharedRegistration(place, request) ?? openHub(port as MaxPort, place, member);
    const own: Session = { outgoing, seat: shared.join(member), held: [], delivered: undefined, subscribers: 0 };
    return own;
  }

  /** @param channel - state is told before batches are, so that who reacts to an event reads the state after it */
  const stream = (channel: 0 | 1): Observable<MaxBatch> =>
    defer(() => {
      const joins = session === undefined;
      const own = (session ??= join());
      own.subscribers++;
      let latest: HostMessage | undefined;
      // What is being delivered while somebody subscribes is part of the opening already.
      const live$ = own.outgoing[channel].pipe(filter(() => own.delivered !== latest));
      const opening$ = defer(() => {
        if (joins) own.seat.enter();
        // A port that answers within the call has told who joins everything by now. To who comes later the acknowledgement
        // that the session waits for may be on its way, and comes with all that came before it.
        if (joins === (own.held === undefined)) return [];
        latest = own.seat.latest();
        return opening(own);
      });
      // The opening comes first, and yet what is live is subscribed before it.
      return merge(live$, opening$).pipe(
        finalize(() => {
          own.subscribers--;
          // Not at once: a `switchMap` lets go of one subscription only to make the next.
          asapScheduler.schedule(() => {
            if (own.subscribers > 0 || session !== own) return;
            session = undefined;
            own.seat.leave();
            tell('idle', NOBODY, null);
          });
        }),
      );
    });

  return {
    batches$: stream(1),
    first$: stream(0),
    settings,
    port,
    pinnedOrigin: () => session?.seat.pinnedOrigin(),
    post(message, targetOrigin) {
      port?.post(message, targetOrigin);
      // The registration may be in the hands of an older copy, which knows nothing of it.
      (session?.seat.posted ?? onPost)({ message, targetOrigin });
    },
  };
}

export const NOBODY = 'nobody listens';

function ignore(): void {
  // Nobody wants to know.
}

/** What makes a connection impossible from the start. */
function faultOf({ allows }: Settings, port: MaxPort | undefined): MaxError | undefined {
  if (port === undefined) {
    return new MaxError('not-embedded', 'No host window: open the page inside the desktop, or give a port');
  }
  const { hostOrigin } = port;
  if (hostOrigin === undefined || allows(hostOrigin)) return undefined;
  return new MaxError('foreign-host', `${hostOrigin} is not among the origins`);
}
