import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Lie, Trouble } from './lies.ts';

export interface ModelServer {
  /** Base address for an OpenAI-compatible client. */
  readonly url: string;
  /** What was asked, as text: no document, no figure and no name may ever be in it. */
  readonly asked: readonly string[];
  /** From now on it lies so. */
  lie(lie: Lie): void;
  close(): Promise<void>;
}

/** A server that speaks as OpenAI's does and lies as it is told. */
export async function openModelServer(first: Lie): Promise<ModelServer> {
  let lie = first;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const prompt = promptOf(Buffer.concat(pieces).toString('utf8'));
      asked.push(prompt);
      answer(lie, prompt, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    lie(next) {
      lie = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function promptOf(body: string): string {
  const { messages } = JSON.parse(body) as { messages: readonly { role: string; content: unknown }[] };
  const { content } = messages.find(({ role }) => role === 'user') ?? { content: '' };
  return typeof content === 'string' ? content : (content as { text: string }[]).map(({ text }) => text).join('');
}

function answer(lie: Lie, prompt: string, response: ServerResponse): void {
  if ('does' in lie) return trouble(lie.does, response);
  const sentences = new Map([...prompt.matchAll(/^(s\d+): (.*)$/gm)].map((match) => [match[1]!, match[2]!]));
  const text =
    'answers' in lie
      ? lie.answers(sentences)
      : JSON.stringify(
          Object.fromEntries([...sentences].map(([id, sentence], index) => [id, lie.says(sentence, index)])),
        );
  const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } };
  const usage = {
    prompt_tokens: prompt.length,
    completion_tokens: text.length,
    total_tokens: prompt.length + text.length,
  };
  send(
    response,
    JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model: 'm', choices: [choice], usage }),
  );
}

function trouble(does: Trouble, response: ServerResponse): void {
  switch (does.kind) {
    case 'silence':
      return;
    case 'status':
      response.writeHead(does.status, { 'content-type': 'application/json' }).end(does.body);
      return;
    case 'cut':
      response.destroy();
      return;
    case 'redirect':
      response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' }).end();
      return;
    case 'raw':
      send(response, does.body);
      return;
    case 'drip': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'flood': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(pour));
      };
      pour();
      return;
    }
  }
}

function send(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
}
