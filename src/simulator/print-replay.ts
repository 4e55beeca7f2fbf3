import { type AgentState, connectMax, type Contact, type MaxBatch, type MaxEvent } from 'rx-max';
import { type Recording, type RecordingEntry, replay } from 'rx-max/recording';
import { asyncScheduler, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

/**
 * Prints a recording: each batch with its events and the state after it, and what the connection and the rejections told.
 *
 * @param speed - as it happened, by this factor; all of it at once where it is left out
 */
export async function printReplay(
  recording: Recording,
  print: (line: string) => void,
  speed: number | undefined,
): Promise<void> {
  const { header, entries } = recording;
  const redaction = header.redaction === 'off' ? 'not redacted' : 'redacted';
  print(`${header.issuer ?? 'no desktop'}, from ${header.begins}, ${entries.length} entries, ${redaction}`);
  if (speed !== undefined) return play(recording, print, speed);
  // In virtual time all is as it was, offers that lapse among it, and takes no time.
  const played: Promise<void>[] = [];
  new TestScheduler(() => undefined).run(() => played.push(play(recording, print, 1)));
  await Promise.all(played);
}

function play(recording: Recording, print: (line: string) => void, speed: number): Promise<void> {
  const { entries } = recording;
  const began = asyncScheduler.now();
  const hostIssuers = entries.flatMap((entry) => (entry.entry === 'batch' ? [entry.issuer] : []));
  const max = connectMax({
    port: replay(recording, { speed, end: 'close' }),
    ackTimeout: 2_147_483_647, // a slow desktop is only waited for
    ...(hostIssuers.length > 0 ? { hostIssuers } : {}),
  });
  const state = { agent: 'agent unknown', contacts: 'no contacts', muted: 'mute unknown', leg: 'leg unknown' };

  return new Promise((resolve, reject) => {
    const watch = <T>(stream: Observable<T>, next: (value: T) => void): void => {
      stream.subscribe({ next, error: reject });
    };
    const at = (): string => timeOf((asyncScheduler.now() - began) * speed);

    for (const entry of entries) {
      if (entry.entry === 'batch') continue;
      asyncScheduler.schedule(() => print(`\n${timeOf(entry.at)}  ${noteOf(entry)}`), entry.at / speed);
    }
    watch(max.agentState$, (agent) => (state.agent = agentInWords(agent)));
    watch(max.contacts$, (contacts) => (state.contacts = contactsInWords(contacts)));
    watch(max.muted$, (muted) => (state.muted = muted === null ? 'mute unknown' : muted ? 'muted' : 'not muted'));
    watch(max.agentLeg$, (leg) => (state.leg = leg === null ? 'leg unknown' : `leg ${String(leg.status)}`));
    max.batches$.subscribe({
      next(batch) {
        print(`\n${at()}  ${batch.kind}`);
        for (const line of linesOf(batch)) print(line);
        print(`  = ${Object.values(state).join(' | ')}`);
      },
      error: reject,
      complete: resolve,
    });
    // Without a batch there is nothing to wait for.
    if (hostIssuers.length === 0) asyncScheduler.schedule(resolve, (entries.at(-1)?.at ?? 0) / speed);
  });
}

function linesOf({ events }: MaxBatch): readonly string[] {
  return events.map((event) => `  ${event.type === 'UnknownEvent' ? event.name : event.type}${fieldsOf(event)}`);
}

/** The fields of an event that tell something. */
function fieldsOf(event: MaxEvent): string {
  return Object.entries(event)
    .filter(([key, value]) => !/^(type|name|raw|iisHost|vcHost)$/.test(key) && value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}=${key === 'sessionToken' ? '(not shown)' : JSON.stringify(value)}`)
    .join('');
}

function noteOf(entry: Exclude<RecordingEntry, { readonly entry: 'batch' }>): string {
  if (entry.entry === 'connection') return `connection ${entry.status}: ${entry.reason}`;
  const { reason, path, expected, actual } = entry.rejection;
  return `rejection ${reason}${path === '' ? '' : ` at ${path}`}: ${expected} expected, ${actual} found`;
}

function agentInWords(told: AgentState | null): string {
  if (told === null) return 'agent unknown';
  const { state, reason, isAcw } = told;
  return ['agent', state, reason && `(${reason})`, isAcw ? 'in after-call work' : ''].filter(Boolean).join(' ');
}

function contactsInWords(contacts: ReadonlyMap<string, Contact>): string {
  const words = [...contacts.values()].map(
    ({ contactId, channel, status }) => `${channel} ${contactId} ${String(status)}`,
  );
  return words.join(', ') || 'no contacts';
}

function timeOf(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3).padStart(10)} s`;
}
