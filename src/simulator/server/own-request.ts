import type { IncomingMessage } from 'node:http';

/**
 * Whether a request names this server. A foreign page whose name was made to mean 127.0.0.1 (DNS rebinding) is same-origin with
 * whatever answers there, but it cannot choose this header.
 */
export function namesThisServer(request: IncomingMessage, origin: string): boolean {
  return request.headers.host === new URL(origin).host;
}

/** Whether a request comes from the server's own pages, or from an address bar. */
export function isFromOwnPage({ headers }: IncomingMessage, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  return isOwnSite && (headers.origin === undefined || headers.origin === origin);
}
