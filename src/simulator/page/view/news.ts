import { openContacts } from 'rx-max/testing';

import type { SimulatorState } from '../model/simulator-state';
import type { Words } from '../words/words';
import { agentFacts } from './agent-facts';
import { type ContactFacts, factsOf } from './contact-facts';
import { fill } from './fill';

/** What has just become of the desktop, in a sentence or two for who does not see it; null where it is nothing new. */
export function newsOf(before: SimulatorState, after: SimulatorState, words: Words): string | null {
  const told = [...commands(before, after, words), ...contacts(before, after, words), ...agent(before, after, words)];
  if (after.pops.length > before.pops.length) told.push(words.news.popped);
  return told.length === 0 ? null : `${told.join('. ')}.`;
}

function agent(before: SimulatorState, after: SimulatorState, words: Words): readonly string[] {
  const { label } = agentFacts(after.host, words);
  return label === agentFacts(before.host, words).label ? [] : [fill(words.news.agent, { state: label })];
}

function commands(
  { lastCommand: old }: SimulatorState,
  { lastCommand }: SimulatorState,
  words: Words,
): readonly string[] {
  if (lastCommand === null || lastCommand.at === old?.at) return [];
  const { command, accepted } = lastCommand;
  const actions: Readonly<Record<string, string>> = words.contacts.actions;
  return [fill(accepted ? words.news.pressed : words.news.pressedInVain, { action: actions[command] ?? command })];
}

function contacts(before: SimulatorState, after: SimulatorState, words: Words): readonly string[] {
  const [old, now] = [before, after].map(
    ({ host }) =>
      new Map(
        openContacts(host)
          .map(factsOf)
          .map((each) => [each.id, each]),
      ),
  );
  const changed = [...(now?.values() ?? [])].filter(({ id, status }) => old?.get(id)?.status !== status);
  const over = [...(old?.values() ?? [])].filter(({ id }) => now?.has(id) !== true);
  return [
    ...changed.map((contact) => fill(words.news.comes, { ...named(contact, words), status: statusOf(contact, words) })),
    ...over.map((contact) => fill(words.news.over, named(contact, words))),
  ];
}

function named({ channel, id }: ContactFacts, words: Words): { readonly channel: string; readonly id: string } {
  return { channel: words.work.channels[channel], id };
}

function statusOf({ isInWrapUp, status }: ContactFacts, { contacts: { wrapUp, statuses } }: Words): string {
  return isInWrapUp ? wrapUp : (statuses[status] ?? status);
}
