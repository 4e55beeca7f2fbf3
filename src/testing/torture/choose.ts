import type { HostInput } from '../../host/host-input';
import { initialHost } from '../../host/host-state';
import { legalActions, type LegalAction } from '../../host/legal-actions';
import { step } from '../../host/step';
import { wakeAt } from '../../host/wake-at';
import type { Happening } from '../fake-max';
import { AT_FIRST } from './desk-at-first';
import type { FlowStep } from './flow';

/** A number that decides what happens next, of all that could, and the time before it. */
export interface Choice {
  readonly pick: number;
  readonly wait: number;
}

/** What else may happen, besides what the agent and the customers do. */
export interface Extras {
  readonly isPageRestored: boolean;
  readonly isTokenChanged: boolean;
  /** The channels of contacts; all, where none are named. */
  readonly channels?: readonly string[] | undefined;
}

/** How often each kind of thing is chosen, where it is possible. */
const WEIGHTS: Readonly<Record<string, number>> = { action: 12, offer: 8, dial: 1, 'agent-state': 1 };

/**
 * A flow of legal things, one after another: each choice is made among what the desktop allows at its time, so that contacts
 * of several channels come, change and end as they do in life.
 */
export function chooseSteps(choices: readonly Choice[], extras: Extras): readonly FlowStep[] {
  let state = initialHost('max', AT_FIRST.options);
  let now = 0;
  let contacts = 0;
  const put = (input: HostInput): void => void ([state] = step(state, input));
  for (const happening of AT_FIRST.happenings) put({ ...happening, at: 0 } as HostInput);
  return choices.flatMap(({ pick, wait }) => {
    now += wait;
    for (let due = wakeAt(state); due !== null && due <= now; due = wakeAt(state)) put({ kind: 'time', at: due });
    const what = chosen(pick, legalActions(state), state.token === null, extras);
    if (what === undefined) return [];
    const named = what.kind === 'offer' ? { ...what, ...identityOf(contacts++, pick) } : what;
    if (named.kind !== 'page') put({ ...named, at: now } as HostInput);
    return [{ wait, what: named }];
  });
}

type Chosen = Happening | FlowStep['what'];

function chosen(pick: number, legal: readonly LegalAction[], isLoggedOut: boolean, extras: Extras): Chosen | undefined {
  const wanted = legal.filter((action) => action.kind !== 'offer' || isAmong(action.channel, extras.channels));
  const options: readonly (readonly [weight: number, what: Chosen])[] = [
    ...weighted(wanted),
    ...(extras.isPageRestored ? [[4, { kind: 'page', signal: 'restored' }] as const] : []),
    ...(extras.isTokenChanged && !isLoggedOut
      ? [[2, { kind: 'token', token: `token-${String(pick)}`, by: 'announcement' }] as const]
      : []),
    ...(extras.isTokenChanged && !isLoggedOut ? [[1, { kind: 'session-end', how: 'logout' }] as const] : []),
    ...(isLoggedOut ? [[9, { kind: 'session-start', token: `token-${String(pick)}` }] as const] : []),
  ];
  const total = options.reduce((sum, [weight]) => sum + weight, 0);
  let left = (pick / PICKS) * total;
  return options.find(([weight]) => (left -= weight) < 0)?.[1];
}

/** Picks go from 0 to this. */
export const PICKS = 1_000_000;

/** However many things of a kind are possible, the kind has its weight. */
function weighted(legal: readonly LegalAction[]): readonly (readonly [number, LegalAction])[] {
  return legal.map((action) => {
    const alike = legal.filter(({ kind }) => kind === action.kind).length;
    return [(WEIGHTS[action.kind] ?? 0.3) / alike, action] as const;
  });
}

function isAmong(channel: string, channels: Extras['channels']): boolean {
  return channels === undefined || channels.includes(channel);
}

/** Ids that no number can tell from their neighbours, in some flows; and an interaction of its own for each contact. */
function identityOf(count: number, pick: number): { readonly contactId: string; readonly interactionId: string } {
  const first = pick % 3 === 0 ? 900719925474010002n : 42n;
  return { contactId: String(first + BigInt(count)), interactionId: `i${String(count + 1)}` };
}
