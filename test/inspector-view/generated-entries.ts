import * as fc from 'fast-check';
import type { InspectorEntry, LaneName } from 'rx-max/inspector';

const LANES: readonly LaneName[] = ['registration', 'agent', 'posted', 'rejections', 'contact 42', 'contact 43'];
const STATUSES = ['Incoming', 'Active', 'Holding', 'Disconnected'];

/** Entries as a source tells them: messages of several entries, some at the same time, some that come late. */
export const someEntries: fc.Arbitrary<readonly InspectorEntry[]> = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.constant(0), fc.integer({ min: -40, max: 5000 }), fc.double({ min: 0, max: 3, noNaN: true })),
      lanes: fc.array(fc.constantFrom(...LANES), { minLength: 1, maxLength: 5 }),
      status: fc.constantFrom(...STATUSES),
    }),
    { maxLength: 80 },
  )
  .map((messages) => {
    let [at, id] = [1_700_000_000_000, 0];
    return messages.flatMap(({ gap, lanes, status }, batch) => {
      at += gap;
      return lanes.map((lane) => entry({ id: (id += 1), at, lane, batch, told: status, raw: { Status: status } }));
    });
  });

export function entry(change: Partial<InspectorEntry> = {}): InspectorEntry {
  return {
    id: 1,
    at: 1_700_000_000_000,
    lane: 'agent',
    kind: 'event',
    name: 'CallContactEvent',
    told: '',
    batch: 1,
    raw: {},
    size: 2,
    ...change,
  };
}

/** A day's work: so many entries, told one after the other. */
export function manyEntries(count: number, contacts = 3, gap = 40): readonly InspectorEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const contact = 455_000 + Math.floor(index / (8 * contacts)) * contacts + (index % contacts);
    const step = Math.floor(index / contacts) % 8;
    const status = step === 7 ? 'Disconnected' : (STATUSES[Math.min(step, 2)] ?? '');
    return entry({
      id: index,
      at: 1_700_000_000_000 + index * gap,
      lane: index % 5 === 4 ? 'agent' : `contact ${String(contact)}`,
      batch: index,
      told: status,
      raw: { Type: 'CallContactEvent', Status: status, FinalState: step === 7 ? 'True' : 'False' },
    });
  });
}
