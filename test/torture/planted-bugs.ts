/** A text of a recipe's program, and what stands there instead. */
export interface Edit {
  readonly find: string;
  readonly replace: string;
}

/** A mistake that people make, planted in a recipe that does not make it. */
export interface PlantedBug {
  readonly name: string;
  readonly recipe: string;
  readonly edits: readonly Edit[];
}

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'ends a contact at the first Disconnected',
    recipe: 'block-refresh',
    edits: [
      {
        find: `({ channel }) => channel === 'voice'`,
        replace: `({ channel, status }) => channel === 'voice' && status !== 'Disconnected'`,
      },
    ],
  },
  {
    name: 'compares ids as numbers',
    recipe: 'pop-url',
    edits: [
      { find: 'groupBy(({ contactId }) => contactId, {', replace: 'groupBy(({ contactId }) => Number(contactId), {' },
      { find: 'contactId === key', replace: 'Number(contactId) === key' },
    ],
  },
  {
    name: 'misses ContactId',
    recipe: 'pop-url',
    edits: [
      { find: `concatMap(({ contactId, url, tabTitle }) =>`, replace: `concatMap(({ raw, url, tabTitle }) =>` },
      {
        find: '[{ contactId, url, title: tabTitle }]',
        replace: `[{ contactId: String(raw['ContactID'] ?? ''), url, title: tabTitle }]`,
      },
    ],
  },
  {
    name: 'takes a restatement for a new call',
    recipe: 'screen-pop',
    edits: [
      // Each message by itself: who was there before is forgotten.
      { find: '    eachContact(),\n', replace: '    mergeMap((batch) => of(batch).pipe(eachContact())),\n' },
      { find: 'type Observable, take }', replace: 'type Observable, of, take }' },
    ],
  },
  {
    name: 'loses notes on transfer',
    recipe: 'notes',
    edits: [
      // The right key, and a note that lives only as long as the contact on whose card it was written.
      { find: 'new Set([...contacts.values()].map(interactionOf))', replace: 'new Set(contacts.keys())' },
      {
        find: '[{ interaction: interactionOf(contact), text }]',
        replace: '[{ interaction: interactionOf(contact), text, contactId }]',
      },
      { find: 'groupBy(({ interaction }) => interaction, {', replace: 'groupBy((edit) => edit.contactId, {' },
    ],
  },
  {
    name: 'counts hold time over a mute',
    recipe: 'long-hold',
    edits: [
      {
        find: `import { heldLongerThan, type Max } from 'rx-max';
import { filter, map, type Observable } from 'rxjs';
`,
        replace: `import type { Contact, Max } from 'rx-max';
import { combineLatest, distinctUntilChanged, filter, map, merge, type Observable, switchMap, timer } from 'rxjs';
`,
      },
      { find: `Pick<Max, 'batches$'>`, replace: `Pick<Max, 'contacts$' | 'muted$'>` },
      {
        find: `    heldLongerThan(limit),
`,
        replace: `    map(([contacts, isMuted]) => [...contacts.values()].filter((contact) => isSilent(contact, isMuted))),
    // One clock for whoever hears nothing of the agent.
    distinctUntilChanged((one, other) => one.map(idOf).join() === other.map(idOf).join()),
    switchMap((silent) => merge(...silent.map((contact) => timer(limit).pipe(map(() => contact))))),
`,
      },
      { find: 'max.batches$.pipe(', replace: 'combineLatest([max.contacts$, max.muted$]).pipe(' },
      {
        find: `    map(({ contactId, skill }) => ({ contactId, skill })),
  );
}
`,
        replace: `    map(({ contactId, skill }) => ({ contactId, skill })),
  );
}

function isSilent({ status }: Contact, isMuted: boolean | null): boolean {
  return status === 'Holding' || (isMuted === true && status === 'Active');
}

function idOf({ contactId }: Contact): string {
  return contactId;
}
`,
      },
    ],
  },
  {
    name: 'fires on a consult leg as if it were the customer',
    recipe: 'screen-pop',
    edits: [
      { find: ' && isCustomer(contact);', replace: ';' },
      { find: `import { isCustomer } from './customer';\n`, replace: '' },
    ],
  },
  {
    name: 'keeps a timer after unsubscribing',
    recipe: 'acw-timer',
    edits: [
      { find: 'pairwise, startWith, switchMap,', replace: 'pairwise, share, startWith, switchMap,' },
      {
        find: '    takeWhile((left) => left > 0, true),\n',
        replace: '    takeWhile((left) => left > 0, true),\n    share({ resetOnRefCountZero: false }),\n',
      },
    ],
  },
  {
    name: 'pops twice when two channels ring at once',
    recipe: 'screen-pop',
    edits: [
      { find: `Pick<Max, 'batches$'>`, replace: `Pick<Max, 'contacts$'>` },
      {
        find: `    eachContact(),
    mergeMap((contact$) => contact$.pipe(filter(isAtHand), take(1))),
`,
        replace: `    mergeMap((contacts) => [...contacts.values()].filter(isAtHand)),
    distinctUntilChanged((one, other) => one.contactId === other.contactId),
`,
      },
      { find: 'max.batches$.pipe(', replace: 'max.contacts$.pipe(' },
      {
        find: 'import { filter, map, mergeMap, type Observable, take }',
        replace: 'import { distinctUntilChanged, map, mergeMap, type Observable }',
      },
      { find: 'import { type Contact, eachContact, type Max }', replace: 'import { type Contact, type Max }' },
    ],
  },
  {
    name: 'uses a token after the session ended',
    recipe: 'backend-session',
    edits: [
      {
        find: '    switchMap((token) => {\n      if (token === null) return of(null);\n',
        replace: '    filter((token) => token !== null),\n    switchMap((token) => {\n',
      },
      { find: 'expand, type Observable', replace: 'expand, filter, type Observable' },
    ],
  },
];
