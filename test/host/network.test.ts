import type { HostInput } from '../../src/host/host-input';
import { wakeAt } from '../../src/host/wake-at';
import { deskAfter, messagesTo, NOON, pushes, registers, run, told } from './desk';

// The link to the server is lost (protocol.md C.6).
const LOST: HostInput = { kind: 'network', is: 'lost', at: NOON };
const BACK: HostInput = { kind: 'network', is: 'back', at: NOON + 25_000 };

function time(seconds: number): HostInput {
  return { kind: 'time', at: NOON + seconds * 1000 };
}

const cxa = deskAfter('cxone-agent', [...pushes('AgentState Available'), registers(['agent'])]);

function offline(...inputs: readonly HostInput[]): readonly unknown[] {
  return messagesTo('main', run(cxa, inputs).outputs).flatMap(({ events }) => events);
}

function failed(count: number): object {
  return {
    Type: 'NetworkOfflineEvent',
    totalNetworkRequestExecuted: String(count),
    retryStatus: 'CXONE_API_ERROR',
  };
}

it('CXone Agent tells of each retry, every ten seconds', () => {
  expect(offline(LOST, time(9.999))).toEqual([]);
  expect(offline(LOST, time(10))).toEqual([failed(1)]);
  expect(offline(LOST, time(10), time(12), time(20))).toEqual([failed(1), failed(2)]);
});

it('a time that comes late brings all that was due', () => {
  expect(offline(LOST, time(35))).toEqual([failed(1), failed(2), failed(3)]);
});

it('tells when the link is back, and nothing more', () => {
  expect(offline(LOST, time(20), BACK, time(60))).toEqual([
    failed(1),
    failed(2),
    { Type: 'NetworkOfflineEvent', retryStatus: '' },
  ]);
});

it('gives up after sixty retries and says 0', () => {
  const told = offline(LOST, time(9999));
  expect(told.length).toBe(61);
  expect(told.slice(-2)).toEqual([failed(60), failed(0)]);
});

it('a driver is woken for each retry, and no more after the last', () => {
  const lost = run(cxa, [LOST]).state;
  expect(wakeAt(lost)).toBe(NOON + 10_000);
  expect(wakeAt(run(lost, [time(10)]).state)).toBe(NOON + 20_000);
  expect(wakeAt(run(lost, [time(610)]).state)).toBeNull();
});

it('a link that is lost already, or was not lost, tells nothing', () => {
  expect(offline(LOST, { ...LOST, at: NOON + 5000 }, time(10))).toEqual([failed(1)]);
  expect(offline(BACK)).toEqual([]);
});

it('without a session nobody polls: there is no retry, and none after its end', () => {
  expect(wakeAt(deskAfter('cxone-agent', [LOST]))).toBeNull();
  expect(wakeAt(run(cxa, [LOST, ...pushes('AgentSessionEnd')]).state)).toBeNull();
});

it('MAX tells nobody', () => {
  const max = deskAfter('max', [...pushes('AgentState Available'), registers(['all'])]);
  expect(told(max, [LOST, time(60), BACK])).toEqual([]);
});
