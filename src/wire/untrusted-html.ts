declare const untrustedHtml: unique symbol;

/**
 * Text that may hold HTML of unknown origin (protocol.md F.19): show it as text, or sanitise it, before it comes into a page.
 * The mark is one of the type alone, and any text may stand in its place.
 */
export type UntrustedHtml = string & { readonly [untrustedHtml]?: never };
