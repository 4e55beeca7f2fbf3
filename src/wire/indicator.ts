import type { AcdEvent, AcdWire } from './acd-event';
import { bool, type Scalar } from './scalar';
import type { Members } from './tables';
import type { UntrustedHtml } from './untrusted-html';

/** `Indicator` as the desktop spells it, and as its REST form does (protocol.md C.3.1). */
export interface IndicatorWire extends AcdWire<'Indicator'> {
  readonly ContactID?: string;
  readonly Name?: string;
  readonly IndicatorState?: string;
  readonly ImageUri?: string;
  readonly ActionType?: string;
  readonly ActionUri?: string;
  readonly ToolTip?: string;
  readonly senderContactId?: string;
  readonly indicatorName?: string;
  readonly enable?: string | boolean;
  readonly imageFile?: string;
  readonly actionType?: string;
  readonly action?: string;
  readonly toolTip?: string;
}

/**
 * A button or a lamp that a script shows the agent, of a contact or of the agent itself. As CXone Agent reads it and the
 * scenario library has it; both spellings have this one form (protocol.md C.3.1).
 */
export interface IndicatorEvent extends AcdEvent<'Indicator'> {
  readonly name: string | undefined;
  /** It is shown. */
  readonly indicatorState: boolean | undefined;
  readonly imageUri: string | undefined;
  readonly actionType: Members<'Indicator', 'actionType'> | undefined;
  /** A URL, a program or a script by {@link actionType}; HTML for `ShowCustomForm`. */
  readonly actionUri: UntrustedHtml | undefined;
  readonly toolTip: string | undefined;
}

/** `On`, or true, is shown; any other text is hidden (protocol.md C.3.1). */
export const shown: Scalar<boolean> = {
  expected: "'On' or another text",
  read: (value) => bool.read(value) ?? (typeof value === 'string' ? false : undefined),
};
