import { inspect } from 'node:util';
import fc from 'fast-check';
import { isLeft } from 'fp-ts/Either';
import { PathReporter } from 'io-ts/PathReporter';
import { Type } from 'io-ts';
import { decodeBatch } from '../../src/wire/decode-batch';
import { anythingOf } from './arbitraries';
import { KNOWN_TYPES, PROTOCOL_FIELDS } from './fixtures/protocol-fields';
import { batchFrom } from './one-batch';

/** What a customer would not like to read in a log: as text, inside a text, as a number and as a name. */
const MARKER = 'S3CRET';
const NUMBER = 73313373.5;
const secret = fc.constantFrom(MARKER, `token=${MARKER}`, `["${MARKER}"]`, `${MARKER}=1`, NUMBER, NUMBER * 2);
const secretKey = fc.constantFrom(MARKER, 'State', 'OutReason', 'Type', 'data', 'events', 'issuer', '__proto__');
const secretive = fc.oneof(secret, anythingOf([secret], secretKey));

/** Entries of known types, each field of which is a secret in a form that does not belong there, and any other entries. */
const brokenEvent = fc.constantFrom(...KNOWN_TYPES).chain((type) =>
  fc.record(
    {
      [type === 'SessionInfo' ? 'messageType' : 'Type']: fc.constant(type),
      ContactID: secretive,
      contactId: secretive,
      [MARKER]: secretive,
      ...Object.fromEntries(Object.keys(PROTOCOL_FIELDS[type]).map((key) => [key, secretive])),
    },
    { noNullPrototype: true },
  ),
);
const brokenBatch = fc.record({
  issuer: fc.constant('MAX'),
  contactId: secretive,
  events: fc.array(fc.oneof(brokenEvent, secretive), { minLength: 1 }),
});
const noBatch = fc.oneof(
  secretive,
  fc.record({ issuer: secretive, contactId: secretive, events: fc.array(brokenEvent) }),
  fc.record({ issuer: fc.constant('CXA'), contactId: secretive, events: secret }),
  fc.record({ issuer: secretive, messageType: fc.constant('SessionInfo'), sessionToken: secretive }),
);

/** All that can be seen of a report, however deep somebody looks. */
function seen(report: unknown): string {
  return `${JSON.stringify(report)} ${inspect(report, { depth: Infinity, showHidden: true })}`;
}

describe('no payload', () => {
  it('is in the rejections of a broken batch', () => {
    let reports = 0;
    fc.assert(
      fc.property(brokenBatch, (message) => {
        const decoded = decodeBatch(message);
        if (isLeft(decoded)) throw new Error('Only its events are broken.');
        expect(decoded.right.events.length + decoded.right.rejections.length).toBeGreaterThan(0);
        const text = seen(decoded.right.rejections);
        expect(text).not.toContain(MARKER);
        expect(text).not.toMatch(/73313373|146626747/);
        reports += decoded.right.rejections.length;
      }),
    );
    expect(reports).toBeGreaterThan(0);
  });

  it('is in the errors of what is no batch, nor in what io-ts prints of them', () => {
    let refused = 0;
    fc.assert(
      fc.property(noBatch, (message) => {
        const decoded = decodeBatch(message);
        if (!isLeft(decoded)) return;
        const text = `${seen(decoded.left)} ${PathReporter.report(decoded).join()}`;
        expect(text).not.toContain(MARKER);
        expect(text).not.toMatch(/73313373|146626747/);
        refused++;
      }),
    );
    expect(refused).toBeGreaterThan(0);
  });
});

describe('what io-ts prints', () => {
  it.each([
    [null, 'Invalid value "null" supplied to : MaxBatch'],
    [MARKER, 'Invalid value "string" supplied to : MaxBatch'],
    [{ issuer: MARKER, events: [] }, `Invalid value "string" supplied to : MaxBatch/issuer: MAX or CXA`],
    [{ issuer: 'MAX', events: { [MARKER]: 1 } }, 'Invalid value "object" supplied to : MaxBatch/events: array'],
  ])('keeps the path (%j)', (message, line) => {
    expect(PathReporter.report(decodeBatch(message))).toEqual([line]);
  });
});

describe('the codec that the errors name', () => {
  const message = { issuer: 'CXA', contactId: '304828365', events: [{ Type: 'Mute', AgentMuted: 'True' }] };
  const decoded = decodeBatch(null);
  const type = isLeft(decoded) ? decoded.left[0]?.context[0]?.type : undefined;
  if (!(type instanceof Type)) throw new Error('io-ts wants a codec at the root of a path.');

  it('recognises a batch and nothing else', () => {
    expect(type.is(batchFrom(message))).toBe(true);
    for (const other of [null, undefined, 'receivedAt', {}, message]) expect(type.is(other)).toBe(false);
  });

  it('encodes a batch to the message that it was', () => {
    expect(type.encode(batchFrom(message))).toStrictEqual(message);
  });
});
