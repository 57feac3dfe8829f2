import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** Where the tests' own pages seem to be, also to a browser that asks this server itself. Names under .test belong to nobody. */
export const GAZETTE = 'http://gazette.test';
/** Where saved pages of others seem to be. */
export const SAVED = 'http://saved.test';

type Headers = Readonly<Record<string, string>>;

export interface Server {
  /** Its own address, for a browser that uses no proxy. */
  readonly origin: string;
  readonly port: number;
  /** Every request that reached it, as "GET http://host/path", the browser's own errands left out. */
  readonly requests: string[];
  /** Answers this address with this page from now on; `headers` beside, or instead of, those of any page. */
  readonly page: (address: string, html: string, headers?: Headers) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves the sample pages, and is the browsers' proxy: whatever they ask for reaches it, is recorded, and goes no further.
 * @param folders A folder for each host, as `{ 'gazette.test': DIR }`. Saved pages are served so that they load nothing.
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
  // A tunnel is how anything encrypted would leave.
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

// Saved pages run no scripts of theirs and load nothing, so that each run sees the same page; and a page with a policy
// this strict is one the extension has to work on anyway.
const LOAD_NOTHING = "default-src 'none'; style-src 'unsafe-inline'";

// What the browsers themselves ask for on a start, whatever is loaded in them, and no switch stops.
const ERRANDS = new Set([
  'accounts.google.com',
  'clients2.google.com',
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
