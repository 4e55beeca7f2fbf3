/**
 * The desktop's texts as values, in the ordinary way, for the peers. `''` and nothing at all are absent: undefined; what
 * cannot be understood is null.
 */
export type Read<T> = (value: unknown) => T | undefined | null;

export const str: Read<string> = (value) => {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' ? value : null;
};

export const bool: Read<boolean> = (value) => {
  if (value === undefined || value === '') return undefined;
  return value === 'True' ? true : value === 'False' ? false : null;
};

export const int: Read<number> = (value) => {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : null;
};

export const id: Read<string> = (value) => {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' && /^\d+$/.test(value) ? value : null;
};

export const date: Read<Date> = (value) => {
  if (value === undefined || value === '') return undefined;
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : new Date(time);
};
