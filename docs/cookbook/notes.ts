import type { Contact, Max } from 'rx-max';
import { concatMap, debounceTime, distinctUntilChanged, filter, groupBy, map } from 'rxjs';
import { merge, mergeMap, type Observable, takeLast, withLatestFrom } from 'rxjs';

/** What the agent writes, on the card of a contact. */
export interface Edit {
  readonly contactId: string;
  readonly text: string;
}

/** What to keep, by the interaction; `isOver` says that nothing more will be written. */
export interface Note {
  readonly interaction: string;
  readonly text: string;
  readonly isOver: boolean;
}

/** The notes of each interaction, whatever ids its contacts have; closed when the last one of them has ended. */
export function notes(max: Pick<Max, 'contacts$'>, edit$: Observable<Edit>, grace = 5000): Observable<Note> {
  const live$ = max.contacts$.pipe(map((contacts) => new Set([...contacts.values()].map(interactionOf))));
  return edit$.pipe(
    withLatestFrom(max.contacts$),
    concatMap(([{ contactId, text }, contacts]) => {
      const contact = contacts.get(contactId);
      return contact ? [{ interaction: interactionOf(contact), text }] : [];
    }),
    groupBy(({ interaction }) => interaction, {
      duration: ({ key }) =>
        live$.pipe(
          map((live) => live.has(key)),
          distinctUntilChanged(),
          // On a transfer the next contact may come a little after the last one.
          debounceTime(grace),
          filter((isLive) => !isLive),
        ),
    }),
    mergeMap((note$) =>
      merge(
        note$.pipe(map((note) => ({ ...note, isOver: false }))),
        note$.pipe(
          takeLast(1),
          map((note) => ({ ...note, isOver: true })),
        ),
      ),
    ),
  );
}

function interactionOf({ interactionId, masterId, contactId }: Contact): string {
  return interactionId ?? masterId ?? contactId;
}
