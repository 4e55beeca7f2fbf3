import type { BatchKind, ConnectionStatus, RawEvent, Rejection } from 'rx-max';

/** What was recorded: plain data, from which everything personal was taken out before it was kept, unless that was refused. */
export interface Recording {
  readonly header: RecordingHeader;
  /** In the order of time. */
  readonly entries: readonly RecordingEntry[];
}

/** What is said of a recording as a whole: the first line of its file. */
export interface RecordingHeader {
  readonly format: 'rx-max recording';
  readonly version: 1;
  /** When it begins, in ISO 8601; a made-up instant if it was redacted, from which all dates in it have their distance. */
  readonly begins: string;
  /** What the times of the entries count. */
  readonly unit: 'ms';
  /** The desktop: `MAX`, or `CXA` for CXone Agent; null if it told nothing. */
  readonly issuer: string | null;
  /** The names of the fields that were kept as they were, or replaced by a rule of the app. */
  readonly redaction: 'off' | { readonly keep: readonly string[]; readonly with: readonly string[] };
}

/** One line of the file. */
export type RecordingEntry = BatchEntry | ConnectionEntry | RejectionEntry;

/** A batch that the app got. A restated one holds all that was known after it, because it also tells what is gone. */
export interface BatchEntry {
  /** Milliseconds since the recording began. */
  readonly at: number;
  readonly entry: 'batch';
  readonly kind: BatchKind;
  readonly issuer: string;
  readonly contactId: string | null;
  /** As the desktop spells them. */
  readonly events: readonly RawEvent[];
}

/** What `connection$` told. */
export interface ConnectionEntry {
  readonly at: number;
  readonly entry: 'connection';
  readonly status: ConnectionStatus;
  readonly reason: string;
}

/** What `rejections$` told; it never holds a payload. */
export interface RejectionEntry {
  readonly at: number;
  readonly entry: 'rejection';
  readonly rejection: Rejection;
}

/** The format's name, by which a file is told from any other. */
export const FORMAT = 'rx-max recording';
export const VERSION = 1;
