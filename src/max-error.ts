/**
 * What can go wrong with a connection, a closed set:
 *
 * - `not-embedded`: the page has no host window: it is neither framed nor opened by another window;
 * - `foreign-host`: the page is framed by a site that is not among the allowed origins;
 * - `subscription-rejected`: the host answered the registration with ERROR;
 * - `ack-timeout`: no acknowledgement within the time that `acknowledged({ within })` allows;
 * - `incompatible-copy`: another copy of rx-max on this page holds the registration in a way this one cannot share;
 * - `not-connected`: a command before the host's origin was known;
 * - `state-unknown`, `ambiguous-contact`, `command-timeout`: of `callControl`.
 */
export type MaxErrorCode =
  | 'not-embedded'
  | 'foreign-host'
  | 'subscription-rejected'
  | 'ack-timeout'
  | 'incompatible-copy'
  | 'not-connected'
  | 'state-unknown'
  | 'ambiguous-contact'
  | 'command-timeout';

const BRAND: unique symbol = Symbol.for('rx-max.MaxError');

/** The one error of rx-max. Its message holds no payload, no token and no personal data. */
export class MaxError extends Error {
  override readonly name = 'MaxError';
  readonly code: MaxErrorCode;

  constructor(code: MaxErrorCode, message: string) {
    super(`${message} [${code}]`);
    this.code = code;
    // Not a field: a computed name would keep the class in a bundle that never uses it.
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Whether something caught is a MaxError, of this copy of the library or another. */
  static is(error: unknown): error is MaxError {
    return typeof error === 'object' && error !== null && BRAND in error;
  }
}
