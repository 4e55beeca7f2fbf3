import { connectMax, type PortMessage } from 'rx-max';
import { record, type Recording } from 'rx-max/recording';
import { retry, Subject } from 'rxjs';

/** What the desktop tells one document of the app, overheard and kept: the last of it, without what may tell of people. */
export interface AppTap {
  /** The desktop posted this to the app. */
  readonly tell: (data: unknown) => void;
  /** How many events the app was told. */
  readonly events: () => number;
  /** From when on it has listened, in milliseconds since 1970 by the clock of the inspector. */
  readonly began: number;
  /** What was told so far, from now on unchanged, and when that begins, by the same clock. */
  readonly recording: () => { readonly recording: Recording; readonly began: number };
  readonly stop: () => void;
}

const ORIGIN = 'https://max.niceincontact.com';
/** As long as a browser waits: nobody would hear a question that is asked again. */
const NEVER_AGAIN = 2_147_483_647;
/** About an hour of a busy desktop, and as much as the lanes show of it. */
const CAPACITY = 10_000;

/**
 * A connection of its own that hears what the app hears, by its own window's place. Its registration goes nowhere: the answer
 * to the app's registers it, too, and a refusal makes it wait for the next answer. So it tells of what the app can know, and
 * neither the app nor the desktop notices it.
 *
 * @param clock - the time of what the inspector shows
 * @param told - is called when the app was told something
 */
export function createAppTap(clock: () => number, told: () => void): AppTap {
  const host = { name: 'the desktop' };
  const messages$ = new Subject<PortMessage>();
  const max = connectMax({
    issuer: 'recorder',
    port: { host, hostOrigin: ORIGIN, messages$, post: () => undefined },
    ackTimeout: NEVER_AGAIN,
    retry: () => NEVER_AGAIN,
  });
  const began = clock();
  const recorder = record(max, { capacity: CAPACITY });
  const begins = Date.parse(recorder.recording().header.begins);
  let events = 0;
  // After a refusal it registers anew at once, which goes nowhere either, and the recorder with it.
  const listening = max.batches$.pipe(retry()).subscribe({
    next: (batch) => {
      events += batch.events.length;
      told();
    },
    error: ignore,
  });

  return {
    began,
    events: () => events,
    tell(data) {
      messages$.next({ source: host, origin: ORIGIN, data });
    },
    recording() {
      const recording = recorder.recording();
      return { recording, began: began + Date.parse(recording.header.begins) - begins };
    },
    stop() {
      recorder.stop();
      listening.unsubscribe();
    },
  };
}

function ignore(): void {
  // There is nobody who could refuse it for good.
}
