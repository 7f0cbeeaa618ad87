import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPrinted } from './archive/printed.ts';
import type { PrintedRecord } from './archive/ledger/ledger.ts';
import { angles } from './detect/registry.ts';
import { quietDay } from './detect/angles/quiet-day.ts';
import { maxims } from './draft/maxims.ts';
import type { Newsroom } from './newsroom.ts';
import { pressHouse, pressIssue } from './press/press.ts';
import { feedLength, type IssueLine, type Method, type SiteContext } from './press/site.ts';
import { publishToFolder } from './publish/site/folder.ts';
import { formulas } from './reckon/formulas.ts';
import { noiseRules } from './reckon/noise/rules.ts';
import type { Day, Edition, Pressing } from './vocabulary/index.ts';
import { metrics } from './vocabulary/index.ts';

/**
 * Presses an edition into a folder: the issues that are missing there or were revised, and the few pages that list them.
 * Everything is made from the printed issues as they were kept; nothing is looked for anew. Returns the paths that changed.
 */
export async function pressTo(room: Newsroom, edition: Edition, out: string): Promise<readonly string[]> {
  const printed = await room.ledger.printed(edition.id);
  const site: SiteContext = {
    edition,
    issues: printed.map((record) => lineOf(record, room.archive.isSample)),
    recent: await Promise.all(printed.slice(0, feedLength).map((record) => kept(room, record))),
    method,
    corrections: await room.ledger.corrections(edition.id),
  };
  const pressings: Pressing[] = [];
  const step = room.log.step('Pressing pages');
  for (const [index, record] of printed.entries()) {
    // A page names its neighbours, so the issue before the newest is pressed again with it.
    if (index > 1 && isPressed(out, record)) continue;
    step.progress(record.date);
    pressings.push(...pressIssue(await kept(room, record), site));
  }
  pressings.push(...pressHouse(site));
  const changed = await publishToFolder(out, pressings);
  step.done(`${changed.length} of ${pressings.length} files changed`);
  return changed;
}

/** What the method page prints, from what the stations declare about themselves. */
const method: Method = {
  angles: [...angles, quietDay].map((angle) => angle.declaration),
  metrics,
  noise: noiseRules.map(({ id, says }) => ({ id, says })),
  maxims: Object.entries(maxims).map(([id, says]) => ({ id, says })),
  formulas: formulas.map(({ name, version, says }) => ({ name, version, says })),
};

function kept(room: Newsroom, { edition, date, revision }: PrintedRecord) {
  return readPrinted(room.archive.folder, edition, date, revision);
}

function isPressed(out: string, { date, revision }: { date: Day; revision: number }): boolean {
  return revision === 0 && existsSync(join(out, 'issues', date, 'index.html'));
}

function lineOf({ date, number, revision, headline, deck, remembered }: PrintedRecord, sample: boolean): IssueLine {
  const quiet = remembered.leadAngle === 'quiet-day' || remembered.leadAngle === '';
  return {
    date,
    number,
    revision,
    headline,
    deck,
    angle: quiet ? null : remembered.leadAngle,
    score: quiet ? null : remembered.leadScore,
    sample,
  };
}
