import type { DecodedEvent } from './family';
import { memberOf, type Scalar } from './scalar';

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

const ANSWERS = ['OK', 'ERROR'] as const;

/** The one enumeration that is closed: what is neither OK nor ERROR answers nothing. */
export const ANSWER: Scalar<'OK' | 'ERROR'> = {
  expected: "'OK' or 'ERROR'",
  read: (value) => memberOf(ANSWERS, value),
};
