import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CallAction } from 'rx-max/testing';

import type { CommandSeen } from '../model/simulator-state';
import type { Words } from '../words/words';
import { type Dispatch, happens } from './act';
import { CHANNEL_ICONS } from './channel-icons';
import { ACTION_ICONS, contactActions, type ShownAction } from './contact-actions';
import type { ContactFacts } from './contact-facts';
import { duration } from './duration';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';
import { wrapUpForm } from './wrap-up-form';

/** For how long a button is lit that a page has pressed, in milliseconds. */
const LIT = 2500;

/** One contact: who it is, how it stands, and what can be done with it. */
export function contactCard(contact: ContactFacts, state: PageState, words: Words, act: Dispatch): TemplateResult {
  const { id } = contact;
  const groups = contactActions(contact, state.legal);
  const button = (shown: ShownAction): TemplateResult =>
    pressButton({
      ...looksOf(shown, contact, state, words),
      press: () => act(happens({ kind: 'action', action: shown.action, contactId: id })),
    });
  const group = (title: string, actions: readonly ShownAction[], look = ''): TemplateResult | typeof nothing =>
    actions.length === 0
      ? nothing
      : html`<div class=${`actions ${look}`} role="group" aria-label=${title}>
          ${look === '' ? nothing : html`<span class="actions-title" aria-hidden="true">${title}</span>`}
          ${repeat(actions, ({ action }) => action, button)}
        </div>`;
  return html`<article
    class="contact"
    data-contact=${id}
    data-status=${contact.status}
    data-mood=${moodOf(contact)}
    aria-label=${`${words.work.channels[contact.channel]} ${id}`}
  >
    ${head(contact, state, words)}
    ${group(
      words.contacts.controls,
      groups.agent.filter(({ action }) => action !== 'seek'),
    )}
    ${groups.agent.some(({ action }) => action === 'seek') ? seekBar(contact, words, act) : nothing}
    ${groups['wrap-up'].length > 0 ? wrapUpForm(contact, words, act) : nothing}
    ${group(words.contacts.handOver, groups['hand-over'], 'hand-over')}
    ${group(words.contacts.otherEnd, groups['other-end'], 'other-end')}
  </article>`;
}

function head(contact: ContactFacts, { simulator, now }: PageState, words: Words): TemplateResult {
  const { id, kind, since, from } = contact;
  const card = Object.hasOwn(simulator.cards, id) ? simulator.cards[id] : undefined;
  const name = card?.name ?? contact.customer ?? from;
  const kinds = { ...words.contacts, dialers: words.contacts.dialers };
  return html`<header>
    <span class="picture" data-set=${card === undefined ? nothing : 'by-app'} aria-hidden="true"
      >${firstLetter(name)}</span
    >
    <div class="who">
      <p>
        <strong data-customer title=${card === undefined ? name : words.contacts.cardByApp}>${name}</strong>
        <span class="chip" data-contact-status
          >${
            contact.isInWrapUp ? words.contacts.wrapUp : (words.contacts.statuses[contact.status] ?? contact.status)
          }</span
        >
      </p>
      <p>
        <small
          >${icon(CHANNEL_ICONS[contact.channel])}${words.work.channels[contact.channel]}
          ${kind === null ? nothing : html`· ${kinds[kind]}`} ·
          <span class="id">${id}</span> ${name === from ? nothing : html`<span class="from">· ${from}</span>`}</small
        >
        ${since === null ? nothing : html`<time class="timer">${duration(now - since)}</time>`}
      </p>
    </div>
  </header>`;
}

type Looks = Omit<Parameters<typeof pressButton>[0], 'press'>;

function looksOf({ action, isPossible }: ShownAction, contact: ContactFacts, state: PageState, words: Words): Looks {
  const picture = ACTION_ICONS[action];
  const { lastCommand, host } = state.simulator;
  const isLit =
    lastCommand !== null &&
    lastCommand.command === action &&
    isOf(contact, lastCommand) &&
    state.now - lastCommand.at < LIT;
  const pressed = pressedBy(action, contact, host.muted);
  return {
    act: action,
    label: words.contacts.actions[action],
    isPossible,
    ...(picture === undefined ? {} : { icon: picture }),
    ...(isPossible ? {} : { about: words.contacts.notNow }),
    ...(pressed === undefined ? {} : { isPressed: pressed }),
    look: [LOOKS[action], isLit ? (lastCommand.accepted ? 'lit' : 'lit-in-vain') : ''].filter(Boolean).join(' '),
  };
}

const LOOKS: Partial<Readonly<Record<CallAction, string>>> = {
  answer: 'good',
  'preview-accept': 'good',
  refuse: 'bad',
  hangup: 'bad',
};

/** What came to nothing was meant for no contact in particular. */
function isOf({ id }: ContactFacts, { contactId }: CommandSeen): boolean {
  return contactId === null || contactId === id;
}

/** Of the buttons that toggle; undefined for the others. */
function pressedBy(action: CallAction, { status, isRecorded }: ContactFacts, muted: boolean): boolean | undefined {
  if (action === 'hold') return status === 'Holding';
  if (action === 'mute') return muted;
  if (action === 'mask') return status === 'Masking';
  return action === 'record' ? isRecorded : undefined;
}

function seekBar({ id, length }: ContactFacts, words: Words, act: Dispatch): TemplateResult {
  return html`<input
    class="seek"
    type="range"
    min="0"
    max=${length}
    value="0"
    data-act="seek"
    aria-label=${words.contacts.position}
    @change=${({ currentTarget }: Event) =>
      act(
        happens({
          kind: 'action',
          action: 'seek',
          contactId: id,
          position: currentTarget instanceof HTMLInputElement ? currentTarget.valueAsNumber : 0,
        }),
      )}
  />`;
}

function moodOf({ isOffered, isInWrapUp, status }: ContactFacts): string {
  if (isOffered) return 'offered';
  if (isInWrapUp) return 'wrap-up';
  return ['Holding', 'Interrupted', 'Waiting', 'Transfer'].includes(status) ? 'aside' : 'active';
}

function firstLetter(name: string): string {
  return (/\p{L}/u.exec(name)?.[0] ?? '#').toUpperCase();
}
