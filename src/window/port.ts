import type { Observable } from 'rxjs';

/**
 * A message as it arrives; every `MessageEvent` is one. `origin` and `source` are read first, and `data` only of what passed
 * both: in Chromium reading the data of a large message before its origin made it up to thirty times dearer, and the data of
 * a stranger is nobody's business.
 */
export interface PortMessage {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

/** What a page posted to the desktop, and to which origin: `'*'` while the desktop's is unknown. */
export interface PagePost {
  readonly message: object;
  readonly targetOrigin: string;
}

/**
 * What happens to the page: it is about to leave (which may be a false alarm), it came back from the back-forward cache, or
 * somebody turned to it.
 */
export type PageSignal = 'leaving' | 'restored' | 'focused';

/** What arrives and how to post: a window, a fake host and a recording are all ports. */
export interface MaxPort {
  /** What the genuine messages have as their `source`. */
  readonly host: unknown;
  /** The host's origin where the browser tells it before the first message (`location.ancestorOrigins`). */
  readonly hostOrigin?: string | undefined;
  /** `pop-out` for a window that the host opened; it may outlive a reload of its host, and looks after itself. */
  readonly kind?: 'frame' | 'pop-out';
  /** Whether the host's window is gone for good. */
  readonly hostClosed?: () => boolean;
  /** Listens while subscribed. Messages arrive one after another, never inside `post`. */
  readonly messages$: Observable<PortMessage>;
  /** Listens while subscribed. */
  readonly page$?: Observable<PageSignal>;
  /** @param targetOrigin - an origin, or `'*'` while the host's is unknown */
  readonly post: (message: object, targetOrigin: string) => void;
  /**
   * Where the copies of this library on one page find each other: the window. A port without it is its own place.
   */
  readonly scope?: object;
}
