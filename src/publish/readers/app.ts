import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readerTopics, type Preferences, type Topic } from '../../vocabulary/index.ts';
import type { Desk } from './desk.ts';
import { Limiter, type Limit } from './limits.ts';
import { pagesOf, styleSource } from './pages.ts';

export interface AppOptions {
  readonly paper: string;
  readonly site: string;
  readonly limit?: Limit;
  /** Believes the last entry of X-Forwarded-For; only behind a server of one's own. */
  readonly behindProxy?: boolean;
  /** Called after somebody asked to subscribe, without waiting for the answer. */
  readonly onAsked?: () => void;
}

const headers: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src ${styleSource}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const usualLimit: Limit = { perNetwork: 20, inAll: 2000, seconds: 3600 };
const largestBody = 8 * 1024;

/** The end points of readers. GET and HEAD change nothing, for programs follow links; POST needs no cookie and sets none. */
export function readersApp(desk: Desk, options: AppOptions): Hono {
  const app = new Hono();
  const pages = pagesOf(options.paper, options.site);
  const limiter = new Limiter(options.limit ?? usualLimit);

  app.use('*', async (context, next) => {
    if (context.req.method === 'POST' && isForeign(context, options.site)) return give(context, pages.refused(), 403);
    await next();
  });
  app.use('*', bodyLimit({ maxSize: largestBody, onError: (context) => give(context, pages.refused(), 413) }));

  app.get('/subscribe/', (context) => give(context, pages.subscribe()));
  app.get('/subscribe', (context) => context.redirect('/subscribe/', 301));
  app.post('/subscribe/', async (context) => {
    if (!limiter.allows(clientOf(context, options), performance.now())) return give(context, pages.tooMuch(), 429);
    const form = await formOf(context);
    const address = first(form, 'address');
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
      return give(context, pages.subscribe('Please write an address like name@example.org.'), 400);
    // Programs fill every field in. They are told the same as everybody.
    if (first(form, 'website') === '') {
      await desk.ask(address, wishOf(form));
      options.onAsked?.();
    }
    return give(context, pages.asked());
  });

  app.get('/confirm/:token', async (context) => {
    const reader = await desk.findConfirming(context.req.param('token'));
    if (!reader) return give(context, pages.ranOut(), 404);
    return give(context, reader.state === 'active' ? pages.confirmed() : pages.confirming());
  });
  app.post('/confirm/:token', async (context) => {
    const reader = await desk.confirm(context.req.param('token'));
    return reader ? give(context, pages.confirmed()) : give(context, pages.ranOut(), 404);
  });

  app.get('/leave/:token', async (context) => {
    const token = context.req.param('token');
    const reader = await desk.findLeaving(token);
    return reader ? give(context, pages.leaving(token, reader)) : give(context, pages.left());
  });
  /** Both the button of the page and RFC 8058's one click. Who left already is told the same again. */
  app.post('/leave/:token', async (context) =>
    (await desk.leave(context.req.param('token'))) ? give(context, pages.left()) : give(context, pages.ranOut(), 404),
  );
  app.post('/preferences/:token', async (context) => {
    const kept = await desk.prefer(context.req.param('token'), wishOf(await formOf(context)));
    return kept ? give(context, pages.preferred()) : give(context, pages.ranOut(), 404);
  });
  return app;
}

function give(context: Context, page: string, status: 200 | 400 | 403 | 404 | 413 | 429 = 200): Response {
  return context.body(page, status, headers);
}

/** Whether a browser says that another site sent this. Mail providers' one-click requests say nothing and are welcome. */
function isForeign(context: Context, site: string): boolean {
  const fetchSite = context.req.header('Sec-Fetch-Site');
  if (fetchSite !== undefined) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  const origin = context.req.header('Origin');
  if (origin === undefined) return false;
  return origin !== new URL(site).origin && origin !== new URL(context.req.url).origin;
}

type Form = Readonly<Record<string, readonly string[]>>;

async function formOf(context: Context): Promise<Form> {
  const type = context.req.header('Content-Type') ?? '';
  const json = type.startsWith('application/json');
  const fields: Record<string, unknown> = json
    ? ((await context.req.json<Record<string, unknown> | null>().catch(() => null)) ?? {})
    : await context.req.parseBody({ all: true }).catch(() => ({}));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string'),
    ]),
  );
}

const first = (form: Form, name: string): string => form[name]?.[0]?.trim() ?? '';

function wishOf(form: Form): Preferences {
  const chosen = readerTopics.filter((topic) => form['topics']?.includes(topic));
  const all = chosen.length === 0 || chosen.length === readerTopics.length;
  return {
    rhythm: first(form, 'rhythm') === 'weekly' ? 'weekly' : 'daily',
    topics: all ? [] : (chosen satisfies Topic[]),
  };
}

function clientOf(context: Context, { behindProxy }: AppOptions): string {
  const forwarded = behindProxy ? context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded !== undefined) return forwarded;
  try {
    return getConnInfo(context).remote.address ?? '0.0.0.0';
  } catch {
    return '0.0.0.0'; // asked in the same process, as tests do
  }
}
