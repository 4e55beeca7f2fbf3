import type { BatchKind, ConnectionStatus, RawEvent, Rejection } from 'rx-max';

import { plainValue } from './plain-value';
import { FORMAT, type Recording, type RecordingEntry, type RecordingHeader, VERSION } from './recording';

/** What a text holds of a recording. */
export interface ParsedRecording {
  /** All that stands before the fault; null if that is the first line. */
  readonly recording: Recording | null;
  /** Why reading ended before the end; null if it did not. */
  readonly fault: RecordingFault | null;
}

/** The first line that cannot be read. It never holds what stands there. */
export interface RecordingFault {
  /** The first one is 1. */
  readonly line: number;
  readonly expected: string;
  readonly actual: string;
  /** All of it in a sentence, with what to do. */
  readonly message: string;
}

/** How long a line may be, in characters: no desktop sends so much at once. */
const LONGEST_LINE = 16_000_000;

const KINDS: readonly BatchKind[] = ['live', 'opening', 'restated'];
const STATUSES: readonly ConnectionStatus[] = ['idle', 'registering', 'registered', 'silent', 'refused', 'closed'];
const REASONS: readonly Rejection['reason'][] = [
  'foreign-source',
  'foreign-origin',
  'not-a-batch',
  'not-an-event',
  'unreadable-field',
];

type Fields = Readonly<Record<string, unknown>>;
type Wrong = readonly [expected: string, actual: string];

/**
 * Reads what {@link toJsonLines} wrote. Reading ends at the first line that is damaged, because what follows a gap would tell
 * another story; what stands before it is given all the same.
 *
 * @param text - the whole file; a byte order mark, Windows line ends and empty lines do no harm
 */
export function parseRecording(text: string): ParsedRecording {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  let header: RecordingHeader | undefined;
  const entries: RecordingEntry[] = [];

  function end(line: number, wrong: Wrong | undefined): ParsedRecording {
    const recording = header === undefined ? null : { header, entries };
    if (wrong === undefined) return { recording, fault: null };
    const [expected, actual] = wrong;
    const rest =
      recording === null
        ? 'is it a file that rx-max/recording wrote?'
        : `the ${entries.length} entries before it are whole, and what follows is left out`;
    return {
      recording,
      fault: { line, expected, actual, message: `line ${line}: ${expected} is needed, not ${actual}; ${rest}` },
    };
  }

  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const fields = fieldsOf(line);
    if (isWrong(fields)) return end(index + 1, fields);
    if (header === undefined) {
      const read = readHeader(fields);
      if (isWrong(read)) return end(index + 1, read);
      header = read;
    } else {
      const read = readEntry(fields, entries.at(-1)?.at ?? 0);
      if (isWrong(read)) return end(index + 1, read);
      entries.push(read);
    }
  }
  return end(1, header === undefined ? ['the header of a recording', 'an empty text'] : undefined);
}

function fieldsOf(line: string): Fields | Wrong {
  if (line.length > LONGEST_LINE) return [`a line of at most ${LONGEST_LINE} characters`, 'a longer one'];
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : ['a JSON object', `a JSON ${kindOf(value)}`];
  } catch {
    return ['a JSON object', 'text that is no JSON, or was cut off'];
  }
}

function readHeader({ format, version, begins, unit, issuer, redaction }: Fields): RecordingHeader | Wrong {
  if (format !== FORMAT) return [`the header of a recording, with the format '${FORMAT}',`, 'another object'];
  if (version !== VERSION) {
    return [`version ${VERSION}`, typeof version === 'number' ? `version ${version}` : kindOf(version)];
  }
  if (typeof begins !== 'string' || Number.isNaN(Date.parse(begins)))
    return ['begins: a date in ISO 8601', kindOf(begins)];
  if (unit !== 'ms') return ["unit: 'ms'", kindOf(unit)];
  if (issuer !== null && typeof issuer !== 'string') return ['issuer: a name or null', kindOf(issuer)];
  const { keep, with: own } = (redaction ?? {}) as Fields; // of a text they are undefined
  if (redaction !== 'off' && !(isNames(keep) && isNames(own))) {
    return ["redaction: 'off', or { keep: names, with: names }", kindOf(redaction)];
  }
  const policy = redaction === 'off' ? 'off' : ({ keep, with: own } as Exclude<RecordingHeader['redaction'], 'off'>);
  return { format, version, begins, unit, issuer, redaction: policy };
}

function readEntry(fields: Fields, earliest: number): RecordingEntry | Wrong {
  const { at, entry } = fields;
  if (typeof at !== 'number' || !(at >= earliest)) {
    return [
      'at: milliseconds, not before those of the entry above',
      typeof at === 'number' ? 'an earlier time' : kindOf(at),
    ];
  }
  switch (entry) {
    case 'batch': {
      const { kind, issuer, contactId, events } = fields;
      if (!isOneOf(KINDS, kind)) return [`kind: ${KINDS.join(', ')}`, anotherOr(kind)];
      if (typeof issuer !== 'string') return ['issuer: a name', kindOf(issuer)];
      if (contactId !== null && typeof contactId !== 'string') return ['contactId: digits or null', kindOf(contactId)];
      if (!Array.isArray(events)) return ['events: a list', kindOf(events)];
      const plain = events.map((event) => plainValue(event));
      const wrong = plain.findIndex((event) => kindOf(event) !== 'object');
      if (wrong >= 0) return [`events.${wrong}: an object`, kindOf(plain[wrong])];
      return { at, entry, kind, issuer, contactId, events: plain as RawEvent[] }; // as was just found
    }
    case 'connection': {
      const { status, reason } = fields;
      if (!isOneOf(STATUSES, status)) return [`status: ${STATUSES.join(', ')}`, anotherOr(status)];
      return typeof reason === 'string' ? { at, entry, status, reason } : ['reason: a text', kindOf(reason)];
    }
    case 'rejection': {
      const rejection = readRejection((fields['rejection'] ?? {}) as Fields); // of anything else they are undefined
      return rejection === undefined
        ? ['rejection: a rejection', kindOf(fields['rejection'])]
        : { at, entry, rejection };
    }
    default:
      return ['entry: batch, connection or rejection', anotherOr(entry)];
  }
}

function readRejection({ reason, path, expected, actual, type }: Fields): Rejection | undefined {
  if (!isOneOf(REASONS, reason) || typeof path !== 'string') return undefined;
  if (typeof expected !== 'string' || typeof actual !== 'string') return undefined;
  return { reason, path, expected, actual, ...(typeof type === 'string' ? { type } : {}) };
}

function isWrong(read: object): read is Wrong {
  return Array.isArray(read);
}

function isOneOf<Member>(members: readonly Member[], value: unknown): value is Member {
  return members.includes(value as Member);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

/** A text is another one than the expected ones; it is not told which. */
function anotherOr(value: unknown): string {
  return typeof value === 'string' ? 'another text' : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
