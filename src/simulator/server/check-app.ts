import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

import type { AppCheck } from '../page/model/settings';
import { refusalOf } from './framing';

/** How long an app may take to answer, in milliseconds; and how many redirects are followed. */
const LONGEST = 3000;
const REDIRECTS = 10;

/**
 * Asks for an app as a frame would, and says whether it can be shown. Nothing but the headers is read.
 *
 * @param url - the app's address
 * @param desktop - the origin of the page that is to frame it
 * @param frames - the origins that this page may frame: an app that leads elsewhere does not get there
 */
export async function checkApp(
  url: string,
  desktop: string,
  frames: readonly string[],
  longest = LONGEST,
): Promise<AppCheck> {
  const limit = AbortSignal.timeout(longest);
  try {
    return await checkAt(new URL(url), desktop, frames, limit, REDIRECTS);
  } catch (error) {
    if (limit.aborted) return { is: 'unreachable', why: `no answer within ${longest / 1000} s` };
    return { is: 'unreachable', why: reasonOf(error) };
  }
}

async function checkAt(
  url: URL,
  desktop: string,
  frames: readonly string[],
  limit: AbortSignal,
  redirects: number,
): Promise<AppCheck> {
  if (!frames.includes(url.origin)) return { is: 'not-framed', header: 'Location', value: url.origin };
  const { statusCode: status = 0, headers } = await headOf(url, limit);
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    if (redirects === 0) return { is: 'unreachable', why: `more than ${REDIRECTS} redirects` };
    return checkAt(new URL(headers.location, url), desktop, frames, limit, redirects - 1);
  }
  if (status >= 400) return { is: 'failing', status };
  const policy = headers['content-security-policy'];
  const options = headers['x-frame-options'];
  const refusal = refusalOf({ policy: joined(policy), frameOptions: joined(options) }, url.origin, desktop);
  return refusal === null ? { is: 'fine' } : { is: 'not-framed', ...refusal };
}

function joined(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}

/** The answer of a server, whose body nobody reads. */
function headOf(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      signal,
      agent: false,
      // A certificate of somebody's own is for the browser to judge, which may know it.
      rejectUnauthorized: false,
      headers: { accept: 'text/html', 'sec-fetch-dest': 'iframe', 'sec-fetch-mode': 'navigate' },
    });
    asking.on('response', (response) => {
      response.on('error', () => undefined);
      response.destroy();
      resolve(response);
    });
    asking.on('error', reject);
    asking.end();
  });
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'nobody listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name is not known';
  return code ?? message;
}
