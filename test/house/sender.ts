/**
 * Delivers one round of mail from a ledger to a sink and exits: the process that kill tests kill and benchmarks time.
 *
 *   node test/house/sender.ts '{"ledger": "…/ledger.sqlite", "relay": "smtp://127.0.0.1:2525", "commits": "strict"}'
 *
 * Prints "begun" when the first errand is about to be claimed, and at the end the outcome as a line of JSON, with the seconds it took and the most memory it used.
 */
import { generateKeyPairSync } from 'node:crypto';
import { deliveryLedgerOver } from '../../src/archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../../src/archive/ledger/open.ts';
import { mailCarrier, type MailIssue } from '../../src/publish/mail/carrier.ts';
import type { Commits, Doubt } from '../../src/publish/deliver/ledger.ts';
import { deliverRound } from '../../src/publish/deliver/round.ts';
import { Worker } from '../../src/publish/deliver/worker.ts';
import { signerFrom } from '../../src/publish/mail/message/dkim.ts';
import { senderFrom } from '../../src/publish/mail/sender.ts';
import { Pool } from '../../src/publish/mail/smtp/pool.ts';
import { relayFrom } from '../../src/publish/mail/smtp/relay.ts';
import { keyringOf } from '../../src/publish/readers/keys.ts';
import { systemClock } from '../../src/system/clock.ts';
import { livesHere, ownProcess } from '../../src/system/process.ts';
import type { Day, Instant } from '../../src/vocabulary/index.ts';

export interface SenderOrder {
  readonly ledger: string;
  readonly relay: string;
  readonly commits: Commits;
  readonly doubt?: Doubt;
  readonly lanes?: number;
  /** Octets of HTML and text together. */
  readonly size?: number;
  readonly signed?: boolean;
  /** Seconds before the second attempt. */
  readonly retry?: number;
  /** Goes on until nothing is open any more. */
  readonly untilDone?: boolean;
}

export const roundName = { edition: 'main', date: '2026-05-04' as Day, channel: 'mail' };

/** An issue of invented words, as long as asked for. */
export function sampleIssue(size: number): MailIssue {
  const words = 'sample loom weaves nine patterns while the invented press counts every thread of it '.repeat(4000);
  const html = words.slice(0, Math.round(size * 0.7)).replaceAll('. ', '</p><p>');
  return {
    edition: roundName.edition,
    editionName: 'The Sample Post',
    site: 'https://post.example.org',
    date: roundName.date,
    at: '2026-05-04T05:00:00Z' as Instant,
    print: () => ({
      subject: 'Sample-loom gains 9,610 stars in four days',
      preheader: 'What stands beside the subject.',
      html: [`<html><body><p>${html}</p><a href="`, '">Unsubscribe</a></body></html>\n'],
      text: [`${words.slice(0, Math.round(size * 0.3))}\n`, '\n'],
      address: 'https://post.example.org/issues/2026-05-04/',
    }),
  };
}

if (process.argv[1] === import.meta.filename) await sendAll(JSON.parse(process.argv[2] ?? '{}') as SenderOrder);

async function sendAll(order: SenderOrder): Promise<void> {
  const { commits, doubt = 'again', lanes = 8, size = 25_000, signed = true } = order;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const sender = senderFrom(
    { from: 'The Sample Post <post@example.org>' },
    signed ? [signerFrom('example.org', 'one', pem)] : [],
  );
  const database = await openDatabase(order.ledger);
  const ledger = deliveryLedgerOver(database);
  const begun = performance.now();
  const worker = await Worker.signOn(ledger, systemClock, {
    commits,
    doubt,
    process: await ownProcess(),
    lives: livesHere,
  });
  const carrier = mailCarrier(
    { sender, keyring: keyringOf('sample secret'), lanes },
    () => new Pool(relayFrom(order.relay)),
  );
  const load = await carrier.load(sampleIssue(size));
  const round = await ledger.findRound(roundName);
  if (!round) throw new Error('no round was opened');
  console.log('begun');
  const totals = { accepted: 0, deferred: 0, failed: 0, inDoubt: 0 };
  for (;;) {
    const pass = await deliverRound(worker, round, load, { lanes, retry: { first: order.retry ?? 60 } });
    for (const key of ['accepted', 'deferred', 'failed', 'inDoubt'] as const) totals[key] += pass[key];
    const counts = await ledger.count(round.id);
    if (!order.untilDone || counts.queued + counts.claimed + counts.deferred + counts.in_doubt === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seconds = (performance.now() - begun) / 1000;
  await load.close();
  await worker.signOff();
  await database.close();
  console.log(JSON.stringify({ ...totals, seconds, memory: Math.round(process.resourceUsage().maxRSS / 1024) }));
}
