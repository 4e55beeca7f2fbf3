import type { Max, MaxOptions } from 'rx-max';
import type { Recorder } from 'rx-max/recording';

/** What stands beside a connection while its providers live. */
export interface Attachment {
  readonly recorder?: Recorder;
  readonly detach: () => void;
}

/** What `provideMax` may be given besides its options; one of the `with…` functions makes it. */
export interface MaxFeature {
  readonly kind: 'inspector' | 'message-coalescing' | 'recorder' | 'simulator';
  /** Changes the options, in an injection context. */
  readonly toOptions?: (options: MaxOptions) => MaxOptions;
  /** Called once, before anybody can subscribe, outside of Angular's zone, in a browser alone. */
  readonly attach?: (max: Max) => Attachment | undefined;
}
