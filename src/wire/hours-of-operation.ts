import type { AcdEvent, AcdWire } from './acd-event';

/** `HoursOfOperation` as the desktop spells it, as far as it is known (protocol.md C.1.12). */
export interface HoursOfOperationWire extends AcdWire<'HoursOfOperation'> {
  readonly ShowContinueReskill?: string;
}

/** A skill is closed. The one field that CXone Agent reads; there are others, not known, in `raw` (protocol.md C.1.12). */
export interface HoursOfOperationEvent extends AcdEvent<'HoursOfOperation'> {
  /** The agent is to be asked whether to go on with a transfer to it. */
  readonly showContinueReskill: boolean | undefined;
}
