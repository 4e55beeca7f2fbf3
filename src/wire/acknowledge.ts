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

/** What an acknowledgement says: yes, no, or nothing that can be understood. */
export function answerOf(raw: RawEvent): 'OK' | 'ERROR' | undefined {
  const status = STATUS.read(raw['status']);
  return status === UNREADABLE ? undefined : status;
}
