import { byMessageType, events, forContact, fromMaxWindow, type MaxBatch } from 'rx-max';
import type { Observable } from 'rxjs';

import { ONE_CONTACT } from '../workload';
import type { Listen } from './listen';

export const oneType = listener((max$) => max$.pipe(byMessageType('AgentState')));

export const oneContact = listener((max$) => max$.pipe(forContact(ONE_CONTACT), events()));

export const everything = listener((max$) => max$.pipe(events()));

/** rx-max as an app has it: registered with the host page, on the window's own port. */
function listener(rule: (max$: Observable<MaxBatch>) => Observable<unknown>): Listen {
  return (origin, pass) => {
    rule(fromMaxWindow({ issuer: 'bench', origins: [origin] })).subscribe({ next: pass, error: reportError });
  };
}
