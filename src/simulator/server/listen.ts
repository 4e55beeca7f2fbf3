import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of this machine, for this machine. */
export interface Listening {
  readonly port: number;
  /** The only origin under which it answers. */
  readonly origin: string;
  /** Answers from now on. */
  readonly serve: (listener: RequestListener) => void;
  /** Ends it at once, with the connections that are open. */
  readonly close: () => Promise<void>;
}

/** What a browser may understand by a name. */
const ADDRESSES = { '127.0.0.1': ['127.0.0.1'], localhost: ['127.0.0.1', '::1'] } as const;

/** How many ports are tried. */
const TRIES = 20;

/**
 * Listens on loopback: on the port that is wished for, or on the next one that is free.
 *
 * @param name - two names are two sites to a browser, as NICE's and a customer's are
 * @param wished - the port; 0 for any
 * @param tries - how many ports are tried, one after the other
 * @returns rejects with an `Error` that says why, where none of them can be had
 */
export async function listen(name: keyof typeof ADDRESSES, wished: number, tries = TRIES): Promise<Listening> {
  for (let tried = 0; tried < tries && wished + tried < 65_536; tried++) {
    const servers = await serversAt(ADDRESSES[name], wished === 0 ? 0 : wished + tried);
    if (servers !== null) return listening(name, servers);
  }
  throw new Error(
    tries === 1 ? `port ${wished} is taken` : `no port from ${wished} to ${wished + tries - 1} is free; choose another`,
  );
}

/**
 * A server at each address, all on one port; null where the port is taken at one of them. Whoever listened at `127.0.0.1` alone
 * could be mistaken for another server at `::1`, which is `localhost`, too.
 */
async function serversAt(addresses: readonly string[], wished: number): Promise<readonly Server[] | null> {
  const servers: Server[] = [];
  let port = wished;
  for (const address of addresses) {
    const server = createServer();
    const failure = await failureAt(server, port, address);
    if (failure === null) {
      servers.push(server);
      port = portOf(server);
    } else if (failure === 'EADDRINUSE') {
      await Promise.all(servers.map(close));
      return null;
    } else if (servers.length === 0) {
      throw new Error(`port ${port} cannot be had (${failure})`);
    }
    // A machine need not have the other address.
  }
  return servers;
}

function failureAt(server: Server, port: number, address: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      resolve(code ?? message);
    });
    server.listen({ port, host: address }, () => {
      resolve(null);
    });
  });
}

function listening(name: string, servers: readonly Server[]): Listening {
  const [first] = servers;
  // There is one, or the port would have been refused.
  const port = portOf(first as Server);
  return {
    port,
    origin: `http://${name}:${port}`,
    serve(listener) {
      for (const server of servers) server.on('request', listener);
    },
    async close() {
      await Promise.all(servers.map(close));
    },
  };
}

function portOf(server: Server): number {
  // A server that listens on a port has an address that is not a name.
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
