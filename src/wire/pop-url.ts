import type { AcdEvent, AcdWire } from './acd-event';
import type { Table } from './family';
import type { OtherText, Words } from './scalar';

/** `PopURL` as the desktop spells it (protocol.md C.3.2). */
export interface PopUrlWire extends AcdWire<'PopURL'> {
  readonly ContactId?: string;
  readonly URL?: string;
  readonly TabTitle?: string;
  readonly PopDestination?: string;
  readonly PopoutWindowHeight?: string;
  readonly PopoutWindowWidth?: string;
  readonly ClosePopoutUponTermination?: string;
}

export const POP_DESTINATIONS = 'ContactPanel PopOut PostOnly';

/** Where a page opens; any other text is the default place. `PostOnly` opens nothing: the event is for subscribers alone. */
export type PopDestination = Words<typeof POP_DESTINATIONS> | OtherText;

/** A script opens a page for a contact. As CXone Agent reads it (protocol.md C.3.2). */
export interface PopUrlEvent extends AcdEvent<'PopURL'> {
  readonly url: string | undefined;
  readonly tabTitle: string | undefined;
  readonly popDestination: PopDestination | undefined;
  /** Pixels, presumably; 0 for none. */
  readonly popoutWindowHeight: number | undefined;
  /** Pixels, presumably; 0 for none. */
  readonly popoutWindowWidth: number | undefined;
  readonly closePopoutUponTermination: boolean | undefined;
}

export const popUrl = [
  'URL TabTitle PopDestination!PopoutWindowHeight#PopoutWindowWidth#ClosePopoutUponTermination?',
  POP_DESTINATIONS,
] as const satisfies Table;
