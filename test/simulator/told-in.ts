import { AGENT_STATES, ENUMERATIONS, KNOWN_TYPES } from '../wire/fixtures/protocol-fields';

/** Texts that every desktop says to everybody (protocol.md A.5, C). */
const WORDS = new Set([
  ...KNOWN_TYPES,
  ...AGENT_STATES,
  ...Object.values(ENUMERATIONS).flatMap((fields) => Object.values(fields).flat()),
  ...['True', 'False', 'Success', 'success', 'None', 'chat'],
]);

/** Numbers that a recording keeps, as docs/recording.md says: a skill's, and a port. */
const KEPT = ['Skill', 'SkillId', 'ClientConnectorPort'];

/** How short a text may be to be told by chance. */
const SHORTEST = 4;

/**
 * Which texts and ids of what a desktop posted stand in a file: all of four characters or more that are no words of the
 * protocol, also those within JSON and within the address of a page.
 */
export function toldIn(text: string, posted: unknown): readonly string[] {
  const told = new Set(textsOf(posted).filter((each) => each.length >= SHORTEST && !WORDS.has(each)));
  // The names of fields are the protocol's, and a moment of a recording is no id.
  const values = text.replaceAll(/"at":\d+|"\w+":|(?<=^\s*|[{,] )\w+: |(?<=\s)\w+=/gm, '');
  return [...told].filter((each) => values.includes(each));
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return [value, ...textsWithin(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (KEPT.includes(key) ? [] : textsOf(each)));
}

function textsWithin(text: string): readonly string[] {
  if (/^[[{]/.test(text)) return textsOf(JSON.parse(text));
  if (!URL.canParse(text)) return text.includes('+') ? [text.replaceAll('+', ' ')] : [];
  const { host, pathname, searchParams } = new URL(text);
  return [host, pathname, ...searchParams.values()];
}
