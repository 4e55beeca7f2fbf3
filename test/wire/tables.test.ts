import { expectTypeOf } from 'expect-type';
import type { acknowledge } from '../../src/wire/acknowledge';
import type { agentAssist } from '../../src/wire/agent-assist';
import type { agentLeg } from '../../src/wire/agent-leg';
import type {
  agentSessionEnd,
  agentSessionStart,
  remoteAgentSessionEnd,
  sessionStartFailed,
} from '../../src/wire/agent-session';
import type { mchAgentSettingsChange } from '../../src/wire/agent-settings';
import type { agentWorkflowConfiguration } from '../../src/wire/agent-workflow';
import type { chatContact } from '../../src/wire/chat-contact';
import type { conference } from '../../src/wire/conference';
import type { customEvent } from '../../src/wire/custom-event';
import type { digitalContact } from '../../src/wire/digital-contact';
import type { emailContact } from '../../src/wire/email-contact';
import type { hoursOfOperation } from '../../src/wire/hours-of-operation';
import type { indicator } from '../../src/wire/indicator';
import type { EventMap, WireMap } from '../../src/wire/max-event';
import type { mute } from '../../src/wire/mute';
import type { naturalCallingSkillList } from '../../src/wire/natural-calling';
import type { networkOffline } from '../../src/wire/network-offline';
import type { pageOpen } from '../../src/wire/page-open';
import type { popUrl } from '../../src/wire/pop-url';
import type { promiseKeeper, promiseKeeperStatus } from '../../src/wire/promise-keeper';
import type { runApp } from '../../src/wire/run-app';
import type { Json, Scalar } from '../../src/wire/scalar';
import type { sessionInfo } from '../../src/wire/session-info';
import type { smartReachValidation } from '../../src/wire/smart-reach';
import type { supervisorMonitor } from '../../src/wire/supervisor';
import type { UntrustedHtml } from '../../src/wire/untrusted-html';
import type { updateNotice, UpdateNoticeName } from '../../src/wire/update-notice';
import type { voiceMailContact, voiceMailPlayBack } from '../../src/wire/voice-mail';
import type { workItemContact } from '../../src/wire/work-item-contact';

// The compiler reads the tables and compares them with the interfaces: `npm run typecheck` is what fails where they differ.

interface Tables extends Record<UpdateNoticeName, typeof updateNotice> {
  AgentSessionStart: typeof agentSessionStart;
  AgentSessionEnd: typeof agentSessionEnd;
  RemoteAgentSessionEnd: typeof remoteAgentSessionEnd;
  SessionStartFailed: typeof sessionStartFailed;
  AgentLeg: typeof agentLeg;
  Mute: typeof mute;
  MchAgentSettingsChangeEvent: typeof mchAgentSettingsChange;
  NaturalCallingSkillList: typeof naturalCallingSkillList;
  Conference: typeof conference;
  HoursOfOperation: typeof hoursOfOperation;
  PromiseKeeper: typeof promiseKeeper;
  PromiseKeeperStatus: typeof promiseKeeperStatus;
  ChatContactEvent: typeof chatContact;
  EmailContactEvent: typeof emailContact;
  VoiceMailContactEvent: typeof voiceMailContact;
  VoiceMailPlayBackEvent: typeof voiceMailPlayBack;
  WorkItemContactEvent: typeof workItemContact;
  DigitalContactEvent: typeof digitalContact;
  SupervisorMonitor: typeof supervisorMonitor;
  Indicator: typeof indicator;
  PopURL: typeof popUrl;
  PageOpen: typeof pageOpen;
  RunApp: typeof runApp;
  AgentAssist: typeof agentAssist;
  AgentWorkflowConfiguration: typeof agentWorkflowConfiguration;
  CustomEvent: typeof customEvent;
  SmartReachValidation: typeof smartReachValidation;
  NetworkOfflineEvent: typeof networkOffline;
  SessionInfo: typeof sessionInfo;
  ClientEventSubscriptionAcknowledge: typeof acknowledge;
}

/** What a sign of a table decodes to. */
interface Signs {
  ' ': string;
  '?': boolean;
  '#': number;
  '^': string;
  '@': Date;
  $: Json;
}

/** The cells of a table: name, decoded value. The name is the text before a sign. */
type Cells<
  Text,
  Own extends readonly unknown[],
  Name extends string = '',
  Found = never,
