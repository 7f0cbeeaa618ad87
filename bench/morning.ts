/**
 * One morning, station by station, on an archive of about the recorded size: `npm run bench [-- ARCHIVE DATE [PRESS_TIME]]`.
 * Without an archive a full sample world is made. Times are given as shares of the whole, beside the bar.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../src/archive/archive.ts';
import { defaultEdition } from '../src/config.ts';
import { declaredSayings } from '../src/declared.ts';
import { detect } from '../src/detect/detect.ts';
import { draft } from '../src/draft/draft.ts';
import { editAll } from '../src/edit/edit-all.ts';
import { layOut } from '../src/layout/layout.ts';
import { pressIssue } from '../src/press/press.ts';
import { makeSampleArchive } from '../src/samples.ts';
import { silentLog } from '../src/system/log.ts';
import { instantOf } from '../src/text/days.ts';
import type { Day, Instant } from '../src/vocabulary/index.ts';
import { machineFacts, medianOf, milliseconds, ratio } from './machine.ts';

const bar = 10_000; // milliseconds from detect to press
const runs = 3;

const [named, day = '2026-05-04', pressTime = '10:00'] = process.argv.slice(2);
const scratch = named === undefined ? await mkdtemp(join(tmpdir(), 'bench-')) : null;
const folder = named ?? join(scratch!, 'archive');
if (scratch)
  await makeSampleArchive(
    folder,
    { seed: 1, lastDay: day as Day, place: 'Sampleton' },
    '2026-05-05T00:00:00Z' as Instant,
    silentLog(),
  );

const edition = { ...defaultEdition, zone: 'UTC', pressTime };
const cutoff = instantOf(day as Day, pressTime, edition.zone);
const morning = { edition, date: day as Day, cutoff, memory: { issues: [], forecasts: [] } };
const archive = await openArchive(folder);

const parts = { detect: 0, draft: 0, edit: 0, 'layout and press': 0 };
let claims = 0;
const whole = await medianOf(runs, async () => {
  let began = performance.now();
  const lap = (part: keyof typeof parts): void => {
    parts[part] += performance.now() - began;
    began = performance.now();
  };
  const past = await archive.past(cutoff);
  const found = await detect(past, morning);
  lap('detect');
  const drafts = draft(found, morning);
  lap('draft');
  const { stories, spiked, sentences } = await editAll(drafts, past, { today: day as Day, sayings: declaredSayings });
  lap('edit');
  const edited = layOut(stories, {
    morning,
    number: 1,
    revision: 0,
    program: 'bench',
    sample: archive.isSample,
    made: [],
    corrections: [],
    spiked: spiked.length,
    sentences,
  });
  const method = { angles: [], metrics: [], noise: [], maxims: [], formulas: [] };
  pressIssue(edited, { edition, issues: [], recent: [edited], method, corrections: [] });
  lap('layout and press');
  claims = edited.evidence.claims.length;
});
await archive.close();
if (scratch) await rm(scratch, { recursive: true });

console.log(machineFacts());
console.log(
  `One morning (${day}, ${named ? 'given archive' : 'sample'}), ${claims} claims, median of ${runs}: ${milliseconds(whole)}, ${ratio(whole, bar)} the bar of ${milliseconds(bar)}`,
);
const sum = Object.values(parts).reduce((total, time) => total + time, 0);
for (const [part, time] of Object.entries(parts))
  console.log(`  ${part.padEnd(18)} ${((100 * time) / sum).toFixed(0).padStart(3)} %`);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
