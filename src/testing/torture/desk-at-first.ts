import type { HostOptions } from '../../host/host-state';
import type { Happening } from '../fake-max';

/** How every flow begins: an agent who is logged in and available, before the page has registered. */
export const AT_FIRST: {
  readonly options: HostOptions;
  readonly registration: object;
  readonly happenings: readonly Happening[];
} = {
  // Legs that the desktop makes itself have short ids, so that rows line up.
  options: { phone: 'all-day', nextId: 101 },
  registration: { messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'] },
  happenings: [
    { kind: 'session-start', token: 'token-1' },
    { kind: 'agent-state', state: 'Available' },
  ],
};
