import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { after, test } from 'node:test';
import { editedFor, edition } from '../../../test/gallery/issue.ts';
import { printNote } from '../../press/message/note.ts';
import type { Errand } from '../../vocabulary/index.ts';
import { blueskyCarrier } from './bluesky.ts';
import { discordCarrier } from './discord.ts';
import { mastodonCarrier } from './mastodon.ts';
import { cutLetters } from './note.ts';
import { slackCarrier } from './slack.ts';
import { webhookCarrier } from './webhook.ts';
import { websubCarrier } from './websub.ts';

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const heard: Heard[] = [];
let answer: { status: number; body?: string; headers?: Record<string, string>; drop?: boolean } = { status: 200 };
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (piece: Buffer) => (body += piece.toString()));
  request.on('end', () => {
    heard.push({ path: request.url ?? '', headers: request.headers, body });
    if (answer.drop) return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body ?? '{}');
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());
const port = (server.address() as { port: number }).port;
const base = `http://127.0.0.1:${port}`;

const { issue } = editedFor('full');
const note = printNote(issue, edition);
const errand = (address: string): Errand => ({
  reader: address,
  address,
  domain: 'h',
  attempt: 1,
  again: false,
  topics: [],
});
const go = async () => true;
const last = () => heard.at(-1)!;

test('a webhook gets the whole issue, signed so that it can check where it came from', async () => {
  answer = { status: 204 };
  const load = await webhookCarrier('sample secret').load(issue);
  assert.equal((await load.carry(errand(`${base}/hook`), go)).kind, 'accepted');
  const { headers, body } = last();
  const expected = createHmac('sha256', 'sample secret')
    .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`)
    .digest('base64');
  assert.equal(headers['webhook-signature'], `v1,${expected}`);
  assert.equal((JSON.parse(body) as { issue: { date: string } }).issue.date, issue.date);
});

test('answers are told apart by what may safely follow', async () => {
  const load = await webhookCarrier('sample secret').load(issue);
  const kinds: Record<string, string> = {};
  for (const [name, given] of Object.entries({
    busy: { status: 429, headers: { 'Retry-After': '7' } },
    closed: { status: 503, headers: { 'Retry-After': '7' } },
    broken: { status: 500 },
    gone: { status: 410 },
    moved: { status: 302, headers: { Location: 'http://127.0.0.1:1/' } },
    silent: { status: 0, drop: true },
  })) {
    answer = given;
    kinds[name] = (await load.carry(errand(`${base}/hook`), go)).kind;
  }
  assert.deepEqual(kinds, {
    busy: 'deferred',
    closed: 'deferred',
    broken: 'in_doubt',
    gone: 'failed',
    moved: 'failed',
    silent: 'in_doubt',
  });
  assert.equal((await load.carry(errand('http://127.0.0.1:1/'), go)).kind, 'deferred');
  assert.equal((await load.carry(errand(`${base}/hook`), async () => false)).kind, 'withdrawn');
});

test('Slack and Discord are told the day in short; no title calls people or makes links of its own', async () => {
  answer = { status: 200, body: '{"id":"987"}' };
  const hostile = {
    ...note,
    headline: '<!channel> @everyone [click](https://evil.example) & more',
    briefs: ['*bold* <@U1>'],
  };
  assert.equal((await (await slackCarrier(`${base}/slack`).load(hostile)).carry(errand('slack'), go)).kind, 'accepted');
  assert.doesNotMatch(JSON.stringify((JSON.parse(last().body) as { blocks: unknown[] }).blocks[1]), /<!channel>|<@U1>/);
  const outcome = await (await discordCarrier(`${base}/discord`).load(hostile)).carry(errand('discord'), go);
  assert.deepEqual(outcome, { kind: 'accepted', receipt: '987' });
  assert.match(last().body, /"allowed_mentions":\{"parse":\[\]\}/);
});

test('Mastodon and Bluesky are asked again after a doubt, under the same key', async () => {
  answer = { status: 0, drop: true };
  const mastodon = await mastodonCarrier(base, 'canary').load(note);
  assert.equal((await mastodon.carry(errand('mastodon'), go)).kind, 'in_doubt');
  const [first, second] = heard.slice(-2);
  assert.equal(first?.headers['idempotency-key'], second?.headers['idempotency-key']);

  answer = { status: 200, body: '{"did":"did:plc:sample","accessJwt":"token"}' };
  const bluesky = blueskyCarrier({ server: base, handle: 'sample', password: 'canary' });
  const load = await bluesky.load({ ...note, at: '2026-05-04T05:00:00Z' });
  assert.equal((await load.carry(errand('bluesky'), go)).kind, 'accepted');
  assert.equal((await load.carry(errand('bluesky'), go)).kind, 'accepted');
  const keys = heard
    .filter(({ path }) => path.includes('putRecord'))
    .map(({ body }) => (JSON.parse(body) as { rkey: string }).rkey);
  assert.equal(new Set(keys).size, 1);
  assert.match(keys[0]!, /^[234567a-j][2-7a-z]{12}$/);
});

test('a text is cut between letters', () => {
  assert.equal(cutLetters('one two three', 9), 'one two…');
  assert.equal(cutLetters('👨‍👩‍👧‍👦'.repeat(5), 3), `${'👨‍👩‍👧‍👦'.repeat(2)}…`);
});

test('a hub is told of every feed that changed, as a form', async () => {
  answer = { status: 202 };
  const load = await websubCarrier().load(['https://post.example.org/feed.rss', 'https://post.example.org/feed.atom']);
  assert.equal((await load.carry(errand(`${base}/hub`), go)).kind, 'accepted');
  const { headers, body } = last();
  assert.equal(headers['content-type'], 'application/x-www-form-urlencoded');
  const form = new URLSearchParams(body);
  assert.equal(form.get('hub.mode'), 'publish');
  assert.deepEqual(form.getAll('hub.url'), ['https://post.example.org/feed.rss', 'https://post.example.org/feed.atom']);
});
