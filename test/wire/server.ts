import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../../src/system/digest.ts';
import { misbehave, type Fault } from './faults.ts';
import { Limits } from './limits.ts';
import { type Question, type Reply, type ServiceName, serviceNames, type Services } from './reply.ts';

export interface WireOptions {
  /** How often GitHub's API may be asked in an hour; 60 without a key. */
  readonly githubAnHour?: number;
  /** Milliseconds since 1970, for limits and dates. */
  readonly now?: () => number;
  readonly port?: number;
}

export interface Heard {
  readonly service: ServiceName;
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly headers: IncomingMessage['headers'];
}

/** All sources of the paper on one loopback port, each below a path of its own. */
export interface WireServer {
  readonly base: string;
  /** Base addresses for the paper's environment. Ask again after a fault was set: some faults are told by the address. */
  env(): Record<string, string>;
  /** What was asked so far, in order. */
  readonly heard: Heard[];
  /** Lets a service answer for another morning, or all of them. */
  serve(today: Services, yesterday?: Services): void;
  /** Sets or ends the fault of a service. */
  fault(service: ServiceName, fault: Fault | null): void;
  close(): Promise<void>;
}

const variables: Readonly<Partial<Record<ServiceName, string>>> = {
  hub: 'HF_ENDPOINT',
  'github-api': 'GITHUB_API_URL',
  github: 'GITHUB_URL',
  arxiv: 'ARXIV_URL',
  'hacker-news': 'HN_ALGOLIA_URL',
  osv: 'OSV_URL',
  pypi: 'PYPISTATS_URL',
  npm: 'NPM_DOWNLOADS_URL',
  weather: 'OPEN_METEO_URL',
  places: 'OPEN_METEO_GEOCODING_URL',
};

/** A port of the loopback on which nobody listens. */
const closedBase = 'http://127.0.0.1:9';

/** Starts the wire server. It answers on the loopback only and leaves nothing behind when it is closed. */
export async function startWire(services: Services, options: WireOptions = {}): Promise<WireServer> {
  const now = options.now ?? Date.now;
  const limits = new Limits(options.githubAnHour ?? 60);
  const active = new Map<ServiceName, Fault>();
  const heard: Heard[] = [];
  let today = services;
  let yesterday: Services | undefined;

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(599).end(error instanceof Error ? error.stack : String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', base);
    const service = serviceNames.find((name) => url.pathname.startsWith(`/${name}/`));
    if (!service) return void response.writeHead(404).end();
    const fault = active.get(service);
    const at = now();
    const asOf = fault === 'yesterday' ? at - 86_400_000 : at;
    const question = await questionOf(request, url, { base: `${base}/${service}`, service, now: asOf });
    const asked = fault === 'yesterday' ? (yesterday ?? today) : today;
    const { refusal, headers } = limits.count(service, question.path, now());
    const reply = refusal === null ? (asked[service](question) ?? notFound) : refused(refusal);
    const whole = { ...reply, headers: { ...reply.headers, ...headers, date: new Date(now()).toUTCString() } };
    response.once('close', () =>
      heard.push({
        service,
        at,
        method: question.method,
        path: url.pathname + url.search,
        status: response.statusCode,
        bytes: response.statusCode === 200 ? Buffer.byteLength(whole.body) : 0,
        headers: request.headers,
      }),
    );
    if (fault) await misbehave(fault, whole, response, { url: request.url ?? '/', now: now() });
    else send(request, response, whole);
  }

  return {
    base,
    heard,
    env: () =>
      Object.fromEntries(
        Object.entries(variables).map(([service, variable]) => {
          const fault = active.get(service as ServiceName);
          const here = fault === 'refuse' ? closedBase : fault === 'tls' ? base.replace('http:', 'https:') : base;
          return [variable, `${here}/${service}`];
        }),
      ),
    serve(next, before) {
      today = next;
      yesterday = before;
    },
    fault: (service, fault) => void (fault === null ? active.delete(service) : active.set(service, fault)),
    close: () => closed(server),
  };
}

async function questionOf(
  request: IncomingMessage,
  url: URL,
  { base, service, now }: { readonly base: string; readonly service: ServiceName; readonly now: number },
): Promise<Question> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname.slice(service.length + 1)),
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString('utf8'),
    base,
    now,
  };
}

/** With an ETag, 304 where it was known already, and gzip where it is understood. */
function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  const etag = `W/"${sha256(body).slice(0, 32)}"`;
  if (status === 200 && request.method === 'GET' && request.headers['if-none-match'] === etag)
    return void response.writeHead(304, { ...headers, etag }).end();
  const zip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && Buffer.byteLength(body) > 1000;
  response
    .writeHead(status, { ...headers, ...(status === 200 && { etag }), ...(zip && { 'content-encoding': 'gzip' }) })
    .end(zip ? gzipSync(body) : body);
}

const notFound: Reply = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Not Found"}',
};

function refused(status: number): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'retry-after': '60' },
    body: '{"message":"API rate limit exceeded for 127.0.0.1."}',
  };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
