import type { AcdEvent, AcdWire } from './acd-event';

/** `Conference` as the desktop spells it (protocol.md C.1.11). */
export interface ConferenceWire extends AcdWire<'Conference'> {
  readonly ConferenceNo?: string;
}

/** A conference has come about; its calls are `Joined`. As CXone Agent reads it (protocol.md C.1.11). */
export interface ConferenceEvent extends AcdEvent<'Conference'> {
  /** The number by which REST calls hold, resume and join it. */
  readonly conferenceNo: string | undefined;
}
