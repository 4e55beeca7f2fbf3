import { type HostState, legalActions, type OfferChannel, openContacts } from 'rx-max/testing';

import { contactActions } from '../../../src/simulator/page/view/contact-actions';
import { factsOf } from '../../../src/simulator/page/view/contact-facts';
import { whyNot } from '../../../src/simulator/page/view/why-not';
import { en } from '../../../src/simulator/page/words/en';
import { walk } from './walk';

/* What the page offers is what the host model allows, in every state that made-up days come to. */

const STATES: readonly HostState[] = (['max', 'cxone-agent'] as const).flatMap((profile) =>
  [1, 2, 3, 4].flatMap((seed) => walk(profile, seed * 7919, 150, { delivery: seed === 4 ? 'single' : 'multi' })),
);
const MOMENTS = STATES.map((host) => ({ host, legal: legalActions(host), contacts: openContacts(host).map(factsOf) }));
const CONTACTS = MOMENTS.flatMap(({ contacts }) => contacts);

it('has seen a day worth looking at', () => {
  expect(new Set(CONTACTS.map(({ status }) => status)).size).toBeGreaterThan(15);
});

it('has one button for each action that is possible, and says of no other that it is', () => {
  const wrong = MOMENTS.flatMap(({ legal, contacts }) =>
    contacts.flatMap((contact) => {
      const shown = Object.values(contactActions(contact, legal)).flat();
      const pressed = shown.filter(({ isPossible }) => isPossible).map(({ action }) => action);
      const possible = legal.flatMap((each) =>
        each.kind === 'action' && each.contactId === contact.id ? [each.action] : [],
      );
      const isRight = [...pressed].sort().join() === [...possible].sort().join();
      const isOnce = new Set(shown.map(({ action }) => action)).size === shown.length;
      return isRight && isOnce ? [] : [{ contact, shown, possible }];
    }),
  );
  expect(wrong).toEqual([]);
});

it('keeps the buttons of a call in their place while it is connected', () => {
  const connected = MOMENTS.flatMap(({ legal, contacts }) =>
    contacts
      .filter(({ isVoice, status }) => isVoice && ['Active', 'Holding', 'Masking', 'Joined'].includes(status))
      .map((contact) => contactActions(contact, legal).agent.map(({ action }) => action)),
  );
  expect(connected.length).toBeGreaterThan(50);
  expect(new Set(connected.map((actions) => actions.slice(0, 5).join(' ')))).toEqual(
    new Set(['hold mute mask record hangup']),
  );
});

it('reads a name, an id and a time of every contact', () => {
  const wrong = CONTACTS.filter(
    ({ id, from, customer, since }) => !/^\d+$/.test(id) || (from === '' && customer === null) || since === null,
  );
  expect(wrong).toEqual([]);
});

it('knows a word for every status and every state', () => {
  const statuses = CONTACTS.filter(({ isInWrapUp }) => !isInWrapUp).map(({ status }) => status);
  const states = STATES.flatMap(({ agentState }) => agentState?.CurrentState ?? []);
  expect(statuses.filter((status) => !(status in en.contacts.statuses))).toEqual([]);
  expect(states.filter((state) => !(state in en.agent.states))).toEqual([]);
});

it('says why nothing comes in where nothing can, and only there', () => {
  const channels = Object.keys(en.work.channels) as OfferChannel[]; // which it has by its type
  const told = MOMENTS.flatMap(({ host, legal }) =>
    channels.map((channel) => ({
      why: whyNot(host, legal, channel),
      isPossible: legal.some((each) => each.kind === 'offer' && each.channel === channel),
    })),
  );
  expect(told.filter(({ why, isPossible }) => (why === null) !== isPossible)).toEqual([]);
  expect(new Set(told.map(({ why }) => why))).toEqual(new Set([null, 'not-available', 'taken', 'full']));
});
