import { createDecoder } from './decode-event';
import type { Entry, HostMessage } from './host-message';
import type { MaxEvent } from './max-event';
import type { Rejection } from './rejection';

/** Decodes entries, each once; what it made of one is kept with the entry, under a symbol of the reader's own. */
export interface Reader {
  readonly decode: (entry: Entry) => MaxEvent;
  /** What of a message is no event, and what could not be read of it so far; the list grows. */
  readonly rejectionsOf: (message: HostMessage) => readonly Rejection[];
}

/** @param report - is told of what cannot be read when it is first decoded, as `rejectionsOf` is */
export function createReader(report?: (rejection: Rejection) => void): Reader {
  const READ = Symbol('read');
  const decodeEvent = createDecoder((rejection, { message }) => {
    rejectionsOf(message).push(rejection);
    report?.(rejection);
  });

  // Nobody else has the symbol, so that what stands there is what was put there.
  function rejectionsOf(message: HostMessage): Rejection[] {
    return (message[READ] ??= [...message.rejections]) as Rejection[];
  }
  return {
    rejectionsOf,
    decode: (entry) => entry.event ?? ((entry[READ] ??= decodeEvent(entry)) as MaxEvent),
  };
}
