import type { Frame } from 'puppeteer-core';

/** An event as the example app lists it. */
export interface ListedEvent {
  readonly name: string;
  /** What the app prints of it. */
  readonly event: unknown;
}

/** What the example app shows. */
export interface AppShows {
  /** The oldest first. */
  readonly events: readonly ListedEvent[];
  readonly agent: string;
  readonly call: string;
  readonly session: string;
  readonly connection: string;
  readonly error: string;
}

/** Reads the example app. */
export async function appShows(app: Frame): Promise<AppShows> {
  const { listed, ...shown } = await app.evaluate(() => {
    const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
    const listed = [...document.querySelectorAll('#events li')].map((entry) => ({
      name: entry.querySelector('summary')?.textContent ?? '',
      printed: entry.querySelector('pre')?.textContent ?? '',
    }));
    return {
      listed,
      agent: text('agent'),
      call: text('call'),
      session: text('session'),
      connection: text('connection'),
      error: text('error'),
    };
  });
  const events = listed.map(({ name, printed }) => ({ name: nameIn(name), event: JSON.parse(printed) as unknown }));
  return { ...shown, events: events.reverse() };
}

function nameIn(summary: string): string {
  return (summary.split(' · ')[0] ?? '').replace(' (unknown)', '');
}

/** All but the times: a story is told at another time than it was written for. */
export function withoutTimes(events: readonly ListedEvent[]): readonly ListedEvent[] {
  return JSON.parse(JSON.stringify(events).replaceAll(TIME, '"(time)"')) as readonly ListedEvent[];
}

/**
 * Where the times of the same events do not follow each other as they should. What was at one time is at one time; what was
 * later is not earlier, though it may be at the same time where a story is told at once.
 */
export function outOfOrder(should: readonly ListedEvent[], are: readonly ListedEvent[]): readonly string[] {
  const given = timesIn(are);
  const pairs = timesIn(should).map((time, at) => [time, given[at] ?? ''] as const);
  const inOrder = [...pairs].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return inOrder.flatMap(([time, told], at) => {
    const [before, toldBefore] = inOrder[at - 1] ?? [time, told];
    const isGood = time === before ? told === toldBefore : told >= toldBefore;
    return isGood ? [] : [`${before} and ${time} are told as ${toldBefore} and ${told}`];
  });
}

function timesIn(events: readonly ListedEvent[]): readonly string[] {
  return JSON.stringify(events).match(TIME) ?? [];
}

const TIME = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"/g;
