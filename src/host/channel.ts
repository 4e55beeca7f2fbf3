import type { RawEvent } from '../wire/family';
import type { CallAction } from './call-action';

/** What the desktop does alike with every contact of a channel, in which alone the channels differ (protocol.md C.2, D). */
export interface Channel {
  readonly name: 'voice' | 'chat' | 'sms' | 'email' | 'voicemail' | 'workItem' | 'digital';
  /** Where its life is written. */
  readonly rule: string;
  /** The status of a contact that is over, for the customer if not for the agent. */
  readonly over: 'Disconnected' | 'Discarded';
  /** `agent`: there is no room for another such contact; `slot`: several at once, unless the agent gets single contacts. */
  readonly takes: 'agent' | 'slot';
  /** How many at once (protocol.md C.1.8). */
  readonly limit: number;
  /** Where it stands since when the status is what it is. */
  readonly changed: readonly string[];
  /** Whether it tells if the agent has it before them. */
  readonly hasFocus: boolean;
  /** In which statuses the agent ends it, and by what. */
  readonly ended: { readonly by: readonly CallAction[]; readonly from: readonly string[] };
  /** In which statuses, but for an offer, the other end leaves. */
  readonly left: readonly string[];
}

const BOTH = ['LastStateChangeTimeUTC', 'LastStateChangeTime'];
const ANSWERED = ['Active', 'Holding', 'Masking', 'Joined'];

const CHAT: Channel = {
  name: 'chat',
  rule: 'protocol.md D.9',
  over: 'Disconnected',
  takes: 'slot',
  limit: 3,
  changed: BOTH,
  hasFocus: true,
  ended: { by: ['hangup'], from: ['Active', 'Holding'] },
  left: ['Active', 'Holding', 'Interrupted', 'Waiting'],
};

const CHANNELS: Readonly<Record<string, Channel>> = {
  CallContactEvent: {
    name: 'voice',
    rule: 'protocol.md D.3',
    over: 'Disconnected',
    takes: 'agent',
    limit: 1,
    changed: BOTH,
    hasFocus: false,
    ended: { by: ['hangup'], from: [...ANSWERED, 'Dialing', 'Ringing'] },
    left: ANSWERED,
  },
  ChatContactEvent: CHAT,
  TextContactEvent: { ...CHAT, name: 'sms', limit: 2 },
  EmailContactEvent: {
    name: 'email',
    rule: 'protocol.md D.10',
    over: 'Disconnected',
    takes: 'slot',
    limit: 2,
    changed: ['LastStateChangeTimeUTC'],
    hasFocus: false,
    ended: { by: ['send', 'discard'], from: ['Active', 'Holding'] },
    left: ['Interrupted'],
  },
  VoiceMailContactEvent: {
    name: 'voicemail',
    rule: 'protocol.md D.11',
    over: 'Discarded',
    takes: 'agent',
    limit: 1,
    changed: ['LastStateChangeTime'],
    hasFocus: false,
    ended: { by: ['hangup', 'discard'], from: ['Active', 'Holding'] },
    left: [],
  },
  WorkItemContactEvent: {
    name: 'workItem',
    rule: 'protocol.md D.12',
    over: 'Disconnected',
    takes: 'slot',
    limit: 1,
    changed: BOTH,
    hasFocus: true,
    ended: { by: ['hangup'], from: ['Active', 'Transfer'] },
    left: ['Interrupted', 'Transfer'],
  },
  DigitalContactEvent: {
    name: 'digital',
    rule: 'protocol.md C.2.7',
    over: 'Disconnected',
    takes: 'slot',
    limit: 4,
    changed: [],
    hasFocus: false,
    ended: { by: [], from: [] },
    left: [],
  },
};

/** The channel of a contact by what its event is called; undefined for a kind that the model does not know. */
export function channelOf({ Type }: RawEvent): Channel | undefined {
  return typeof Type === 'string' && Object.hasOwn(CHANNELS, Type) ? CHANNELS[Type] : undefined;
}
