import { ACKNOWLEDGE, nameOf } from './event-name';
import type { DecodedEvent, RawEvent, Table } from './family';
import { readScalar, type Scalar } from './scalar';

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
    const status = String(typeof value === 'string' && value.toUpperCase());
    return status === 'OK' || status === 'ERROR' ? status : undefined;
  },
};

export const acknowledge = ['status!reason ', STATUS] as const satisfies Table;

/** An acknowledgement among the events of a message. */
export interface Answer {
  readonly says: 'OK' | 'ERROR';
  /** Its place among the events. */
  readonly at: number;
}

/** The acknowledgements among events. What says neither OK nor ERROR answers nothing. */
export function answersIn(events: readonly RawEvent[]): readonly Answer[] {
  const answers: Answer[] = [];
  events.forEach((raw, at) => {
    // Nearly every event has no `messageType`, and then is none: this stands on the path of every event.
    if (raw['messageType'] !== ACKNOWLEDGE || nameOf(raw) !== ACKNOWLEDGE) return;
    const says = readScalar(raw['status'], STATUS);
    if (says !== undefined) answers.push({ says, at });
  });
  return answers;
}

/** The answer that counts where there are several: an OK before an ERROR. */
export function answerAmong(answers: readonly Answer[]): Answer | undefined {
  return answers.find(({ says }) => says === 'OK') ?? answers[0];
}
