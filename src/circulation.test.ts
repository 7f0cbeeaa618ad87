import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { edition as galleryEdition, editedFor } from '../test/gallery/issue.ts';
import { startSink, type SinkOptions, type SinkPlan } from '../test/house/smtp-sink.ts';
import { openTelegramHouse } from '../test/house/telegram.ts';
import type { PrintedRecord } from './archive/ledger/ledger.ts';
import { keepPrinted } from './archive/printed.ts';
import { openBooks } from './books.ts';
import { channelsFor } from './channels.ts';
import { amendPosts } from './amended-posts.ts';
import { deliverDue, openRounds, signOn, type Circulation } from './circulation.ts';
import { keyringOf } from './publish/readers/keys.ts';
import { markOf } from './publish/readers/tokens.ts';
import type { CirculationSettings } from './publish/settings.ts';
import { fixedClock } from './system/clock.ts';
import { silentLog } from './system/log.ts';
import { addSeconds } from './text/days.ts';
import type { Edited } from './vocabulary/index.ts';

const keyring = keyringOf('sample secret');
const edition = { ...galleryEdition, site: 'https://post.example.org' };
const cleanUps: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
});

interface Wish {
  readonly readers?: number;
  readonly sink?: SinkOptions;
  readonly edited?: Edited;
  readonly settings?: CirculationSettings;
}

const sold = (edited: Edited, more: Partial<Edited['issue']> = {}): Edited => ({
  ...edited,
  issue: { ...edited.issue, sample: false, trial: false, ...more },
});

/** A paper with a printed issue, readers, a mail server and a Telegram house. */
async function paper({ readers = 5, sink: options = {}, edited = sold(editedFor('full')), settings = {} }: Wish = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'circulation-'));
  const sink = await startSink({ pipelining: true, ...options });
  const telegram = await openTelegramHouse();
  const clock = fixedClock(addSeconds(edited.issue.cutoff, 60));
  const env = { SMTP_URL: sink.address, TELEGRAM_TOKEN: '1:x', TELEGRAM_API_URL: telegram.address };
  const books = await openBooks(folder, {});
  cleanUps.push(
    () => rm(folder, { recursive: true }),
    () => sink.close(),
    () => telegram.close(),
    () => books.close(),
  );
  const all: CirculationSettings = {
    mail: { from: 'The Sample Post <post@example.org>' },
    telegram: { channels: ['@sample'] },
    ...settings,
  };
  const channels = await channelsFor(edition, all, { env, keyring, folder });
  const house: Circulation = {
    books,
    archive: folder,
    edition,
    settings: all,
    channels,
    keyring,
    clock,
    log: silentLog(),
  };
  const cards = Array.from({ length: readers }, (_, n) => {
    const address = `reader-${n}@example.net`;
    return { address, key: address, domain: 'example.net', mark: markOf(keyring, edition.id, address) };
  });
  await books.readers.add(edition.id, cards, { rhythm: 'daily', topics: [], origin: 'import', now: clock.now() });
  const record = await print(house, edited);
  return { house, sink, telegram, clock, books, record, folder };
}

async function print({ books, archive, clock }: Circulation, edited: Edited): Promise<PrintedRecord> {
  const { issue } = edited;
  await keepPrinted(archive, edited);
  const record: PrintedRecord = {
    edition: issue.edition,
    date: issue.date,
    number: issue.number,
    revision: issue.revision,
    cutoff: issue.cutoff,
    printedAt: clock.now(),
    issueDigest: 'a'.repeat(64),
    evidenceDigest: 'b'.repeat(64),
    headline: 'A headline',
    deck: '',
    remembered: {
      date: issue.date,
      number: issue.number,
      headline: '',
      leadAngle: '',
      leadSubject: null,
      leadScore: null,
      stories: [],
    },
  };
  await books.issues.record(record, [], []);
  return record;
}

async function deliverOnce(house: Circulation, stop?: AbortSignal) {
  const worker = await signOn(house);
  const delivered = await deliverDue(house, worker, stop);
  await worker.signOff();
  return delivered;
}

test('an issue goes to every reader once, however often it is delivered', async () => {
  const { house, sink, telegram, record } = await paper();
  for (let time = 0; time < 3; time += 1) {
    await openRounds(house, record);
    await deliverOnce(house);
  }
  assert.equal(new Set(sink.taken.map(({ to }) => to)).size, 5);
  assert.equal(sink.taken.length, 5);
  assert.equal(telegram.posts.length, 1);
  const [mail] = sink.taken;
  assert.match(mail!.data, /^List-Unsubscribe: <https:\/\/post\.example\.org\/leave\/[\w.-]+>\r$/m);
  assert.match(mail!.data, /Sample Press, 1 Sample Street/);
  assert.match(mail!.from, /^post\+[a-z0-9]+-[a-f0-9]{16}@example\.org$/);
});

