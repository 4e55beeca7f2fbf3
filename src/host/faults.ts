import type { HostFault, HostState } from './host-state';

/** When each fault happens in life, in a sentence for whoever switches it on. */
export const FAULTS: Readonly<Record<HostFault, string>> = {
  'contacts-freeze': 'MAX only: as soon as a page registers for `contacts`, no page hears a live event any more.',
  'no-ack':
    'A page was reloaded without saying goodbye: its old registration stands, and the new one is never answered, though live events come.',
  'late-ack': 'The desktop is busy while it starts: a registration counts at once, but is answered seconds later.',
  'double-ack': 'The desktop has the answer in two places of its code: a page gets it twice.',
  'ack-elsewhere':
    'Another version of the desktop: the acknowledgement stands at the other end of its batch, or in the middle.',
  'ack-wrapped': 'The CXone Agent of September 2024: the acknowledgement is wrapped in an object of its own.',
  'lost-batches': 'An answer of the server is lost on the way: every third live batch never comes.',
  'doubled-batches':
    'CXone Agent stands open in several tabs, or the server restates: every live batch comes a second time.',
  'reordered-batches': 'Two answers of the server overtake each other: every second live batch comes before the first.',
  'malformed-events': 'A script or a new version sends what nobody expects: a broken event stands in every live batch.',
  'late-batches': 'The agent’s computer is slow: all that the desktop posts comes seconds later, in its order.',
};

export function isOn({ faults }: HostState, fault: HostFault): boolean {
  return faults.includes(fault);
}
