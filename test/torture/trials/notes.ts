import type { Flow, FlowContact } from 'rx-max/testing';
import { delay, map, merge, mergeMap, share, timer, withLatestFrom } from 'rxjs';

import * as recipe from '../../../docs/cookbook/notes';
import { expectSame } from '../expect-same';
import { heardAt, liveAt } from '../questions';
import { trial } from '../trial';

const GRACE = 5000;

/**
 * The agent writes on every card, again and again and whenever anything changes. Each note is kept under the interaction, and
 * each interaction is closed once, with the last note, when none of its contacts has been there for the time of grace.
 */
export const notes = trial(
  'notes',
  recipe,
  ({ notes }) =>
    function keptNotes(max) {
      const edit$ = merge(max.contacts$.pipe(delay(3)), timer(7004, 7000)).pipe(
        withLatestFrom(max.contacts$),
        mergeMap(([, contacts], turn) =>
          [...contacts.keys()].map((contactId) => ({ contactId, text: `${contactId} in turn ${String(turn)}` })),
        ),
        share(),
      );
      return merge(edit$.pipe(map((edit) => ({ edit }))), notes(max, edit$, GRACE).pipe(map((note) => ({ note }))));
    },
  ({ emissions, flow }) => {
    const edits = emissions.flatMap(({ at, value }) => ('edit' in value ? [{ at, ...value.edit }] : []));
    const kept = emissions.flatMap(({ at, value }) => ('note' in value ? [{ at, ...value.note }] : []));
    const keyed = edits.map(({ at, contactId, text }) => ({ at, interaction: keyAt(flow, contactId, at), text }));
    expectSame(
      'notes',
      kept.filter(({ isOver }) => !isOver).map(({ at, interaction, text }) => ({ at, interaction, text })),
      keyed,
    );
    const over = [...new Set(flow.contacts.map(keyOf))].flatMap((key) =>
      timesOf(flow, key).flatMap(([from, to]) => {
        const last = keyed.filter(({ at, interaction }) => interaction === key && at >= from && at < to).at(-1);
        const at = to + GRACE;
        return last === undefined || at >= flow.until ? [] : [{ at, interaction: key, text: last.text }];
      }),
    );
    expectSame(
      'closed',
      kept.filter(({ isOver }) => isOver).map(({ at, interaction, text }) => ({ at, interaction, text })),
      over,
    );
  },
);

function keyOf({ interactionId, masterId, contactId }: FlowContact): string {
  return interactionId ?? masterId ?? contactId;
}

function keyAt(flow: Flow, contactId: string, now: number): string {
  const contact = liveAt(flow, now).find((live) => live.contactId === contactId);
  return contact === undefined ? `no contact ${contactId}` : keyOf(contact);
}

/** From when to when an interaction has contacts; a gap shorter than the grace is none. */
function timesOf(flow: Flow, key: string): readonly (readonly [number, number])[] {
  const lives = flow.contacts
    .filter((contact) => keyOf(contact) === key)
    .map(({ statuses, endedAt }) => [heardAt(flow, statuses[0]?.at ?? 0), heardAt(flow, endedAt ?? Infinity)] as const);
  const times: (readonly [number, number])[] = [];
  for (const [from, to] of [...lives].sort(([one], [other]) => one - other)) {
    const last = times.at(-1);
    if (last !== undefined && from < last[1] + GRACE) times[times.length - 1] = [last[0], Math.max(last[1], to)];
    else times.push([from, to]);
  }
  return times;
}
