import { type Contact, connectMax, type MaxBatch, type MaxPort } from 'rx-max';
import { compileLanes, fakeMax, type ProfileName, type Scenario, SCENARIOS, words } from 'rx-max/testing';
import { asyncScheduler, map } from 'rxjs';

import { tellOf } from '../../../src/testing/tell-of';
import { DESKTOP, inVirtualTime, stand, unexpected } from './stand';

/*
 * Each scenario, played through the simulator at once, shows an app what the same lanes show it in a spec of the kit.
 */

const PROFILES: readonly ProfileName[] = ['max', 'cxone-agent'];
const PLAYED = SCENARIOS.flatMap((scenario) =>
  PROFILES.filter((profile) => (scenario.profile ?? profile) === profile).map(
    (profile) => [scenario.name, profile, scenario] as const,
  ),
);
/** Longer than any of them, and than offers last in the page. */
const UNTIL = 3_600_000;

interface Seen {
  readonly events: string[];
  readonly agent: string[];
  readonly contacts: string[];
}

/** What an app sees at a port, with the distances of times and without tokens, which are made up. */
function watch(port: MaxPort, began: number, isTimed: boolean): Seen {
  const max = connectMax({ port, origins: [DESKTOP, 'https://max.niceincontact.com'] });
  const seen: Seen = { events: [], agent: [], contacts: [] };
  const note = (list: string[]) => ({ next: (text: unknown) => list.push(String(text)), error: unexpected });
  max.batches$.pipe(map(rawOf(began, isTimed))).subscribe(note(seen.events));
  max.agentState$.pipe(map((state) => (state === null ? 'unknown' : words(state)))).subscribe(note(seen.agent));
  max.contacts$.pipe(map(wordsOf)).subscribe(note(seen.contacts));
  return seen;
}

function wordsOf(contacts: ReadonlyMap<string, Contact>): string {
  return [...contacts.values()].map((contact) => `${contact.contactId} ${words(contact)}`).join('; ');
}

/** Tokens are made up. Where a story is told at once, all that is known of its times is their order. */
function rawOf(began: number, isTimed: boolean): (batch: MaxBatch) => unknown {
  return ({ kind, contactId, events }) =>
    JSON.stringify([kind, contactId, events.map(({ raw }) => raw)], (key, value: unknown) => {
      if (key === 'sessionToken') return '(token)';
      if (typeof value !== 'string' || !/^\d{4}-.*Z$/.test(value)) return value;
      return isTimed ? `${String(Math.round((Date.parse(value) - began) / 1000))} s` : '(time)';
    });
}

/** As the kit plays lanes: its first column is known before the page registers. */
function inTheKit({ lanes }: Scenario, profile: ProfileName, isTimed: boolean): Seen {
  return inVirtualTime(UNTIL, (at) => {
    const fake = fakeMax({ profile, scripted: true, origin: DESKTOP });
    const tell = tellOf(fake.put);
    for (const { frame, events } of compileLanes(lanes, new Date(0))) {
      if (frame === 0) tell(events);
      else {
        at(frame, () => {
          tell(events);
        });
      }
    }
    function post(message: object): void {
      asyncScheduler.schedule(() => {
        fake.post(message, '*');
      });
    }
    return watch({ ...fake, post }, 0, isTimed);
  });
}

function inTheSimulator({ name }: Scenario, profile: ProfileName, speed: number): Seen {
  return inVirtualTime(UNTIL, () => {
    const { simulator, portOf } = stand({ profile, scenario: name, speed });
    expect(simulator.state().player).toMatchObject({ name, source: 'scenario', status: 'waiting' });
    return watch(portOf(), asyncScheduler.now(), speed === 1);
  });
}

describe.each([
  ['at once', Infinity],
  ['in its own time', 1],
])('%s', (_, speed) => {
  it.each(PLAYED)('%s on %s', (__, profile, scenario) => {
    const kit = inTheKit(scenario, profile, speed === 1);
    expect(kit.events.length).toBeGreaterThan(0);
    expect(inTheSimulator(scenario, profile, speed)).toEqual(kit);
  });
});
