import fc from 'fast-check';
import { isLeft } from 'fp-ts/Either';
import { decodeBatch, encodeEvent, type Max, type MaxBatch, type MaxEvent, type Rejection } from 'rx-max';
import { record, type Redaction, toJsonLines } from 'rx-max/recording';
import { NEVER, type Observable, of } from 'rxjs';

import { anythingOf, eventsOf } from '../wire/arbitraries';
import { AGENT_STATES, ENUMERATIONS, KNOWN_TYPES, PROTOCOL_FIELDS, SPELLINGS } from '../wire/fixtures/protocol-fields';

/** What must not be found: as a text, inside one, as a number, as a name, in JSON, in a URL. */
const MARKER = 'S3CRET';
const NUMBER = 2025550143;
const ID = '73313373317331';
const LONG_ID = '900719925474010002';
const TOLD = /S3CRET|s3cret|2025550143|73313373|900719925474010002|Byron|example\.com/;

const secret = fc.constantFrom<unknown>(
  MARKER,
  `Active ${MARKER}`,
  `${MARKER}@example.com`,
  `https://crm.example.com/pop?name=Ada+Byron&token=${MARKER}`,
  JSON.stringify({ name: MARKER, contactId: ID, Status: MARKER, [MARKER]: 1, data: `{"a":"${MARKER}"}` }),
  JSON.stringify([[MARKER], { State: MARKER, OutReason: MARKER }]),
  [{ State: MARKER, OutReason: 'Ada Byron' }, { [MARKER]: MARKER }, MARKER],
  { ANI: NUMBER, nested: { Notes: MARKER } },
  NUMBER,
  String(NUMBER),
  `+1 ${NUMBER}`,
  ID,
  Number(ID),
  LONG_ID,
  `Required=1 ${MARKER}`,
  `2025-03-04T12:00:00.000Z ${MARKER}`,
  new Date(NUMBER * 1000),
  BigInt(NUMBER),
  'Ada Byron',
  MARKER.toLowerCase(),
);
const secretive = fc.oneof(
  { weight: 3, arbitrary: secret },
  { weight: 1, arbitrary: anythingOf([secret], fc.constantFrom(MARKER, 'State', 'data', 'Type', 'Name', '__proto__')) },
);

/** An event of a type, every field of which may hold a secret, beside fields that nobody knows. */
const planted = fc.constantFrom(...KNOWN_TYPES, MARKER, `${MARKER}ContactEvent`).chain((type) => {
  const known = type in PROTOCOL_FIELDS ? (type as keyof typeof PROTOCOL_FIELDS) : 'CallContactEvent';
  const fields = [
    ...Object.keys(PROTOCOL_FIELDS[known]),
    ...Object.values(SPELLINGS[known] ?? {}),
    'ContactID',
    'contactId',
    'senderContactId',
    'Phone',
    MARKER,
  ];
  const isOfHost = known === 'SessionInfo' || known === 'ClientEventSubscriptionAcknowledge';
  return fc.record(
    {
      [isOfHost ? 'messageType' : 'Type']: fc.constant(type),
      [isOfHost ? 'dummy' : 'messageType']: secretive,
      ...Object.fromEntries(fields.map((field) => [field, secretive])),
    },
    { noNullPrototype: true },
  );
});

/** What a recorder writes of these batches. */
function written(
  batches: readonly MaxBatch[],
  redact?: false | Redaction,
  rejections$: Observable<Rejection> = NEVER,
): string {
  const connection$: Max['connection$'] = of({ status: 'refused', reason: `no ${MARKER}`, since: 0, contactId: null });
  const recorder = record(
    { batches$: of(...batches), connection$, rejections$ },
    redact === undefined ? {} : { redact },
  );
  return toJsonLines(recorder.recording());
}

function batchOf(contactId: unknown, events: readonly unknown[]): MaxBatch {
  const decoded = decodeBatch({ issuer: 'MAX', contactId, events });
  if (isLeft(decoded)) throw new Error('The envelope is good.');
  return decoded.right;
}

describe('nothing of a secret is recorded', () => {
  it('of events of every type, with secrets in every field and name', () => {
    let kept = 0;
    fc.assert(
      fc.property(secretive, fc.array(planted, { minLength: 1, maxLength: 3 }), (contactId, events) => {
        const text = written([batchOf(contactId, events)]);
        expect(text).not.toMatch(TOLD);
        kept += text.length;
      }),
      { numRuns: 1500 },
    );
    expect(kept).toBeGreaterThan(0);
  });

  it.each(KNOWN_TYPES)('of generated events: %s', (type) => {
    fc.assert(
      fc.property(eventsOf(type), (values) => {
        const event = encodeEvent({ ...values, raw: {} } as MaxEvent);
        const text = written([batchOf(null, [event])]);
        for (const told of textsOf(values)) expect(text.includes(told)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('of rejections: the origin of a stranger is an address', () => {
    const rejections: readonly Rejection[] = [
      {
        reason: 'foreign-source',
        path: '',
        expected: 'the host window',
        actual: `window of https://${MARKER}.example.com`,
      },
      { reason: 'foreign-origin', path: '', expected: 'allowed origin', actual: 'https://crm.example.com' },
      {
        reason: 'unreadable-field',
        path: 'events.3.Timeout',
        expected: 'IntStr (decimal digits)',
        actual: 'string',
        type: 'CallContactEvent',
      },
      { reason: 'unreadable-field', path: `events.3.${MARKER}`, expected: 'string', actual: 'number' },
    ];
    const text = written([], {}, of(...rejections));
    expect(text).not.toMatch(TOLD);
    expect(text).toContain('"actual":"origin 1"');
    expect(text).toContain('"actual":"origin 2"');
    expect(text).toContain('"path":"events.3.Timeout"');
  });

  it('and the test would see it', () => {
    expect(written([batchOf(null, [{ Type: 'PopURL', TabTitle: MARKER }])], false)).toMatch(TOLD);
    expect(written([batchOf(null, [{ Type: 'PopURL', TabTitle: MARKER }])], { keep: ['TabTitle'] })).toMatch(TOLD);
  });
});

const DOCUMENTED = new Set([
  ...AGENT_STATES,
  ...Object.values(ENUMERATIONS).flatMap((fields) => Object.values(fields).flat()),
]);

/** The texts of generated values that are long enough to be found only where they were written, ids among them. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return value.length > 9 && !DOCUMENTED.has(value) ? [JSON.stringify(value).slice(1, -1)] : [];
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'type' ? [] : textsOf(each)));
}
