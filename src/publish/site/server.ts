import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { sha256 } from '../../system/digest.ts';
import { Fault } from '../../system/fault.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.js': 'text/javascript; charset=utf-8',
};

/** The pages run no script and load nothing from elsewhere; these headers hold them to it. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const compressible = /^(text|application\/(json|rss|atom|xml|javascript))|svg/;

interface Page {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly etag: string;
  readonly modified: Date;
}

/** Answers a question put to `/search/` with a whole page, from the files of the site; null where it has no such page. */
export type Search = (question: string, read: (path: string) => Promise<string | null>) => Promise<string | null>;

/** The pages of one folder as a web application: whole files, entity tags, compression, the paper's own 404, and search. */
export function siteOver(folder: string, search?: Search): Hono {
  const app = new Hono();
  const compressed = new Map<string, Uint8Array>();

  if (search !== undefined)
    app.get('/search/', async (context, next) => {
      const question = context.req.query('q');
      const page = question === undefined ? null : await search(question, (path) => textIn(folder, path));
      return page === null ? next() : context.html(page, 200, { ...headers, 'Cache-Control': 'no-store' });
    });

  app.get('*', async (context) => {
    const asked = pathIn(folder, new URL(context.req.url).pathname);
    const found = asked === null ? null : await readPage(asked);
    if (found === 'folder') return context.redirect(`${new URL(context.req.url).pathname}/`, 301);
    const page = found ?? (await readPage(join(folder, '404.html')));
    if (page === null || page === 'folder') return context.text('Not found', 404, headers);

    const own: Record<string, string> = {
      ...headers,
      'Content-Type': page.type,
      ETag: page.etag,
      'Last-Modified': page.modified.toUTCString(),
      'Cache-Control': asked?.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
    };
    if (found && context.req.header('If-None-Match') === page.etag) return context.body(null, 304, own);
    const coding = compressible.test(page.type) ? codingFor(context.req.header('Accept-Encoding')) : null;
    const bytes = coding === null ? page.bytes : await compress(page, coding, compressed);
    if (coding) own['Content-Encoding'] = coding;
    return context.body(Uint8Array.from(bytes), found ? 200 : 404, own);
  });
  return app;
}

/** The file an address means, or null where it would leave the folder. */
function pathIn(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const path = normalize(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return path.startsWith(folder + sep) && !decoded.includes('\0') ? path : null;
}

async function textIn(folder: string, path: string): Promise<string | null> {
  const page = await readPage(join(folder, path));
  return page === null || page === 'folder' ? null : new TextDecoder().decode(page.bytes);
}

async function readPage(path: string): Promise<Page | 'folder' | null> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return 'folder';
    const bytes = await readFile(path);
    return {
      bytes,
      type: types[extname(path)] ?? 'application/octet-stream',
      etag: `"${sha256(bytes).slice(0, 32)}"`,
      modified: facts.mtime,
    };
  } catch {
    return null;
  }
}

type Coding = 'br' | 'gzip';

function codingFor(accepted: string | undefined): Coding | null {
  if (accepted === undefined) return null;
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

const remembered = 256; // compressed pages held in memory

async function compress(page: Page, coding: Coding, memory: Map<string, Uint8Array>): Promise<Uint8Array> {
  const key = `${coding} ${page.etag}`;
  const known = memory.get(key);
  if (known) return known;
  const bytes =
    coding === 'br'
      ? await promisify(brotliCompress)(page.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await promisify(gzip)(page.bytes, { level: 6 });
  if (memory.size >= remembered) memory.delete(memory.keys().next().value ?? '');
  memory.set(key, bytes);
  return bytes;
}

export interface Serving {
  /** `http://localhost:4321/` */
  readonly address: string;
  close(): Promise<void>;
}

/** Listens on this machine only. With port 0 the system chooses one. */
export async function listen(app: Hono, port: number, host = '127.0.0.1'): Promise<Serving> {
  const { server, actual } = await new Promise<{ server: ReturnType<typeof serve>; actual: number }>(
    (resolve, reject) => {
      const started = serve({ fetch: app.fetch, port, hostname: host }, (info) =>
        resolve({ server: started, actual: info.port }),
      );
      started.once('error', reject);
    },
  ).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new Fault(
      'busy',
      `Port ${port} is taken.`,
      'Another program listens there, perhaps another Morning Post.',
      'Stop it, or choose another port with --port.',
      { cause: error },
    );
  });
  return {
    address: `http://localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
