import fc from 'fast-check';
import { parseRecording, toJsonLines } from 'rx-max/recording';

import { ack, call, state } from '../legend';
import { anything } from '../wire/arbitraries';
import { batchAt, recordingOf } from './stage';

const RECORDING = recordingOf([
  { at: 0, entry: 'connection', status: 'registering', reason: 'asked the host' },
  batchAt(20, ack(), state('Available')),
  {
    at: 30,
    entry: 'rejection',
    rejection: { reason: 'not-an-event', path: 'events.0', expected: 'event', actual: 'null', type: 'Mute' },
  },
  batchAt(40, call('42', 'Active')),
]);
const TEXT = toJsonLines(RECORDING);
const [HEADER = '', ...ENTRIES] = TEXT.trimEnd().split('\n');

/** The text with another line in place of one; the first one is 1. */
function withLine(line: number, text: string): string {
  return [HEADER, ...ENTRIES].map((before, at) => (at === line - 1 ? text : before)).join('\n');
}

/** A line with other fields. */
function changed(line: number, fields: object): string {
  const before = JSON.parse([HEADER, ...ENTRIES][line - 1] ?? '') as object;
  return withLine(line, JSON.stringify({ ...before, ...fields }));
}

it('a recording is read as it was written', () => {
  expect(parseRecording(TEXT)).toEqual({ recording: RECORDING, fault: null });
});

it.each([
  ['a byte order mark', `\uFEFF${TEXT}`],
  ['line ends of Windows', TEXT.replaceAll('\n', '\r\n')],
  ['no last line end', TEXT.trimEnd()],
  ['empty lines', `\n \n${TEXT.replaceAll('\n', '\n\n')}`],
])('%s does no harm', (_, text) => {
  expect(parseRecording(text)).toEqual({ recording: RECORDING, fault: null });
});

it('an acknowledgement with an undefined contact means the same afterwards', () => {
  const { recording } = parseRecording(toJsonLines(recordingOf([batchAt(0, ack('OK', undefined))])));
  expect(recording?.entries).toEqual([batchAt(0, ack('OK', undefined))]);
});

describe('a damaged file is told of by its line, and gives what stands before it', () => {
  it.each([
    [
      'a line that was cut off',
      TEXT.slice(0, -20),
      5,
      'a JSON object is needed, not text that is no JSON, or was cut off',
    ],
    ['a line of something else', withLine(3, '[1]'), 3, 'a JSON object is needed, not a JSON array'],
    [
      'a line that is too long',
      withLine(3, `{"at":20,"x":"${'y'.repeat(16_000_000)}"}`),
      3,
      'a line of at most 16000000 characters',
    ],
    ['a line that is too deep', withLine(3, '['.repeat(200_000)), 3, 'text that is no JSON'],
    [
      'time that goes back',
      changed(5, { at: 29 }),
      5,
      'not before those of the entry above is needed, not an earlier time',
    ],
    [
      'time that is none',
      changed(3, { at: '20' }),
      3,
      'at: milliseconds, not before those of the entry above is needed, not string',
    ],
    [
      'an entry of another kind',
      changed(3, { entry: 'S3CRET' }),
      3,
      'entry: batch, connection or rejection is needed, not another text',
    ],
    ['a batch of another kind', changed(3, { kind: 7 }), 3, 'kind: live, opening, restated is needed, not number'],
    ['a batch without an issuer', changed(3, { issuer: null }), 3, 'issuer: a name is needed, not null'],
    [
      'a batch of a strange contact',
      changed(3, { contactId: 7 }),
      3,
      'contactId: digits or null is needed, not number',
    ],
    ['a batch without events', changed(3, { events: {} }), 3, 'events: a list is needed, not object'],
    ['a batch with no event', changed(3, { events: [{}, 'S3CRET'] }), 3, 'events.1: an object is needed, not string'],
    [
      'a status that is none',
      changed(2, { status: 'S3CRET' }),
      2,
      'status: idle, registering, registered, silent, refused, closed is needed, not another text',
    ],
    ['a reason that is none', changed(2, { reason: 7 }), 2, 'reason: a text is needed, not number'],
    ['a rejection that is none', changed(4, { rejection: null }), 4, 'rejection: a rejection is needed, not null'],
    [
      'a rejection of something else',
      changed(4, { rejection: { reason: 'S3CRET' } }),
      4,
      'rejection: a rejection is needed, not object',
    ],
    [
      'a rejection without an end',
      changed(4, { rejection: { reason: 'not-a-batch', path: '', expected: '' } }),
      4,
      'rejection: a rejection is needed, not object',
    ],
  ])('%s', (_, text, line, message) => {
    const { recording, fault } = parseRecording(text);
    expect(fault?.line).toBe(line);
    expect(fault?.message).toContain(`line ${line}: `);
    expect(fault?.message).toContain(message);
    expect(fault?.message).toContain(`the ${line - 2} entries before it are whole`);
    expect(recording).toEqual({ ...RECORDING, entries: RECORDING.entries.slice(0, line - 2) });
  });

  it.each([
    ['nothing', '', 'the header of a recording is needed, not an empty text'],
    [
      'another file',
      '{"name":"rx-max"}',
      "the header of a recording, with the format 'rx-max recording', is needed, not another object",
    ],
    ['a later version', changed(1, { version: 2 }), 'version 1 is needed, not version 2'],
    ['no version', changed(1, { version: 'S3CRET' }), 'version 1 is needed, not string'],
    ['no beginning', changed(1, { begins: 'S3CRET' }), 'begins: a date in ISO 8601 is needed, not string'],
    ['another unit', changed(1, { unit: 's' }), "unit: 'ms' is needed, not string"],
    ['a strange issuer', changed(1, { issuer: {} }), 'issuer: a name or null is needed, not object'],
    [
      'no redaction',
      changed(1, { redaction: undefined }),
      "redaction: 'off', or { keep: names, with: names } is needed, not undefined",
    ],
    [
      'a strange redaction',
      changed(1, { redaction: { keep: [7], with: [] } }),
      "redaction: 'off', or { keep: names, with: names } is needed, not object",
    ],
  ])('%s in place of a header leaves nothing', (_, text, message) => {
    const { recording, fault } = parseRecording(text);
    expect(recording).toBeNull();
    expect(fault?.line).toBe(1);
    expect(fault?.message).toBe(`line 1: ${message}; is it a file that rx-max/recording wrote?`);
  });
});

