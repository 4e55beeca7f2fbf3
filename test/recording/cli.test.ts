import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Recording, toJsonLines, toMarbleSpec } from 'rx-max/recording';

import { ack, call, leg, offer, state } from '../legend';
import { assertFreshBuild, ROOT } from '../packaging/fresh-build';
import { batchAt, recordingOf } from './stage';

assertFreshBuild();

/*
 * The command as it is built, in a process of its own.
 */
const folder = mkdtempSync(join(tmpdir(), 'rx-max-cli-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(
  args: readonly string[],
  input = '',
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    input,
  });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

/** A call, from the registration to its end. */
function inboundCall(): Recording {
  return recordingOf([
    { at: 0, entry: 'connection', status: 'registering', reason: 'asked the host' },
    { at: 20, entry: 'connection', status: 'registered', reason: 'the host said OK' },
    batchAt(20, ack(), state('Available')),
    batchAt(5000, call('42', 'Incoming'), state('InboundContact'), leg('Dialing')),
    batchAt(9500, leg('Active'), call('42', 'Active'), { Type: 'FaxEvent', Pages: '7' }),
    {
      at: 9500,
      entry: 'rejection',
      rejection: { reason: 'not-an-event', path: 'events.3', expected: 'an event', actual: 'null' },
    },
    batchAt(16_800_000, call('42', 'Disconnected', 'True'), state('Available'), leg('Disconnected')),
  ]);
}

describe('rx-max replay', () => {
  it('prints each batch with its events, and the state after it', () => {
    const { code, out, err } = run(['replay', file('call.jsonl', toJsonLines(inboundCall()))]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.replace(/ finalState=.*| isAcw=false$/, ''))).toEqual([
      'MAX, from 2000-01-01T00:00:00.000Z, 7 entries, not redacted',
      '',
      '     0.000 s  connection registering: asked the host',
      '',
      '     0.020 s  connection registered: the host said OK',
      '',
      '     0.020 s  live',
      '  ClientEventSubscriptionAcknowledge status="OK" reason="Success"',
      '  AgentState currentState="Available"',
      '  = agent Available | no contacts | mute unknown | leg unknown',
      '',
      '     5.000 s  live',
      '  CallContactEvent contactId="42" status="Incoming"',
      '  AgentState currentState="InboundContact"',
      '  AgentLeg agentLegId="7" status="Dialing"',
      '  = agent InboundContact | voice 42 Incoming | mute unknown | leg Dialing',
      '',
      '     9.500 s  rejection not-an-event at events.3: an event expected, null found',
      '',
      '     9.500 s  live',
      '  AgentLeg agentLegId="7" status="Active"',
      '  CallContactEvent contactId="42" status="Active"',
      '  FaxEvent',
      '  = agent InboundContact | voice 42 Active | mute unknown | leg Active',
      '',
      ' 16800.000 s  live',
      '  CallContactEvent contactId="42" status="Disconnected"',
      '  AgentState currentState="Available"',
      '  AgentLeg agentLegId="7" status="Disconnected"',
      '  = agent Available | no contacts | mute unknown | leg Disconnected',
      '',
    ]);
  });

  it('never prints the token', () => {
    const entries = [batchAt(0, ack(), { messageType: 'SessionInfo', sessionToken: 'S3CRET' })];
    const { code, out } = run(['replay', '-'], toJsonLines(recordingOf(entries)));
    expect(code).toBe(0);
    expect(out).toContain('SessionInfo sessionToken=(not shown)');
    expect(out).not.toContain('S3CRET');
  });

  it('knows that an offer has lapsed, and takes no time for it', () => {
    const entries = [batchAt(0, ack(), offer('7', '5')), batchAt(60_000, state('Available'))];
    const { out } = run(['replay', '-'], toJsonLines(recordingOf(entries)));
    expect(out).toContain('  = agent unknown | digital 7 Incoming |');
    expect(out).toContain('  = agent Available | no contacts |');
  });

  it('plays it as it happened, at a speed', () => {
    const { code, out } = run(['replay', 'call.jsonl', '--speed', '100000']);
    expect(code).toBe(0);
    expect(out).toContain('  = agent Available | no contacts | mute unknown | leg Disconnected');
  });

  it('prints what of a damaged file is whole, and says where the damage is', () => {
    const text = toJsonLines(inboundCall());
    const { code, out, err } = run(['replay', file('damaged.jsonl', text.slice(0, -100))]);
    expect(code).toBe(1);
    expect(out).toContain('leg Active');
    expect(out).not.toContain('leg Disconnected');
    expect(err).toBe(
      'rx-max: damaged.jsonl: line 8: a JSON object is needed, not text that is no JSON, or was cut off; the 6 entries before it are whole, and what follows is left out\n',
    );
  });

  it('prints a recording in which the desktop said nothing', () => {
    const entries = [{ at: 0, entry: 'connection', status: 'silent', reason: 'no answer' }] as const;
    const { code, out, err } = run(['replay', '-'], toJsonLines(recordingOf(entries)));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('connection silent: no answer');
  });
});

