import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editedFor, states } from '../../test/gallery/issue.ts';
import { pressAll } from '../../test/gallery/press-all.ts';
import { siteOf } from '../../test/gallery/site.ts';
import { answerLine } from './protocol.ts';
import { toolsOver } from './tools.ts';

const issues = states.map(editedFor);
const files = new Map(
  (await pressAll(issues, siteOf(issues))).map(({ path, bytes }) => [path, String(bytes)] as const),
);
const tools = toolsOver(async (path) => files.get(path) ?? null);
const notes = { name: 'morning-post', version: '0.0.0', instructions: 'Ask.' };

interface Answer {
  readonly id: number | null;
  readonly result: Record<string, unknown> & { isError?: boolean; content: { text: string }[] };
  readonly error: { code: number; message: string };
}

async function say(message: object | string): Promise<Answer> {
  const line = await answerLine(typeof message === 'string' ? message : JSON.stringify(message), tools, notes);
  return JSON.parse(line ?? 'null') as Answer;
}

async function call(name: string, args: object = {}): Promise<Answer> {
  return say({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } });
}

async function told<T>(name: string, args: object = {}): Promise<T> {
  const { result } = await call(name, args);
  assert.notEqual(result.isError, true, result.content[0]?.text ?? name);
  assert.deepEqual(JSON.parse(result.content[0]?.text ?? '') as unknown, result['structuredContent']);
  return result['structuredContent'] as T;
}

test('a program is greeted in the version of the protocol it speaks, or in our newest', async () => {
  const greet = (protocolVersion: string) =>
    say({ jsonrpc: '2.0', id: 0, method: 'initialize', params: { protocolVersion, capabilities: {} } });
  assert.equal((await greet('2024-11-05')).result['protocolVersion'], '2024-11-05');
  assert.equal((await greet('1999-01-01')).result['protocolVersion'], '2025-06-18');
  assert.deepEqual((await say({ jsonrpc: '2.0', id: 2, method: 'ping' })).result, {});
});

test('notifications and answers are taken in silence', async () => {
  for (const line of ['{"jsonrpc":"2.0","method":"notifications/initialized"}', '{"jsonrpc":"2.0","id":7,"result":{}}'])
    assert.equal(await answerLine(line, tools, notes), null);
});

test('what is not a request is refused by its code, and the next one is answered', async () => {
  assert.equal((await say('{')).error.code, -32_700);
  assert.equal((await say('[]')).error.code, -32_600);
  assert.equal((await say({ id: 1, method: 'ping' })).error.code, -32_600);
  assert.equal((await say({ jsonrpc: '2.0', id: 1, method: 'resources/list' })).error.code, -32_601);
  assert.equal((await call('gossip')).error.code, -32_602);
  assert.equal((await call('entity')).error.code, -32_602);
  assert.equal((await call('issues', { limit: 'many' })).error.code, -32_602);
  assert.equal((await call('issue', { day: '2026-05-04' })).error.code, -32_602);
  assert.deepEqual((await say({ jsonrpc: '2.0', id: 3, method: 'ping' })).result, {});
});

test('every tool is declared with a schema and reads only', async () => {
  const { result } = await say({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const listed = result['tools'] as { name: string; inputSchema: object; annotations: { readOnlyHint: boolean } }[];
  assert.deepEqual(
    listed.map(({ name }) => name),
    ['issues', 'issue', 'entity', 'movers', 'evidence'],
  );
  for (const { annotations } of listed) assert.equal(annotations.readOnlyHint, true);
});

test('issues are listed newest first and found by words of their headlines', async () => {
  const all = await told<{ issues: { date: string }[] }>('issues');
  assert.equal(all.issues[0]?.date, '2026-05-09');
  assert.equal(all.issues.length, states.length);
  const quiet = await told<{ found: number; issues: { headline: string }[] }>('issues', {
    words: 'QUIET day',
    limit: 1,
  });
  assert.ok(quiet.found >= 1);
  assert.equal(quiet.issues[0]?.headline, 'A quiet day');
});

test('an issue is given as text, the newest where no date is named', async () => {
  const { text } = await told<{ text: string }>('issue', { date: '2026-05-04' });
  assert.match(text, /That is all for today\./);
  assert.equal((await told<{ date: string }>('issue')).date, '2026-05-09');
});

test('a subject is found by id, by name and by how its name begins', async () => {
  for (const name of ['gh:repo/sample-weavers/sample-loom', 'sample-weavers/sample-loom', 'sample-loo'])
    assert.equal((await told<{ id: string }>('entity', { name })).id, 'gh:repo/sample-weavers/sample-loom', name);
  const several = await told<{ severalNames: object[] }>('entity', { name: 'sample-' });
  assert.ok(several.severalNames.length > 1);
});

test('movers and the evidence of a figure are given as they were printed', async () => {
  const movers = await told<{ tables: { title: string; rows: object[] }[] }>('movers', { date: '2026-05-04' });
  assert.equal(movers.tables[0]?.title, 'Biggest');
  const { claims, observations } = await told<{ claims: { inputs: string[] }[]; observations: { id: string }[] }>(
    'evidence',
    { date: '2026-05-04', claim: 'c1' },
  );
  assert.deepEqual(
    observations.map(({ id }) => id),
    claims[0]?.inputs,
  );
});

test('what the paper does not have is said in words', async () => {
  for (const [tool, args] of [
    ['issue', { date: '1999-01-01' }],
    ['issue', { date: '../../etc/passwd' }],
    ['entity', { name: '../../etc/passwd' }],
    ['evidence', { claim: 'c99999' }],
  ] as const) {
    const { result } = await call(tool, args);
    assert.equal(result.isError, true, tool);
  }
});
