import type { Recording } from 'rx-max/recording';

import { playedTime, untilNext } from '../../../src/simulator/page/model/played-time';
import type { Wish } from '../../../src/simulator/page/model/simulator';
import type { PlayerState } from '../../../src/simulator/page/model/simulator-state';
import { inVirtualTime, stand, type Stand, unexpected } from './stand';

/*
 * A scenario is played: it waits for the app, goes on in its own time or faster, stops, and goes round.
 *
 * inbound-call-without-acw has batches at 0, 5 s (it rings), 10 s (answered) and 490 s (over).
 */
const CALL = { scenario: 'inbound-call-without-acw' };
const ENDS = 490_003;

function player({ simulator }: Pick<Stand, 'simulator'>): PlayerState {
  const { player: state } = simulator.state();
  if (state === null) throw new Error('nothing is played');
  return state;
}

const PLAY: Wish = { kind: 'play' };
const PAUSE: Wish = { kind: 'pause' };
const STEP: Wish = { kind: 'step' };
const RESTART: Wish = { kind: 'restart' };

describe('a scenario', () => {
  it('is known in its first column before the app registers, and goes on then', () => {
    inVirtualTime(600_000, (at) => {
      const desk = stand(CALL);
      expect(desk.simulator.state().host).toMatchObject({ scripted: true, agentState: { CurrentState: 'Available' } });
      expect(player(desk)).toEqual({
        name: 'inbound-call-without-acw',
        source: 'scenario',
        status: 'waiting',
        told: 1,
        total: 4,
        time: 0,
        end: 490_003,
        at: 0,
        next: null,
      });
      at(1000, () => {
        desk.register();
        expect(desk.posts).toHaveLength(1);
        expect(player(desk)).toMatchObject({ status: 'playing', told: 1, at: 1000, next: 6001 });
      });
      at(6000, () => {
        expect(desk.posts).toHaveLength(1);
      });
      at(6002, () => {
        expect(desk.posts).toHaveLength(2);
        expect(player(desk)).toMatchObject({ told: 2, time: 5001, at: 6001, next: 11_002 });
      });
      at(1001 + ENDS, () => {
        expect(player(desk)).toMatchObject({ status: 'over', told: 4, time: ENDS, next: null });
      });
    });
    expect.assertions(8);
  });

  it('waits ten seconds for an app that says nothing', () => {
    inVirtualTime(20_000, (at) => {
      const desk = stand(CALL);
      at(9999, () => {
        expect(player(desk).status).toBe('waiting');
      });
      at(10_001, () => {
        expect(player(desk)).toMatchObject({ status: 'playing', next: 15_001 });
      });
    });
    expect.assertions(2);
  });

  it('is played faster, and slower from then on, as somebody wishes', () => {
    inVirtualTime(600_000, (at) => {
      const desk = stand({ ...CALL, speed: 10 });
      desk.register();
      expect(player(desk).next).toBeCloseTo(500.1);
      at(250, () => {
        desk.simulator.wish({ kind: 'settings', settings: { speed: 0.5 } });
        expect(player(desk)).toMatchObject({ told: 1, time: 2500, at: 250, next: 250 + 2501 * 2 });
      });
      at(251 + 2501 * 2, () => {
        expect(player(desk).told).toBe(2);
        desk.simulator.wish({ kind: 'settings', settings: { speed: Infinity } });
      });
      at(252 + 2501 * 2, () => {
        expect(player(desk)).toMatchObject({ status: 'over', told: 4 });
      });
    });
    expect.assertions(4);
  });

  it('says when what it tells was told, however fast it is played', () => {
    inVirtualTime(600_000, (at) => {
      const desk = stand({ ...CALL, speed: 10 });
      desk.register();
      at(2000, () => {
        const [, rings, answered] = desk.posts.map(
          ({ data }) => (data as { events: readonly { StartTimeUTC?: string }[] }).events,
        );
        expect(rings?.[0]?.StartTimeUTC).toBe(new Date(500).toISOString());
        // The call began when it rang.
        expect(answered?.[0]?.StartTimeUTC).toBe(new Date(500).toISOString());
        expect(JSON.stringify(answered)).toContain(new Date(1000).toISOString());
      });
    });
    expect.assertions(3);
  });

  it('stops and goes on where it was', () => {
    inVirtualTime(600_000, (at) => {
      const desk = stand(CALL);
      desk.register();
      at(2000, () => {
        desk.simulator.wish(PAUSE);
        expect(player(desk)).toMatchObject({ status: 'paused', time: 2000, next: null });
      });
      at(100_000, () => {
        expect(player(desk)).toMatchObject({ status: 'paused', told: 1, time: 2000 });
        desk.simulator.wish(PLAY);
        expect(player(desk)).toMatchObject({ status: 'playing', next: 103_001 });
      });
    });
    expect.assertions(3);
  });

  it('that is stopped before the app is there waits for it when it goes on', () => {
    inVirtualTime(100_000, (at) => {
      const desk = stand(CALL);
      desk.simulator.wish(PAUSE);
      at(50_000, () => {
        expect(player(desk)).toMatchObject({ status: 'paused', told: 1 });
        desk.simulator.wish(PLAY);
        expect(player(desk).status).toBe('waiting');
        desk.register();
        expect(player(desk)).toMatchObject({ status: 'playing', next: 55_001 });
      });
    });
    expect.assertions(3);
  });

  it('tells what comes next without the wait, step by step', () => {
    inVirtualTime(0, () => {
      const desk = stand(CALL);
      // It waits for the app no longer.
      desk.simulator.wish(STEP);
      expect(player(desk)).toMatchObject({ status: 'playing', told: 2, time: 5001, next: 5001 });
      desk.simulator.wish(PAUSE);
      desk.simulator.wish(STEP);
      expect(player(desk)).toMatchObject({ status: 'paused', told: 3, next: null });
      desk.simulator.wish(STEP);
      desk.simulator.wish(STEP);
      expect(player(desk)).toMatchObject({ status: 'over', told: 4, time: ENDS });
      expect(desk.simulator.state().host.contacts).toEqual([]);
    });
  });

  it('begins anew on another desktop, with the app loaded anew, when it is wished or is played when it is over', () => {
    inVirtualTime(0, () => {
      const desk = stand(CALL);
      const loads: unknown[] = [];
      const note = (): void => void loads.push([desk.simulator.state().windows[0]?.load, player(desk).told]);
      note();
      for (const wish of [STEP, STEP, STEP]) desk.simulator.wish(wish);
      desk.simulator.wish(PLAY);
      note();
      desk.simulator.wish(STEP);
      desk.simulator.wish(RESTART);
      note();
      expect(loads).toEqual([
        [1, 1],
        [2, 1],
        [3, 1],
      ]);
    });
  });

  it('goes round a second after its end, as long as that is wished', () => {
    inVirtualTime(60_000, (at) => {
      const desk = stand({ ...CALL, speed: Infinity, loop: true });
      desk.register();
      at(10, () => {
        expect(player(desk)).toMatchObject({ status: 'over', told: 4 });
        expect(untilNext(player(desk), 10)).toBeCloseTo(990, -1);
      });
      at(1010, () => {
        expect(player(desk)).toMatchObject({ status: 'waiting', told: 1 });
        desk.register();
      });
      at(1100, () => {
        expect(player(desk)).toMatchObject({ status: 'over', told: 4 });
        desk.simulator.wish({ kind: 'settings', settings: { loop: false } });
        expect(player(desk).next).toBe(null);
      });
      at(50_000, () => {
        expect(player(desk)).toMatchObject({ status: 'over' });
      });
    });
    expect.assertions(6);
  });

  it('is left for a desktop of one’s own', () => {
    inVirtualTime(600_000, (at) => {
      const desk = stand(CALL);
      desk.simulator.wish({ kind: 'settings', settings: { scenario: null } });
      expect(desk.simulator.state()).toMatchObject({ player: null, host: { scripted: false, token: 'sim-token-1' } });
      at(500_000, () => {
        expect(desk.simulator.state().host.contacts).toEqual([]);
      });
    });
    expect.assertions(2);
  });

  it('emits a state for what is told, and not for the time between', () => {
    const states = inVirtualTime(600_000, () => {
      const desk = stand(CALL);
      desk.register();
      const noted: string[] = [];
      desk.simulator.state$.subscribe({
        next: ({ player: state }) => noted.push(`${String(state?.told)} ${String(state?.status)}`),
        error: unexpected,
      });
      return noted;
    });
    expect(states).toEqual(['1 playing', '2 playing', '3 playing', '4 over']);
  });

  it('has waits longer than a browser’s timers', () => {
    inVirtualTime(10_000_000_000, (at) => {
      const desk = stand({ ...CALL, speed: 1e-6 });
      desk.register();
      at(5_000_999_000, () => {
        expect(player(desk).told).toBe(1);
      });
      at(5_001_001_000, () => {
        expect(player(desk).told).toBe(2);
      });
    });
    expect.assertions(2);
  });

  it('does not take such a wait for none, as timers do', async () => {
    const desk = stand({ ...CALL, speed: 1e-6 });
    desk.register();
    let states = 0;
    desk.simulator.state$.subscribe({ next: () => states++, error: unexpected });
    // A timer of more than 2^31 milliseconds is over after one.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([player(desk).told, states]).toEqual([1, 1]);
    desk.simulator.stop();
  });
});

