import type { LegalAction } from 'rx-max/testing';

import type { RecordingState } from '../model/recording-desk';
import type { App, AppCheck } from '../model/settings';
import type { SimulatorState } from '../model/simulator-state';
import type { OwnState } from './act';

/** All that the views show. */
export interface PageState {
  readonly simulator: SimulatorState;
  /** What can happen at the desktop now. */
  readonly legal: readonly LegalAction[];
  readonly apps: readonly App[];
  /** What the server found of the app; null until it has answered. */
  readonly check: AppCheck | null;
  /** The time, in milliseconds since 1970, for all that counts up or down. */
  readonly now: number;
  /** Where this page comes from; an app has to allow it. */
  readonly origin: string;
  /** Whether the inspector stands beside the desktop, and not below. */
  readonly isWide: boolean;
  readonly own: OwnState;
  readonly recording: RecordingState;
  /** The latest thing that is worth being told to who does not see the page. */
  readonly news: string;
}
