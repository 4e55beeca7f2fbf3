import { type IncomingHttpHeaders, request } from 'node:http';

export interface Asked {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks a server, with headers that `fetch` would not send. */
export function ask(url: string, { method = 'GET', headers = {}, body = '', path }: Ask = {}): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { method, headers, agent: false, ...(path === undefined ? {} : { path }) },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** As it is sent; an address would put it in order first. */
  readonly path?: string;
}
