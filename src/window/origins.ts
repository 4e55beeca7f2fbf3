/**
 * The sites that serve NICE's desktops, each with all its sub-domains, by https (protocol.md E). The development domain is
 * not among them.
 */
export const NICE_DOMAINS: readonly string[] = [
  'niceincontact.com',
  'nice-incontact.com',
  'incontact.com',
  'nicecxone.com',
  'nicecxone-gov.com',
  'nicecxone-fed.com',
  'nicecxone-sov1.au',
  'nicecxone-sov1.eu',
  'nicecxone-sov1.uk',
];

/**
 * A test for origins. An entry with a scheme (`https://desk.example.com`, `http://localhost:4200`) is that very origin; one
 * without (`example.com`) is the domain and all below it, by https on the usual port. The boundary is the dot:
 * `evil-example.com` is no part of `example.com`.
 *
 * @param entries - origins and domains
 * @returns whether an origin, as a message has it, is allowed
 * @throws TypeError for an entry that is neither, `'*'` above all
 */
export function allowedOrigins(entries: readonly string[]): (origin: string) => boolean {
  const allowed = new RegExp(`^(${entries.map(patternOf).join('|')})$`);
  return (origin) => allowed.test(origin);
}

function patternOf(entry: string): string {
  const escaped = entry.replace(/[.[\]]/g, '\\$&');
  // A star would be an origin to the parser of addresses, and a promise to the reader.
  if (/^https?:[^*]*$/.test(entry) && URL.canParse(entry) && new URL(entry).origin === entry) return escaped;
  if (/^([a-z0-9-]+\.)+[a-z0-9-]+$/i.test(entry)) return `https://([^/:]+\\.)?${escaped.toLowerCase()}`;
  throw new TypeError(
    `origins: ${JSON.stringify(entry)} is neither an origin such as 'https://cxagent.nicecxone.com' nor a domain such as 'nicecxone.com'`,
  );
}
