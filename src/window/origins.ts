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
  const origins = new Set<string>();
  const domains: string[] = [];
  for (const entry of entries) {
    if (isOrigin(entry)) origins.add(entry);
    else if (isDomain(entry)) domains.push(entry.toLowerCase());
    else throw new TypeError(refusal(entry));
  }
  // A page meets very few origins, and each with every message: the answers are kept.
  let lastOrigin: string | undefined;
  let lastAnswer = false;
  return (origin) => {
    if (origin !== lastOrigin) {
      lastOrigin = origin;
      lastAnswer = origins.has(origin) || domains.some((domain) => isWithin(origin, domain));
    }
    return lastAnswer;
  };
}

function isWithin(origin: string, domain: string): boolean {
  return origin === `https://${domain}` || (origin.startsWith('https://') && origin.endsWith(`.${domain}`));
}

function isOrigin(entry: string): boolean {
  // A star would be an origin to the parser of addresses, and a promise to the reader.
  return /^https?:\/\/[^*]*$/.test(entry) && URL.canParse(entry) && new URL(entry).origin === entry;
}

function isDomain(entry: string): boolean {
  return /^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i.test(entry);
}

function refusal(entry: string): string {
  const given = JSON.stringify(entry);
  const advice =
    entry === '*'
      ? "it would let any site send events and read commands: name the desktop's origin"
      : "write an origin such as 'https://cxagent.nicecxone.com', or a domain such as 'nicecxone.com' for it and all below it";
  return `origins: ${given} is refused; ${advice}`;
}
