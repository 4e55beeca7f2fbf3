import { BehaviorSubject, type Observable } from 'rxjs';

import { now } from './clock';
import type { Connection, ConnectionStatus } from './connection';
import { inTurn } from './in-turn';

/** The present connection, told to whoever watches; a status that is told again is not news. */
export interface ConnectionState {
  readonly connection$: Observable<Connection>;
  readonly tell: (status: ConnectionStatus, reason: string, contactId: string | null) => void;
}

export function connectionState(status: ConnectionStatus, reason: string): ConnectionState {
  let present: Connection = { status, reason, since: now(), contactId: null };
  const told = new BehaviorSubject(present);
  // Who reacts to a status may change it; every watcher still hears the first before the second.
  const takeTurn = inTurn();
  return {
    connection$: told.asObservable(),
    tell(next, why, contactId) {
      const sameStatus = present.status === next;
      if (sameStatus && present.reason === why && present.contactId === contactId) return;
      const changed = { status: next, reason: why, since: sameStatus ? present.since : now(), contactId };
      present = changed;
      takeTurn(() => {
        told.next(changed);
      });
    },
  };
}
