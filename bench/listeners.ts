import { floor } from './peers/floor';
import { handWritten } from './peers/hand-written';
import { ioTs } from './peers/io-ts';
import type { Listen } from './peers/listen';
import { everything, oneContact, oneType } from './peers/rx-max';
import { sample, sampleAfterOrigin } from './peers/sample';

/** What is measured side by side. */
export const LISTENERS = {
  'floor: origin read, data read': floor,
  'rx-max, one type (25 % of events)': oneType,
  'rx-max, one contact (3 %)': oneContact,
  'rx-max, everything decoded': everything,
  'hand-written, everything decoded': handWritten,
  'io-ts, everything decoded': ioTs,
  "help page's sample, nothing decoded": sample,
  'the same after reading the origin': sampleAfterOrigin,
} as const satisfies Readonly<Record<string, Listen>>;

export type ListenerName = keyof typeof LISTENERS;

/** What the others are held against. */
export const FLOOR: ListenerName = 'floor: origin read, data read';
