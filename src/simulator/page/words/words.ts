import type { CallAction, HostFault, OfferChannel, ProfileName } from 'rx-max/testing';

import type { AppWindow, PlayerState } from '../model/simulator-state';
import type { RecordingWords } from './recording-words';

/** All that the page says in a language. What the desktops say on the wire stands in the page as it is. */
export interface Words {
  readonly language: 'en' | 'ko';
  readonly title: string;
  readonly bar: BarWords;
  readonly hint: HintWords;
  readonly agent: AgentWords;
  readonly session: SessionWords;
  readonly work: WorkWords;
  readonly contacts: ContactWords;
  readonly app: AppWords;
  readonly trouble: TroubleWords;
  readonly player: PlayerWords;
  readonly faults: FaultWords;
  readonly inspector: InspectorWords;
  readonly recording: RecordingWords;
  readonly help: HelpWords;
  readonly news: NewsWords;
  /** Titles and descriptions of the scenarios by their name; one that is missing has its own English ones. */
  readonly scenarios: Readonly<Record<string, ScenarioWords>>;
}

export interface BarWords {
  readonly name: string;
  readonly subtitle: string;
  readonly profile: string;
  readonly profiles: Readonly<Record<ProfileName, string>>;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly layout: string;
  readonly layouts: Readonly<Record<'both' | 'desktop' | 'inspector', string>>;
  readonly panes: string;
  readonly pane: Readonly<Record<'desktop' | 'app' | 'inspector', string>>;
  readonly share: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly help: string;
  readonly close: string;
  readonly skip: string;
}

export interface HintWords {
  readonly heading: string;
  readonly steps: readonly [call: string, app: string, marbles: string];
  readonly dismiss: string;
}

export interface AgentWords {
  readonly desktop: string;
  readonly heading: string;
  readonly change: string;
  /** By the wire's name of the state. */
  readonly states: Readonly<Record<string, string>>;
  readonly loggedOut: string;
  readonly afterCallWork: string;
  /** By the wire's name of the unavailable code. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly unavailable: string;
  /** Before the state that is queued for after the contact. */
  readonly next: string;
  readonly phone: Readonly<Record<'Dialing' | 'Active' | 'none', string>>;
  readonly muted: string;
  readonly dialer: string;
  readonly indicators: string;
}

export interface SessionWords {
  readonly heading: string;
  readonly on: string;
  readonly off: string;
  readonly outage: string;
  readonly start: string;
  readonly refused: string;
  readonly ends: Readonly<Record<'logout' | 'remote-logoff' | 'timeout' | 'takeover', string>>;
  readonly announced: string;
  readonly polled: string;
  readonly join: string;
  readonly reload: string;
  readonly lost: string;
  readonly back: string;
}

export interface WorkWords {
  readonly heading: string;
  readonly channels: Readonly<Record<OfferChannel, string>>;
  /** What a channel's name does not say. */
  readonly about: Readonly<Record<OfferChannel, string>>;
  readonly more: string;
  readonly moreAbout: string;
  readonly begins: string;
  readonly begin: Readonly<Record<'ringing' | 'connected' | 'waiting', string>>;
  readonly dial: string;
  readonly number: string;
  readonly dialer: string;
  readonly dialers: Readonly<Record<'login' | 'logout' | 'call' | 'preview', string>>;
  readonly callback: string;
  readonly callbacks: Readonly<
    Record<'list-changed' | 'due' | 'dial' | 'refuse' | 'reschedule' | 'cancel' | 'deliver', string>
  >;
  readonly supervisor: string;
  readonly supervisors: Readonly<Record<'takes-over' | 'monitor' | 'stop-monitor', string>>;
  readonly script: string;
  readonly pops: Readonly<Record<'PopURL' | 'PageOpen' | 'RunApp', string>>;
  readonly indicatorOn: string;
  readonly indicatorOff: string;
  readonly notice: string;
  readonly assist: string;
  readonly why: Readonly<Record<WhyNot, string>>;
  readonly makeAvailable: string;
}

