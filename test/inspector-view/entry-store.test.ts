import * as fc from 'fast-check';
import type { InspectorEntry } from 'rx-max/inspector';

import { EVERYTHING } from '../../src/inspector/view/entry-filter';
import { type EntryStore, entryStore } from '../../src/inspector/view/entry-store';
import type { Marble } from '../../src/inspector/view/lane-index';
import type { Shelf } from '../../src/inspector/view/sorted-shelf';
import { entry, manyEntries, someEntries } from './generated-entries';

function itemsOf(shelf: Shelf<Marble>): readonly Marble[] {
  return Array.from({ length: shelf.size() }, (_, at) => shelf.at(at)).filter((marble) => marble !== undefined);
}

function seenIn(store: EntryStore): readonly InspectorEntry[] {
  return itemsOf(store.index().all).map(({ kept }) => kept.entry);
}

function filled(entries: readonly InspectorEntry[], limit = 1000): EntryStore {
  const store = entryStore(limit);
  store.add(entries);
  return store;
}

describe('what is kept', () => {
  it('is all, in the order of its time, up to the limit; then the oldest go', () => {
    fc.assert(
      fc.property(someEntries, fc.integer({ min: 1, max: 60 }), (entries, limit) => {
        const store = entryStore(limit);
        for (const one of entries) store.add([one]);
        const newest = inOrder(entries).slice(-limit);
        expect(store.size()).toBe(Math.min(limit, entries.length));
        expect(seenIn(store).map(({ at }) => at)).toEqual(newest.map(({ at }) => at));
      }),
    );
  });

  it('is in exactly one lane, which is gone when its last entry is', () => {
    fc.assert(
      fc.property(someEntries, fc.integer({ min: 1, max: 60 }), (entries, limit) => {
        const { all, lanes } = filled(entries, limit).index();
        const inLanes = [...lanes.values()].flatMap(({ marbles }) => itemsOf(marbles));
        expect(new Set(inLanes)).toEqual(new Set(itemsOf(all)));
        expect(inLanes).toHaveLength(all.size());
        expect([...lanes.values()].every(({ name, marbles }) => itemsOf(marbles).every(isIn(name)))).toBe(true);
        expect([...lanes.values()].every(({ marbles }) => marbles.size() > 0)).toBe(true);
      }),
    );
  });

  it('stays bounded over any number of entries', () => {
    const store = filled(manyEntries(50_000), 2000);
    expect(store.size()).toBe(2000);
    expect(store.index().all.size()).toBe(2000);
    expect(store.index().lanes.size).toBeLessThan(500);
    expect(store.deliver(100, 1)).toBe(false);
  });

  it('is nothing after it was cleared', () => {
    const store = filled(manyEntries(100));
    store.clear();
    expect(store.size()).toBe(0);
    expect(seenIn(store)).toEqual([]);
    expect(store.deliver(50, 1)).toBe(false);
  });
});

function isIn(name: string): (marble: Marble) => boolean {
  return ({ kept }) => kept.entry.lane === name;
}

describe('the order of events', () => {
  it('rises along each lane, and the entries of a message begin at one place', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { all, lanes } = filled(entries).index();
        for (const { marbles } of lanes.values()) {
          const orders = itemsOf(marbles).map(({ order }) => order);
          expect(orders.every((order, at) => at === 0 || order > (orders[at - 1] ?? 0))).toBe(true);
        }
        const steps = itemsOf(all).map(({ step, kept }) => ({ step, batch: kept.entry.batch }));
        for (const [at, { step, batch }] of steps.entries()) {
          const before = steps[at - 1];
          if (before === undefined) continue;
          expect(before.batch === batch ? step === before.step : step > before.step).toBe(true);
        }
      }),
    );
  });

  it('is the same whether entries come in time or late', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const late = filled(entries).index();
        const inTime = filled(inOrder(entries)).index();
        expect(gapless(itemsOf(late.all))).toEqual(gapless(itemsOf(inTime.all)));
      }),
    );
  });
});

/** In the order of time; those of one time stay as they are. */
function inOrder(entries: readonly InspectorEntry[]): readonly InspectorEntry[] {
  return [...entries].sort((a, b) => a.at - b.at);
}

/** Orders from the first one on. */
function gapless(marbles: readonly Marble[]): readonly number[] {
  return marbles.map(({ order }) => order - (marbles[0]?.order ?? 0));
}

describe('the filter', () => {
  const store = filled([
    entry({ id: 1, lane: 'contact 42', told: 'Holding', window: 'panel 42' }),
    entry({ id: 2, kind: 'post', lane: 'posted', name: 'HoldEvent', rule: 'command: hold' }),
    entry({ id: 3, kind: 'rejection', lane: 'rejections', name: 'foreign-origin', origin: 'https://evil.test' }),
    entry({ id: 4, name: 'AgentState', told: 'Available', faults: ['late-ack'] }),
  ]);
  const idsOf = (change: Partial<typeof EVERYTHING>): readonly number[] => {
    store.show({ ...EVERYTHING, ...change });
    return seenIn(store).map(({ id }) => id);
  };

  it.each([
    ['hold', [1, 2]],
    ['HOLD command', [2]],
    ['42', [1]],
    ['evil', [3]],
    ['late-ack', [4]],
    ['  ', [1, 2, 3, 4]],
    ['nothing of this', []],
  ])('by text: %s', (text, ids) => {
    expect(idsOf({ text })).toEqual(ids);
  });

  it('holds for what comes later too', () => {
    const later = filled([]);
    later.show({ ...EVERYTHING, text: 'hold' });
    later.add([entry({ id: 1, told: 'Holding' }), entry({ id: 2, told: 'Active' })]);
    expect(seenIn(later).map(({ id }) => id)).toEqual([1]);
    expect(later.size()).toBe(2);
  });

  it('by kind, lane and window', () => {
    expect(idsOf({ kinds: ['post', 'rejection'] })).toEqual([2, 3]);
    expect(idsOf({ lane: 'agent' })).toEqual([4]);
    expect(idsOf({ window: 'panel 42' })).toEqual([1]);
    expect(idsOf({})).toEqual([1, 2, 3, 4]);
  });
});

describe('while it is frozen', () => {
  it('what is seen stays, what comes is kept and counted, and then all is seen', () => {
    const store = filled(manyEntries(10), 12);
    const before = seenIn(store);
    store.freeze(true);
    store.add(manyEntries(30).slice(10));
    expect(seenIn(store)).toEqual(before);
    expect([store.size(), store.waiting()]).toEqual([12, 20]);
    store.freeze(false);
    expect(seenIn(store)).toEqual(manyEntries(30).slice(-12));
    expect(store.waiting()).toBe(0);
  });
});

it('tells later when the page had an entry', () => {
  const store = filled([entry({ id: 7 }), entry({ id: 8 })]);
  expect(store.deliver(8, 5)).toBe(true);
  expect(store.deliver(9, 5)).toBe(false);
  expect(seenIn(store).map(({ deliveredAt }) => deliveredAt)).toEqual([undefined, 5]);
});
