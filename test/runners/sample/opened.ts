import { contactTransitions, type Max } from 'rx-max';
import { map, type Observable } from 'rxjs';

/** The customers to open: of every contact that comes in. */
export function opened({ batches$ }: Pick<Max, 'batches$'>): Observable<string> {
  return batches$.pipe(
    contactTransitions({ to: 'Incoming' }),
    map(({ to }) => to.contactId),
  );
}
