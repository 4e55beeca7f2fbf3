/** A header that keeps a page out of a frame, as it was sent. */
export interface Refusal {
  readonly header: 'Content-Security-Policy' | 'X-Frame-Options';
  readonly value: string;
}

/** The headers that decide about framing, as Node gives them: several of a name are joined by commas. */
export interface FramingHeaders {
  readonly policy: string | undefined;
  readonly frameOptions: string | undefined;
}

/**
 * Why a page may not be framed, as the browsers decide it: `frame-ancestors` of every policy has to allow the frame, and where one
 * has it, `X-Frame-Options` says nothing (CSP 3, 6.4.2; HTML, "The X-Frame-Options header").
 *
 * @param page - the origin of the page that is to be framed
 * @param ancestor - the origin of the page around it
 * @returns null where it may be
 */
export function refusalOf(headers: FramingHeaders, page: string, ancestor: string): Refusal | null {
  const lists = ancestorsIn(headers.policy ?? '');
  const refusing = lists.find((sources) => !sources.some((source) => allows(source, new URL(page), new URL(ancestor))));
  if (refusing !== undefined) {
    return { header: 'Content-Security-Policy', value: ['frame-ancestors', ...refusing].join(' ') };
  }
  const value = headers.frameOptions ?? '';
  if (lists.length > 0 || !isFramingOff(value, page === ancestor)) return null;
  return { header: 'X-Frame-Options', value };
}

/** The sources of `frame-ancestors` of each policy that has it; of two in one policy the first counts. */
function ancestorsIn(policies: string): readonly (readonly string[])[] {
  return policies.split(',').flatMap((policy) => {
    const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
    const found = directives.find(([name = '']) => name.toLowerCase() === 'frame-ancestors');
    return found === undefined ? [] : [found.slice(1)];
  });
}

function allows(source: string, page: URL, ancestor: URL): boolean {
  const text = source.toLowerCase();
  if (text === '*') return /^https?:$/.test(ancestor.protocol);
  if (text === "'self'") return page.origin === ancestor.origin;
  const [, scheme] = /^([a-z][a-z0-9+.-]*:)(\/\/|$)/.exec(text) ?? [];
  if (scheme === text) return isScheme(scheme, ancestor);
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(text);
  if (host === null) return false;
  const [, name = '', port, path = '/'] = host;
  return (
    isScheme(scheme ?? page.protocol, ancestor) && isHost(name, ancestor) && isPort(port, ancestor) && path === '/'
  );
}

/** A source of http is good for https, too. */
function isScheme(scheme: string, { protocol }: URL): boolean {
  return scheme === protocol || (scheme === 'http:' && protocol === 'https:');
}

function isHost(name: string, { hostname }: URL): boolean {
  if (name.startsWith('*.')) return hostname.endsWith(name.slice(1));
  // Of all addresses in numbers this one alone may stand in a policy.
  return name === hostname && (!/^[\d.]+$/.test(name) || name === '127.0.0.1');
}

/** A source without a port means that of the scheme. */
function isPort(port: string | undefined, { port: asked, protocol }: URL): boolean {
  const usual = protocol === 'https:' ? '443' : '80';
  const actual = asked === '' ? usual : asked;
  if (port === undefined) return actual === usual;
  return port === '*' || port === actual || (port === '80' && actual === '443');
}

/** `X-Frame-Options`, whose values contradict each other at times, and mean nothing where nobody knows them. */
function isFramingOff(value: string, isSameOrigin: boolean): boolean {
  const values = new Set(value.split(',').map((each) => each.trim().toLowerCase()));
  if (values.size > 1) return ['deny', 'allowall', 'sameorigin'].some((known) => values.has(known));
  return values.has('deny') || (values.has('sameorigin') && !isSameOrigin);
}
