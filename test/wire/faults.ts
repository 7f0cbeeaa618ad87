import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Reply } from './reply.ts';

/** Everything that can go wrong with a source, by the table of faults the paper must survive. */
export const faults = [
  'refuse',
  'tls',
  'drop',
  'hang',
  '500',
  '403',
  '429-seconds',
  '429-date',
  'redirect-loop',
  'no-bytes',
  'html',
  'truncated-gzip',
  'flood',
  'trickle',
  'wrong-charset',
  'changed-shape',
  'yesterday',
  'thousandfold',
  'empty-list',
] as const;
export type Fault = (typeof faults)[number];

/** Answers in the way of a fault. Faults that lie about the content are told by `distorted`. */
export async function misbehave(
  fault: Fault,
  reply: Reply,
  response: ServerResponse,
  world: { readonly url: string; readonly now: number },
): Promise<void> {
  switch (fault) {
    case 'drop':
      response.socket?.destroy();
      return;
    case 'hang':
      return; // until the other side gives up
    case '500':
      response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>');
      return;
    case '403':
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"Forbidden"}');
      return;
    case '429-seconds':
      response.writeHead(429, { 'retry-after': '3600' }).end('Too Many Requests');
      return;
    case '429-date':
      response.writeHead(429, { 'retry-after': new Date(world.now + 3_600_000).toUTCString() }).end();
      return;
    case 'redirect-loop':
      response.writeHead(301, { location: world.url }).end();
      return;
    case 'no-bytes':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '0' }).end();
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Be right back</title>');
      return;
    case 'truncated-gzip': {
      const whole = gzipSync(reply.body);
      response.writeHead(200, { ...reply.headers, 'content-encoding': 'gzip' });
      response.end(whole.subarray(0, Math.ceil(whole.length / 2)));
      return;
    }
    case 'flood': {
      response.writeHead(200, reply.headers);
      const megabyte = Buffer.alloc(1024 * 1024, ' ');
      for (let sent = 0; sent < 1024 && !response.destroyed; sent += 1)
        if (!response.write(megabyte)) await Promise.race([drained(response), sleep(5000)]);
      response.end();
      return;
    }
    case 'trickle': {
      response.writeHead(200, reply.headers);
      for (const byte of Buffer.from(reply.body)) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await sleep(1000, undefined, { ref: false });
      }
      response.end();
      return;
    }
    case 'wrong-charset':
      response.writeHead(200, reply.headers).end(Buffer.from(String(reply.body), 'utf16le'));
      return;
    case 'refuse': // nobody listens there: the server tells a base address that is closed
    case 'tls': // the server tells a base address with https, where it speaks http
    case 'yesterday':
    case 'changed-shape':
    case 'thousandfold':
    case 'empty-list':
      response.writeHead(reply.status, reply.headers).end(distorted(fault, reply));
  }
}

/** The body as a fault of content makes it; as it is for any other. */
export function distorted(fault: Fault, { body, headers }: Reply): string | Uint8Array {
  const isJson = /json/.test(headers['content-type'] ?? '');
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  switch (fault) {
    case 'changed-shape':
      return isJson
        ? JSON.stringify(renamed(JSON.parse(text)))
        : text.replace(/<(\/?)(entry|item|rss|feed|channel)\b/g, '<$1new-$2');
    case 'thousandfold':
      return isJson ? JSON.stringify(enlarged(JSON.parse(text))) : text;
    case 'empty-list':
      return isJson ? JSON.stringify(emptied(JSON.parse(text))) : text.replace(/<(entry|item)\b[\s\S]*<\/\1>/g, '');
    default:
      return body;
  }
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [`${name}V2`, renamed(member)]));
}

const counts =
  /^(likes|downloads|downloadsAllTime|trendingScore|upvotes|stargazers_count|watchers_count|forks_count|points|num_comments|temperature_2m)$/;

function enlarged(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((member) => enlarged(member, name));
  if (typeof value === 'number' && counts.test(name)) return value * 1000;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([own, member]) => [own, enlarged(member, own)]));
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([own, member]) => [own, Array.isArray(member) ? [] : member]));
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
