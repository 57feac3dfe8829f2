import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** The host of the tests' own pages, with and without the proxy. The domain .test is reserved: nobody owns a name in it. */
export const GAZETTE = 'http://gazette.test';
/** The host of saved pages of others. */
export const SAVED = 'http://saved.test';

type Headers = Readonly<Record<string, string>>;

export interface Server {
  /** The server's address, for a browser that uses no proxy. */
  readonly origin: string;
  readonly port: number;
  /** Every request that reached the server, as "GET http://host/path", without those that the browsers make for themselves. */
  readonly requests: string[];
  /** Serves this HTML at this address from now on. `headers` are added to the usual ones, or replace them. */
  readonly page: (address: string, html: string, headers?: Headers) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves the sample pages, and is the proxy of the browsers: it records every request and passes none on to the network.
 * @param folders a folder for each host, as `{ 'gazette.test': DIR }`. Saved pages are served with a policy that loads nothing.
 */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Server> {
  const requests: string[] = [];
  const pages = new Map<string, { readonly html: string; readonly headers: Headers }>();
  const record = (line: string, host: string): void => {
    if (!ERRANDS.has(host)) requests.push(line);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', GAZETTE);
    record(`${request.method} ${url.href}`, url.hostname);
    answer(url, response);
  });
  // Encrypted requests would come as a request for a tunnel.
  server.on('connect', (request: IncomingMessage, socket) => {
    const host = request.url ?? '';
    record(`CONNECT ${host}`, host.replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    page: (address, html, headers = {}) => pages.set(address, { html, headers }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function answer(url: URL, response: ServerResponse): void {
    const own = pages.get(`${url.origin}${url.pathname}`);
    const content = own?.html ?? read(folders[url.hostname], url.pathname);
    if (content === null) {
      response.writeHead(502).end();
      return;
    }
    response.setHeader('content-type', TYPES[own ? '.html' : extname(url.pathname)] ?? 'application/octet-stream');
    if (`http://${url.hostname}` === SAVED) response.setHeader('content-security-policy', LOAD_NOTHING);
    for (const [name, value] of Object.entries(own?.headers ?? {})) response.setHeader(name, value);
    response.end(content);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// Saved pages run no scripts and load nothing, so that each run sees the same page. The extension has to work on pages with such a
// strict policy anyway.
const LOAD_NOTHING = "default-src 'none'; style-src 'unsafe-inline'";

// Requests that browsers make when they start, whatever pages are open, and that no switch prevents.
const ERRANDS = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'update.googleapis.com',
  'firefox.settings.services.mozilla.com',
]);

function read(folder: string | undefined, path: string): Buffer | null {
  const inside = normalize(decodeURIComponent(path));
  if (folder === undefined || inside.includes(`..${sep}`)) return null;
  try {
    return readFileSync(join(folder, inside));
  } catch {
    return null;
  }
}
