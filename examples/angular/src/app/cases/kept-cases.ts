import * as t from 'io-ts';

import { OUTCOMES, type Outcome } from '../crm/report';
import type { Case } from './case';
import type { TabStorage } from './tab-storage';

const NAME = 'crm-workspace.cases';

/** How long a draft is kept that nobody completes, in milliseconds: a shift. */
const LONGEST = 12 * 60 * 60 * 1000;

const outcome = t.keyof(Object.fromEntries(OUTCOMES.map((name) => [name, null])) as Readonly<Record<Outcome, null>>);

const nullOr = <C extends t.Mixed>(codec: C) => t.union([codec, t.null]);

const keptCase = t.type({
  key: t.string,
  contactId: t.string,
  channel: t.keyof({
    voice: null,
    chat: null,
    email: null,
    voicemail: null,
    workItem: null,
    digital: null,
    unknown: null,
  }),
  customerId: nullOr(t.string),
  endedAt: nullOr(t.number),
  note: t.string,
  outcome: nullOr(outcome),
  wantsCallBack: t.boolean,
});

const kept = t.type({ keptAt: t.number, cases: t.array(keptCase) });

/**
 * What was kept before a reload; nothing, if it is older than a shift or was written by another version.
 *
 * @param now - milliseconds since the epoch
 */
export function readCases(storage: TabStorage | null, now: number): readonly Case[] {
  const text = storage?.getItem(NAME) ?? null;
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return kept.is(value) && now - value.keptAt < LONGEST ? value.cases : [];
  } catch {
    return [];
  }
}

/** Keeps what the agent wrote, and ids: no name, no number, no token. A storage that is full keeps what it had. */
export function writeCases(storage: TabStorage | null, cases: readonly Case[], now: number): void {
  try {
    if (cases.length === 0) storage?.removeItem(NAME);
    else storage?.setItem(NAME, JSON.stringify({ keptAt: now, cases }));
  } catch {
    // The page goes on with what it has in memory.
  }
}
