import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';
import type { UntrustedHtml } from './untrusted-html';

/** `RunApp` as the desktop spells it (protocol.md C.3.4). */
export interface RunAppWire extends AcdWire<'RunApp'> {
  readonly ContactId?: string;
  readonly ActionType?: string;
  readonly ActionValue?: string;
  readonly WaitTimeout?: string;
}

/** A script starts something for a contact. As CXone Agent reads it (protocol.md C.3.4). */
export interface RunAppEvent extends AcdEvent<'RunApp'> {
  readonly actionType: Members<'RunApp', 'ActionType'> | undefined;
  /** A URL or a program by {@link actionType}; HTML for `ShowCustomForm`. */
  readonly actionValue: UntrustedHtml | undefined;
  /** Its unit is not documented. */
  readonly waitTimeout: string | undefined;
}
