import type { HostFault, ProfileName } from 'rx-max/testing';

/** Where the app stands in the desktop. */
export type Place = 'workspace' | 'panel' | 'pop-out';

/** What a person has chosen; it stands in the address, so that it can be shared. */
export interface Settings {
  readonly profile: ProfileName;
  /** The name of the scenario that is played; null while a person plays the desktop. */
  readonly scenario: string | null;
  /** How many times faster than in life; `Infinity` plays it at once. */
  readonly speed: number;
  readonly loop: boolean;
  readonly faults: readonly HostFault[];
  /** Where the app is shown; the workspace is always among them. */
  readonly places: readonly Place[];
  /** What is seen: the desktop, the inspector or both. */
  readonly layout: 'both' | 'desktop' | 'inspector';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly language: 'en' | 'ko';
  /** The name of the app, one of those of the server. */
  readonly app: string;
}

/** An app that can be shown, as the server knows it. */
export interface App {
  readonly name: string;
  readonly url: string;
}

/** What the server tells the page of itself, at `/config.json`. */
export interface ServerConfig {
  readonly apps: readonly App[];
  /** What was said on the command line, in place of the usual. */
  readonly settings: Partial<Settings>;
  /** Whether the page reports what happens to the server, and when a scenario is over, because nobody looks at it. */
  readonly headless: boolean;
}

/** What the server found when it asked for the app, at `/check.json?app=NAME`. */
export type AppCheck =
  | { readonly is: 'fine' }
  /** Nobody answers there. */
  | { readonly is: 'unreachable'; readonly why: string }
  /** It answers with an error. */
  | { readonly is: 'failing'; readonly status: number }
  /** It does not let itself be framed by this page. */
  | { readonly is: 'not-framed'; readonly header: string; readonly value: string };
