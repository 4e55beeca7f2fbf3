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
  return { ...shown, events: withoutClock(events.reverse()) };
}

function nameIn(summary: string): string {
  return (summary.split(' · ')[0] ?? '').replace(' (unknown)', '');
}

/**
 * The same with the order of times in place of times: a story that is told at once has moments that follow each other, and what
 * has the same time in two events has the same one in both.
 */
export function withoutClock(events: readonly ListedEvent[]): readonly ListedEvent[] {
  const text = JSON.stringify(events);
  const times = [...new Set(text.match(TIME) ?? [])].sort();
  return JSON.parse(text.replaceAll(TIME, (time) => `"time ${String(times.indexOf(time))}"`)) as readonly ListedEvent[];
}

const TIME = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"/g;
