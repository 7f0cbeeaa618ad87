/**
 * The recorded days: brings the recorded sets into a scratch archive, prints every day from 1 May to 1 July 2026 with press
 * time 10:00 UTC, verifies each, and ends with a table. Says so and stops where the recordings are not beside the project.
 *
 *   npm run test:recorded                  recordings from MORNING_POST_RECORDINGS or ../shared/data
 *   npm run test:recorded -- --keep DIR    keeps archive and pages in DIR; an archive that is there is used again
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../../src/archive/archive.ts';
import { isArchive } from '../../src/archive/home.ts';
import { openLedger } from '../../src/archive/ledger/open.ts';
import { defaultEdition } from '../../src/config.ts';
import { verifyIssue } from '../../src/edit/verify.ts';
import { headOf } from '../../src/layout/remember.ts';
import { printIssue, type Newsroom } from '../../src/newsroom.ts';
import { pressTo } from '../../src/pressroom.ts';
import { fixedClock } from '../../src/system/clock.ts';
import { silentLog, terminalLog } from '../../src/system/log.ts';
import { addDays } from '../../src/text/days.ts';
import { plain, runsOf } from '../../src/text/spans.ts';
import type { Day, Edited, Edition, Evidence, Issue } from '../../src/vocabulary/index.ts';
import { importRecorded } from './import-all.ts';
import { promises, type PrintedDay } from './promises.ts';

const first = '2026-05-01' as Day;
const last = '2026-07-01' as Day;
export const recordedEdition: Edition = { ...defaultEdition, place: 'Greenwich', zone: 'UTC', pressTime: '10:00' };

const { values } = parseArgs({
  options: { keep: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
});
const project = new URL('../../', import.meta.url).pathname;
const recordings = resolve(process.env['MORNING_POST_RECORDINGS'] ?? join(project, '../shared/data'));

if (!existsSync(join(recordings, 'MANIFEST.md'))) {
  console.log(`Skipped: there are no recordings in ${recordings}. Name their folder in MORNING_POST_RECORDINGS.`);
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}

const folder = values.keep ? resolve(values.keep) : await mkdtemp(join(tmpdir(), 'recorded-'));
const archiveFolder = join(folder, 'archive');
const out = join(folder, 'site');
if (!isArchive(archiveFolder)) await importRecorded(archiveFolder, recordings, { log: terminalLog() });

const archive = await openArchive(archiveFolder, { proof: true });
const ledger = await openLedger(join(archiveFolder, 'ledger.sqlite'));
const room: Newsroom = { archive, ledger, clock: fixedClock('2026-07-02T00:00:00Z'), log: silentLog() };
const printed: PrintedDay[] = [];
let failed = 0;

for (let day = (values.from ?? first) as Day; day <= (values.to ?? last); day = addDays(day, 1)) {
  const began = performance.now();
  const { edited } = await printIssue(room, recordedEdition, day);
  const seconds = (performance.now() - began) / 1000;
  const proof = await verifyIssue(edited.issue, edited.evidence, await archive.past(edited.issue.cutoff));
  if (proof.failures.length > 0) failed += 1;
  printed.push({ day, edited, seconds });
  console.log(rowOf(edited, proof.hold, seconds));
  for (const failing of proof.failures.slice(0, 3))
    console.log(`   ${failing.where}: said ${failing.said}, found ${failing.found}`);
}
await pressTo(room, recordedEdition, out);

// What was published is what was proven: the files of the last day are read back and verified as anybody would.
const lastFolder = join(out, 'issues', printed.at(-1)!.day);
const [issue, evidence] = await Promise.all(
  ['issue.json', 'evidence.json'].map(
    async (name) => JSON.parse(await readFile(join(lastFolder, name), 'utf8')) as unknown,
  ),
);
const published = await verifyIssue(issue as Issue, evidence as Evidence, await archive.past((issue as Issue).cutoff));
if (published.failures.length > 0) failed += 1;

let kept = 0;
for (const { says, broken } of await promises(printed, room, recordedEdition)) {
  if (broken.length === 0) kept += 1;
  else failed += 1;
  console.log(`${broken.length === 0 ? '✓' : '✗'} ${says}${broken.map((line) => `\n    ${line}`).join('')}`);
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
await ledger.close();
await archive.close();
if (!values.keep) await rm(folder, { recursive: true });
console.log(`${printed.length - failed + kept} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function rowOf({ issue: { date, sections, record, made } }: Edited, hold: number, seconds: number): string {
  const lead = sections.find(({ id }) => id === 'lead')?.stories[0];
  const words = sections.flatMap(({ stories }) => stories.flatMap(({ block }) => runsOf(block))).map(plain);
  return [
    date,
    (lead ? headOf(lead.block) : '(none)').slice(0, 64).padEnd(64),
    (lead?.angle ?? '').padEnd(16),
    String(lead?.score ?? '–').padStart(4),
    `${sections.length} sections`,
    `${hold}/${record.claims} claims`,
    `${record.spiked} spiked`,
    `${made.filter(({ state }) => state === 'read').length} sources`,
    `${words.length} runs`,
    `${seconds.toFixed(1)} s`,
  ].join('  ');
}
