// Other programs, in an environment that is nobody's: a runner that runs this says so in it, and Angular's would listen.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const FOREIGN = /^(JEST_|VITEST|GIT_|NODE_ENV$|NODE_OPTIONS$|FORCE_COLOR$|TEST$|npm_)/;

const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))),
  NO_COLOR: '1',
  NG_CLI_ANALYTICS: 'false',
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};

/** How long a program may take to end when it is asked to. */
const FAREWELL = 10_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end, and gives what it printed.
 *
 * @param {string} cwd
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string>} rejects with what it printed, where it ended with anything but 0
 */
export async function run(cwd, command, args) {
  const { said, ended } = start(cwd, command, args);
  const code = await ended;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}\n${said()}`);
  return said();
}

/**
 * Starts a program that goes on.
 *
 * @param {string} cwd
 * @param {string} command
 * @param {readonly string[]} args
 */
export function start(cwd, command, args) {
  // On Windows npm is a batch file, which only a shell starts.
  const shell = process.platform === 'win32' && command !== process.execPath;
  const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ more) => (text += more));
  }
  /** @type {Promise<number | null>} */
  const ended = once(child, 'close').then(
    ([code]) => code,
    (error) => {
      text += String(error);
      return 1;
    },
  );
  void ended.then(() => running.delete(child));
  return {
    said: () => text,
    ended,
    /**
     * Waits until it has printed something, and gives that.
     *
     * @param {RegExp} pattern
     */
    async saying(pattern) {
      const said = await until(
        `${command} ${args.join(' ')}`,
        () => pattern.exec(text)?.[0] ?? (running.has(child) ? '' : 'ended'),
      );
      if (said === 'ended') throw new Error(`${command} ${args.join(' ')} ended\n${text}`);
      return said;
    },
  };
}

/** Ends what this process has started and what goes on. */
export async function endAll() {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close');
      child.kill();
      const impatience = setTimeout(() => child.kill('SIGKILL'), FAREWELL);
      await closed;
      clearTimeout(impatience);
    }),
  );
}

/**
 * Asks until there is an answer.
 *
 * @template T
 * @param {string} what is waited for, for the message
 * @param {() => T | Promise<T>} ask may fail, and is asked again
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, ask) {
  const deadline = Date.now() + PATIENCE;
  let last = '';
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`Waited in vain for ${what}. ${last}`);
}

const PATIENCE = 120_000;
const PAUSE = 50;