it('a header that says how it was redacted is read', () => {
  const { recording } = parseRecording(changed(1, { redaction: { keep: ['Skill'], with: ['ANI'] } }));
  expect(recording?.header.redaction).toEqual({ keep: ['Skill'], with: ['ANI'] });
});

it('keys that every object has are properties like others', () => {
  const text = withLine(5, ENTRIES[3]?.replace('"Type"', '"__proto__":{"x":1},"constructor":1,"Type"') ?? '');
  const [last] = parseRecording(text).recording?.entries.slice(-1) ?? [];
  const event = last?.entry === 'batch' ? last.events[0] : undefined;
  expect(Object.keys(event ?? {})).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
  expect(event?.['x']).toBeUndefined();
});

it('what is nested without end is cut off', () => {
  const deep = `{"Type":"Mute","x":${'['.repeat(4000)}${']'.repeat(4000)}}`;
  const text = withLine(5, ENTRIES[3]?.replace(/"events":\[.*\]/, `"events":[${deep}]`) ?? '');
  const { recording, fault } = parseRecording(text);
  expect(fault).toBeNull();
  expect(toJsonLines(recording ?? RECORDING)).not.toContain('['.repeat(20));
});

it('whatever a text holds, reading ends in a value that holds nothing of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(HEADER, ...ENTRIES), anything.map(asText))),
      (lines) => {
        const { recording, fault } = parseRecording(lines.join('\n'));
        if (fault === null) expect(recording).not.toBeNull();
        else expect(fault.message).toMatch(/^line \d+: .* is needed, not /);
        if (recording !== null) expect(parseRecording(toJsonLines(recording))).toEqual({ recording, fault: null });
      },
    ),
  );
});

it('no message holds what stood there', () => {
  const told = [changed(1, { version: 'S3CRET' }), changed(3, { entry: 'S3CRET' }), withLine(3, 'S3CRET')];
  for (const text of told) expect(JSON.stringify(parseRecording(text).fault)).not.toContain('S3CRET');
});

function asText(value: unknown): string {
  try {
    // Of nothing it is undefined, whatever its type says.
    return JSON.stringify(value ?? null);
  } catch {
    return '';
  }
}
