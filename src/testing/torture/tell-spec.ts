import { MaxError } from 'rx-max';

import { literal } from './literal';
import { leaving, type PlayedFlow } from './play-flow';
import type { Disturbance } from './run-rule';
import { type FlowRow, laneOptionsInCode, type ToldFlow } from './told-flow';
import type { ToldRule } from './told-rule';

const STRANGER = `{ s: { source: 'a stranger', origin: 'https://example.com', data: fromMax(callContact({ contactId: '666' })) } }`;

/** A flow as a spec to paste, in which the last row is what the rule gave. */
export function tellSpec(
  { rows, flow }: ToldFlow,
  rule: ToldRule,
  { leaves, failure }: PlayedFlow,
  name: string,
  disturbances: readonly Disturbance[],
): readonly string[] {
  const asked = failure?.at === 0 ? `defer(() => ${name}(max))` : `${name}(max)`;
  const stream = leaves ? `listener('${leaving(flow.until)}', ${asked})` : asked;
  const values = rule.legend.length === 0 ? '{}' : `{ ${rule.legend.map((pair) => pair.join(': ')).join(', ')} }`;
  const error = failure === undefined ? '' : `, ${errorOf(failure.error)}`;
  const app = error === '' && values === '{}' ? '' : `, ${values}${error}`;
  const heads = rows.map((row) => headOf(row, stream));
  const width = Math.max(...heads.map((head) => head.length));
  const calls = rows.map((row, index) => {
    const more = row.name === 'rule' ? app : row.name === 'host' ? `, ${STRANGER}` : laneOptionsInCode(row.lane);
    return `  ${(heads[index] ?? '').padEnd(width)}${row.row || '-'}'${more});`;
  });
  const actors = [...new Set(rows.map(actorOf)), ...(leaves ? ['listener'] : []), 'max'];
  return [`it('…', marbles(({ ${actors.join(', ')} }) => {`, ...calls, `}${options(flow, disturbances)}));`];
}

/** A call up to the beginning of its row, which is the same column in all of them. */
function headOf(row: FlowRow, stream: string): string {
  const actor = actorOf(row);
  if (actor === 'app') return `app(${stream}, '`;
  return actor === 'contact' ? `contact('${row.name}', '` : `${actor}('`;
}

function actorOf({ name, lane }: FlowRow): string {
  if (name === 'rule') return 'app';
  return lane?.contact === undefined ? name : 'contact';
}

function errorOf(error: unknown): string {
  return MaxError.is(error) ? literal(error.code) : literal(error);
}

/** The desktop on which it happens, and its faults. */
function options({ profile }: ToldFlow['flow'], disturbances: readonly Disturbance[]): string {
  const faults = disturbances.filter((name) => name !== 'strangers');
  const told = [
    ...(profile === 'max' ? [] : [`profiles: ['${profile}']`]),
    ...(faults.length === 0 ? [] : [`faults: ['${faults.join("', '")}']`]),
  ];
  return told.length === 0 ? '' : `, { ${told.join(', ')} }`;
}
