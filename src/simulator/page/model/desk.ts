import type { MaxEvent } from 'rx-max';
import { decodeBatch } from 'rx-max';
import { type Happening, type HostInput, type HostOutput, type HostState, step, wakeAt } from 'rx-max/testing';
import { asyncScheduler, Subscription } from 'rxjs';

/** The host model in time. */
export interface Desk {
  readonly state: () => HostState;
  /** Something happens, now unless it says otherwise; what the desktop does is for the caller to carry out. */
  readonly put: (happening: Happening) => readonly HostOutput[];
  readonly stop: () => void;
}

/** A browser takes a longer wait for none. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * A desktop to which things happen, by RxJS's own clock.
 *
 * @param happened - is told what the desktop does by itself when it is time
 */
export function createDesk(initial: HostState, happened: (outputs: readonly HostOutput[]) => void): Desk {
  let state = initial;
  let alarm = Subscription.EMPTY;
  let alarmAt: number | null = null;

  function put(happening: Happening): readonly HostOutput[] {
    const [next, outputs] = step(state, timed(happening));
    state = next;
    setAlarm();
    return outputs;
  }

  /** An alarm that is set stays, unless it is for another time. */
  function setAlarm(): void {
    const due = wakeAt(state);
    if (due === alarmAt) return;
    alarm.unsubscribe();
    alarmAt = due;
    if (due === null) return;
    const left = Math.max(0, due - asyncScheduler.now());
    alarm = asyncScheduler.schedule(
      () => {
        alarmAt = null;
        happened(put({ kind: 'time' }));
      },
      Math.min(left, LONGEST_TIMER),
    );
  }

  return {
    state: () => state,
    put,
    stop() {
      alarm.unsubscribe();
    },
  };
}

/**
 * What the desktop itself is told by a happening, whoever listens to it and whatever faults are on: the events as a page would
 * have them that hears everything.
 *
 * @param state - before the happening
 */
export function toldBy(state: HostState, happening: Happening): readonly MaxEvent[] {
  const listening = { windowId: 'the desktop', types: ['all'], contactId: null } as const;
  const quiet: HostState = { ...state, faults: [], delayed: [], gone: [], subscribers: [listening] };
  const [, outputs] = step(quiet, timed(happening));
  return outputs.flatMap((output) => (output.kind === 'post' ? eventsIn(output.data) : []));
}

/** The events of a message as rx-max decodes them; none where it is no batch. */
export function eventsIn(data: unknown): readonly MaxEvent[] {
  const decoded = decodeBatch(data);
  return decoded._tag === 'Right' ? decoded.right.events : [];
}

function timed(happening: Happening): HostInput {
  return { ...happening, at: happening.at ?? asyncScheduler.now() } as HostInput; // which now has its time
}
