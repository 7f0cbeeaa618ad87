import { request as askPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as askSecure } from 'node:https';
import type { Errand } from '../../vocabulary/index.ts';
import type { Guard, Load } from '../carrier.ts';
import { deferred, type Outcome } from '../outcome.ts';

export interface Question {
  readonly address: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'POST' | 'PUT';
}

/** What came of a question. Only `unsent` may be asked again without a thought. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: number | null; readonly text: string }
  /** The connection never came about: not a byte of the question left. */
  | { readonly kind: 'unsent'; readonly reason: string }
  | { readonly kind: 'withdrawn' }
  /** The question left, in part or whole, and no answer came. */
  | { readonly kind: 'unknown'; readonly reason: string };

const connectSeconds = 15;
const answerSeconds = 90;
const longestAnswer = 64 * 1024;

export type Ask = (question: Question, guard: Guard) => Promise<Answer>;

/** A load that asks. Closed at once, it cuts the question that is under way, which is then lost like any other. */
export function askingLoad(carry: (ask: Ask, errand: Errand, guard: Guard) => Promise<Outcome>): Load {
  const cut = new AbortController();
  return {
    carry: (errand, guard) => carry((question, asked) => ask(question, asked, cut.signal), errand, guard),
    close: async (now) => {
      if (now) cut.abort();
    },
  };
}

/**
 * Asks once, over a connection of its own, and knows how far it came. Addresses are secrets as often as not (hooks, keys of
 * bots), so no reason given ever holds one. Redirects are not followed.
 */
export async function ask(
  { address, body, headers = {}, method = 'POST' }: Question,
  guard: Guard,
  cut?: AbortSignal,
): Promise<Answer> {
  const url = new URL(address);
  const send = url.protocol === 'https:' ? askSecure : askPlain;
  const request = send(url, {
    method,
    agent: false,
    ...(cut ? { signal: cut } : {}),
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'morning-post',
      ...headers,
      'Content-Length': Buffer.byteLength(body),
    },
  });
  const trouble = await connected(request, url.protocol === 'https:' ? 'secureConnect' : 'connect');
  if (trouble !== null) {
    request.destroy();
    return { kind: 'unsent', reason: trouble };
  }
  if (!(await guard())) {
    request.destroy();
    return { kind: 'withdrawn' };
  }
  return answered(request, body);
}

function connected(request: ClientRequest, event: 'connect' | 'secureConnect'): Promise<string | null> {
  return new Promise((resolve) => {
    const settle = (trouble: string | null) => {
      clearTimeout(timer);
      resolve(trouble);
    };
    const timer = setTimeout(() => settle('no connection in time'), connectSeconds * 1000);
    request.on('error', (error) => settle(codeOf(error)));
    request.once('socket', (socket) => socket.once(event, () => settle(null)));
  });
}

function answered(request: ClientRequest, body: string): Promise<Answer> {
  return new Promise((resolve) => {
    const give = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
      request.destroy();
    };
    const unknown = (reason: string) => give({ kind: 'unknown', reason });
    const timer = setTimeout(() => unknown('no answer in time'), answerSeconds * 1000);
    request.on('error', (error) => unknown(codeOf(error)));
    request.on('response', (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (text.length > longestAnswer) finish();
      });
      const finish = () =>
        give({
          kind: 'answered',
          status: response.statusCode ?? 0,
          retryAfter: secondsIn(response.headers['retry-after']),
          text,
        });
      response.on('end', finish);
      // The status line has come, and that is what counts.
      response.on('error', finish);
      response.on('aborted', finish);
    });
    request.end(body);
  });
}

const codeOf = (error: Error): string => (error as { code?: string }).code ?? error.name;

function secondsIn(header: string | undefined): number | null {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) : null;
}

/** The usual meaning of an answer: 2xx taken, 429 later, other 4xx never, 5xx nobody knows. */
export function outcomeOf(answer: Answer, receiptFrom: (text: string) => string = () => 'ok'): Outcome {
  switch (answer.kind) {
    case 'unsent':
      return deferred(answer.reason);
    case 'withdrawn':
      return { kind: 'withdrawn' };
    case 'unknown':
      return { kind: 'in_doubt', reason: answer.reason };
    case 'answered':
      break;
  }
  const { status, retryAfter, text } = answer;
  if (status >= 200 && status < 300) return { kind: 'accepted', receipt: receiptFrom(text) };
  if (status === 429) return deferred('429', { waitSeconds: retryAfter ?? 60, slowDown: true });
  // A server that says it was not even tried may be asked again; any other 5xx may have come after the deed.
  if (status === 503 && retryAfter !== null) return deferred('503', { waitSeconds: retryAfter });
  if (status >= 500) return { kind: 'in_doubt', reason: `answered ${status}` };
  return { kind: 'failed', reason: `answered ${status}`, gone: status === 410 };
}