> = Text extends `${infer First}${infer Rest}`
  ? First extends '!'
    ? Own extends readonly [infer Next, ...infer Others]
      ? Cells<Rest, Others, '', Found | [Name, Next extends Scalar<infer Value> ? Value : string]>
      : 'a table has fewer scalars of its own than signs for them'
    : First extends keyof Signs
      ? Cells<Rest, Own, '', Found | [Name, Signs[First]]>
      : Cells<Rest, Own, `${Name}${First}`, Found>
  : Own extends readonly []
    ? Found
    : 'a table has more scalars of its own than signs for them';

type CellsOf<Table> = Table extends readonly [infer Text, ...infer Own] ? Cells<Text, Own> : Cells<Table, []>;

type FirstOf<Names> = Names extends `${infer First}|${string}` ? First : Names;
type EachOf<Names> = Names extends `${infer First}|${infer Rest}` ? First | EachOf<Rest> : Names;

type IsSmall<Letter extends string> = Letter extends Uppercase<Letter> ? false : true;
type StartsSmall<Text> = Text extends `${infer First}${string}` ? IsSmall<First> : false;

/** The name rule of the design, letter by letter: after a small letter as it is; first, or in a run of capitals, small. */
type CamelCase<Key, Before extends string = '', Done extends string = ''> = Key extends `${infer First}${infer Rest}`
  ? IsSmall<Before> extends true
    ? CamelCase<Rest, First, `${Done}${First}`>
    : Before extends ''
      ? CamelCase<Rest, First, Lowercase<First>>
      : StartsSmall<Rest> extends true
        ? CamelCase<Rest, First, `${Done}${First}`>
        : CamelCase<Rest, First, `${Done}${Lowercase<First>}`>
  : Done;

type Decoded<Cell> = {
  [Each in Cell as Each extends [infer Names, unknown] ? CamelCase<FirstOf<Names>> & string : 'no cell']:
    (Each extends [unknown, infer Value] ? Value : never) | undefined;
};

type Common = 'type' | 'contactId' | 'raw' | 'iisHost' | 'vcHost';
type CommonKey =
  'Type' | 'messageType' | 'IISHost' | 'VCHost' | 'ContactID' | 'ContactId' | 'contactId' | 'senderContactId';

/** Either fits where the other is wanted: a mark of the type alone, such as {@link UntrustedHtml}, makes no difference. */
type Alike<A, B> = [A, B] extends [B, A] ? true : false;

/** The types whose interface is not what their table says. */
type Drifted = {
  [Name in keyof Tables]: Alike<Omit<EventMap[Name], Common>, Decoded<CellsOf<Tables[Name]>>> extends true
    ? never
    : Name;
}[keyof Tables];

/** The types whose wire interface has not the keys of their table, in all spellings. */
type DriftedWire = {
  [Name in keyof Tables]: Alike<
    Exclude<keyof WireMap[Name], CommonKey>,
    CellsOf<Tables[Name]> extends infer Cell ? (Cell extends [infer Names, unknown] ? EachOf<Names> : never) : never
  > extends true
    ? never
    : Name;
}[keyof Tables];

it('a decoded interface has the fields of its table, each of its kind', () => {
  expectTypeOf<Drifted>().toBeNever();
});

it('a wire interface has the keys of its table', () => {
  expectTypeOf<DriftedWire>().toBeNever();
});

it('every type has a table but the calls and the state, whose literals the compiler holds to their interfaces', () => {
  type Literal = 'CallContactEvent' | 'AgentState' | 'SupervisorContact';
  expectTypeOf<keyof Tables>().toEqualTypeOf<Exclude<keyof EventMap, Literal>>();
  expectTypeOf<keyof WireMap>().toEqualTypeOf<keyof EventMap>();
});

it('what may hold HTML says so in its type, and any text may stand in its place', () => {
  expectTypeOf<EventMap['CallContactEvent']['otherInformation']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['SupervisorContact']['otherInformation']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['WorkItemContactEvent']['workItemPayload']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['Indicator']['actionUri']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['RunApp']['actionValue']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<UntrustedHtml>().not.toEqualTypeOf<string>();
  expectTypeOf<string>().toExtend<UntrustedHtml>();
  expectTypeOf<UntrustedHtml>().toExtend<string>();
});
