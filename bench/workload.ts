/**
 * What a desktop might send in a busy hour, made up: the event types by their share, contacts out of twenty, every text a
 * fresh one. Not a recording of real traffic.
 */

/** An event as the desktop spells it. */
export type WireEvent = Readonly<Record<string, unknown>>;

/** The response object of protocol.md A.5. */
export interface HostMessage {
  readonly issuer: string;
  readonly contactId: string | null;
  readonly events: readonly WireEvent[];
}

/** How many of a hundred events are of a type. The digital one is known to no listener here and is passed on as it is. */
const SHARES = {
  CallContactEvent: 45,
  AgentState: 25,
  AgentLeg: 10,
  DigitalContactEvent: 8,
  Mute: 6,
  MchAgentSettingsChangeEvent: 6,
} as const;

export type EventType = keyof typeof SHARES;

export const EVENT_TYPES = Object.keys(SHARES) as readonly EventType[];

const CONTACTS = Array.from({ length: 20 }, (_, at) => String(304_828_360_000 + at * 37));

/** The contact that is asked for on its own; about 3 % of all events are its. */
export const ONE_CONTACT = String(CONTACTS[7]);

/** The answer to a registration. */
export const ACKNOWLEDGEMENT: HostMessage = {
  issuer: 'MAX',
  contactId: null,
  events: [{ messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: 'Success' }],
};

/** A message of events by their shares: over a hundred events in a row the shares are exact. */
export function createWorkload(): (size: number) => HostMessage {
  let deck: EventType[] = [];
  function draw(): EventType {
    if (deck.length === 0) deck = shuffled(EVENT_TYPES.flatMap((type) => Array<EventType>(SHARES[type]).fill(type)));
    return deck.pop() as EventType; // filled just above
  }
  return (size) => messageOf(Array.from({ length: size }, () => eventOf(draw())));
}

export function messageOf(events: readonly WireEvent[]): HostMessage {
  return { issuer: 'MAX', contactId: null, events };
}

export function eventOf(type: EventType): WireEvent {
  return { IISHost: 'SOA-C00COR01', VCHost: 'SOA-C00COR01', Type: type, ...FIELDS[type]() };
}

export function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]; // both within bounds
  }
  return mixed;
}

const FIELDS: { readonly [Type in EventType]: () => WireEvent } = {
  CallContactEvent() {
    const ContactID = oneOf(CONTACTS);
    const FinalState = Math.random() < 0.05 ? 'True' : 'False';
    return {
      ContactID,
      MasterID: ContactID,
      Status:
        FinalState === 'True' ? 'Disconnected' : oneOf(['Ringing', 'Active', 'Holding', 'Masking', 'Disconnected']),
      OriginalState: 'False',
      CallType: oneOf(['Regular', 'Consult', 'Dialer']),
      DNIS: phoneNumber(),
      ANI: phoneNumber(),
      Skill: String(upTo(99_999)),
      IsInbound: yesOrNo(),
      StartTimeUTC: someTime(),
      StartTime: someTime(),
      LastStateChangeTimeUTC: someTime(),
      LastStateChangeTime: someTime(),
      ScreenPopUrl: `https://crm.example.com/case/${upTo(1e6)}`,
      ScreenPopUrlVariables: Math.random() < 0.2 ? [{ account: `A-${upTo(9999)}` }, { reason: 'order+status' }] : [],
      DisconnectCode: '',
      IsLogging: yesOrNo(),
      Timeout: '45',
      AllowDispositions: 'True',
      Label: `Case ${upTo(1e6)}`,
      IsLinked: yesOrNo(),
      TimeZones: '',
      FinalState,
      OtherInformation: '',
      OtherInformationNewFormat: '',
      BlendingToSkillName: '',
      DeliveryType: '',
      CustomData: `queue=${upTo(99)};vip=${yesOrNo()}`,
      ComplianceRecord: 'False',
      ConfirmationRequired: 'False',
      ParentContactId: '',
      OmniGroupId: '',
      ExternalId: '',
      AnsMachineOverride: 'False',
      CustomerCardUrl: '',
      InteractionId: `9f1c2d3e-0000-4000-8000-${String(upTo(1e12)).padStart(12, '0')}`,
      IsRequireManualAccept: yesOrNo(),
    };
  },
  AgentState: () => ({
    CurrentState: oneOf(['Available', 'Unavailable', 'InboundContact', 'OutboundContact']),
    CurrentOutReason: oneOf(['', 'Lunch', 'Training']),
    StartTimeUTC: someTime(),
    IsAcw: yesOrNo(),
    AcwTimeout: String(upTo(300)),
    NextStates: Math.random() < 0.2 ? [{ State: 'Unavailable', OutReason: 'Training' }] : [],
    NextIsAcw: 'False',
  }),
  AgentLeg: () => ({
    AgentLegId: String(70_110_000 + upTo(9999)),
    Status: oneOf(['Dialing', 'Active', 'Disconnected']),
    FinalState: yesOrNo(),
  }),
  DigitalContactEvent: () => ({
    ContactID: oneOf(CONTACTS),
    DFOContactId: String(upTo(999_999)),
    ChannelType: 'chat',
    CustomerName: `Customer ${upTo(9999)}`,
    SkillName: 'WebCare',
    RefusalTimeout: '45',
    StartTime: someTime(),
    StartTimeUTC: someTime(),
    Status: 'Incoming',
  }),
  Mute: () => ({ AgentMuted: yesOrNo() }),
  MchAgentSettingsChangeEvent: () => ({
    ChatThreshold: String(upTo(9)),
    SmsThreshold: '3',
    EmailThreshold: '5',
    WorkItemThreshold: '2',
    DigitalThreshold: '4',
    VoiceThreshold: '1',
    TotalContactCount: String(upTo(20)),
    ContactAutoFocus: yesOrNo(),
    RequestContact: yesOrNo(),
    DeliveryMode: 'Multi',
  }),
};

function upTo(limit: number): number {
  return Math.floor(Math.random() * limit);
}

function oneOf<T>(choices: readonly T[]): T {
  return choices[upTo(choices.length)] as T; // the lists above are not empty
}

function yesOrNo(): string {
  return Math.random() < 0.5 ? 'True' : 'False';
}

function phoneNumber(): string {
  return String(4_005_150_000 + upTo(9999));
}

/** Within the 28 days of a February. */
function someTime(): string {
  return new Date(Date.UTC(2025, 1, 1) + upTo(28 * 24 * 3600 * 1000)).toISOString();
}
