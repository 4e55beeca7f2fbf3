import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

import { listen, type Listening } from '../../../src/simulator/server/listen';
import { ask } from './ask';

const open: Listening[] = [];

async function opened(...args: Parameters<typeof listen>): Promise<Listening> {
  const listening = await listen(...args);
  open.push(listening);
  return listening;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** Whether anybody answers at an address. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

it('takes the next port where one is taken', async () => {
  const first = await opened('127.0.0.1', 0);
  const second = await opened('127.0.0.1', first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.origin).toBe(`http://127.0.0.1:${second.port}`);
});

it('says so where none may be taken in its place', async () => {
  const { port } = await opened('127.0.0.1', 0);
  await expect(listen('127.0.0.1', port, 1)).rejects.toThrow(`port ${port} is taken`);
});

it('does not share the name localhost with a server at ::1', async () => {
  const other = createServer();
  const isThere = await new Promise<boolean>((resolve) => {
    other.once('error', () => {
      resolve(false);
    });
    other.listen(0, '::1', () => {
      resolve(true);
    });
  });
  // A machine without that address has nobody there, either.
  if (!isThere) return;
  const { port: taken } = other.address() as { readonly port: number };
  const { port } = await opened('localhost', taken);
  expect(port).not.toBe(taken);
  other.close();
});

it.each(['127.0.0.1', 'localhost'] as const)('is heard on this machine alone, as %s', async (name) => {
  const { port } = await opened(name, 0);
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outer = addresses.filter(({ internal, scopeid }) => !internal && !scopeid).map(({ address }) => address);
  // All of 127.0.0.0/8 is this machine, too: whoever listens everywhere is heard here.
  for (const address of [...outer, '127.0.0.2'])
    expect([address, await answers(address, port)]).toEqual([address, false]);
  expect(await answers('127.0.0.1', port)).toBe(true);
});

it('ends at once, with the connections that are open', async () => {
  const listening = await listen('localhost', 0);
  const asked = new Promise<void>((resolve) => {
    // It never answers.
    listening.serve(() => {
      resolve();
    });
  });
  const asking = ask(`${listening.origin}/`);
  const failing = expect(asking).rejects.toThrow();
  await asked;
  await listening.close();
  await failing;
  expect(await answers('127.0.0.1', listening.port)).toBe(false);
});
