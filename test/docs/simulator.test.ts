import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS } from 'rx-max/testing';

import { addSimulateOptions, type SimulateOptions } from '../../src/simulator/commands/simulate-options';
import { compileErrors } from '../recording/compile-errors';

const PAGE = readFileSync(join(__dirname, '../../docs/simulator.md'), 'utf8');

/** What the command reads of its options, or throws. */
function read(args: readonly string[]): SimulateOptions {
  const command = addSimulateOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }));
  return command.parse(args, { from: 'user' }).opts<SimulateOptions>();
}

describe('docs/simulator.md', () => {
  it('has every option in its table as the command has it, and no other', () => {
    const told = [...PAGE.matchAll(/^\| `(-.*?)` /gm)].map(([, flags]) => flags);
    const flags = addSimulateOptions(new Command()).options.map((option) => option.flags);
    expect([...told].sort()).toEqual([...flags].sort());
  });

  it('names the port and the time that hold if nothing is said', () => {
    const { port, timeout } = read([]);
    expect(PAGE).toContain(`, ${port} if not said`);
    expect(PAGE).toContain(`, ${timeout} if not said`);
    expect(PAGE).toContain(`origins: ['http://127.0.0.1:${port}']`);
  });

  it('has commands that the command takes, with scenarios that there are', () => {
    const commands = [...PAGE.matchAll(/npx rx-max simulate (.*?)(?: +#.*| > \S+)?$/gm)].map(([, args = '']) => args);
    expect(commands.length).toBeGreaterThanOrEqual(4);
    const options = commands.map((args) => read(args.trim().split(/ +/)));
    const names = options.flatMap(({ scenario }) => scenario ?? []);
    expect(names.length).toBeGreaterThanOrEqual(2);
    for (const name of names) expect(SCENARIOS.map((each) => each.name)).toContain(name);
  });

  it('has a program that compiles, and a mistake in it would be seen', () => {
    const programs = [...PAGE.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => String(code));
    expect(programs).toHaveLength(1);
    const mistaken = programs[0]?.replace("['http://127.0.0.1:4300']", '4300') ?? '';
    expect(compileErrors([...programs, mistaken])).toEqual([expect.stringContaining('number')]);
  });
});