test('trials and sample data go to nobody, unless the owner wants trials sent', async () => {
  for (const more of [{ trial: true }, { sample: true }]) {
    const { house, record } = await paper({ edited: sold(editedFor('full'), more) });
    assert.deepEqual(await openRounds(house, record), []);
  }
  const wanted = await paper({ edited: sold(editedFor('full'), { trial: true }), settings: { sendTrials: true } });
  assert.equal((await openRounds(wanted.house, wanted.record)).length, 2);
});

test('an issue that is too old to be news is not sent', async () => {
  const { house, record, clock, sink } = await paper();
  await openRounds(house, record);
  clock.set(addSeconds(record.cutoff, 20 * 3600));
  await deliverOnce(house);
  assert.deepEqual(await openRounds(house, record), []);
  assert.equal(sink.taken.length, 0);
});

test('a copy of the folder cannot send', async () => {
  const { house, record, folder } = await paper();
  await openRounds(house, record);
  await deliverOnce(house);
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  const books = await openBooks(copy, {});
  await assert.rejects(signOn({ ...house, books, archive: copy }), { name: 'Fault', kind: 'busy' });
  await books.close();
  await rm(copy, { recursive: true });
});

test('bad mailboxes, refusals and dropped connections keep nobody else from the paper', async () => {
  const tried = new Map<string, number>();
  const plan = (to: string | null): SinkPlan => {
    if (to === null) return {};
    const n = Number(/\d+/.exec(to)?.[0]);
    const times = (tried.get(to) ?? 0) + 1;
    tried.set(to, times);
    if (n % 20 === 0) return { say: { rcpt: '550 5.1.1 no such reader' } };
    if (n % 20 === 1 && times === 1) return { say: { dot: '450 4.2.0 later' } };
    if (n % 50 === 2 && times === 1) return { dropAt: 'data' };
    return {};
  };
  const { house, record, clock, books, sink } = await paper({ readers: 200, sink: { plan } });
  const rounds = await openRounds(house, record);
  for (let pass = 0; pass < 3; pass += 1) {
    await deliverOnce(house);
    clock.set(addSeconds(clock.now(), 600));
  }
  const mail = rounds.find(({ channel }) => channel === 'mail')!;
  const counts = await books.deliveries.count(mail.id);
  assert.deepEqual([counts.accepted, counts.failed], [190, 10]);
  const accepted = sink.taken.filter(({ answered }) => answered?.startsWith('250'));
  assert.equal(new Set(accepted.map(({ to }) => to)).size, 190);
  assert.equal(accepted.length, 190);
  assert.equal(
    await books.readers.findByAddress(edition.id, 'reader-20@example.net'),
    null,
    'an unknown mailbox is taken off',
  );
});

test('asked to stop, a delivery ends soon and the next goes on where it was', async () => {
  const { house, record, sink, books } = await paper({ readers: 150, sink: { plan: () => ({ dotDelay: 5 }) } });
  const rounds = await openRounds(house, record);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 60);
  const begun = performance.now();
  await deliverOnce(house, stop.signal);
  assert.ok(performance.now() - begun < 5000);
  assert.ok(sink.taken.length < 150);
  await deliverOnce(house);
  assert.equal(sink.taken.length, 150);
  assert.equal((await books.deliveries.count(rounds.find(({ channel }) => channel === 'mail')!.id)).accepted, 150);
});

test('a relay that is away costs nobody an attempt, and a revision edits what was posted', async () => {
  const { house, record, sink, telegram, books } = await paper({
    sink: { plan: (to) => (to === null ? { dropAt: 'connect' } : {}) },
  });
  const rounds = await openRounds(house, record);
  const delivered = await deliverOnce(house);
  assert.equal(delivered.find(({ round }) => round.channel === 'mail')?.pass.ended, 'unreachable');
  assert.equal((await books.deliveries.count(rounds.find(({ channel }) => channel === 'mail')!.id)).queued, 5);
  assert.equal(sink.taken.length, 0);
  assert.equal(telegram.posts.length, 1);

  await print(house, sold(editedFor('corrected'), { date: record.date, revision: 1 }));
  assert.equal(await amendPosts(house), 1);
  assert.equal(await amendPosts(house), 0);
  assert.deepEqual(
    telegram.posts.map(({ edits }) => edits),
    [1],
  );
});