describe('rx-max spec', () => {
  it('writes the spec', () => {
    const { code, out, err } = run(['spec', file('call.jsonl', toJsonLines(inboundCall()))]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(toMarbleSpec(inboundCall()));
  });

  it('for another runner and by another title', () => {
    const { out } = run(['spec', 'call.jsonl', '--runner', 'vitest', '--title', 'a call']);
    expect(out).toBe(toMarbleSpec(inboundCall(), { runner: 'vitest', title: 'a call' }));
  });

  it('has no spec for a recording in which the desktop said nothing', () => {
    const { code, out, err } = run(['spec', '-'], toJsonLines(recordingOf([])));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('recording: one with a batch is needed');
  });
});

describe('rx-max', () => {
  it.each([[['--help']], [['help', 'replay']], [['spec', '--help']]])('teaches: %j', (args) => {
    const { code, out, err } = run(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: rx-max');
  });

  it('shows how a recording is made', () => {
    expect(run(['--help']).out).toContain('const recorder = record(max);');
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
    expect(run(['--version']).out).toBe(`${version}\n`);
  });

  it.each([
    ['no command', [], 2, 'Usage: rx-max'],
    ['another command', ['play'], 2, "unknown command 'play'"],
    ['no file', ['replay'], 2, "missing required argument 'file'"],
    ['another option', ['replay', 'call.jsonl', '--fast'], 2, "unknown option '--fast'"],
    ['no speed', ['replay', 'call.jsonl', '--speed', '0'], 2, 'A number above 0 is needed'],
    ['another runner', ['spec', 'call.jsonl', '--runner', 'mocha'], 2, 'Allowed choices are jest, vitest, jasmine'],
    [
      'a file that is not there',
      ['replay', 'nowhere.jsonl'],
      1,
      'rx-max: nowhere.jsonl: it cannot be read (there is no such file)',
    ],
    ['a folder', ['spec', '.'], 1, 'rx-max: .: it cannot be read (EISDIR)'],
  ])('tells on the standard error what is wrong: %s', (_, args, expected, message) => {
    const { code, out, err } = run(args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(message);
  });

  it('ships the licence of what is bundled into it, and the package needs nothing at run time', () => {
    expect(readFileSync(join(ROOT, 'dist/THIRD-PARTY.txt'), 'utf8')).toMatch(
      /^commander 13\.[\d.]+ \(MIT\)\n\n\(The MIT License\)/m,
    );
    const source = readFileSync(join(ROOT, 'dist/cli.js'), 'utf8');
    expect(source).toMatch(/^#!\/usr\/bin\/env node\n/);
    const parts = readdirSync(join(ROOT, 'dist')).filter((name) => /^cli.*\.js$/.test(name));
    const code = parts.map((name) => readFileSync(join(ROOT, 'dist', name), 'utf8')).join('\n');
    const imports = [...code.matchAll(/^import .*? from '([^']+)';$/gm)].map(([, from]) => from);
    expect(imports).toContain('rx-max/recording');
    expect(imports.filter((from = '') => !isBuiltin(from) && !/^(rx-max|rxjs|\.\/cli)/.test(from))).toEqual([]);
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly dependencies?: object;
    };
    expect(dependencies).toBeUndefined();
  });
});
