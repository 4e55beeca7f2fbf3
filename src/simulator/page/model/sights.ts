import type { ContactCard, MaxEvent } from 'rx-max';

import type { Pop } from './simulator-state';

/** What the desktop shows besides the agent and the contacts. */
export interface Sights {
  /** The newest first. */
  readonly pops: readonly Pop[];
  /** Those that are on; the agent's own have no contact. */
  readonly indicators: readonly { readonly name: string; readonly contactId: string | null }[];
  /** By contact. */
  readonly cards: Readonly<Record<string, ContactCard>>;
}

export const NOTHING_SHOWN: Sights = { pops: [], indicators: [], cards: {} };

/** How much of each is shown: the oldest go. */
const MOST = 30;

/**
 * What is shown after these events.
 *
 * @param at - when they happened, in milliseconds since 1970
 */
export function seen(sights: Sights, events: readonly MaxEvent[], at: number): Sights {
  return events.reduce((so, event) => seenOne(so, event, at), sights);
}

function seenOne(sights: Sights, event: MaxEvent, at: number): Sights {
  switch (event.type) {
    case 'PopURL':
      return popped(sights, { as: event.type, url: event.url ?? '', contactId: event.contactId, at });
    case 'PageOpen':
      if (event.action === 'CLOSE') return sights;
      return popped(sights, { as: event.type, url: event.pageUri ?? '', contactId: event.contactId, at });
    case 'RunApp':
      return popped(sights, { as: event.type, url: event.actionValue ?? '', contactId: event.contactId, at });
    case 'Indicator': {
      const { name = '', contactId, indicatorState } = event;
      const others = sights.indicators.filter((other) => other.name !== name || other.contactId !== contactId);
      return {
        ...sights,
        indicators: indicatorState === true ? [...others, { name, contactId }].slice(-MOST) : others,
      };
    }
    case 'AgentSessionEnd':
    case 'RemoteAgentSessionEnd':
      return { ...sights, indicators: [] };
    default:
      return sights;
  }
}

function popped(sights: Sights, pop: Pop): Sights {
  return { ...sights, pops: [pop, ...sights.pops].slice(0, MOST) };
}

/** A page has named a contact's customer. */
export function withCard(sights: Sights, contactId: string, card: ContactCard): Sights {
  return { ...sights, cards: { ...sights.cards, [contactId]: card } };
}

/** What belongs to a contact goes with it, but for the pages that popped up. */
export function ofContacts(sights: Sights, open: readonly string[]): Sights {
  return {
    ...sights,
    indicators: sights.indicators.filter(({ contactId }) => contactId === null || open.includes(contactId)),
    cards: Object.fromEntries(Object.entries(sights.cards).filter(([id]) => open.includes(id))),
  };
}
