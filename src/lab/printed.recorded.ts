import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { missing } from '../../test/made/recorded.ts';
import { issueOf, morningOf } from '../../test/made/series.ts';
import { importRecorded } from '../../test/recorded/import-all.ts';
import { openArchive, type Archive } from '../archive/archive.ts';
import { movers } from '../detect/selections/movers.ts';
import { breakDays, findBreaks } from '../reckon/breaks.ts';
import { silentLog } from '../system/log.ts';
import { addDays, dayOfNumber } from '../text/days.ts';
import type { RememberedIssue } from '../vocabulary/memory.ts';
import { metric } from '../vocabulary/metric.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';

const recordings = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

async function withRecorded(sets: readonly string[], work: (archive: Archive) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lab-'));
  try {
    await importRecorded(folder, recordings, { log: silentLog(), only: sets });
    const archive = await openArchive(folder);
    await work(archive).finally(() => archive.close());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test(
  'of the most unusual, at most half stood in one of the seven issues before',
  { skip: missing('gh-ai-ranking') },
  () =>
    withRecorded(['gh-ai-ranking'], async (archive) => {
      const issues: RememberedIssue[] = [];
      const tables: (readonly SubjectId[])[] = [];
      const shares: number[] = [];
      for (let day = '2026-04-24' as Day; day <= '2026-06-30'; day = addDays(day, 1)) {
        const morning = morningOf(day, issues);
        const found = await movers.choose(await archive.past(morning.cutoff), morning);
        const shown = found.flatMap((one) =>
          one.kind === 'movers' ? [{ table: one.table, subjects: one.rows.map((row) => row.subject) }] : [],
        );
        const unusual = shown.find(({ table }) => table === 'unusual')?.subjects ?? [];
        const before = new Set(tables.slice(0, 7).flat());
        if (tables.length >= 7 && unusual.length > 0)
          shares.push(unusual.filter((subject) => before.has(subject)).length / unusual.length);
        tables.unshift(unusual);
        const stories = shown.map(({ subjects }) => ({ section: 'movers' as const, angle: 'movers', subjects }));
        issues.unshift(issueOf(day, stories));
      }
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      console.log(
        `most unusual: on ${shares.length} mornings ${(100 * mean).toFixed(0)} % had stood there within a week`,
      );
      assert.ok(shares.length > 50 && Math.max(...shares) <= 0.5);
    }),
);

test(
  'on days on which downloads were counted anew no mover of downloads is printed',
  { skip: missing('hf-trending-history') },
  () =>
    withRecorded(['hf-trending-history'], async (archive) => {
      const end = await archive.past(morningOf('2026-06-30' as Day).cutoff);
      const recounts = [...breakDays(await findBreaks(end, metric('downloads-30d')))].map(dayOfNumber);
      assert.ok(recounts.includes('2026-06-09' as Day) && recounts.includes('2026-06-13' as Day));
      for (const day of recounts) {
        const morning = morningOf(day);
        const found = await movers.choose(await archive.past(morning.cutoff), morning);
        const counted = found.flatMap((one) => (one.kind === 'movers' ? [one.metric as string] : []));
        assert.ok(!counted.includes('downloads-30d'), day);
      }
      console.log(`recounts of downloads: ${recounts.join(', ')}; movers of downloads printed: 0`);
    }),
);
