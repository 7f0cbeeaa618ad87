import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request, type Dispatcher } from 'undici';
import { sha256 } from '../digest.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { objectionTo, publicOnly } from './addresses.ts';
import { readBody } from './body.ts';
import { asksToWait, exhaustedUntil, retryAfter } from './manners.ts';
import type { WireState } from './state.ts';
import type { Answer, Asked, Failure, Wire } from './wire.ts';

export interface PoliteOptions {
  readonly state: WireState;
  /** Names the paper and where to complain: `MorningPost/0.1 (+https://post.example.org/about/)`. */
  readonly userAgent: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** Ends every request and every wait; what was asked then is given up as too late. */
  readonly stop?: AbortSignal;
  readonly dispatcher?: { readonly trusted: Dispatcher; readonly guarded: Dispatcher };
}

const limits = {
  bytes: 32 * 1024 * 1024,
  timeout: 30_000,
  redirects: 5,
  /** Tries after the first, for trouble that may pass. */
  retries: 2,
  /** A wait asked for by the source is sat out when it is no longer than this; otherwise the source is left for today. */
  patience: 12_000,
  failuresBeforeRest: 5,
  rest: 15 * 60_000,
} as const;

/**
 * The network with good manners: one pace and one budget a service that survive restarts, conditional requests,
 * `Retry-After` and rate-limit headers obeyed, limits of size and time, honest names, and no way into private networks
 * from an address that was found in data. Trouble is a value, never an exception.
 */
export function politeWire(options: PoliteOptions): Wire {
  const { state } = options;
  const now = options.now ?? Date.now;
  const { stop } = options;
  const wait = options.wait ?? ((milliseconds: number) => sleep(milliseconds, undefined, stop ? { signal: stop } : {}));
  const connection = { connectTimeout: 10_000, pipelining: 1, connections: 4 };
  const trusted = options.dispatcher?.trusted ?? new Agent(connection);
  const guarded = options.dispatcher?.guarded ?? new Agent({ ...connection, connect: { lookup: publicOnly() } });
  /** One request of a bucket at a time: a pace cannot be kept side by side. */
  const turns = new Map<string, Promise<unknown>>();

  async function inTurn<T>(bucket: string, work: () => Promise<T>): Promise<T> {
    const before = turns.get(bucket) ?? Promise.resolve();
    const turn = before.then(work, work);
    turns.set(
      bucket,
      turn.catch(() => {}),
    );
    return turn;
  }

  async function mayAsk(asked: Asked): Promise<Failure | null> {
    const { bucket, url } = asked;
    const rest = state.restUntil(bucket.id);
    if (rest > now()) {
      if (rest - now() > limits.patience) {
        const resting = state.failures(bucket.id) >= limits.failuresBeforeRest;
        return failure(
          url,
          resting ? 'resting' : 'limited',
          resting ? 'failed too often and is resting' : 'asked us to wait',
          null,
          rest,
        );
      }
      await wait(rest - now());
    }
    if (state.spent(bucket.id, now() - bucket.seconds * 1000) >= bucket.requests)
      return failure(url, 'budget', 'our own budget of requests is spent', null, now() + bucket.seconds * 1000);
    const pause = state.lastAt(bucket.id) + bucket.gap - now();
    if (pause > 0) await wait(pause);
    return null;
  }

  async function askOnce(asked: Asked): Promise<Answer> {
    const known = (asked.method ?? 'GET') === 'GET' && !asked.anew ? state.validators(asked.url) : null;
    let url = new URL(asked.url);
    let free = asked.origin === 'configured';
    const timeout = AbortSignal.timeout(asked.timeout ?? limits.timeout);
    const deadline = stop ? AbortSignal.any([stop, timeout]) : timeout;
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const objection = free ? null : objectionTo(url);
      if (objection) return failure(asked.url, 'forbidden', objection);
      const refusal = await mayAsk(asked);
      if (refusal) return refusal;
      const spent = state.spend(asked.bucket.id, now());
      const response = await request(url, {
        method: asked.method ?? 'GET',
        dispatcher: free ? trusted : guarded,
        signal: deadline,
        headersTimeout: asked.timeout ?? limits.timeout,
        bodyTimeout: asked.timeout ?? limits.timeout,
        body: asked.body ?? null,
        headers: {
          'user-agent': options.userAgent,
          accept: asked.accept,
          'accept-encoding': 'gzip, br, zstd',
          ...asked.headers,
          ...(known?.etag ? { 'if-none-match': known.etag } : {}),
          ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
        },
      });
      state.answered(spent, now());
      const headers = flat(response.headers);
      const location = headers['location'];
      if (response.statusCode >= 300 && response.statusCode < 400 && response.statusCode !== 304 && location) {
        await response.body.dump();
        const next = URL.parse(location, url);
        if (!next) return failure(asked.url, 'status', 'a redirect that leads nowhere', response.statusCode);
        if (url.protocol === 'https:' && next.protocol === 'http:')
          return failure(asked.url, 'forbidden', 'a redirect from https down to http', response.statusCode);
        free = free && next.host === url.host;
        url = next;
        continue;
      }
      const until = exhaustedUntil(headers, now());
      if (until !== null) state.rest(asked.bucket.id, until);
      if (response.statusCode === 304 && known) {
        await response.body.dump();
        return { kind: 'unchanged', url: asked.url, readAt: instant(now()), sha: known.sha };
      }
      const bytes = await readBody(response.body, headers['content-encoding'], asked.maxBytes ?? limits.bytes);
      if (response.statusCode >= 400) return refused(asked, response.statusCode, headers, bytes);
      return { kind: 'fresh', url: asked.url, status: response.statusCode, headers, bytes, readAt: instant(now()) };
    }
    return failure(asked.url, 'status', 'more than five redirects');
  }

  function refused(asked: Asked, status: number, headers: Record<string, string>, bytes: Uint8Array): Failure {
    const asksForPatience = asksToWait(status, headers, Buffer.from(bytes.subarray(0, 2000)).toString('latin1'));
    const until = retryAfter(headers['retry-after'], now()) ?? exhaustedUntil(headers, now());
    if (!asksForPatience) {
      const failed = failure(asked.url, 'status', `answered ${status}`, status, status >= 500 ? until : null);
      return status < 500 ? { ...failed, said: { bytes, readAt: instant(now()) } } : failed;
    }
    const rest = until ?? now() + 60_000;
    state.rest(asked.bucket.id, rest);
    return failure(asked.url, 'limited', `asked us to wait (${status})`, status, rest);
  }

  return {
    ask: (asked) =>
      inTurn(asked.bucket.id, async () => {
        let answer: Answer = failure(asked.url, 'refused', 'was not asked');
        for (let attempt = 0; attempt <= limits.retries; attempt += 1) {
          if (stop?.aborted) return failure(asked.url, 'timeout', 'took longer than the morning allows');
          answer = await (attempt > 0 ? wait(500 * 2 ** attempt) : Promise.resolve())
            .then(() => askOnce(asked))
            .catch((error: unknown) => failureFrom(asked.url, error));
          if (!mayPass(answer, now(), attempt)) break;
        }
        count(state, asked, answer, now());
        if (answer.kind === 'fresh' && (asked.method ?? 'GET') === 'GET') {
          const { etag, 'last-modified': lastModified } = answer.headers;
          if (etag || lastModified)
            state.remember(asked.url, {
              etag: etag ?? null,
              lastModified: lastModified ?? null,
              sha: sha256(answer.bytes),
            });
        }
        return answer;
      }),
  };
}

