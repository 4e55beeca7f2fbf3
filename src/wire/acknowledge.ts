import { nameOf } from './event-name';
import type { DecodedEvent, Family, RawEvent } from './family';
import { type Scalar, UNREADABLE } from './scalar';

/** The host's answer to a registration as it spells it (protocol.md A.5.1). */
export interface AcknowledgeWire {
  readonly messageType: 'ClientEventSubscriptionAcknowledge';
  readonly contactId?: number | string | null;
  readonly status?: string;
  readonly reason?: string;
}

/** The host's answer to a registration (protocol.md A.5.1). */
export interface ClientEventSubscriptionAcknowledge extends DecodedEvent {
  readonly type: 'ClientEventSubscriptionAcknowledge';
  /** Absent where the host wrote neither `OK` nor `ERROR`; such an answer counts as none. */
  readonly status: 'OK' | 'ERROR' | undefined;
  /** Free text: its wording differs between hosts and versions. Rely on {@link status}. */
  readonly reason: string | undefined;
}

/** The one enumeration that is closed: what is neither OK nor ERROR answers nothing. */
const STATUS: Scalar<'OK' | 'ERROR'> = {
  expected: "'OK' or 'ERROR'",
  read(value) {
    const status = typeof value === 'string' ? value.toUpperCase() : undefined;
    return status === 'OK' || status === 'ERROR' ? status : UNREADABLE;
  },
  write: (value) => value,
};

export const acknowledge: Family<ClientEventSubscriptionAcknowledge, AcknowledgeWire> = {
  name: 'ClientEventSubscriptionAcknowledge',
  discriminant: 'messageType',
  decode: (wire, read, contactId) => ({
    type: 'ClientEventSubscriptionAcknowledge',
    contactId,
    status: read.as(wire.status, STATUS),
    reason: read.str(wire.reason),
    raw: wire,
  }),
};

/** An acknowledgement among the events of a message. */
export interface Answer {
  readonly says: 'OK' | 'ERROR';
  /** Its place among the events. */
  readonly at: number;
}

/** The acknowledgements among events. What says neither OK nor ERROR answers nothing. */
export function answersIn(events: readonly RawEvent[]): readonly Answer[] {
  let answers: Answer[] = NO_ANSWERS;
  for (let at = 0; at < events.length; at++) {
    const raw = events[at] as RawEvent; // within bounds
    // Nearly every event has a `Type`, and then is none: this stands on the path of every event.
    if (raw['messageType'] !== acknowledge.name || nameOf(raw) !== acknowledge.name) continue;
    const says = STATUS.read(raw['status']);
    if (says === 'OK' || says === 'ERROR') answers = [...answers, { says, at }];
  }
  return answers;
}

const NO_ANSWERS: Answer[] = [];

/** The answer that counts where there are several: an OK before an ERROR. */
export function answerAmong(answers: readonly Answer[]): Answer | undefined {
  return answers.find(({ says }) => says === 'OK') ?? answers[0];
}
