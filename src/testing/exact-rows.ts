import type { Row } from './diagram';

const LONGEST_GAP = 15;

/**
 * Rows that RxJS reads as these moments, one under the other: what stands at one time begins in one column. Spaces are there for
 * the eye. A group takes as many columns as it has characters; what comes before they have passed stands in a further row of
 * the same name.
 */
export function exactRows(rows: readonly Row[]): readonly { readonly name: string; readonly row: string }[] {
  const whole = rows.flatMap(inRows);
  const times = [...new Set(whole.flatMap(({ cells }) => [...cells.keys()]))].sort((one, other) => one - other);
  let lines = whole.map((row) => ({ ...row, text: '', now: 0 }));
  for (const time of times) {
    lines = lines.map((line) => ({ ...line, text: line.text + gap(time - line.now), now: Math.max(line.now, time) }));
    const column = Math.max(...lines.map(({ text }) => text.length));
    lines = lines.map(({ text, now, ...line }) => {
      const cell = line.cells.get(time) ?? '';
      return { ...line, text: text.padEnd(column) + cell, now: now + cell.length };
    });
  }
  return lines.map(({ name, text }) => ({ name, row: trimmed(text) }));
}

/** Without the time after the last letter, which tells nothing, and which RxJS takes for letters where no space follows it. */
function trimmed(text: string): string {
  return text.trimEnd().replace(/(\s+\d+m?s)+$/, '');
}

interface Line {
  readonly name: string;
  /** What stands at a time: a letter or a group. */
  readonly cells: ReadonlyMap<number, string>;
}

/** As many rows as it takes for no group to stand in the way of what follows. */
function inRows({ name, moments }: Row): readonly Line[] {
  const lines: { cells: Map<number, string>; until: number }[] = [{ cells: new Map(), until: 0 }];
  for (const time of new Set(moments.map(({ at }) => at))) {
    const letters = moments.filter(({ at }) => at === time).map(({ letter = '?' }) => letter);
    const cell = letters.length === 1 ? letters.join('') : `(${letters.join('')})`;
    let line = lines.find(({ until }) => until <= time);
    if (line === undefined) lines.push((line = { cells: new Map(), until: 0 }));
    line.cells.set(time, cell);
    line.until = time + cell.length;
  }
  return lines.map(({ cells }) => ({ name, cells }));
}

function gap(milliseconds: number): string {
  if (milliseconds <= LONGEST_GAP) return '-'.repeat(Math.max(0, milliseconds));
  return milliseconds % 1000 === 0 ? ` ${milliseconds / 1000}s ` : ` ${milliseconds}ms `;
}
