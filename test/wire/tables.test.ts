import { expectTypeOf } from 'expect-type';
import type { EventMap, WireMap } from '../../src/wire/max-event';
import type { Json } from '../../src/wire/scalar';
import type { ScreenPopVariable } from '../../src/wire/screen-pop-variables';
import type { AgentWorkflow } from '../../src/wire/agent-workflow';
import type { TABLES } from '../../src/wire/tables';
import type { UntrustedHtml } from '../../src/wire/untrusted-html';

// The compiler reads the tables and compares them with the interfaces: `npm run typecheck` is what fails where they differ.

type Tables = typeof TABLES;

/** What a sign of a table decodes to. */
interface Signs {
  ' ': string;
  '?': boolean;
  '#': number;
  '^': string;
  '@': Date;
  $: Json;
  '+': readonly ScreenPopVariable[];
  '[': readonly AgentWorkflow[];
  '!': boolean;
  '*': 'OK' | 'ERROR';
}

/** The cells of a table: name, decoded value. The name is the text before a sign, or before the members of an enumeration. */
type Cells<Text, Name extends string = '', Found = never> = Text extends `${infer First}${infer Rest}`
  ? First extends '('
    ? Rest extends `${string})${infer Others}`
      ? Cells<Others, '', Found | [Name, string]>
      : 'an enumeration has no end'
    : First extends keyof Signs
      ? Cells<Rest, '', Found | [Name, Signs[First]]>
      : Cells<Rest, `${Name}${First}`, Found>
  : Name extends ''
    ? Found
    : 'the last name has no sign';

type FirstOf<Names> = Names extends `${infer First}|${string}` ? First : Names;
type EachOf<Names> = Names extends `${infer First}|${infer Rest}` ? First | EachOf<Rest> : Names;

type IsSmall<Letter extends string> = Letter extends Uppercase<Letter> ? false : true;
type StartsSmall<Text> = Text extends `${infer First}${string}` ? IsSmall<First> : false;

/** The name rule of the design, letter by letter: after a small letter as it is; first, or in a run of capitals, small. */
type CamelCase<Key, Before extends string = '', Done extends string = ''> = Key extends `${infer First}${infer Rest}`
  ? IsSmall<Before> extends true
    ? CamelCase<Rest, First, `${Done}${First}`>
    : Before extends ''
      ? CamelCase<Rest, First, Lowercase<First>>
      : StartsSmall<Rest> extends true
        ? CamelCase<Rest, First, `${Done}${First}`>
        : CamelCase<Rest, First, `${Done}${Lowercase<First>}`>
  : Done;

type Decoded<Cell> = {
  [Each in Cell as Each extends [infer Names, unknown] ? CamelCase<FirstOf<Names>> & string : 'no cell']:
    (Each extends [unknown, infer Value] ? Value : never) | undefined;
};

type Common = 'type' | 'contactId' | 'raw' | 'iisHost' | 'vcHost';
type CommonKey =
  'Type' | 'messageType' | 'IISHost' | 'VCHost' | 'ContactID' | 'ContactId' | 'contactId' | 'senderContactId';

/** Either fits where the other is wanted: a mark of the type alone, such as {@link UntrustedHtml}, makes no difference. */
type Alike<A, B> = [A, B] extends [B, A] ? true : false;

/** The types whose interface is not what their table says. */
type Drifted = {
  [Name in keyof Tables]: Alike<Omit<EventMap[Name], Common>, Decoded<Cells<Tables[Name]>>> extends true ? never : Name;
}[keyof Tables];

/** The types whose wire interface has not the keys of their table, in all spellings. */
type DriftedWire = {
  [Name in keyof Tables]: Alike<
    Exclude<keyof WireMap[Name], CommonKey>,
    Cells<Tables[Name]> extends infer Cell ? (Cell extends [infer Names, unknown] ? EachOf<Names> : never) : never
  > extends true
    ? never
    : Name;
}[keyof Tables];

it('a decoded interface has the fields of its table, each of its kind', () => {
  expectTypeOf<Drifted>().toBeNever();
});

it('a wire interface has the keys of its table', () => {
  expectTypeOf<DriftedWire>().toBeNever();
});

it('every type has a table but the calls and the state, whose literals the compiler holds to their interfaces', () => {
  type Literal = 'CallContactEvent' | 'AgentState' | 'SupervisorContact';
  expectTypeOf<keyof Tables>().toEqualTypeOf<Exclude<keyof EventMap, Literal>>();
  expectTypeOf<keyof WireMap>().toEqualTypeOf<keyof EventMap>();
});

it('what may hold HTML says so in its type, and any text may stand in its place', () => {
  expectTypeOf<EventMap['CallContactEvent']['otherInformation']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['SupervisorContact']['otherInformation']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['WorkItemContactEvent']['workItemPayload']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['Indicator']['actionUri']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<EventMap['RunApp']['actionValue']>().toEqualTypeOf<UntrustedHtml | undefined>();
  expectTypeOf<UntrustedHtml>().not.toEqualTypeOf<string>();
  expectTypeOf<string>().toExtend<UntrustedHtml>();
  expectTypeOf<UntrustedHtml>().toExtend<string>();
});
