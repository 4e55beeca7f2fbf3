import type { HostPost } from './host-output';
import type { BoundId, HostState } from './host-state';
import { profileOf } from './profile';

/** One message to one window, or none where the window is gone. 0, `''` and false are no contact in the envelope. */
export function post(
  state: HostState,
  to: string,
  contactId: BoundId,
  events: readonly unknown[],
  rule: string,
): readonly HostPost[] {
  if (state.gone.includes(to)) return [];
  const data = { issuer: profileOf(state).issuer, contactId: contactId || null, events };
  return [{ kind: 'post', to, data, rule }];
}
