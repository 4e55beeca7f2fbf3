import { json, listOf, parsed } from './scalar';

/** The script's variables as the desktop spells them; one public client has them as text (protocol.md C.2.1). */
export type ScreenPopVariablesWire = readonly Readonly<Record<string, string>>[] | string;

/** A variable of the script that comes with a screen pop. */
export interface ScreenPopVariable {
  readonly name: string;
  readonly value: string;
}

/** Variables come as an array of one-key objects with URL-encoded values; one public client has them as text (C.2.1). */
export const screenPopVariables = /* #__PURE__ */ listOf<ScreenPopVariable>(
  'array of { name: value }',
  (entry, unreadable) =>
    Object.entries(entry).map(([name, encoded]) => {
      // A value that is not URL-encoded after all is kept as it is.
      if (typeof encoded === 'string') return { name, value: parsed(encoded.replaceAll('+', ' '), decodeURIComponent) };
      // Not made a text: that would run down a list without end, or fail on an object with a `toString` of its own.
      unreadable();
      return { name, value: '' };
    }),
  (value) => json.read(value), // a property that is read at import cannot be dropped
);

/** Back to the wire. A computed key makes an own property even for the name `__proto__`. */
export function writeVariables(variables: readonly ScreenPopVariable[]): ScreenPopVariablesWire {
  return variables.map(({ name, value }) => ({ [name]: urlEncode(value).replaceAll('%20', '+') }));
}

/** Half a surrogate pair cannot be encoded and stays as it is; decoding leaves it alone, too. */
function urlEncode(text: string): string {
  return text.replace(/\P{Surrogate}+/gu, (whole) => encodeURIComponent(whole));
}