describe('the time that is shown', () => {
  const state: PlayerState = {
    name: 'a',
    source: 'scenario',
    status: 'playing',
    told: 1,
    total: 3,
    time: 1000,
    end: 10_000,
    at: 50_000,
    next: 52_000,
  };

  it('goes on while it is played, and no further than what comes next', () => {
    expect(playedTime(state, 2, 50_500)).toBe(2000);
    expect(playedTime(state, 2, 60_000)).toBe(5000);
    expect(playedTime(state, 2, 40_000)).toBe(1000);
    expect(untilNext(state, 51_500)).toBe(500);
    expect(untilNext(state, 60_000)).toBe(0);
  });

  it('stands where nothing goes on, or all is told at once', () => {
    expect(playedTime({ ...state, status: 'paused', next: null }, 2, 60_000)).toBe(1000);
    expect(playedTime(state, Infinity, 50_500)).toBe(1000);
    expect(untilNext({ ...state, next: null }, 60_000)).toBe(null);
  });
});

describe('a recording', () => {
  const recording: Recording = {
    header: {
      format: 'rx-max recording',
      version: 1,
      begins: '2026-05-05T10:00:00.000Z',
      unit: 'ms',
      issuer: 'CXA',
      redaction: 'off',
    },
    entries: [
      {
        at: 0,
        entry: 'batch',
        kind: 'live',
        issuer: 'CXA',
        contactId: null,
        events: [{ Type: 'AgentState', CurrentState: 'Available' }],
      },
      {
        at: 4000,
        entry: 'batch',
        kind: 'live',
        issuer: 'CXA',
        contactId: null,
        events: [{ Type: 'AgentState', CurrentState: 'Unavailable' }],
      },
    ],
  };

  it('is played by the desktop that it comes from, in place of a scenario, and until one is chosen', () => {
    inVirtualTime(10_000, (at) => {
      const desk = stand(CALL);
      const { load } = desk.simulator.state().windows[0] ?? {};
      desk.simulator.wish({ kind: 'recording', name: 'monday.jsonl', recording });
      expect(desk.simulator.state()).toMatchObject({
        settings: { profile: 'cxone-agent', scenario: null },
        player: { name: 'monday.jsonl', source: 'recording', status: 'waiting', told: 1, total: 2, end: 4000 },
      });
      expect(desk.simulator.state().windows[0]?.load).toBeGreaterThan(load ?? Infinity);
      desk.register();
      // The other desktop and another app play it, too.
      desk.simulator.wish({ kind: 'settings', settings: { profile: 'max', app: 'other' } });
      expect(player(desk)).toMatchObject({ name: 'monday.jsonl', status: 'waiting' });
      desk.register();
      at(4001, () => {
        expect(desk.simulator.state().host.agentState?.CurrentState).toBe('Unavailable');
        desk.simulator.wish({ kind: 'settings', settings: { scenario: null } });
        expect(desk.simulator.state().player).toBe(null);
      });
    });
    expect.assertions(5);
  });
});
