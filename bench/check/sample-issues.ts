import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/archive.ts';
import { openLedger } from '../../src/archive/ledger/open.ts';
import { defaultEdition } from '../../src/config.ts';
import { printIssue } from '../../src/newsroom.ts';
import { sampleArchiveFor } from '../../src/samples.ts';
import { silentLog } from '../../src/system/log.ts';
import { fixedClock } from '../../src/system/clock.ts';
import { addDays } from '../../src/text/days.ts';
import type { Day } from '../../src/vocabulary/time.ts';
import { printedIssue, type PrintedIssue } from './printed.ts';

const lastDay = '2026-05-04' as Day;
const issues = 20;

/** Twenty issues of the sample world, printed for the purpose. */
export async function sampleIssues(): Promise<readonly PrintedIssue[]> {
  const folder = await mkdtemp(join(tmpdir(), 'morning-post-bench-'));
  try {
    const clock = fixedClock(`${lastDay}T12:00:00Z`);
    const log = silentLog();
    const wish = { seed: 1, lastDay, place: defaultEdition.place };
    const place = await sampleArchiveFor(join(folder, 'archive'), wish, clock.now(), log);
    const archive = await openArchive(place);
    const ledger = await openLedger(join(folder, 'ledger.sqlite'));
    const made: PrintedIssue[] = [];
    for (let before = issues - 1; before >= 0; before -= 1) {
      const { edited } = await printIssue({ archive, ledger, clock, log }, defaultEdition, addDays(lastDay, -before));
      made.push(printedIssue(edited.issue, edited.evidence));
    }
    await ledger.close();
    await archive.close();
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
