import { ackFirst, answerAmong, answerOf, withoutAnswers } from '../../src/wire/answer';
import { entriesOf, type MaxBatch } from '../../src/wire/max-batch';
import { batchWith, entriesWith } from './one-batch';

const ok = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: 'Success' };
const error = { ...ok, status: 'ERROR', reason: 'Invalid Contact Id' };
const nothing = { ...ok, status: 'MAYBE' };
const [state, call, mute, leg] = ['AgentState', 'CallContactEvent', 'Mute', 'AgentLeg'].map((Type) => ({ Type }));

/** What batches hold, as the desktop sent it. */
function raws(batches: readonly MaxBatch[]): unknown {
  return batches.map(({ events }) => events.map(({ raw }) => raw));
}

/** The batches from the start to one of MAX's with these entries. */
function ordered(earlier: readonly MaxBatch[], ...events: readonly unknown[]): readonly MaxBatch[] {
  return orderedBatch(earlier, batchWith(...events));
}

function orderedBatch(earlier: readonly MaxBatch[], batch: MaxBatch): readonly MaxBatch[] {
  const answer = answerAmong(entriesOf(batch));
  if (answer === undefined) throw new Error('The batch holds no answer; the test needs one.');
  return ackFirst(earlier, batch, answer);
}

describe('an answer to a registration', () => {
  const mute = { Type: 'Mute' };

  it.each([
    ['OK', ok, 'OK'],
    ['ERROR', error, 'ERROR'],
    ['wrapped in data', { data: ok }, 'OK'],
    ['none: an event of another name', mute, undefined],
    ['none: another message of the host with a status', { messageType: 'SessionInfo', status: 'OK' }, undefined],
    ['none: an acknowledgement that answers nothing', nothing, undefined],
    ['none: an ACD event that carries the same messageType', { ...ok, Type: 'CallContactEvent' }, undefined],
    ['none: one by Type alone, which no host sends', { Type: ok.messageType, status: 'OK' }, undefined],
  ])('is %s', (_, raw, answer) => {
    expect(entriesWith(raw).map(answerOf)).toEqual([answer]);
  });

  it.each([
    ['OK', [state, ok], 1],
    ['ERROR', [error], 0],
    ['OK where both are', [error, ok, ok], 1],
    ['the first ERROR of two', [mute, error, error], 1],
    ['none of no events', [], undefined],
    ['none without an acknowledgement', [state, mute], undefined],
    ['none of an acknowledgement that answers nothing', [nothing], undefined],
  ])('among events is %s', (_, events, at) => {
    expect(answerAmong(entriesWith(...events))?.at).toBe(at);
  });

  it('is none of what a batch holds besides', () => {
    const batch = batchWith(error, state, ok, nothing, call);
    expect(withoutAnswers(batch).map(({ raw }) => raw)).toEqual([state, nothing, call]);
  });
});

describe('with nothing before its batch, the acknowledgement goes to the front of it', () => {
  it.each([
    ['first', [ok, state, call]],
    ['in the middle', [state, ok, call]],
    ['last', [state, call, ok]],
  ])('from where it stood: %s', (_, events) => {
    expect(raws(ordered([], ...events))).toEqual([[ok, state, call]]);
  });

  it('and the batch stays the same where it was there already', () => {
    const batch = batchWith(ok, state, call);
    expect(orderedBatch([], batch)[0]).toBe(batch);
  });

  it('of a batch of its own', () => {
    const batch = batchWith(ok);
    expect(orderedBatch([], batch)).toEqual([batch]);
    expect(orderedBatch([], batch)[0]).toBe(batch);
  });
});

describe('with batches before it, the acknowledgement goes ahead alone', () => {
  const earlier = [batchWith(mute), batchWith(leg, mute)];

  it('then what came earlier, then the rest of its batch', () => {
    const batches = ordered(earlier, state, ok, call);
    expect(raws(batches)).toEqual([[ok], [mute], [leg, mute], [state, call]]);
    expect(batches[1]).toBe(earlier[0]);
    expect(batches[2]).toBe(earlier[1]);
  });

  it('and nothing follows where it was alone', () => {
    expect(raws(ordered(earlier, ok))).toEqual([[ok], [mute], [leg, mute]]);
  });
});

describe('of several acknowledgements in a batch', () => {
  it('one is heard', () => {
    expect(raws(ordered([], state, ok, call, ok))).toEqual([[ok, state, call]]);
    expect(raws(ordered([batchWith(mute)], ok, ok))).toEqual([[ok], [mute]]);
  });

  it('an OK is heard before an ERROR', () => {
    expect(raws(ordered([], error, state, ok))).toEqual([[ok, state]]);
  });

  it('one that answers nothing is an event like any other', () => {
    expect(raws(ordered([], nothing, state, ok))).toEqual([[ok, nothing, state]]);
  });
});
