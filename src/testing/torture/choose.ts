import { idOf } from '../../host/contact';
import type { HostInput } from '../../host/host-input';
import { type HostState, initialHost } from '../../host/host-state';
import { legalActions, type LegalAction } from '../../host/legal-actions';
import { isDigital } from '../../host/life';
import { openContacts } from '../../host/memory';
import { step } from '../../host/step';
import { wakeAt } from '../../host/wake-at';
import { AT_FIRST } from './desk-at-first';
import type { FlowStep } from './flow';
import { weightOf } from './weights';

/** A number that decides what happens next, of all that could, and the time before it. */
export interface Choice {
  /** From 0 up to, and without, {@link PICKS}. */
  readonly pick: number;
  /** Milliseconds. */
  readonly wait: number;
}

/** What else may happen, besides what the agent and the customers do. */
export interface Extras {
  readonly isPageRestored: boolean;
  readonly isTokenChanged: boolean;
  /** The channels of contacts; all, where none are named. */
  readonly channels?: readonly string[] | undefined;
}

type What = FlowStep['what'];

/**
 * A flow of legal things, one after another: each choice is made among what the desktop allows at its time, so that contacts
 * of several channels come, change and end as they do in life.
 */
export function chooseSteps(choices: readonly Choice[], extras: Extras): readonly FlowStep[] {
  let state = initialHost('max', AT_FIRST.options);
  let now = 0;
  const put = (input: HostInput): void => void ([state] = step(state, input));
  for (const happening of AT_FIRST.happenings) put({ ...happening, at: 0 } as HostInput);
  const nameNext = createNames(choices[0]?.pick ?? 0);
  return choices.flatMap(({ pick, wait }) => {
    now += wait;
    for (let due = wakeAt(state); due !== null && due <= now; due = wakeAt(state)) put({ kind: 'time', at: due });
    const chosen = choose(pick, optionsIn(state, extras));
    if (chosen === undefined) return [];
    const what = nameNext(chosen, pick);
    if (what.kind !== 'page') put({ ...what, at: now } as HostInput);
    return [{ wait, what }];
  });
}

/** Picks go from 0 to this. */
export const PICKS = 1_000_000;

type Option = readonly [weight: number, what: What];

function choose(pick: number, options: readonly Option[]): What | undefined {
  let left = (pick / PICKS) * options.reduce((sum, [weight]) => sum + weight, 0);
  return options.find(([weight]) => (left -= weight) < 0)?.[1];
}

function optionsIn(state: HostState, { isPageRestored, isTokenChanged, channels }: Extras): readonly Option[] {
  const silent = openContacts(state).filter(isDigital).map(idOf);
  const isWanted = (action: LegalAction): boolean => {
    if (action.kind === 'offer') return channels === undefined || channels.includes(action.channel);
    // What becomes of a digital offer is told to nobody (protocol.md C.2.7): no rule could know of it.
    return action.kind !== 'action' || !silent.includes(action.contactId ?? '');
  };
  const legal = legalActions(state).filter(isWanted);
  const sessions = state.agentState === null ? [START] : SESSION;
  return [
    ...legal.map((action) => [weightOf(action, legal), action] as const),
    ...popsIn(state),
    ...(isPageRestored ? [RESTORED] : []),
    ...(isTokenChanged ? sessions : []),
  ];
}

/** Tokens get their names when they are chosen. */
const START: Option = [9, { kind: 'session-start', token: '' }];
const SESSION: readonly Option[] = [
  [0.4, { kind: 'token', token: '', by: 'announcement' }],
  [0.15, { kind: 'session-end', how: 'logout' }],
  [0.05, { kind: 'session-end', how: 'remote-logoff' }],
  [0.05, { kind: 'session-end', how: 'timeout' }],
  [0.05, { kind: 'session-end', how: 'takeover' }],
];
const RESTORED: Option = [1.2, { kind: 'page', signal: 'restored' }];

/** Scripts run for each contact that is there; what they say is not always fit to be opened. */
function popsIn(state: HostState): readonly Option[] {
  const contacts = state.agentState === null ? [] : openContacts(state);
  return contacts.flatMap((contact) =>
    URLS.map(([weight, url]): Option => {
      return [weight, { kind: 'screen-pop', as: 'PopURL', contactId: idOf(contact), url }];
    }),
  );
}

const URLS = [
  [1.5, 'https://crm.example.com/case/1'],
  [0.2, 'https://crm.example.com/case/2'],
  [0.1, 'javascript:alert(1)'],
] as const;

/**
 * Gives contacts their ids, interactions and roots, and sessions their tokens. In some flows ids are so long that no number can
 * tell one from its neighbours.
 */
function createNames(first: number): (what: What, pick: number) => What {
  const base = first % 2 === 0 ? 900719925474010002n : 42n;
  let contacts = 0n;
  let sessions = 1;
  let tokens = 0;
  return (what, pick) => {
    if (what.kind === 'session-start') return { ...what, token: `token-${String(++sessions)}` };
    if (what.kind === 'token') return { ...what, token: `new-token-${String(++tokens)}` };
    if (what.kind !== 'offer') return what;
    const contactId = String(base + contacts);
    const interactionId = `i${String(++contacts)}`;
    const named = { ...what, contactId, interactionId };
    if (what.channel === 'consult') return { ...named, masterId: ELSEWHERE };
    // A customer whom a colleague sent to the agent's skill (protocol.md D.7).
    return what.channel === 'voice' && pick % 6 === 0 ? { ...named, masterId: ELSEWHERE, callType: 'AgentLeg' } : named;
  };
}

/** The contact that a colleague has, or had, of the same customer. */
const ELSEWHERE = '7';
