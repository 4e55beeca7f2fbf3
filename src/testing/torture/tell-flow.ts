import { exactRows } from '../exact-rows';
import type { Moment } from '../moments';
import { show } from '../show';
import { words } from '../words';
import type { Emission, Flow, FlowContact, FlowStep } from './flow';
import { type FlowLane, lanesOf } from './lanes-of';
import type { Disturbance } from './run-rule';

/**
 * A flow in lanes, what the rule gave in it, and the same as a spec to paste.
 *
 * @param name - what the rule is called
 */
export function tellFlow(
  flow: Flow,
  steps: readonly FlowStep[],
  emissions: readonly Emission<unknown>[],
  name: string,
  disturbances: readonly Disturbance[],
): string {
  const lanes = lanesOf(flow);
  const pageMoments = momentsOfPage(steps);
  const page = pageMoments.length === 0 ? [] : [{ name: 'page', moments: pageMoments }];
  const given = lettersOf(emissions);
  const rows = exactRows([
    ...lanes.map(({ of, moments }) => ({ name: of, moments })),
    ...page,
    { name: 'rule', moments: given.moments },
  ]);
  const indent = Math.max(...rows.map((row) => row.name.length)) + 2;
  return [
    ...rows.map((row) => `${`${row.name}:`.padEnd(indent)}${row.row || '-'}`),
    ...given.legend.map(([letter, value]) => `  ${letter} = ${said(value)}`),
    '',
    'As a spec, in which the last row is what the rule gave:',
    '',
    ...specOf(rows, lanes, given.legend, name, optionsOf(flow, disturbances)),
  ].join('\n');
}

function said(value: unknown): string {
  const told = words(value);
  return told === undefined ? show(value) : `'${told}'`;
}

function momentsOfPage(steps: readonly FlowStep[]): readonly Moment[] {
  let at = 0;
  return steps.flatMap(({ wait, what }) => {
    at += wait;
    if (what.kind !== 'page') return [];
    return [{ at, what: 'value', letter: { leaving: 'l', restored: 'b', focused: 'f' }[what.signal] } as const];
  });
}

/** A letter for each value that the rule gave. */
function lettersOf(emissions: readonly Emission<unknown>[]): {
  readonly moments: readonly Moment[];
  readonly legend: readonly (readonly [string, unknown])[];
} {
  const legend: (readonly [string, unknown])[] = [];
  const moments = emissions.map(({ at, value }): Moment => {
    const text = said(value);
    let letter = legend.find(([, other]) => said(other) === text)?.[0];
    if (letter === undefined) legend.push([(letter = LETTERS[legend.length] ?? '?'), value]);
    return { at, what: 'value', letter };
  });
  return { moments, legend };
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

function specOf(
  rows: readonly { readonly name: string; readonly row: string }[],
  lanes: readonly FlowLane[],
  legend: readonly (readonly [string, unknown])[],
  name: string,
  options: string,
): readonly string[] {
  const calls = rows.map((row) => callOf(row.name, lanes));
  const width = Math.max(...calls.map(({ head }) => head.length));
  const actors = [
    ...new Set(rows.map((row) => (/^\d/.test(row.name) ? 'contact' : row.name === 'rule' ? 'app' : row.name))),
  ];
  const values = legend.map(([letter, value]) => `${letter}: ${said(value)}`).join(', ');
  return [
    `it('…', marbles(({ ${[...actors, 'max'].join(', ')} }) => {`,
    ...rows.map(({ row }, index) => {
      const { head, tail } = calls[index] ?? { head: '', tail: '' };
      const more = head.startsWith('app') ? (values === '' ? '' : `, { ${values} }`) : tail;
      return `  ${head}'${' '.repeat(width - head.length)}${row || '-'}'${more});`.replace('RULE', name);
    }),
    `}${options}));`,
  ];
}

/** The desktop on which it happens, and its faults. A stranger's messages are left out: they are in no row. */
function optionsOf({ profile }: Flow, disturbances: readonly Disturbance[]): string {
  const faults = disturbances.filter((name) => name !== 'strangers');
  const options = [
    ...(profile === 'max' ? [] : [`profiles: ['${profile}']`]),
    ...(faults.length === 0 ? [] : [`faults: ['${faults.join("', '")}']`]),
  ];
  return options.length === 0 ? '' : `, { ${options.join(', ')} }`;
}

function callOf(name: string, lanes: readonly FlowLane[]): { readonly head: string; readonly tail: string } {
  if (name === 'rule') return { head: 'app(RULE(max), ', tail: '' };
  const { contact, legend = {} } = lanes.find(({ of }) => of === name) ?? {};
  const more = [
    ...(contact === undefined || contact.channel === 'voice' ? [] : [`channel: '${contact.channel}'`]),
    ...fieldsOf(contact),
    ...(Object.keys(legend).length === 0 ? [] : [`legend: ${JSON.stringify(legend)}`]),
  ];
  const tail = more.length === 0 ? '' : `, { ${more.join(', ')} }`;
  return contact === undefined ? { head: `${name}(`, tail } : { head: `contact('${name}', `, tail };
}

/** What sets a call apart from any other one. */
function fieldsOf(contact: FlowContact | undefined): readonly string[] {
  if (contact?.channel !== 'voice') return [];
  const { contactId, masterId, interactionId, isInbound, callType = 'Regular' } = contact;
  const fields = [
    ...(callType === 'Regular' ? [] : [`callType: '${callType}'`]),
    ...(isInbound ? [] : ['isInbound: false']),
    ...(masterId === undefined || masterId === contactId ? [] : [`masterId: '${masterId}'`]),
    ...(interactionId === undefined ? [] : [`interactionId: '${interactionId}'`]),
  ];
  return fields.length === 0 ? [] : [`fields: { ${fields.join(', ')} }`];
}
