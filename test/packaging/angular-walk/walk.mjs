// `npm run angular-walk`: docs/angular.md, followed in a fresh folder with the packed package, from `ng new` to the simulator that
// shows the agent's state in the application, and back.
//
//   --screenshot FILE.png   a picture of the end
//   --keep                  keeps the folder
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../../.ci/ensure.mjs';
import freshness from '../../../.ci/freshness.cjs';
import { readGuide } from './guide.mjs';
import { endAll, run, start, until } from './programs.mjs';
import { seeAgent } from './see-agent.mjs';

const { values: options } = parseArgs({ options: { screenshot: { type: 'string' }, keep: { type: 'boolean' } } });

const NG = 'node_modules/@angular/cli/bin/ng.js';
const CONFIG = 'src/app/app.config.ts';

if (!freshness.isFresh(root)) throw new Error('dist/ is missing or older than its sources: run `npm run build` first');
const guide = readGuide(join(root, 'docs/angular.md'));
const outside = mkdtempSync(join(realpathSync(tmpdir()), 'rx-max-walk-'));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void leave(1));

/** Where the steps are taken; `cd` changes it. */
let folder = outside;
/** What `ng add` changed or wrote, by git. @type {readonly string[]} */
let added = [];
/** Where `ng serve` says that the application is. */
let application = '';

try {
  for (const step of guide.steps) await (step.kind === 'command' ? takeCommand(step.line) : takeFile(step));
  for (const command of guide.undo) await git(...command.split(' ').slice(1));
  const left = await git('status', '--porcelain');
  if (left !== '') throw new Error(`After ${guide.undo.join(' && ')} these are other than before:\n${left}`);
  say(guide.undo.join(' && '), 'as it was before ng add');
  await leave(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await leave(1);
}

/** @param {number} code */
async function leave(code) {
  await endAll();
  if (options.keep === true) console.log(`The folder is kept: ${folder}`);
  else rmSync(outside, { recursive: true, force: true });
  process.exit(code);
}

/** @param {string} line as the page has it */
async function takeCommand(line) {
  const [program = '', verb = '', ...args] = line.split(' ');
  if (program === 'cd') folder = join(folder, verb);
  else if (line.startsWith('ng new ')) await createApplication(args);
  else if (line.startsWith('ng add rx-max')) await addRxMax(args);
  else if (line === 'ng serve') await serve();
  else if (line.startsWith('npx rx-max simulate ')) await simulate(args.slice(1));
  else if (program === 'ng') {
    say(line, lastLineOf(await ng(verb, ...args)));
  } else throw new Error(`docs/angular.md has a command that the walk does not know: ${line}`);
}

/** @param {readonly string[]} args a name and flags */
async function createApplication([name = '', ...flags]) {
  const cli = join(root, NG);
  await run(folder, process.execPath, [
    cli,
    'new',
    name,
    ...flags,
    '--skip-git',
    '--skip-install',
    '--package-manager=npm',
  ]);
  const fresh = join(folder, name);
  pinVersions(join(fresh, 'package.json'));
  await run(fresh, 'npm', ['install']);
  folder = fresh;
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'user.name=walk', '-c', 'user.email=walk@example.com', 'commit', '--quiet', '--message=start');
  folder = outside;
  say(`ng new ${name}`, 'installed, and a commit to come back to');
}

/**
 * The versions of this repository: what was published today decides nothing here.
 *
 * @param {string} path
 */
function pinVersions(path) {
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const group of [manifest.dependencies, manifest.devDependencies]) {
    for (const name of Object.keys(group)) {
      const installed = join(root, 'node_modules', name, 'package.json');
      if (existsSync(installed)) group[name] = JSON.parse(readFileSync(installed, 'utf8')).version;
    }
  }
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param {readonly string[]} args */
async function addRxMax(args) {
  const packed = await run(outside, 'npm', ['pack', root, '--ignore-scripts', '--silent']);
  await ng('add', `../${lastLineOf(packed)}`, ...args, '--defaults', '--skip-confirmation');
  const status = await git('status', '--porcelain', '--untracked-files=all');
  added = status.split('\n').map((line) => line.slice(3));
  const expected = [
    'package.json',
    'package-lock.json',
    CONFIG,
    'src/app/agent-bar/agent-bar.ts',
    'src/app/agent-bar/agent-bar.spec.ts',
  ];
  if ([...added].sort().join() !== expected.sort().join()) throw new Error(`ng add changed ${added.join(', ')}`);
  say('ng add rx-max', added.join(', '));
  // They are of the same application, and what follows holds for them as well.
  for (const file of guide.files) takeFile(file);
}

/** @param {import('./guide.mjs').Step & { kind: 'file' }} file */
function takeFile({ path, text }) {
  const at = join(folder, path);
  if (added.includes(path)) {
    if (readFileSync(at, 'utf8') !== text)
      throw new Error(`ng add wrote ${path} otherwise than docs/angular.md shows it:\n${readFileSync(at, 'utf8')}`);
    say(path, 'as the page shows it');
    return;
  }
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
  say(path, 'written');
}

async function serve() {
  const server = start(folder, process.execPath, [NG, 'serve', '--port=0']);
  application = await server.saying(/http:\/\/localhost:\d+/);
  say('ng serve', application);
}

/** @param {readonly string[]} args */
async function simulate(args) {
  const given = args.map((arg) => (arg.startsWith('http:') ? application : arg));
  const simulator = start(folder, join('node_modules', '.bin', 'rx-max'), ['simulate', ...given, '--port', '0']);
  const desktop = await simulator.saying(/http:\/\/127\.0\.0\.1:\d+/);
  // Port 4300 is free on the reader's machine; where it is not, the page says what is done here.
  const config = join(folder, CONFIG);
  writeFileSync(config, readFileSync(config, 'utf8').replace('withSimulator()', `withSimulator('${desktop}')`));
  await until('the application to be built anew', async () =>
    (await (await fetch(`${application}/main.js`)).text()).includes(desktop),
  );
  say('npx rx-max simulate', desktop);
  say(
    'The application in the desktop',
    (await seeAgent(`${desktop}/`, options.screenshot)).trim().replaceAll(/\s+/g, ' '),
  );
  await endAll();
}

/** @param {readonly string[]} args */
function ng(...args) {
  return run(folder, process.execPath, [NG, ...args]);
}

/** @param {readonly string[]} args */
async function git(...args) {
  return (await run(folder, 'git', args)).trimEnd();
}

/** @param {string} text */
function lastLineOf(text) {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}

/**
 * @param {string} step
 * @param {string} outcome
 */
function say(step, outcome) {
  console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${step}: ${outcome}`);
}
