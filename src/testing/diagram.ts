import type { Moment } from './moments';

const LONGEST_GAP = 12;

/** A row with its name. */
export interface Row {
  readonly name: string;
  readonly moments: readonly Moment[];
}

/**
 * Rows one under the other, so that what stands in one column is at one time. Letters come from the moments; long silence is
 * written as its time. The diagram is for reading: a group does not push what comes after it, as it does when RxJS reads a row.
 */
export function diagram(rows: readonly Row[]): string {
  const times = [...new Set(rows.flatMap(({ moments }) => moments.map(({ at }) => at)))].sort((a, b) => a - b);
  let lines = rows.map(() => '');
  let now = 0;
  for (const time of times) {
    const cells = rows.map(({ moments }) => cellOf(moments.filter(({ at }) => at === time)));
    const width = Math.max(...cells.map(({ length }) => length));
    const gap = gapOf(time - now);
    lines = lines.map((line, index) => line + gap + (cells[index] ?? '').padEnd(width, '-'));
    now = time + 1;
  }
  const indent = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return rows.map(({ name }, index) => `${`${name}:`.padEnd(indent)}${(lines[index] ?? '').trim() || '-'}`).join('\n');
}

function cellOf(moments: readonly Moment[]): string {
  const letters = moments.map(({ letter = '?' }) => letter).join('');
  if (moments.length === 0) return '-';
  return moments.length === 1 ? letters : `(${letters})`;
}

function gapOf(milliseconds: number): string {
  return milliseconds > LONGEST_GAP ? ` ${inTime(milliseconds)} ` : '-'.repeat(Math.max(0, milliseconds));
}

/** As RxJS reads a time: in the largest unit that is whole. */
function inTime(milliseconds: number): string {
  if (milliseconds % 60_000 === 0) return `${milliseconds / 60_000}m`;
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}
