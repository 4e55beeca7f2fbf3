import { replay } from 'rx-max/recording';
import { fakeMax, type LaneBatch, type ProfileName } from 'rx-max/testing';
import { asyncScheduler } from 'rxjs';

import { batchesOf } from '../../../src/simulator/page/model/from-recording';
import { tellOf } from '../../../src/testing/tell-of';
import { ack, call, contact, mute, sessionEnd, state, token } from '../../legend';
import { batchAt, PROFILES, recorded, recordingOf, sequencesOf } from '../../recording/stage';
import { statesAt } from '../../recording/states-at';

/** A desktop of the host model that is told these batches. */
function played(profile: ProfileName, batches: readonly LaneBatch[]): ReturnType<typeof fakeMax> {
  const desk = fakeMax({ profile, scripted: true });
  const tell = tellOf(desk.put);
  for (const { frame, events } of batches) asyncScheduler.schedule(() => tell(events), frame);
  return desk;
}

describe.each(PROFILES)('a page at the desktop that is told what was recorded sees the same, on %s', (profile) => {
  it.each(sequencesOf(profile))('%s', (_, sequence) => {
    const { recording } = recorded(profile, sequence);
    const batches = batchesOf(recording, new Date(recording.header.begins));
    const times = batches.map(({ frame }) => frame);
    expect(statesAt(() => played(profile, batches), times)).toEqual(statesAt(() => replay(recording), times));
  });
});

/** What is told, each time with the names of what it tells. */
function toldOf(...entries: Parameters<typeof recordingOf>[0]): readonly unknown[] {
  return batchesOf(recordingOf(entries), new Date('2000-01-01')).map(({ frame, events }) => [frame, ...events]);
}

describe('what is told', () => {
  it('is no answer to a registration, and nothing of the connection', () => {
    const told = toldOf(
      { at: 0, entry: 'connection', status: 'registered', reason: 'the host said OK' },
      batchAt(10, ack()),
      batchAt(20, state('Available'), ack()),
    );
    expect(told).toEqual([[20, state('Available')]]);
  });

  it('begins with what was known', () => {
    const opening = {
      ...batchAt(0, ack(), state('Available'), mute('True'), call('42', 'Active')),
      kind: 'opening',
    } as const;
    expect(toldOf(opening)).toEqual([[0, state('Available'), mute('True'), call('42', 'Active')]]);
  });

  it('is, of what was told anew, the news, and an end for each contact that was gone', () => {
    const told = toldOf(
      batchAt(
        0,
        ack(),
        state('Available'),
        mute('True'),
        call('42', 'Active'),
        call('43', 'Active'),
        call('44', 'Active'),
      ),
      batchAt(10, call('44', 'Disconnected', 'True')),
      { ...batchAt(20, ack(), state('Available'), call('43', 'Holding'), call('45', 'Incoming')), kind: 'restated' },
      { ...batchAt(30, ack(), state('Available'), call('43', 'Holding')), kind: 'restated' },
    );
    expect(told.slice(2)).toEqual([
      [20, call('42', 'Disconnected', 'True'), call('43', 'Holding'), call('45', 'Incoming')],
      [30, call('45', 'Disconnected', 'True')],
    ]);
  });

  it('after a session is told again, though it is the same', () => {
    const told = toldOf(batchAt(0, ack(), state('Available')), batchAt(10, sessionEnd()), {
      ...batchAt(20, ack(), state('Available')),
      kind: 'restated',
    });
    expect(told).toEqual([
      [0, state('Available')],
      [10, sessionEnd()],
      [20, state('Available')],
    ]);
  });

  it('to a page that registers anew on MAX ends what it does not tell; CXone Agent does not tell of all', () => {
    const chat = contact('ChatContactEvent', '42', 'Active');
    const first = batchAt(0, ack(), state('Available'), chat);
    const again = batchAt(10, ack(), state('Available'));
    expect(toldOf(first, again)[1]).toEqual([
      10,
      { ...Object(chat), Status: 'Disconnected', FinalState: 'True' },
      state('Available'),
    ]);
    expect(toldOf(first, { ...again, issuer: 'CXA' })[1]).toEqual([10, state('Available')]);
  });

  it('with a token of a session that had begun before tells its start, once a session', () => {
    const start = { Type: 'AgentSessionStart' };
    const told = toldOf(
      batchAt(0, ack(), state('Available'), token('T1')),
      batchAt(10, token('T2')),
      batchAt(20, sessionEnd()),
      batchAt(30, token('T3')),
    );
    expect(told).toEqual([
      [0, start, state('Available'), token('T1')],
      [10, token('T2')],
      [20, sessionEnd()],
      [30, start, token('T3')],
    ]);
  });

  it('at the start of a session is its token, too, which followed in a message of its own', () => {
    const start = { Type: 'AgentSessionStart', AgentId: '7' };
    const told = toldOf(
      batchAt(0, ack()),
      batchAt(10, start, state('LoggedIn')),
      batchAt(11, token('T1')),
      batchAt(20, token('T2')),
    );
    expect(told).toEqual([
      [10, start, state('LoggedIn'), token('T1')],
      [20, token('T2')],
    ]);
  });

  it('has its dates as far from now as they were from then', () => {
    const dated = state('Available', {
      StartTimeUTC: '1999-12-31T23:59:50.000Z',
      Local: '2000-01-01T00:00:05',
      NextStates: [{ since: '2000-01-01T00:00Z' }],
      Label: 'since 2000-01-01T00:00:00Z',
      Early: '0000-01-01T00:00:00.000Z',
      Odd: '2000-99-99T00:00:00.000Z',
    });
    const [batch] = batchesOf(recordingOf([batchAt(0, ack(), dated)]), new Date('2026-11-24T12:00:00.000Z'));
    expect(batch?.events[0]).toMatchObject({
      StartTimeUTC: '2026-11-24T11:59:50.000Z',
      Local: '2026-11-24T12:00:05.000Z',
      NextStates: [{ since: '2026-11-24T12:00:00.000Z' }],
      Label: 'since 2000-01-01T00:00:00Z',
      Odd: '2000-99-99T00:00:00.000Z',
    });
  });
});
