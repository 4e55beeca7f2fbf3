import type { AcdEvent, AcdWire } from './acd-event';
import type { Table } from './family';
import type { OtherText, Words } from './scalar';

/** `PageOpen` as the desktop spells it (protocol.md C.3.3). */
export interface PageOpenWire extends AcdWire<'PageOpen'> {
  readonly ContactID?: string;
  readonly Action?: string;
  readonly PageUri?: string;
}

const PAGE_ACTIONS = 'OPEN CLOSE';

/** A script opens or closes a page of a contact. As CXone Agent reads it (protocol.md C.3.3). */
export interface PageOpenEvent extends AcdEvent<'PageOpen'> {
  readonly action: Words<typeof PAGE_ACTIONS> | OtherText | undefined;
  readonly pageUri: string | undefined;
}

export const pageOpen = ['Action!PageUri ', PAGE_ACTIONS] as const satisfies Table;
