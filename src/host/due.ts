import { afterCallWorkEndsAt, endAfterCallWork } from './after-call-work';
import { delayedUntil, giveOut } from './delayed';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { join } from './host-reload';
import { retry, retryAt } from './network';
import { lapseOffer, offerLapsesAt } from './offer-deadline';

/** Something that happens by itself when its time comes. */
export interface Due {
  /** When that is, as the state stands; null for never. */
  readonly at: (state: HostState) => number | null;
  /** It happens. Afterwards `at` must say another time, or null. */
  readonly happen: (state: HostState, at: number) => Step;
}

/** All that time brings. Of what is due at one time, the former happens first. */
export const DUE: readonly Due[] = [
  {
    at: delayedUntil,
    happen: (state) => {
      const first = delayedUntil(state);
      return giveOut(state, ({ due }) => due === first);
    },
  },
  { at: ({ joinsAt }) => joinsAt, happen: join },
  { at: retryAt, happen: retry },
  { at: afterCallWorkEndsAt, happen: endAfterCallWork },
  { at: offerLapsesAt, happen: lapseOffer },
];
