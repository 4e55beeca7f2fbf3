import type { Flow, FlowContact } from 'rx-max/testing';

import * as recipe from '../../../docs/cookbook/side-by-side';
import { expectSame } from '../expect-same';
import { latestAt, liveAt, moments, statusAt } from '../questions';
import { trial } from '../trial';

/** At any time there is a card for each contact that is there, on its side, with its legs, and in wrap-up where it is. */
export const sideBySide = trial(
  'side-by-side',
  recipe,
  ({ sideBySide }) => sideBySide,
  ({ emissions, flow }) => {
    for (const now of moments(flow).filter((at) => at >= flow.knownFrom)) {
      const shown = latestAt(emissions, now) ?? { voice: [], digital: [] };
      const cards = (['voice', 'digital'] as const).flatMap((side) =>
        shown[side].map(({ contact, legs, isWrapUp }) => [
          side,
          contact.contactId,
          legs.map(({ contactId }) => contactId).sort(),
          isWrapUp,
        ]),
      );
      expectSame(`cards at ${String(now)}`, cards, cardsAt(flow, now));
    }
  },
);

const VOICE = ['voice', 'voicemail'];

function cardsAt(flow: Flow, now: number): readonly unknown[] {
  const live = liveAt(flow, now);
  const legs = live.filter((leg) => live.some((call) => isLegOf(leg, call)));
  return live
    .filter((contact) => !legs.includes(contact))
    .map((contact) => [
      VOICE.includes(contact.channel) ? 'voice' : 'digital',
      contact.contactId,
      live
        .filter((leg) => isLegOf(leg, contact))
        .map(({ contactId }) => contactId)
        .sort(),
      ['Disconnected', 'Discarded'].includes(statusAt(flow, contact, now)),
    ]);
}

function isLegOf(leg: FlowContact, call: FlowContact): boolean {
  const isSame = leg.interactionId !== undefined && leg.interactionId === call.interactionId;
  return call.isCustomer && !leg.isCustomer && (leg.masterId === call.contactId || isSame);
}
