import type { Recording } from 'rx-max/recording';
import type { LaneBatch } from 'rx-max/testing';

/** What the desktop was told in a recording. */
export function batchesOf({ entries }: Recording): readonly LaneBatch[] {
  return entries.flatMap((entry) => {
    if (entry.entry !== 'batch') return [];
    const events = entry.events.filter(({ messageType }) => messageType !== 'ClientEventSubscriptionAcknowledge');
    return [{ frame: entry.at, events }];
  });
}
