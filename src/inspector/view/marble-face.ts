import type { InspectorEntry } from '../entry';

/** What a marble's colour says. */
export type Tone = 'agent' | 'waiting' | 'going' | 'held' | 'ended' | 'bad' | 'posted' | 'plain';

/** What a marble's shape says: an event, a post, how the connection stands, a rejection. */
export type Shape = 'circle' | 'square' | 'diamond' | 'octagon';

/** How an entry looks as a marble. Colour is never the only sign: the letter and the shape say it too. */
export interface Face {
  readonly letter: string;
  readonly tone: Tone;
  readonly shape: Shape;
  /** Nothing follows it in its lane: the contact has reached its final state. */
  readonly ends: boolean;
}

/** Letters and their tones by what they stand for. The letters are those of the marble kit. */
export type FaceTable = Readonly<Record<string, readonly [letter: string, tone: Tone]>>;

export const CONTACT_FACES: FaceTable = {
  Incoming: ['r', 'waiting'],
  Ringing: ['R', 'waiting'],
  Dialing: ['D', 'waiting'],
  Preview: ['p', 'waiting'],
  Waiting: ['w', 'waiting'],
  Inviting: ['v', 'waiting'],
  Active: ['a', 'going'],
  Joined: ['j', 'going'],
  Masking: ['k', 'held'],
  Holding: ['h', 'held'],
  Interrupted: ['i', 'held'],
  Transfer: ['t', 'held'],
  CallBackDisconnected: ['b', 'ended'],
  Disconnected: ['d', 'ended'],
  Discarded: ['d', 'ended'],
};

export const AGENT_FACES: FaceTable = {
  LoggedIn: ['L', 'agent'],
  Available: ['A', 'going'],
  Unavailable: ['U', 'held'],
  InboundContact: ['i', 'agent'],
  OutboundContact: ['o', 'agent'],
  InboundConsult: ['c', 'agent'],
  OutboundConsult: ['C', 'agent'],
  Dialer: ['D', 'agent'],
  DialerPending: ['P', 'waiting'],
  LoggedOut: ['O', 'ended'],
};

export const EVENT_FACES: FaceTable = {
  AgentSessionStart: ['S', 'going'],
  AgentSessionEnd: ['E', 'ended'],
  SessionInfo: ['t', 'plain'],
  ClientEventSubscriptionAcknowledge: ['k', 'going'],
};

export const LEG_FACES: FaceTable = {
  Dialing: ['g', 'waiting'],
  Active: ['l', 'going'],
  Disconnected: ['x', 'ended'],
};

export const POST_FACES: FaceTable = {
  RegisterForClientEvents: ['R', 'posted'],
  UnregisterFromClientEvents: ['U', 'posted'],
  AnswerEvent: ['a', 'posted'],
  RefuseEvent: ['x', 'posted'],
  HoldEvent: ['h', 'posted'],
  MuteEvent: ['m', 'posted'],
  MaskEvent: ['k', 'posted'],
  RecordEvent: ['r', 'posted'],
  HangupEvent: ['d', 'posted'],
  ContactCardData: ['c', 'posted'],
};

export const CONNECTION_FACES: FaceTable = {
  idle: ['i', 'plain'],
  registering: ['r', 'waiting'],
  registered: ['R', 'going'],
  silent: ['s', 'held'],
  refused: ['x', 'bad'],
  closed: ['c', 'ended'],
};

export const REJECTION_FACES: FaceTable = {
  'foreign-source': ['s', 'bad'],
  'foreign-origin': ['o', 'bad'],
  'not-a-batch': ['b', 'bad'],
  'not-an-event': ['e', 'bad'],
  'unreadable-field': ['f', 'bad'],
};

const NAMED = {
  post: { faces: POST_FACES, shape: 'square', tone: 'posted' },
  connection: { faces: CONNECTION_FACES, shape: 'diamond', tone: 'plain' },
  rejection: { faces: REJECTION_FACES, shape: 'octagon', tone: 'bad' },
} as const;

export function faceOf(entry: InspectorEntry): Face {
  if (entry.kind === 'event') return faceOfEvent(entry);
  const { faces, shape, tone } = NAMED[entry.kind];
  const [letter, found] = faced(faces, entry.name) ?? [initialOf(entry.name), tone];
  return { letter, tone: found, shape, ends: false };
}

function faceOfEvent(entry: InspectorEntry): Face {
  const [letter, tone] = letterOfEvent(entry) ?? [initialOf(entry.name), 'plain'];
  const ends = entry.lane.startsWith('contact ') && tone === 'ended' && saysYes(field(entry, 'finalState'));
  return { letter: ends ? 'x' : letter, tone, shape: 'circle', ends };
}

function letterOfEvent(entry: InspectorEntry): readonly [string, Tone] | undefined {
  switch (entry.name) {
    case 'AgentState':
      return saysYes(field(entry, 'isAcw')) ? ['w', 'held'] : faced(AGENT_FACES, field(entry, 'currentState'));
    case 'Mute':
      return saysYes(field(entry, 'agentMuted')) ? ['m', 'held'] : ['u', 'agent'];
    case 'AgentLeg':
    case 'AgentLegEvent':
      return faced(LEG_FACES, field(entry, 'status'));
    case 'ClientEventSubscriptionAcknowledge':
      return field(entry, 'status') === 'ERROR' ? ['k', 'bad'] : ['k', 'going'];
    default:
      return faced(EVENT_FACES, entry.name) ?? faced(CONTACT_FACES, field(entry, 'status'));
  }
}

function faced(faces: FaceTable, key: unknown): readonly [string, Tone] | undefined {
  return typeof key === 'string' && Object.hasOwn(faces, key) ? faces[key] : undefined;
}

/** A field as it was decoded, or else as it stands on the wire, where names begin with a capital. */
export function field({ decoded, raw }: InspectorEntry, name: string): unknown {
  return valueIn(decoded, name) ?? valueIn(raw, name) ?? valueIn(raw, name.charAt(0).toUpperCase() + name.slice(1));
}

function valueIn(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Readonly<Record<string, unknown>>)[name]; // an object of the wire or of a decoder
}

function saysYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

function initialOf(name: string): string {
  return name.charAt(0).toUpperCase() || '?';
}
