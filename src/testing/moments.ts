import { TestScheduler } from 'rxjs/testing';

/** What happens in a row, and when; a time in milliseconds. */
export interface Moment {
  readonly at: number;
  readonly what: 'value' | 'error' | 'complete' | 'from' | 'to';
  readonly value?: unknown;
  /** The letter that stood for it in the row that was written. */
  readonly letter?: string;
}

/** The moments of a row; letters that no legend explains stand for themselves. */
export function momentsOf(row: string, values: Readonly<Record<string, unknown>> = {}, error?: unknown): Moment[] {
  return TestScheduler.parseMarbles(row, undefined, error, false, true).map(({ frame, notification }): Moment => {
    if (notification.kind === 'C') return { at: frame, what: 'complete', letter: '|' };
    if (notification.kind === 'E') return { at: frame, what: 'error', value: notification.error, letter: '#' };
    const letter = String(notification.value);
    return { at: frame, what: 'value', value: Object.hasOwn(values, letter) ? values[letter] : letter, letter };
  });
}

/**
 * What a row makes happen has to be said.
 *
 * @throws TypeError for a letter that stands for nothing
 */
export function insistOnValues(name: string, row: string, values: Readonly<Record<string, unknown>>): void {
  const strange = momentsOf(row).find(({ what, letter = '' }) => what === 'value' && !Object.hasOwn(values, letter));
  if (strange?.letter !== undefined) throw unexplained(`The row ${name}`, strange.letter);
}

export function unexplained(where: string, letter: string): TypeError {
  const hint = /[\dms]/.test(letter) ? ' A time stands between spaces: --a 2s b--.' : '';
  return new TypeError(`${where} has the letter ${letter}, which nothing explains.${hint}`);
}

/** When a listener comes and goes, `^---!`; without the one it is there from the start, without the other it stays. */
export function stayOf(row: string): readonly [from: number, to: number] {
  const { subscribedFrame, unsubscribedFrame } = TestScheduler.parseMarblesAsSubscriptions(row, true);
  return [subscribedFrame === Infinity ? 0 : subscribedFrame, unsubscribedFrame];
}

/** How long a row is, in milliseconds. */
export function lengthOf(row: string): number {
  const letters = `${row.replace(/[|#^!]/g, 'x')}|`;
  return TestScheduler.parseMarbles(letters, undefined, undefined, false, true).at(-1)?.frame ?? 0;
}
