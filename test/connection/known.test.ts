import { of, toArray } from 'rxjs';

import { type Known, take } from '../../src/snapshot/known';
import { NOTHING_KNOWN, type Snapshot } from '../../src/snapshot/snapshot';
import { known$ } from '../../src/state/known';
import type { RawEvent } from '../../src/wire/family';
import { type BatchKind, batchOf, entriesOf, insideOf, type MaxBatch } from '../../src/wire/max-batch';
import { batchWith } from '../wire/one-batch';

const ACK: RawEvent = { messageType: 'ClientEventSubscriptionAcknowledge', status: 'OK' };
const MUTE: RawEvent = { Type: 'Mute', AgentMuted: 'True' };
const LEG: RawEvent = { Type: 'AgentLeg', Status: 'Active' };
const STATE: RawEvent = { Type: 'AgentState', CurrentState: 'Unavailable' };
const CALL: RawEvent = { Type: 'CallContactEvent', ContactID: '42', Status: 'Active' };

/** A batch of a kind, and what it says is gone. */
function batch(kind: BatchKind, events: readonly RawEvent[], forgotten: readonly string[] = []): MaxBatch {
  const live = batchWith(...events);
  return batchOf(live, kind, 1000, entriesOf(live), [], insideOf(live).decode, forgotten);
}

/** What is known after these batches, by subject. */
function known(...batches: readonly MaxBatch[]): readonly string[] {
  return [...batches.reduce<Snapshot>(take, NOTHING_KNOWN).latest.keys()];
}

test('a batch adds to what is known', () => {
  expect(known(batch('live', [ACK, STATE]), batch('live', [CALL, MUTE]))).toEqual(['AgentState', '42', 'Mute']);
});

test('an opening tells all that is known, and what was known before it counts no more', () => {
  expect(known(batch('live', [ACK, STATE, CALL, MUTE]), batch('opening', [ACK, LEG]))).toEqual(['AgentLeg']);
});

test('a restatement takes away what it says is gone, and nothing else', () => {
  const before = batch('live', [ACK, STATE, CALL, MUTE, LEG]);
  expect(known(before, batch('restated', [], ['42', 'Mute']))).toEqual(['AgentState', 'AgentLeg']);
  expect(known(before, batch('restated', [MUTE], ['42', 'Mute']))).toEqual(['AgentState', 'AgentLeg', 'Mute']);
  expect(known(before, batch('restated', [STATE]))).toEqual(['AgentState', '42', 'Mute', 'AgentLeg']);
});

test("a repeated acknowledgement of somebody's own transport leaves mute and leg unknown, unless it tells them", () => {
  const before = batch('live', [ACK, STATE, MUTE, LEG]);
  expect(known(before, batch('live', [ACK]))).toEqual(['AgentState']);
  expect(known(before, batch('live', [ACK, LEG]))).toEqual(['AgentState', 'AgentLeg']);
  expect(known(before, batch('live', [STATE]))).toEqual(['AgentState', 'Mute', 'AgentLeg']);
});

test('it says when the batch arrived, and decodes what it knows as the batch does', () => {
  const live = batchWith(STATE);
  const [entry] = entriesOf(live);
  if (entry === undefined) throw new Error('The batch has an event.');
  const now: Known = take(NOTHING_KNOWN, batch('live', []));
  expect(now.receivedAt).toBe(1000);
  expect(take(now, live).decode(entry)).toBe(live.events[0]);
});

test('known$ tells what is known after each batch', () => {
  const told: unknown[] = [];
  of(batch('live', [ACK, STATE]), batch('live', [CALL]), batch('restated', [], ['42']))
    .pipe(known$, toArray())
    .subscribe({
      next: (all) => told.push(...all.map(({ latest }) => [...latest.keys()])),
      error: (error: unknown) => told.push(error),
    });
  expect(told).toEqual([['AgentState'], ['AgentState', '42'], ['AgentState']]);
});
