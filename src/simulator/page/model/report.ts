/*
 * What an app tells of itself, because its developer attached an inspector: `attachInspector(max, { simulator })`.
 */

/** Something that an app's inspector saw. Nothing in it is to be trusted but its form. */
export interface ReportedEntry {
  readonly at: number;
  readonly kind: string;
  readonly name: string;
  readonly told: string;
  readonly raw: unknown;
  readonly size: number;
  readonly deliveredAt: number;
}

/** How many entries of one report are read. */
const MOST = 2000;

/** The entries of a report; undefined where a message is none, and without those that are broken. */
export function readReport(data: unknown): readonly ReportedEntry[] | undefined {
  const { messageType, version, entries } = fieldsOf(data);
  if (messageType !== 'RxMaxInspector') return undefined;
  if (version !== 1 || !Array.isArray(entries)) return [];
  return entries.slice(0, MOST).flatMap((entry: unknown) => readEntry(fieldsOf(entry)));
}

function readEntry(fields: Fields): readonly ReportedEntry[] {
  const { at, kind, name, told, raw, size, deliveredAt } = fields;
  if (!isTime(at) || typeof kind !== 'string' || typeof name !== 'string') return [];
  return [
    {
      at,
      kind,
      name,
      told: typeof told === 'string' ? told : '',
      raw,
      size: isTime(size) ? size : 0,
      deliveredAt: isTime(deliveredAt) ? deliveredAt : at,
    },
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
