import type { MaxEvent } from 'rx-max';

/** What of an event is recorded. */
export type Told = Pick<MaxEvent, 'type' | 'raw'>;

/** When each digital offer was told first: nobody tells of its end, and it lapses by its time (protocol.md C.2.7). */
export interface OfferTimes {
  readonly tell: (events: readonly MaxEvent[], at: number) => void;
  /** An event as it would be told anew: an offer with the time that is left of its own, to the second. */
  readonly toldAnew: (event: MaxEvent, at: number) => Told;
}

/** What an offer has that does not say for how long it stands (protocol.md C.2.7). */
const DEFAULT_SECONDS = 45;

export function createOfferTimes(): OfferTimes {
  // By the event as it came, which is what a connection keeps; so that nothing is held for longer than there.
  const times = new WeakMap<object, number>();
  return {
    tell(events, at) {
      for (const { type, raw } of events) if (type === 'DigitalContactEvent') times.set(raw, at);
    },
    toldAnew(event, at) {
      const told = times.get(event.raw);
      if (event.type !== 'DigitalContactEvent' || told === undefined) return event;
      const seconds = event.refusalTimeout || DEFAULT_SECONDS;
      const left = Math.max(1, Math.round(seconds - (at - told) / 1000));
      return { type: event.type, raw: { ...event.raw, RefusalTimeout: String(left) } };
    },
  };
}
