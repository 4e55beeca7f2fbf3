import type { Moment } from './moments';

const LONGEST_GAP = 12;
const WIDEST = 96;
const MOST_BLOCKS = 3;

/** A row with its name. */
export interface Row {
  readonly name: string;
  readonly moments: readonly Moment[];
}

/**
 * Rows one under the other: what stands in one column is at one time, and each row reads as RxJS reads it, groups and times
 * included. Where a group hides what is soon after it, the other rows wait for it in spaces, which are no time. Long silence
 * is written as its time, and a long diagram goes on in a further block; blocks
 * where nothing differs are left out.
 */
export function diagram(rows: readonly Row[]): string {
  const { lines, columns } = drawn(rows.map(({ moments }) => cellsOf(moments)));
  const indent = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const names = rows.map(({ name }) => `${name}:`.padEnd(indent));
  const blocks = blocksOf(columns, Math.max(...lines.map(({ length }) => length))).map(([from, to]) =>
    lines.map((line) => line.slice(from, to)),
  );
  return worthReading(blocks)
    .map((block) => block?.map((line, row) => `${names[row] ?? ''}${line}`.trimEnd()).join('\n') ?? '…')
    .join('\n\n');
}

type Block = readonly string[];

/** Of a long diagram the first blocks whose rows differ; undefined stands for what is left out. */
function worthReading(blocks: readonly Block[]): readonly (Block | undefined)[] {
  const differing = blocks.filter((lines) => new Set(lines).size > 1);
  const chosen = (differing.length === 0 ? blocks : differing).slice(0, MOST_BLOCKS);
  const told = blocks.map((block) => (chosen.includes(block) ? block : undefined));
  return told.filter((block, index) => block !== undefined || index === 0 || told[index - 1] !== undefined);
}

/** What a row writes at each time. */
type Cells = ReadonlyMap<number, string>;

function cellsOf(moments: readonly Moment[]): Cells {
  const letters = new Map<number, string>();
  for (const { at, letter = '?' } of moments) letters.set(at, (letters.get(at) ?? '') + letter);
  return new Map([...letters].map(([at, all]) => [at, all.length === 1 ? all : `(${all})`]));
}

interface Drawn {
  readonly lines: readonly string[];
  /** Where a time begins, and a block may. */
  readonly columns: readonly number[];
}

function drawn(rows: readonly Cells[]): Drawn {
  const times = [...new Set(rows.flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  let lines = rows.map(() => '');
  const columns: number[] = [];
  let now = 0;
  let column = 0;
  for (const time of times) {
    const end = Math.max(column, ...lines.map(({ length }) => length));
    const silence = time - now - (end - column);
    if (silence > LONGEST_GAP) {
      const told = inTime(silence);
      columns.push(end);
      lines = lines.map((line) => quiet(line, end) + (isOver(line) ? ' '.repeat(told.length) : told));
      column = end + told.length;
    } else {
      const place = column + time - now;
      const taken = lines.filter((_, row) => rows[row]?.has(time)).map(({ length }) => length);
      column = Math.max(place, ...taken);
      lines = lines.map((line) => quiet(line, place).padEnd(column, ' '));
    }
    columns.push(column);
    lines = lines.map((line, row) => line + (rows[row]?.get(time) ?? ''));
    now = time;
  }
  const end = Math.max(1, ...lines.map(({ length }) => length));
  return { lines: lines.map((line) => quiet(line, end)), columns };
}

/** Nothing happens up to a column, or ever again. */
function quiet(line: string, end: number): string {
  return line.padEnd(end, isOver(line) ? ' ' : '-');
}

function isOver(line: string): boolean {
  return /[|#]\)? *$/.test(line);
}

/** From which column to which each block goes. */
function blocksOf(columns: readonly number[], end: number): readonly (readonly [from: number, to: number])[] {
  const breaks = columns.reduce<readonly number[]>(
    (all, column, index) => {
      const next = columns[index + 1] ?? end;
      return next - (all.at(-1) ?? 0) > WIDEST && column > (all.at(-1) ?? 0) ? [...all, column] : all;
    },
    [0],
  );
  return breaks.map((from, index) => [from, breaks[index + 1] ?? end] as const);
}

/** As RxJS reads a time: in the largest unit that is nearly whole. */
function inTime(milliseconds: number): string {
  const [size, unit] = UNITS.find(([size]) => milliseconds >= size && milliseconds % size <= LONGEST_GAP) ?? [1, 'ms'];
  return `${'-'.repeat(milliseconds % size)} ${Math.floor(milliseconds / size)}${unit} `;
}

const UNITS = [
  [60_000, 'm'],
  [1000, 's'],
] as const;
