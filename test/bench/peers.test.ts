import { isRight } from 'fp-ts/Either';
import { decodeBatch, type MaxEvent } from 'rx-max';

import { decodeMessage } from '../../bench/peers/hand-written';
import { HostMessage } from '../../bench/peers/io-ts';
import { createWorkload, EVENT_TYPES } from '../../bench/workload';

describe('what the bench compares is comparable', () => {
  const message = createWorkload()(1000);

  it('the workload holds every type by its share', () => {
    const counts = EVENT_TYPES.map((type) => message.events.filter((event) => event['Type'] === type).length);
    expect(counts).toEqual([450, 250, 100, 80, 60, 60]);
  });

  it('what is written by hand gives the events that rx-max gives', () => {
    expect(decodeMessage(message)).toStrictEqual(eventsOf(message));
  });

  it('io-ts takes every message', () => {
    expect(isRight(HostMessage.decode(message))).toBe(true);
  });

  it('what is written by hand leaves out what is not as it should be', () => {
    const good = { Type: 'Mute', AgentMuted: 'True' };
    expect(decodeMessage({ issuer: 'MAX', events: [good, null, { Type: 'Mute', AgentMuted: 'maybe' }] })).toHaveLength(
      1,
    );
  });
});

function eventsOf(message: unknown): readonly MaxEvent[] {
  const batch = decodeBatch(message);
  return isRight(batch) ? batch.right.events : [];
}
