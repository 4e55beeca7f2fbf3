import fc from 'fast-check';
import type { EventMap } from '../../src/wire/max-event';
import {
  AGENT_LEG_STATUSES,
  AGENT_STATES,
  CALL_STATUSES,
  CALL_TYPES,
  REMOTE_END_MESSAGES,
} from './fixtures/protocol-fields';

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

const servers = { iisHost: absent(text), vcHost: absent(text) };
const contactId = fc.option(id);

/** A generator for every field of a decoded event: a field that lacks one does not compile. */
type Fields<E> = { readonly [Name in Exclude<keyof E, 'type' | 'raw'>]: fc.Arbitrary<E[Name]> };

const FIELDS: { readonly [Type in keyof EventMap]: Fields<EventMap[Type]> } = {
  AgentSessionStart: {
    contactId,
    busNo: absent(int),
    agentId: absent(int),
    sessionId: absent(id),
    stationId: absent(text),
    stationPhoneNumber: absent(text),
    stationCallerId: absent(text),
    dialerCampaign: absent(text),
    dialerCampaignStartTime: absent(date),
    supervisorPermissionLevel: absent(int),
    canMask: absent(bool),
    agentSchedulePermission: absent(text),
    scoreRecordingsPermission: absent(bool),
    hideAgentStatePermission: absent(text),
    canMultiPartyConference: absent(bool),
    clientConnectorPort: absent(int),
    maxConcurrentChats: absent(int),
    canRecord: absent(bool),
    enabledForMch: absent(bool),
    useCustomerCard: absent(bool),
    agentUuId: absent(text),
    entityMode: absent(bool),
    portNo: absent(int),
    ...servers,
  },
  AgentSessionEnd: { contactId, message: absent(text), success: absent(bool), ...servers },
  RemoteAgentSessionEnd: {
    contactId,
    message: absent(member(REMOTE_END_MESSAGES)),
    success: absent(bool),
    ...servers,
  },
  AgentState: {
    contactId,
    currentState: absent(member(AGENT_STATES)),
    currentOutReason: absent(text),
    startTimeUtc: absent(date),
    isAcw: absent(bool),
    acwTimeout: absent(int),
    nextStates: absent(
      fc.array(fc.record({ state: absent(member(AGENT_STATES)), outReason: absent(text) }, { noNullPrototype: true })),
    ),
    nextIsAcw: absent(bool),
    ...servers,
  },
  AgentLeg: {
    contactId,
    agentLegId: absent(id),
    status: absent(member(AGENT_LEG_STATUSES)),
    finalState: absent(bool),
    ...servers,
  },
  Mute: { contactId, agentMuted: absent(bool), ...servers },
  MchAgentSettingsChangeEvent: {
    contactId,
    chatThreshold: absent(int),
    smsThreshold: absent(int),
    emailThreshold: absent(int),
    workItemThreshold: absent(int),
    digitalThreshold: absent(int),
    voiceThreshold: absent(int),
    totalContactCount: absent(int),
    contactAutoFocus: absent(bool),
    requestContact: absent(bool),
    deliveryMode: absent(text),
    ...servers,
  },
  CallContactEvent: {
    contactId,
    masterId: absent(id),
    status: absent(member(CALL_STATUSES)),
    originalState: absent(bool),
    callType: absent(member(CALL_TYPES)),
    dnis: absent(text),
    ani: absent(text),
    skill: absent(int),
    isInbound: absent(bool),
    startTimeUtc: absent(date),
    startTime: absent(date),
    lastStateChangeTimeUtc: absent(date),
    lastStateChangeTime: absent(date),
    screenPopUrl: absent(text),
    screenPopUrlVariables: absent(
      fc.array(
        fc.record(
          {
            name: fc.oneof(fc.constantFrom('', '__proto__', 'constructor', 'caseNumber', '7'), text),
            value: fc.oneof(fc.constant(''), text),
          },
          { noNullPrototype: true },
        ),
      ),
    ),
    disconnectCode: absent(text),
    isLogging: absent(bool),
    timeout: absent(int),
    allowDispositions: absent(bool),
    label: absent(text),
    isLinked: absent(bool),
    timeZones: absent(text),
    finalState: absent(bool),
    otherInformation: absent(text),
    otherInformationNewFormat: absent(text),
    blendingToSkillName: absent(text),
    deliveryType: absent(text),
    customData: absent(text),
    complianceRecord: absent(bool),
    confirmationRequired: absent(bool),
    parentContactId: absent(id),
    omniGroupId: absent(id),
    externalId: absent(text),
    ansMachineOverride: absent(bool),
    ansMachineOverrideEndTime: absent(date),
    customerCardUrl: absent(text),
    interactionId: absent(text),
    isRequireManualAccept: absent(bool),
    externalCustomerId: absent(text),
    smartReachTransactionId: absent(text),
    ...servers,
  },
  SessionInfo: { contactId, sessionToken: absent(text) },
  ClientEventSubscriptionAcknowledge: {
    contactId,
    status: fc.constantFrom('OK', 'ERROR'), // an answer that answers nothing is reported: acknowledge.test.ts
    reason: absent(text),
  },
};

/** Decoded events of a type, without what the desktop sent. */
export function eventsOf<Type extends keyof EventMap>(type: Type): fc.Arbitrary<Omit<EventMap[Type], 'raw'>> {
  const fields = FIELDS[type] as Readonly<Record<string, fc.Arbitrary<unknown>>>;
  return fc.record(fields).map((values) => ({ ...values, type }) as unknown as Omit<EventMap[Type], 'raw'>);
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
