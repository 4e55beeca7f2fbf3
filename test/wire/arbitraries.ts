import fc from 'fast-check';
import type { EventMap } from '../../src/wire/max-event';
import { AGENT_STATES, camelCase, ENUMERATIONS, PROTOCOL_FIELDS, type WireKind } from './fixtures/protocol-fields';

/** Any text that a structured clone lets through, lone surrogates included; never `''`, which means absent. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({ minLength: 1, unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom('$PageOpen', '+', '%', '100%', '%20', 'Ada+Byron', 'a=1&b=2', '김 민준', '0', 'False', 'null'),
);

const id = fc.oneof(
  fc.constantFrom('1', '304828365', '9007199254740993', '900719925474010002'),
  fc.bigInt({ min: 1n, max: 10n ** 30n }).map(String),
);
const bool = fc.boolean();
const int = fc.oneof(fc.constantFrom(0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER), fc.maxSafeInteger());
const date = fc.date({
  min: new Date('0000-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

/** A member of an enumeration: a documented one, or any other text. */
function member(known: readonly string[]): fc.Arbitrary<string> {
  const spellings = new Set(known.map((name) => name.toLowerCase()));
  return fc.oneof(
    fc.constantFrom(...known),
    text.filter((other) => !spellings.has(other.toLowerCase())),
  );
}

/** A field that may be absent. */
function absent<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const contactId = fc.option(id);

/** Values of JSON; -0 would be 0 as text, and null is absent. */
const json = fc
  .jsonValue()
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  .filter((value) => value !== null);

/** The decoded values of a field, by its wire type: what the protocol says, not what the code does. */
const VALUES: Readonly<Record<WireKind, fc.Arbitrary<unknown>>> = {
  Str: text,
  BoolStr: bool,
  IntStr: int,
  IdStr: id,
  DateStr: date,
  JsonStr: fc.oneof(json, text),
  NextStates: fc.array(
    fc.record({ state: absent(member(AGENT_STATES)), outReason: absent(text) }, { noNullPrototype: true }),
  ),
  Variables: fc.array(
    fc.record(
      {
        name: fc.oneof(fc.constantFrom('', '__proto__', 'constructor', 'caseNumber', '7'), text),
        value: fc.oneof(fc.constant(''), text),
      },
      { noNullPrototype: true },
    ),
  ),
  PreviewFlag: bool,
  Shown: bool,
  Workflows: fc.array(
    fc.record({ workflowType: text, workflowId: json, cacheKey: json }, { requiredKeys: [], noNullPrototype: true }),
  ),
  Answer: fc.constantFrom('OK', 'ERROR'),
};

/** Decoded events of a type, without what the desktop sent. */
export function eventsOf<Type extends keyof EventMap>(type: Type): fc.Arbitrary<Omit<EventMap[Type], 'raw'>> {
  const members: Readonly<Record<string, readonly string[]>> = ENUMERATIONS[type] ?? {};
  const fields = Object.entries(PROTOCOL_FIELDS[type]).map(([key, kind]) => {
    const values = members[key] === undefined ? VALUES[kind] : member(members[key]);
    // An answer that answers nothing is reported: acknowledge.test.ts
    return [camelCase(key), kind === 'Answer' ? values : absent(values)] as const;
  });
  return fc
    .record({ contactId, ...Object.fromEntries(fields) })
    .map((values) => ({ ...values, type }) as unknown as Omit<EventMap[Type], 'raw'>);
}

/** Names that an object has by itself, or that say what an event is: the dangerous and the telling ones. */
const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'length'),
  fc.constantFrom('Type', 'type', 'messageType', 'data', 'events', 'issuer', 'contactId', 'ContactID', 'raw'),
  fc.constantFrom('State', 'OutReason', 'Status', 'NextStates', 'ScreenPopUrlVariables', 'status', 'sessionToken'),
  fc.string(),
);

/** Anything that may come out of a structured clone, made of these values; cycles apart. */
export function anythingOf(values: readonly fc.Arbitrary<unknown>[], keys: fc.Arbitrary<string> = key) {
  return fc.anything({
    key: keys,
    values: [...values],
    maxDepth: 3,
    maxKeys: 6,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
  });
}

/** Anything at all. */
export const anything = anythingOf([
  fc.constantFrom('CallContactEvent', 'AgentState', 'Mute', 'SessionInfo', 'ClientEventSubscriptionAcknowledge'),
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '', '0', 'True'),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
]);
