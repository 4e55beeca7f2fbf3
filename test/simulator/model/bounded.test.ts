import { type Happening, legalActions } from 'rx-max/testing';

import { inVirtualTime, stand, unexpected } from './stand';

const HAPPENINGS = 10_000;
const EVERY = 1500;

/** Numbers that look like chance, and are the same each time. */
function chance(): () => number {
  let seed = 1;
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

// CXone Agent's memory is the longer one.
it('after ten thousand happenings nothing has grown', () => {
  const lists = inVirtualTime(HAPPENINGS * EVERY + 1, (at) => {
    const { simulator, register, posts, entries } = stand({ profile: 'cxone-agent', places: ['workspace', 'panel'] });
    const next = chance();
    const noted: number[][] = [];
    let turn = 0;
    function live(): void {
      // A page registers in each new panel, and none says goodbye.
      for (const { id, status } of simulator.state().windows) if (status === 'loading') register(['contact'], id);
      const legal: readonly Happening[] = legalActions(simulator.state().host);
      const happening = legal[Math.floor(next() * legal.length)];
      if (happening !== undefined) simulator.wish({ kind: 'happening', happening });
      // A script is as busy, and a voicemail is always at hand: nobody forgets it.
      const id = String(900_000_000 + turn);
      const tell = turn % 5 === 0 ? [{ Type: 'VoiceMailContactEvent', ContactID: id, Status: 'Discarded' }] : [];
      const lamp = { Type: 'Indicator', Name: id, IndicatorState: 'On' };
      const pop = { Type: 'PopURL', ContactId: id, URL: 'https://crm.example.com/' };
      simulator.wish({ kind: 'happening', happening: { kind: 'emit', events: [...tell, lamp, pop] } });
      // What the test itself keeps.
      posts.length = 0;
      entries.length = 0;
      turn++;
      if (turn % 1000 === 0) {
        const { host, windows, pops, indicators, cards } = simulator.state();
        const { contacts, gone, subscribers, panels, playback, delayed } = host;
        const kept = [windows, pops, indicators, contacts, gone, subscribers, delayed];
        noted.push([
          ...kept.map(({ length }) => length),
          ...[cards, panels, playback].map((all) => Object.keys(all).length),
        ]);
      }
      if (turn < HAPPENINGS) at(EVERY, live);
    }
    live();
    return noted;
  });
  expect(lists).toHaveLength(10);
  expect(Math.max(...lists.flat())).toBeLessThan(65);
}, 300_000);

it('who stops leaves no timer behind', () => {
  const noted = inVirtualTime(1_000_000, (at) => {
    const desk = stand({ scenario: 'inbound-call', loop: true, places: ['workspace', 'pop-out'] });
    const told: string[] = [];
    desk.simulator.state$.subscribe({
      next: () => told.push('state'),
      complete: () => told.push('over'),
      error: unexpected,
    });
    desk.register();
    at(10, () => {
      desk.simulator.stop();
    });
    return told;
  });
  expect(noted).toEqual(['state', 'state', 'over']);
});
