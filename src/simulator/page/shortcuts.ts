import { type CallAction, openContacts } from 'rx-max/testing';

import { type Act, happens } from './view/act';
import { factsOf } from './view/contact-facts';
import type { PageState } from './view/page-state';
import { SHORTCUTS } from './view/shortcut-keys';
import type { ShortcutName } from './words/words';

/** What a pressed key does; null where it does nothing, because it is meant for a field or for nobody. */
export function shortcutOf(event: KeyboardEvent, state: PageState): Act | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isForField(event.target)) return null;
  if (!state.own.shortcuts || state.own.dialog !== null) return null;
  const name = Object.hasOwn(SHORTCUTS, event.key) ? SHORTCUTS[event.key] : undefined;
  return name === undefined ? null : actOf(name, state);
}

/** Letters are typed there, or find an entry. */
function isForField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range'].includes(target.type);
  return target.isContentEditable || target.matches('select, textarea') || target.closest('[data-lanes]') !== null;
}

function actOf(name: ShortcutName, { simulator, legal }: PageState): Act | null {
  const { player } = simulator;
  switch (name) {
    case 'call':
      return legal.some(({ kind }) => kind === 'offer') ? happens({ kind: 'offer', channel: 'voice' }) : null;
    case 'scenarios':
    case 'help':
      return { kind: 'own', own: { dialog: name } };
    case 'play':
      if (player === null) return null;
      return { kind: player.status === 'playing' || player.status === 'waiting' ? 'pause' : 'play' };
    case 'step':
    case 'restart':
      return player === null ? null : { kind: name };
    default:
      return pressed(name, simulator.host, legal);
  }
}

/** The same button on the first contact that has it, and a call's before another one's. */
function pressed(action: CallAction, host: PageState['simulator']['host'], legal: PageState['legal']): Act | null {
  const able = legal.flatMap((one) => (one.kind === 'action' && one.action === action ? (one.contactId ?? []) : []));
  const contacts = openContacts(host).map(factsOf);
  const first =
    contacts.find(({ id, isVoice }) => isVoice && able.includes(id)) ?? contacts.find(({ id }) => able.includes(id));
  return first === undefined ? null : happens({ kind: 'action', action, contactId: first.id });
}
