import type { MaxPort } from 'rx-max';

import type { HostFault, ProfileName } from '../host/host-state';
import type { Happening } from './fake-max';
import type { Lane } from './lane';
import type { Scenario } from './scenario';

/** What a row of the desktop can be told about its port. */
export type PortOptions = Partial<Pick<MaxPort, 'hostOrigin' | 'kind' | 'hostClosed' | 'scope'>>;

/** The rows of a desktop and of the page's window. */
export interface DeskRows {
  /** The page's way to this desktop: `connectMax({ port })`. */
  readonly port: MaxPort;
  /** Where the desktop was loaded from; lanes are played on desktops of two origins. */
  readonly origin: string;
  /**
   * What the desktop posts, message by message, made by `fromMax` and `fromCxa`; a value with a `source` is a whole window
   * message, of a stranger perhaps. Where a spec has no lanes the desktop says nothing but this, and answers no registration.
   * Several of these rows are one. A row that ends with `|` ends what the page hears, as a port that has no more to say.
   */
  readonly host: (row: string, messages?: Readonly<Record<string, unknown>>) => void;
  /**
   * The lane of the agent: states, mute, leg, session. Letters of the first column are what the desktop knows already when the
   * page registers. With lanes the desktop answers registrations and filters as the real one does, acknowledgement included;
   * a post takes a millisecond to it, so that who listens from the start has the first batch in the second column.
   */
  readonly agent: (row: string, more?: LaneOptions) => void;
  /** The lane of a contact, as {@link agent}; a call unless it names another channel. */
  readonly contact: (id: string | number, row: string, more?: LaneOptions) => void;
  /** The lanes of a whole scenario: `scenario(scenarioNamed('inbound-call'))`. */
  readonly scenario: (scenario: Pick<Scenario, 'lanes'>) => void;
  /** What happens at the desktop, as `fakeMax().put` has it; with this row it also does what the page commands. */
  readonly desktop: (row: string, happenings: Readonly<Record<string, Happening>>) => void;
  /** What happens to the page: `l` it is about to leave, `b` it came back, `f` it got the focus. */
  readonly page: (row: string) => void;
  /**
   * What the page posts: `u` Unregister, `r` Register for all, to any origin; `U` and `R` the same to the desktop's. Other posts
   * are named in `values`, such as `HoldEvent → https://max.niceincontact.com`.
   */
  readonly posted: (row: string, values?: Readonly<Record<string, string>>) => void;
  /** When the page listens to its window, a row for each time; no row for never. */
  readonly listening: (...rows: readonly string[]) => void;
  /** When the page listens to its own life. */
  readonly watching: (...rows: readonly string[]) => void;
}

/** The desktop that is played in a spec. */
export interface Desktop {
  readonly profile: ProfileName;
  readonly faults: readonly HostFault[];
}

/** What else a lane says; see {@link Lane}. */
export type LaneOptions = Partial<Pick<Lane, 'channel' | 'fields' | 'legend'>>;