/** Why something cannot come in now. */
export type WhyNot = 'no-session' | 'not-available' | 'taken' | 'full' | 'not-now';

export interface ContactWords {
  readonly heading: string;
  readonly none: string;
  readonly actions: Readonly<Record<CallAction, string>>;
  /** By the wire's status; another one stands as it is. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly wrapUp: string;
  readonly controls: string;
  readonly handOver: string;
  readonly otherEnd: string;
  readonly disposition: string;
  readonly dispositions: readonly string[];
  readonly position: string;
  readonly consulting: string;
  readonly consulted: string;
  readonly outbound: string;
  readonly dialers: string;
  readonly takenOver: string;
  readonly cardByApp: string;
  readonly notNow: string;
  readonly pops: string;
  readonly noPops: string;
  readonly popsAbout: string;
}

export interface AppWords {
  readonly heading: string;
  readonly choose: string;
  readonly places: string;
  readonly place: Readonly<Record<'workspace' | 'panel' | 'pop-out', string>>;
  readonly status: Readonly<Record<AppWindow['status'], string>>;
  readonly statusAbout: Readonly<Record<AppWindow['status'], string>>;
  readonly reload: string;
  readonly reloadAll: string;
  readonly openPopOut: string;
  readonly closePopOut: string;
  readonly popOutOpen: string;
  readonly popOutBlocked: string;
  readonly showPopOut: string;
  readonly panelsAppear: string;
}

export interface TroubleWords {
  readonly unreachable: string;
  readonly unreachableAbout: string;
  readonly failing: string;
  readonly failingAbout: string;
  readonly notFramed: string;
  readonly notFramedAbout: string;
  readonly header: string;
  readonly instead: string;
  readonly quiet: string;
  readonly quietAbout: string;
  readonly refused: string;
  readonly refusedAbout: string;
  readonly again: string;
  readonly copy: string;
}

export interface PlayerWords {
  readonly heading: string;
  readonly pick: string;
  readonly pickAbout: string;
  readonly search: string;
  readonly none: string;
  readonly noneFound: string;
  readonly only: string;
  readonly leave: string;
  readonly play: string;
  readonly pause: string;
  readonly step: string;
  readonly restart: string;
  readonly loop: string;
  readonly speed: string;
  readonly atOnce: string;
  readonly status: Readonly<Record<PlayerState['status'], string>>;
  readonly next: string;
  readonly progress: string;
  readonly recording: string;
  readonly source: string;
  readonly subjects: Readonly<Record<Subject, string>>;
}

/** What scenarios are about. */
export type Subject =
  | 'session'
  | 'agent'
  | 'inbound'
  | 'outbound'
  | 'consult'
  | 'conference'
  | 'written'
  | 'items'
  | 'callback'
  | 'supervisor';

export interface FaultWords {
  readonly heading: string;
  readonly about: string;
  readonly on: string;
  readonly none: string;
  readonly allOff: string;
  readonly names: Readonly<Record<HostFault, string>>;
  readonly sentences: Readonly<Record<HostFault, string>>;
}

export interface InspectorWords {
  readonly heading: string;
  readonly about: string;
  readonly clear: string;
  readonly split: string;
}

export interface HelpWords {
  readonly heading: string;
  readonly about: readonly string[];
  readonly keys: string;
  readonly key: string;
  readonly does: string;
  readonly shortcuts: Readonly<Record<ShortcutName, string>>;
  readonly shortcutsOn: string;
  readonly showHint: string;
}

export type ShortcutName =
  'call' | 'answer' | 'hold' | 'mute' | 'hangup' | 'disposition' | 'play' | 'step' | 'restart' | 'scenarios' | 'help';

export interface NewsWords {
  readonly agent: string;
  readonly comes: string;
  readonly over: string;
  readonly pressed: string;
  readonly pressedInVain: string;
  readonly popped: string;
}

export interface ScenarioWords {
  readonly title: string;
  readonly description: string;
}
