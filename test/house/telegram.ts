import { createServer, type ServerResponse } from 'node:http';

/** What the house does to one call instead of answering well. */
export type TelegramFault =
  | { readonly kind: 'status'; readonly status: number; readonly description?: string; readonly retryAfter?: number }
  /** Ends the connection before it has read the call: nothing is posted. */
  | { readonly kind: 'reset-before' }
  /** Posts, and ends the connection instead of answering. */
  | { readonly kind: 'reset-after' }
  /** Answers well, after so long. */
  | { readonly kind: 'late'; readonly milliseconds: number };

export interface Post {
  readonly id: number;
  readonly chat: string;
  readonly method: string;
  text: string;
  edits: number;
}

export interface TelegramHouse {
  readonly address: string;
  readonly posts: Post[];
  readonly calls: string[];
  close(): Promise<void>;
}

interface Call {
  readonly chat_id: string;
  readonly message_id?: number;
  readonly text?: string;
  readonly entities?: readonly { readonly offset: number; readonly length: number }[];
  readonly rich_message?: { readonly blocks?: readonly unknown[] };
}

/** A server that speaks the little of the Bot API we use, fails on demand, and remembers what it posted. */
export async function openTelegramHouse({
  fault = () => null,
  knowsRich = true,
}: { fault?: (method: string) => TelegramFault | null; knowsRich?: boolean } = {}): Promise<TelegramHouse> {
  const posts: Post[] = [];
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    calls.push(method);
    const happens = fault(method);
    if (happens?.kind === 'reset-before') return void request.socket.destroy();
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      if (happens?.kind === 'status') {
        const { status, description = 'Trouble', retryAfter } = happens;
        const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
        return say(response, status, { ok: false, description, ...parameters });
      }
      const [status, result] = carryOut(method, JSON.parse(body) as Call);
      if (happens?.kind === 'reset-after') return void request.socket.destroy();
      setTimeout(() => say(response, status, result), happens?.kind === 'late' ? happens.milliseconds : 0);
    });
  });

  const carryOut = (method: string, call: Call): [number, object] => {
    if (method === 'sendRichMessage' && !knowsRich) return [404, { ok: false, description: 'Not Found' }];
    const trouble = troubleWith(call);
    if (trouble !== null) return [400, { ok: false, description: `Bad Request: ${trouble}` }];
    const text = call.text ?? JSON.stringify(call.rich_message);
    if (method === 'editMessageText') {
      const post = posts.find(({ id }) => id === call.message_id);
      if (!post) return [400, { ok: false, description: 'Bad Request: message to edit not found' }];
      if (post.text === text) return [400, { ok: false, description: 'Bad Request: message is not modified' }];
      post.text = text;
      post.edits += 1;
      return [200, { ok: true, result: { message_id: post.id } }];
    }
    posts.push({ id: posts.length + 1, chat: call.chat_id, method, text, edits: 0 });
    return [200, { ok: true, result: { message_id: posts.length } }];
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    posts,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the real server would object to: lengths and entities are counted in UTF-16 units. */
function troubleWith({ text, entities = [], rich_message: rich }: Call): string | null {
  if (rich)
    return JSON.stringify(rich).length > 32_768 * 2 || (rich.blocks ?? []).length > 500 ? 'message is too long' : null;
  if (text === undefined || text.trim() === '') return 'message text is empty';
  if (text.length > 4096) return 'message is too long';
  if (!text.isWellFormed()) return 'strings must be encoded in UTF-8';
  for (const { offset, length } of entities) {
    const piece = text.slice(offset, offset + length);
    if (length <= 0 || offset + length > text.length) return "can't parse entities: out of the text";
    if (!piece.isWellFormed()) return "can't parse entities: inside a letter";
  }
  return null;
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
