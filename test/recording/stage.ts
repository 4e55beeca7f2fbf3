import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type Contact, connectMax, type Max, type MaxPort, type RawEvent } from 'rx-max';
import { words } from 'rx-max/testing';
import { type BatchEntry, record, type Recording, type RecordingEntry, type RecordOptions } from 'rx-max/recording';
import { asyncScheduler, type Observable, type Subscription } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { ALL_SEQUENCES } from '../scenarios/all-sequences';
import { type DeskPort, deskPort } from '../scenarios/desk-port';
import type { Sequence } from '../scenarios/sequence';

import type { ProfileName } from '../../src/host/host-state';

export const PROFILES = ['max', 'cxone-agent'] as const satisfies readonly ProfileName[];

export function sequencesOf(profile: ProfileName): readonly (readonly [string, Sequence])[] {
  return ALL_SEQUENCES.filter(({ desktop = profile }) => desktop === profile).map((it) => [it.title, it] as const);
}

/** A recording of these entries. */
export function recordingOf(entries: readonly RecordingEntry[]): Recording {
  const begins = '2000-01-01T00:00:00.000Z';
  const header = {
    format: 'rx-max recording',
    version: 1,
    begins,
    unit: 'ms',
    issuer: 'MAX',
    redaction: 'off',
  } as const;
  return { header, entries };
}

/** A live batch of MAX. */
export function batchAt(at: number, ...events: readonly unknown[]): BatchEntry {
  return { at, entry: 'batch', kind: 'live', issuer: 'MAX', contactId: null, events: events as readonly RawEvent[] };
}

/** What Prettier makes of a source; a process of its own, because it is loaded as an ES module. */
export function formatted(source: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [join(__dirname, '../../node_modules/prettier/bin/prettier.cjs'), '--stdin-filepath=x.ts'],
      (error, out) => {
        if (error === null) resolve(out);
        else reject(new Error('Prettier refused it.', { cause: error }));
      },
    );
    child.stdin?.end(source);
  });
}

/** Plays in virtual time. */
export function inVirtualTime(play: () => void): void {
  new TestScheduler(() => undefined).run(play);
}

/** Tells a desk the steps of a sequence, as far apart as they are. */
export function tellAll(desk: DeskPort, { steps }: Sequence): void {
  const began = Date.parse(steps[0]?.at ?? '');
  for (const [index, step] of steps.entries()) {
    asyncScheduler.schedule(
      () => {
        desk.tell(step);
      },
      Date.parse(step.at) - began + 10 * (index + 1),
    );
  }
}

/** What a recorder makes of a sequence that a desktop tells a page, and what the page's states said. */
export function recorded(
  profile: ProfileName,
  sequence: Sequence,
  options?: RecordOptions,
): { readonly recording: Recording; readonly states: readonly string[]; readonly max: Max } {
  let states: readonly string[] = [];
  let recording: Recording | undefined;
  let opened: Max | undefined;
  inVirtualTime(() => {
    const desk = deskPort(profile);
    const max = (opened = connectMax({ port: desk }));
    const recorder = record(max, options);
    states = statesOf(max);
    tellAll(desk, sequence);
    asyncScheduler.schedule(() => (recording = recorder.recording()), 24 * 60 * 60 * 1000);
  });
  if (recording === undefined || opened === undefined) throw new Error('Nothing was played.');
  return { recording, states, max: opened };
}

/** What a page's states say while a port is played to the end, in virtual time. */
export function statesFrom(open: () => MaxPort): readonly string[] {
  let states: readonly string[] = [];
  inVirtualTime(() => {
    states = statesOf(connectMax({ port: open() }));
  });
  return states;
}

/** Listens to what never fails. */
export function watch<T>(stream: Observable<T>, act: (value: T) => unknown): Subscription {
  return stream.subscribe({
    next: act,
    error: (error: unknown) => {
      throw error;
    },
  });
}

/**
 * What a page gets of a port, in words, and when, in virtual time.
 *
 * @param listens - from when to when it listens; from the start to the end, if nothing else is said
 */
export function batchesInTime(
  open: () => MaxPort,
  listens: readonly (readonly [from: number, to: number])[] = [[0, Infinity]],
): readonly unknown[] {
  const told: unknown[] = [];
  inVirtualTime(() => {
    const { batches$ } = connectMax({ port: open() });
    for (const [from, to] of listens) {
      asyncScheduler.schedule(() => {
        const listening = watch(batches$, (batch) => told.push([asyncScheduler.now(), words(batch)]));
        if (to < Infinity) asyncScheduler.schedule(() => listening.unsubscribe(), to - from);
      }, from);
    }
  });
  return told;
}

/** What a connection's states say, each time; the list grows. Ids and texts are told by their order of appearance. */
export function statesOf(max: Max): readonly string[] {
  const told: string[] = [];
  const ids = new Map<string, number>();
  const began = asyncScheduler.now();
  const say = (what: string) => void told.push(`${asyncScheduler.now() - began} ${what}`);
  const number = (id: string | undefined): string => {
    if (id === undefined) return '-';
    if (!ids.has(id)) ids.set(id, ids.size + 1);
    return `#${ids.get(id)}`;
  };
  const inWords = (contact: Contact): string =>
    [
      number(contact.contactId),
      contact.channel,
      contact.status,
      contact.isInbound,
      typeof contact.skill === 'string' ? number(contact.skill) : contact.skill,
      number(contact.masterId),
      contact.interactionId !== undefined,
    ].join(' ');
  watch(max.agentState$, (state) =>
    say(
      `agent ${state && [state.state, number(state.reason), state.isAcw, state.nextStates.map((it) => it.state)].join(' ')}`,
    ),
  );
  watch(max.contacts$, (contacts) => say(`contacts ${[...contacts.values()].map(inWords).join(', ')}`));
  watch(max.muted$, (muted) => say(`muted ${muted}`));
  watch(max.agentLeg$, (leg) => say(`leg ${leg?.status} ${number(leg?.agentLegId)}`));
  watch(max.sessionToken$, (token) => say(`token ${token !== null}`));
  return told;
}
