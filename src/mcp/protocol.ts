/** The Model Context Protocol over lines of JSON-RPC 2.0, as far as a server of read-only tools needs it. */

/** One thing a program may ask for. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of its arguments: an object of texts and whole numbers. */
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<
      Record<string, { readonly type: 'string' | 'integer'; readonly description: string }>
    >;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
  /** Throws `NotFound` for what is not there. */
  answer(args: Arguments): Promise<object>;
}

/** What a tool is asked with, after it was held to the tool's schema. */
export type Arguments = Readonly<Record<string, string | number | undefined>>;

/** What was asked for is not in the paper; told to the asker as the tool's answer. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

export interface ServerNotes {
  readonly name: string;
  readonly version: string;
  /** How the tools are best used together; shown to the asking program's model. */
  readonly instructions: string;
}

type Id = string | number | null;
interface Request {
  readonly jsonrpc: '2.0';
  readonly id?: Id;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const known = ['2025-06-18', '2025-03-26', '2024-11-05'] as const;

const codes = { parse: -32_700, request: -32_600, method: -32_601, params: -32_602, inside: -32_603 } as const;

/** Answers one line; null where nothing is to be said: for notifications, and for answers that nobody asked for. */
export async function answerLine(line: string, tools: readonly Tool[], notes: ServerNotes): Promise<string | null> {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return JSON.stringify(failure(null, codes.parse, 'This line is not JSON.'));
  }
  if (!Array.isArray(message)) {
    const answer = await answerMessage(message, tools, notes);
    return answer === null ? null : JSON.stringify(answer);
  }
  if (message.length === 0) return JSON.stringify(failure(null, codes.request, 'An empty batch asks for nothing.'));
  const answers = await Promise.all(message.map((one) => answerMessage(one, tools, notes)));
  const said = answers.filter((answer) => answer !== null);
  return said.length === 0 ? null : JSON.stringify(said);
}

async function answerMessage(message: unknown, tools: readonly Tool[], notes: ServerNotes): Promise<object | null> {
  if (isAnswer(message)) return null;
  if (!isRequest(message)) return failure(null, codes.request, 'A request has jsonrpc "2.0" and a method.');
  if (message.id === undefined) return null;
  const { id } = message;
  try {
    switch (message.method) {
      case 'initialize':
        return success(id, beginning(message.params, notes));
      case 'ping':
        return success(id, {});
      case 'tools/list':
        return success(id, { tools: tools.map(declared) });
      case 'tools/call':
        return await callTool(id, message.params ?? {}, tools);
      default:
        return failure(id, codes.method, `There is no method "${message.method}".`);
    }
  } catch (error) {
    return failure(id, codes.inside, error instanceof Error ? error.message : String(error));
  }
}

function beginning(params: Request['params'], { name, version, instructions }: ServerNotes): object {
  const asked = params?.['protocolVersion'];
  return {
    protocolVersion: known.find((one) => one === asked) ?? known[0],
    capabilities: { tools: {} },
    serverInfo: { name, version },
    instructions,
  };
}

function declared({ name, title, description, inputSchema }: Tool): object {
  return { name, title, description, inputSchema, annotations: { readOnlyHint: true, openWorldHint: false } };
}

async function callTool(id: Id, params: Readonly<Record<string, unknown>>, tools: readonly Tool[]): Promise<object> {
  const tool = tools.find(({ name }) => name === params['name']);
  if (tool === undefined) return failure(id, codes.params, `There is no tool "${String(params['name'])}".`);
  const args = (params['arguments'] ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = wrongArgument(args, tool);
  if (wrong !== null) return failure(id, codes.params, wrong);
  try {
    const answer = await tool.answer(args as Arguments);
    return success(id, { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return success(id, { content: [{ type: 'text', text: error.message }], isError: true });
  }
}

function wrongArgument(args: unknown, { name, inputSchema }: Tool): string | null {
  if (args === null || typeof args !== 'object' || Array.isArray(args)) return `${name} takes an object of arguments.`;
  const given = args as Readonly<Record<string, unknown>>;
  const missing = inputSchema.required?.find((one) => given[one] === undefined);
  if (missing !== undefined) return `${name} needs "${missing}".`;
  for (const [key, value] of Object.entries(given)) {
    const type = inputSchema.properties[key]?.type;
    if (type === undefined) return `${name} has no argument "${key}".`;
    if (type === 'string' ? typeof value !== 'string' : !Number.isInteger(value))
      return `"${key}" of ${name} is not of type ${type}.`;
  }
  return null;
}

function isRequest(message: unknown): message is Request {
  if (message === null || typeof message !== 'object') return false;
  const { jsonrpc, method, id } = message as Partial<Request>;
  const hasId = id === undefined || id === null || typeof id === 'string' || typeof id === 'number';
  return jsonrpc === '2.0' && typeof method === 'string' && hasId;
}

function isAnswer(message: unknown): boolean {
  return (
    message !== null &&
    typeof message === 'object' &&
    !('method' in message) &&
    ('result' in message || 'error' in message)
  );
}

const success = (id: Id, result: object) => ({ jsonrpc: '2.0', id, result });
const failure = (id: Id, code: number, message: string) => ({ jsonrpc: '2.0', id, error: { code, message } });
