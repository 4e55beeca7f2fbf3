import { BehaviorSubject, type Observable } from 'rxjs';

import { now } from './clock';
import type { Connection, ConnectionStatus } from './connection';

/** The present connection, told to whoever watches; a status that is told again is not news. */
export interface ConnectionState {
  readonly connection$: Observable<Connection>;
  readonly contactId: () => string | null;
  readonly tell: (status: ConnectionStatus, reason: string, contactId: string | null) => void;
}

export function connectionState(status: ConnectionStatus, reason: string): ConnectionState {
  const present = new BehaviorSubject<Connection>({ status, reason, since: now(), contactId: null });
  return {
    connection$: present.asObservable(),
    contactId: () => present.value.contactId,
    tell(next, why, contactId) {
      const { value } = present;
      const sameStatus = value.status === next;
      if (sameStatus && value.reason === why && value.contactId === contactId) return;
      present.next({ status: next, reason: why, since: sameStatus ? value.since : now(), contactId });
    },
  };
}
