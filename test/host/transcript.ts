import type { HostOutput } from '../../src/host/host-output';
import type { HostState } from '../../src/host/host-state';
import { messagesTo } from './desk';
import { labelOf } from './event-label';
import recorded from './real-host-transcript.json';

/** A message as it was recorded; in the wire sample the events are raw, elsewhere labels. */
export interface RecordedMessage {
  readonly issuer: string;
  readonly contactId: unknown;
  readonly events: readonly unknown[];
}

export interface RecordedStep {
  readonly step: string;
  /** Absent where there was no page left to receive. */
  readonly received?: readonly RecordedMessage[];
  readonly host: readonly string[];
  readonly subscribers: readonly string[];
}

export interface RecordedRow {
  readonly answer: readonly RecordedMessage[];
  readonly host: readonly string[];
  readonly subscribed: boolean;
  readonly live: readonly string[];
}

const { subscriptions, ...scenarios } = recorded.scenarios;

export const PUSHED: readonly string[] = subscriptions.pushed;
export const TABLE: Readonly<Record<string, RecordedRow>> = subscriptions.table;
export const SCENARIOS: Readonly<Record<string, readonly RecordedStep[]>> = scenarios;

/** What the model posts to the page, in the form of the recording. */
export function asRecorded(outputs: readonly HostOutput[], form: 'labels' | 'raw' = 'labels'): unknown {
  return messagesTo('main', outputs).map((data) =>
    form === 'raw'
      ? (JSON.parse(JSON.stringify(data)) as unknown) // JSON dropped the ack's undefined from the recording, too
      : { from: 'host', ...data, events: data.events.map(labelOf) },
  );
}

/** What the host logged and commanded, each line once, as the recording has it. */
export function hostLines(outputs: readonly HostOutput[]): readonly string[] {
  const lines = outputs.flatMap((output) => {
    if (output.kind === 'log') return [`${output.level}: ${output.code}`];
    return output.kind === 'command' ? [`command ${output.command}`] : [];
  });
  return [...new Set(lines)];
}

/** The host's subscribers, as the recording shows them. */
export function subscriberLines({ subscribers, gone }: HostState): readonly string[] {
  return subscribers.map(({ windowId, types, contactId }) => {
    const id = contactId === null ? 'undefined' : String(contactId);
    return `${gone.includes(windowId) ? 'gone' : windowId} [${(types ?? []).join(',')}] ${id}`;
  });
}
