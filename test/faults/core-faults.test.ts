import { existsSync } from 'node:fs';
import { join } from 'node:path';

import FAULTS from './core-faults.json';
import { plant } from './plant.cjs';

// The whole campaign is `node test/faults/core-faults.mjs`; here the table is held to the sources.

/** The rules of the protocol's reading that can be drawn or tested without a browser. 4.4 says what cannot be done. */
const RULES = [
  ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'],
  ...['2.1', '2.2', '2.3', '2.4', '2.5'],
  ...['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'],
  ...['4.1', '4.2', '4.3'],
];

describe('the faults of the core', () => {
  it('are at least 45, each with a name of its own that begins with its rule', () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
    expect(FAULTS.length).toBeGreaterThanOrEqual(45);
    expect(FAULTS.filter(({ name, rule }) => !name.startsWith(`${rule}-`))).toEqual([]);
  });

  it.each(RULES)('break rule %s', (rule) => {
    expect(FAULTS.map((fault) => fault.rule)).toContain(rule);
  });

  it.each(FAULTS)('$name is in the sources as they are', (fault) => {
    const { find, replace } = fault;
    expect(plant(fault)).toContain(replace);
    expect(find).not.toBe(replace);
  });

  it('name unit tests that are there', () => {
    const named = new Set(FAULTS.flatMap(({ test }) => test ?? []));
    expect([...named].filter((test) => !existsSync(join(__dirname, '..', '..', `${test}.test.ts`)))).toEqual([]);
  });
});
