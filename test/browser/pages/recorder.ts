import {
  byMessageType,
  connectMax,
  events,
  type Max,
  MaxError,
  type MaxEvent,
  type MaxOptions,
  sessionToken$,
} from 'rx-max';
import type { Observable, Subscription } from 'rxjs';

/** A batch as the tests look at it. */
export interface RecordedBatch {
  readonly kind: string;
  readonly issuer: string;
  readonly contactId: string | null;
  /** The types of its events. */
  readonly types: readonly string[];
}

/** What a copy of the library told its page. */
export interface Recording {
  readonly batches: RecordedBatch[];
  /** The types of all events, in order. */
  readonly types: string[];
  /** What a rule on AgentState saw. */
  readonly states: (string | undefined)[];
  /** What a rule on calls saw; the date as a number, if it is a date. */
  readonly calls: { readonly contactId: string | null; readonly status: string | undefined; readonly since: number }[];
  readonly tokens: string[];
  readonly statuses: string[];
  readonly reasons: string[];
  readonly rejections: unknown[];
  /** The codes of the errors of batches$, and of what a call threw. */
  readonly errors: string[];
  completed: boolean;
}

/** A copy of the library at work. */
export interface Recorder {
  readonly connect: (options: MaxOptions) => void;
  /** Subscribes to what `connect` has made ready. */
  readonly subscribe: () => void;
  readonly leave: () => void;
  readonly command: (name: Exclude<keyof Max['commands'], 'contactCard'>) => void;
  readonly recording: Recording;
}

export function createRecorder(): Recorder {
  const recording: Recording = {
    batches: [],
    types: [],
    states: [],
    calls: [],
    tokens: [],
    statuses: [],
    reasons: [],
    rejections: [],
    errors: [],
    completed: false,
  };
  let max: Max | undefined;
  let subscriptions: Subscription[] = [];

  function attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    recording.errors.push(MaxError.is(error) ? error.code : String(error));
  }

  return {
    recording,
    connect(options) {
      attempt(() => {
        max = connectMax(options);
        const { connection$, rejections$ } = max;
        // Neither ever errors; if one does, it shows.
        listen(
          connection$,
          ({ status, reason }) => {
            recording.statuses.push(status);
            recording.reasons.push(reason);
          },
          fail,
        );
        listen(rejections$, (rejection) => recording.rejections.push(rejection), fail);
      });
    },
    subscribe() {
      if (max === undefined) return;
      const { batches$ } = max;
      // Every rule is a subscriber of its own, as in an app; only one of them reports how the stream ends.
      subscriptions = [
        batches$.subscribe({
          next: (batch) => recording.batches.push(batchOf(batch)),
          error: fail,
          complete: () => (recording.completed = true),
        }),
        listen(batches$.pipe(events()), ({ type }) => recording.types.push(type)),
        listen(batches$.pipe(byMessageType('AgentState')), ({ currentState }) => recording.states.push(currentState)),
        listen(batches$.pipe(byMessageType('CallContactEvent')), ({ contactId, status, startTimeUtc }) => {
          const since = startTimeUtc instanceof Date ? startTimeUtc.getTime() : NaN;
          recording.calls.push({ contactId, status, since });
        }),
        listen(batches$.pipe(sessionToken$), (token) => recording.tokens.push(token)),
      ];
    },
    leave() {
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
    command(name) {
      attempt(() => max?.commands[name]());
    },
  };
}

function listen<T>(
  source: Observable<T>,
  next: (value: T) => void,
  error: (error: unknown) => void = () => undefined,
): Subscription {
  return source.subscribe({ next, error });
}

function batchOf(batch: {
  readonly kind: string;
  readonly issuer: string;
  readonly contactId: string | null;
  readonly events: readonly MaxEvent[];
}): RecordedBatch {
  const { kind, issuer, contactId } = batch;
  return { kind, issuer, contactId, types: batch.events.map(({ type }) => type) };
}
