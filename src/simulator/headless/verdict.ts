import type { Told } from '../server/inbox';

/** What was seen of a run, as far as it is judged. */
export interface Verdict {
  readonly isRegistered: boolean;
  /** What was refused or rejected, a sentence each; bounded. */
  readonly wrong: readonly string[];
  /** Null until the page says that it is over. */
  readonly over: { readonly ok: boolean; readonly why: string } | null;
}

export const NOTHING_YET: Verdict = { isRegistered: false, wrong: [], over: null };

/** How many wrongs are told. */
const MOST = 20;

export function judge(verdict: Verdict, told: Told): Verdict {
  if (told.is === 'done') return { ...verdict, over: { ok: told.ok, why: told.why } };
  const { kind, name, told: words } = told.entry;
  const wrong = kind === 'rejection' ? `rejected: ${name} ${words}` : `refused: ${words}`;
  const isWrong = kind === 'rejection' || (kind === 'connection' && name === 'refused');
  return {
    ...verdict,
    isRegistered: verdict.isRegistered || (kind === 'connection' && name === 'registered'),
    wrong: isWrong && verdict.wrong.length < MOST ? [...verdict.wrong, wrong.trim()] : verdict.wrong,
  };
}

/**
 * Why it did not go well.
 *
 * @param desktop - the origin that the app has to hear
 * @param seconds - how long it was given
 * @returns null if it did
 */
export function whyNot({ isRegistered, wrong, over }: Verdict, desktop: string, seconds: number): string | null {
  const seen = [...(isRegistered ? [] : [`the app did not register; ${adviceFor(desktop)}`]), ...wrong];
  const said = over?.ok === false ? [over.why || 'the page says that it did not go well'] : [];
  // What the page finds wrong with the app is seen here, too, and in more words.
  const found = said.filter((why) => wrong.length === 0 && !seen.some((sentence) => sentence.startsWith(why)));
  const sentences = [...found, ...seen, ...(over === null ? [`the scenario was not over within ${seconds} s`] : [])];
  return sentences.length === 0 ? null : sentences.join('\nrx-max: ');
}

function adviceFor(desktop: string): string {
  return `does it hear this desktop, as in connectMax({ origins: ['${desktop}'] })?`;
}