/** Whether the same request may succeed in a moment. */
function mayPass(answer: Answer, now: number, attempt: number): boolean {
  if (answer.kind !== 'failed') return false;
  switch (answer.why) {
    case 'refused':
    case 'timeout':
      return attempt === 0; // once more: a source that hangs must not hold the morning
    case 'broken':
      return attempt === 0;
    case 'status':
      return answer.status !== null && answer.status >= 500;
    case 'limited':
      return answer.retryAt !== null && Date.parse(answer.retryAt) - now <= limits.patience;
    case 'tls':
    case 'too-large':
    case 'budget':
    case 'resting':
    case 'forbidden':
      return false;
  }
}

/** After five failures in a row a service is left alone for a quarter of an hour, also by the next run. */
function count(state: WireState, asked: Asked, answer: Answer, now: number): void {
  if (answer.kind !== 'failed') {
    if (state.failures(asked.bucket.id) > 0) state.setFailures(asked.bucket.id, 0);
    return;
  }
  if (['budget', 'resting', 'limited', 'forbidden'].includes(answer.why)) return;
  // A page that is not there, or not for us, is the answer of a service that works.
  if (answer.status !== null && answer.status < 500) return;
  const failures = state.failures(asked.bucket.id) + 1;
  state.setFailures(asked.bucket.id, failures);
  if (failures >= limits.failuresBeforeRest) state.rest(asked.bucket.id, now + limits.rest);
}

function failure(
  url: string,
  why: Failure['why'],
  reason: string,
  status: number | null = null,
  retryAt: number | null = null,
): Failure {
  return { kind: 'failed', url, why, reason, status, retryAt: retryAt === null ? null : instant(retryAt) };
}

/** Reads the trouble from its code, never from its text. */
function failureFrom(url: string, error: unknown): Failure {
  const code = codeOf(error);
  if (code === 'EPRIVATE') return failure(url, 'forbidden', 'it lies in a private network');
  if (code === 'TOO_LARGE') return failure(url, 'too-large', 'the answer is larger than we take');
  if (code === 'BROKEN_BODY') return failure(url, 'broken', 'the answer broke off or does not decode');
  if (/TIMEOUT|ABORT_ERR|ABORTED|^23$/.test(code)) return failure(url, 'timeout', 'took too long to answer');
  if (/^(ENOTFOUND|EAI_|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)/.test(code))
    return failure(url, 'refused', 'could not be reached');
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
    return failure(url, 'tls', 'its certificate does not hold');
  return failure(url, 'broken', 'the connection broke off');
}

function codeOf(error: unknown): string {
  for (let cause = error; cause !== null && typeof cause === 'object'; cause = (cause as { cause?: unknown }).cause) {
    const { code, name } = cause as { code?: unknown; name?: unknown };
    if (typeof code === 'string' || typeof code === 'number') return String(code);
    if (name === 'TimeoutError' || name === 'AbortError') return 'ABORT_ERR';
  }
  return '';
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

const instant = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z') as Instant;
