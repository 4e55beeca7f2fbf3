import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `PageOpen` as the desktop spells it (protocol.md C.3.3). */
export interface PageOpenWire extends AcdWire<'PageOpen'> {
  readonly ContactID?: string;
  readonly Action?: string;
  readonly PageUri?: string;
}

/** A script opens or closes a page of a contact. As CXone Agent reads it (protocol.md C.3.3). */
export interface PageOpenEvent extends AcdEvent<'PageOpen'> {
  readonly action: Members<'PageOpen', 'Action'> | undefined;
  readonly pageUri: string | undefined;
}
