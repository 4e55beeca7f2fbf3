import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

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

/** Where a page opens; any other text is the default place. `PostOnly` opens nothing: the event is for subscribers alone. */
export type PopDestination = Members<'PopURL', 'PopDestination'>;

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
