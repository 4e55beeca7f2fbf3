import { idOf } from '../../host/contact';
import type { HostInput } from '../../host/host-input';
import { type HostState, initialHost } from '../../host/host-state';
import { openContacts } from '../../host/memory';
import { step } from '../../host/step';
import { wakeAt } from '../../host/wake-at';
import { AT_FIRST } from './desk-at-first';
import type { FlowStep } from './flow';

/**
 * Whether steps can follow each other in life, as those do that were chosen; some of them may be gone. A button that the desktop
 * does not show any more does nothing, and does no harm.
 */
export function isLegal(steps: readonly FlowStep[]): boolean {
  let state = initialHost('max', AT_FIRST.options);
  let now = 0;
  const put = (input: HostInput): void => void ([state] = step(state, input));
  for (const happening of AT_FIRST.happenings) put({ ...happening, at: 0 } as HostInput);
  return steps.every(({ wait, what }) => {
    now += wait;
    for (let due = wakeAt(state); due !== null && due <= now; due = wakeAt(state)) put({ kind: 'time', at: due });
    const isPossible = canHappen(state, what);
    if (what.kind !== 'page') put({ ...what, at: now } as HostInput);
    return isPossible;
  });
}

function canHappen(state: HostState, what: FlowStep['what']): boolean {
  const hasSession = state.agentState !== null;
  if (what.kind === 'session-start') return !hasSession;
  if (what.kind === 'token' || what.kind === 'session-end') return hasSession;
  return what.kind !== 'screen-pop' || openContacts(state).some((contact) => idOf(contact) === what.contactId);
}
