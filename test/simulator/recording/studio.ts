import { connectMax, type Max } from 'rx-max';
import { parseRecording, type Recording, replay } from 'rx-max/recording';
import type { Happening } from 'rx-max/testing';
import { asyncScheduler, distinctUntilChanged, map, skip, Subscription } from 'rxjs';

import { fileOf } from '../../../src/simulator/page/model/recorded-texts';
import { createRecorder, type Recorder } from '../../../src/simulator/page/model/recorder';
import { watch } from '../../recording/stage';
import { DESKTOP, inVirtualTime, stand, type Stand, unexpected } from '../model/stand';

export const HOUR = 3_600_000;

export function clock(): number {
  return asyncScheduler.now();
}

/** A simulator with a recorder, and an app in its workspace that listens to all. */
export interface Studio extends Stand {
  readonly recorder: Recorder;
  readonly happens: (happening: Happening) => void;
  /** What the app that is loaded now knows, without ids and names. */
  readonly known: () => string;
}

export function studio(settings: Parameters<typeof stand>[0] = {}): Studio {
  const made = stand(settings);
  const { simulator, portOf } = made;
  const recorder = createRecorder(clock, () => undefined);
  // A window hears in a task of its own, and here the recorder does, too.
  watch(portOf().messages$, ({ data }) => {
    recorder.tell(data);
  });
  let known = (): string => '';
  let listening = Subscription.EMPTY;
  function load(): void {
    listening.unsubscribe();
    const max = connectMax({ port: portOf(), origins: [DESKTOP], retry: () => 10_000 });
    listening = max.batches$.subscribe({ error: () => undefined });
    known = knownTo(max);
  }
  load();
  const loads$ = simulator.state$.pipe(
    map(({ windows }) => windows[0]?.load),
    distinctUntilChanged(),
    skip(1),
  );
  loads$.subscribe({
    next: () => {
      recorder.loaded();
      load();
    },
    error: unexpected,
  });
  return {
    ...made,
    recorder,
    known: () => known(),
    happens(happening) {
      simulator.wish({ kind: 'happening', happening });
    },
  };
}

/** What was recorded, after its way through a file. */
export function recordingOf(recorder: Recorder): Recording {
  const { recording, fault } = parseRecording(fileOf(recorder.recorded()));
  if (recording === null || fault !== null) throw new Error(fault?.message);
  return recording;
}

/** Each batch: its kind, and the names of its events with what they tell. */
export function batchesIn({ entries }: Recording): readonly string[] {
  return entries.flatMap((entry) =>
    entry.entry === 'batch' ? [`${entry.kind}: ${entry.events.map(eventInWords).join(', ')}`] : [],
  );
}

function eventInWords({ Type, messageType, Status, CurrentState }: Readonly<Record<string, unknown>>): string {
  return [Type, messageType, Status, CurrentState].filter((part) => typeof part === 'string').join(' ');
}

/** What a page knows in the end that plays a recording. */
export function knownAfter(recording: Recording): string {
  return inVirtualTime(HOUR, (at) => {
    const max = connectMax({ port: replay(recording) });
    const listening = max.batches$.subscribe({ error: unexpected });
    const known = knownTo(max);
    let told = '';
    at(HOUR - 1, () => {
      told = known();
      listening.unsubscribe();
    });
    return () => told;
  })();
}

function knownTo({ agentState$, contacts$, muted$ }: Max): () => string {
  const known = { agent: '', contacts: '', muted: '' };
  watch(agentState$, (agent) => (known.agent = `${String(agent?.state)}${agent?.isAcw === true ? ' ACW' : ''}`));
  watch(contacts$, (contacts) => {
    known.contacts = [...contacts.values()].map(({ channel, status }) => `${channel} ${String(status)}`).join(', ');
  });
  watch(muted$, (muted) => (known.muted = String(muted)));
  return () => `${known.agent} | ${known.contacts} | muted ${known.muted}`;
}
