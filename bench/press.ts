/**
 * Pressing beside an archive of any length: `npm run bench:press`, or `node bench/press.ts 1000` for another length. Prints
 * invented issues into a ledger, presses all of them, then one more; beside a short archive too.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrCreateArchive } from '../src/archive/archive.ts';
import { openLedger } from '../src/archive/ledger/open.ts';
import { keepPrinted } from '../src/archive/printed.ts';
import { remember } from '../src/layout/remember.ts';
import type { Newsroom } from '../src/newsroom.ts';
import { summaryOf } from '../src/press/web/issue-page.ts';
import { pressTo } from '../src/pressroom.ts';
import { digestOf } from '../src/system/digest.ts';
import { silentLog } from '../src/system/log.ts';
import { systemClock } from '../src/system/clock.ts';
import { addDays } from '../src/text/days.ts';
import type { Day, Edited } from '../src/vocabulary/index.ts';
import { edition, editedFor } from '../test/gallery/issue.ts';
import { machineFacts } from './machine.ts';

const barOne = 1500; // milliseconds for one new issue
const barAll = 60_000; // milliseconds for ten thousand issues
const barMemory = 1024; // megabytes
const shortArchive = 100;
const long = Number(process.argv[2] ?? 10_000);

const invented = JSON.stringify(editedFor('full'));

/** The gallery's whole issue on another day, with a few subjects that no other issue has and many that all have. */
function issueOf(index: number): Edited {
  const date = addDays('1990-01-01' as Day, index);
  const text = invented
    .replaceAll('2026-05-04', date)
    .replaceAll('sample-tools/', `sample-tools-${index}/`)
    .replaceAll('sample-spark/', `sample-spark-${index % 900}/`)
    .replaceAll('2604.28', `${String(1000 + (index % 8000))}.28`);
  const edited = JSON.parse(text) as Edited;
  return { ...edited, issue: { ...edited.issue, number: index + 1 } };
}

async function record(room: Newsroom, index: number): Promise<void> {
  const edited = issueOf(index);
  const { issue } = edited;
  await keepPrinted(room.archive.folder, edited);
  const record = {
    edition: issue.edition,
    date: issue.date,
    number: issue.number,
    revision: 0,
    cutoff: issue.cutoff,
    printedAt: issue.cutoff,
    issueDigest: digestOf(issue),
    evidenceDigest: issue.evidenceDigest,
    ...summaryOf(issue),
    remembered: remember(edited),
  };
  await room.ledger.record(record, [], []);
}

interface Measured {
  readonly all: number;
  readonly one: number;
  /** Processor time of all threads, for a machine that does other things too. */
  readonly work: number;
  readonly workOfOne: number;
  readonly files: number;
}

const cpu = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

async function measure(issues: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'press-bench-'));
  const archive = await openOrCreateArchive(join(folder, 'archive'), { madeBy: 'bench' });
  const ledger = await openLedger(join(folder, 'archive', 'ledger.sqlite'));
  const room: Newsroom = { archive, ledger, clock: systemClock, log: silentLog() };
  const out = join(folder, 'site');
  try {
    for (let index = 0; index < issues; index += 1) await record(room, index);
    const begun = performance.now();
    const usage = process.cpuUsage();
    const changed = await pressTo(room, edition, out);
    const all = performance.now() - begun;
    const work = cpu(process.cpuUsage(usage));
    await record(room, issues);
    const again = performance.now();
    const usageAgain = process.cpuUsage();
    await pressTo(room, edition, out);
    const one = performance.now() - again;
    return { all, work, one, workOfOne: cpu(process.cpuUsage(usageAgain)), files: changed.length };
  } finally {
    await ledger.close();
    await archive.close();
    await rm(folder, { recursive: true });
  }
}

const beside = await measure(shortArchive);
const whole = await measure(long);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
console.log(machineFacts());
console.log(
  `one new issue beside ${shortArchive}: ${seconds(beside.one)}, processor ${seconds(beside.workOfOne)} (bar ${seconds(barOne)})`,
);
console.log(
  `one new issue beside ${long}: ${seconds(whole.one)}, processor ${seconds(whole.workOfOne)}, ${(whole.workOfOne / beside.workOfOne).toFixed(2)} times the work`,
);
console.log(
  `rebuild of ${long}: ${seconds(whole.all)}, processor ${seconds(whole.work)}, for ${whole.files} files (bar for 10000: ${seconds(barAll)} on two cores)`,
);
console.log(`peak memory ${memory} MB with its workers (bar ${barMemory} MB)`);
