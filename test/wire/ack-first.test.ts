import { ackFirst, answerOf } from '../../src/wire/ack-first';
import type { MaxBatch } from '../../src/wire/max-batch';
import { batchWith } from './one-batch';

const ok = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: 'Success' };
const error = { ...ok, status: 'ERROR', reason: 'Invalid Contact Id' };
const nothing = { ...ok, status: 'MAYBE' };
const [state, call, mute, leg] = ['AgentState', 'CallContactEvent', 'Mute', 'AgentLeg'].map((Type) => ({ Type }));

/** What batches hold, as the desktop sent it. */
function raws(batches: readonly MaxBatch[]): unknown {
  return batches.map(({ events }) => events.map(({ raw }) => raw));
}

describe('the answer in a batch', () => {
  it.each([
    ['OK', 'OK', [state, ok]],
    ['ERROR', 'ERROR', [error]],
    ['OK where both are', 'OK', [error, ok]],
    ['none without an acknowledgement', undefined, [state, mute]],
    ['none of an acknowledgement that answers nothing', undefined, [nothing]],
  ])('is %s', (_, answer, events) => {
    expect(answerOf(batchWith(...events))).toBe(answer);
  });
});

describe('with nothing before its batch, the acknowledgement goes to the front of it', () => {
  it.each([
    ['first', [ok, state, call]],
    ['in the middle', [state, ok, call]],
    ['last', [state, call, ok]],
  ])('from where it stood: %s', (_, events) => {
    expect(raws(ackFirst([], batchWith(...events)))).toEqual([[ok, state, call]]);
  });

  it('and the batch stays the same where it was there already', () => {
    const batch = batchWith(ok, state, call);
    expect(ackFirst([], batch)[0]).toBe(batch);
  });

  it('of a batch of its own', () => {
    const batch = batchWith(ok);
    expect(ackFirst([], batch)).toEqual([batch]);
    expect(ackFirst([], batch)[0]).toBe(batch);
  });
});

describe('with batches before it, the acknowledgement goes ahead alone', () => {
  const earlier = [batchWith(mute), batchWith(leg, mute)];

  it('then what came earlier, then the rest of its batch', () => {
    const batches = ackFirst(earlier, batchWith(state, ok, call));
    expect(raws(batches)).toEqual([[ok], [mute], [leg, mute], [state, call]]);
    expect(batches.slice(1, 3)).toEqual(earlier);
  });

  it('and nothing follows where it was alone', () => {
    expect(raws(ackFirst(earlier, batchWith(ok)))).toEqual([[ok], [mute], [leg, mute]]);
  });
});

describe('of several acknowledgements in a batch', () => {
  it('one is heard', () => {
    expect(raws(ackFirst([], batchWith(state, ok, call, ok)))).toEqual([[ok, state, call]]);
    expect(raws(ackFirst([batchWith(mute)], batchWith(ok, ok)))).toEqual([[ok], [mute]]);
  });

  it('an OK is heard before an ERROR', () => {
    expect(raws(ackFirst([], batchWith(error, state, ok)))).toEqual([[ok, state]]);
  });

  it('one that answers nothing is an event like any other', () => {
    expect(raws(ackFirst([], batchWith(nothing, state, ok)))).toEqual([[ok, nothing, state]]);
  });
});

describe('without an acknowledgement', () => {
  it('the batches keep their order', () => {
    const earlier = [batchWith(mute)];
    const batch = batchWith(state, nothing);
    expect(ackFirst(earlier, batch)).toEqual([...earlier, batch]);
    expect(ackFirst([], batch)).toEqual([batch]);
  });
});
