import { contactIdOf, readId } from '../wire/contact-id';
import type { HostOutput, Step } from './host-output';
import type { HostState } from './host-state';
import { openContacts } from './memory';

/** Where a page is shown. */
export interface WindowPlace {
  readonly windowId: string;
  readonly place: 'workspace' | 'panel';
  readonly contactId?: string;
}

/** A page is shown. What was known of an older window by this id is forgotten: no window comes back. */
export function openWindow(state: HostState, { windowId, place, contactId }: WindowPlace): Step {
  const returned = state.gone.includes(windowId) ? withoutWindow(state, windowId) : state;
  const others = otherPanels(state, windowId);
  const isPanel = place === 'panel' && contactId !== undefined;
  return [{ ...returned, panels: Object.fromEntries(isPanel ? [...others, [windowId, contactId]] : others) }, []];
}

/** A window is closed: the host keeps its subscription, and what it posts there is lost (real-host.md, "The iframe's life"). */
export function closeWindow(state: HostState, windowId: string): Step {
  const panels = Object.fromEntries(otherPanels(state, windowId));
  return [{ ...state, gone: [...state.gone.filter((id) => id !== windowId), windowId], panels }, []];
}

/**
 * Panels whose contact is over go with it. What MAX does then with their subscriptions is not known (protocol.md H.11): here they
 * stay, as CXone Agent keeps them.
 */
export function closePanels(before: HostState, [after, outputs]: Step): Step {
  const open = idsOf(after);
  const ended = idsOf(before).filter((id) => !open.includes(id));
  const closed = Object.entries(after.panels).flatMap(([windowId, contactId]) =>
    ended.includes(readId(contactId) ?? '') ? [{ windowId, contactId }] : [],
  );
  const state = closed.reduce((so, { windowId }) => closeWindow(so, windowId)[0], after);
  const told = closed.map<HostOutput>((panel) => ({ kind: 'panel-closed', ...panel, rule: 'protocol.md H.11' }));
  return [state, [...outputs, ...told]];
}

function idsOf(state: HostState): readonly string[] {
  return Object.keys(state.panels).length === 0 ? [] : openContacts(state).flatMap((event) => contactIdOf(event) ?? []);
}

function withoutWindow(state: HostState, windowId: string): HostState {
  return {
    ...state,
    gone: state.gone.filter((id) => id !== windowId),
    subscribers: state.subscribers.filter((subscriber) => subscriber.windowId !== windowId),
  };
}

function otherPanels({ panels }: HostState, windowId: string): readonly (readonly [string, string])[] {
  return Object.entries(panels).filter(([id]) => id !== windowId);
}
