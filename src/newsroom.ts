import type { Archive } from './archive/archive.ts';
import type { Ledger } from './archive/ledger/ledger.ts';
import { keepPrinted, readPrinted } from './archive/printed.ts';
import { declaredSayings } from './declared.ts';
import { detect } from './detect/detect.ts';
import { draft } from './draft/draft.ts';
import { mend } from './draft/mend.ts';
import { editAll } from './edit/edit-all.ts';
import { correctionsBetween } from './layout/corrections.ts';
import { layOut } from './layout/layout.ts';
import { sourceLines, troublesOf, type SourceTrouble } from './layout/made.ts';
import { headOf, remember } from './layout/remember.ts';
import { program } from './program.ts';
import type { Clock } from './system/clock.ts';
import { digestOf } from './system/digest.ts';
import type { Log } from './system/log.ts';
import { addDays, instantOf } from './text/days.ts';
import { plain } from './text/spans.ts';
import type { Correction, Day, Edited, Edition, Instant, Morning } from './vocabulary/index.ts';

/** Who is at work: the shelf, the ledger, and the world. */
export interface Newsroom {
  readonly archive: Archive;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Wish {
  /** Print the day again as a numbered revision, where it would differ. */
  readonly revise?: boolean;
  /** What the morning's reading of the sources did not get. A day printed before keeps the troubles it named. */
  readonly troubles?: readonly SourceTrouble[];
  /**
   * The moment the issue closes, where that is not its press time: sources read after it. A day printed before keeps the
   * moment it closed (docs/decisions/0005-when-an-issue-closes.md).
   */
  readonly closesAt?: Instant;
}

/** What became of a morning. */
export type Printing =
  | { readonly kind: 'printed' | 'revised' | 'again'; readonly edited: Edited; readonly spiked: number }
  /** The day was printed before and would come out differently now; what was printed stands. */
  | { readonly kind: 'stands'; readonly edited: Edited; readonly differences: readonly Correction[] };

/**
 * One morning, top to bottom. The issue is a function of what was known by press time, of the edition's own ledger before
 * that day, of the configuration and of the program: the same morning gives the same bytes for ever.
 */
export async function printIssue(room: Newsroom, edition: Edition, date: Day, wish: Wish = {}): Promise<Printing> {
  const before = await room.ledger.findPrinted(edition.id, date);
  const standing = before && (await readPrinted(room.archive.folder, edition.id, date, before.revision));
  const morning = await beginMorning(room, edition, date, before?.cutoff ?? wish.closesAt);
  const past = await room.archive.past(morning.cutoff);

  const step = room.log.step(`${edition.name}, ${date}`);
  step.progress('looking for what moved');
  const found = await detect(past, morning);

  step.progress('writing');
  const drafts = draft(found, morning);

  step.progress('checking every claim');
  const desk = { today: date, sayings: declaredSayings, names: [edition.name, edition.place] };
  const { stories, spiked, mended, sentences } = await editAll(drafts, past, desk, mend);

  step.progress('laying out the page');
  const number = await room.ledger.numberOf(edition.id, date);
  const earlier = await recentCorrections(room.ledger, edition.id, date);
  const troubles = standing ? troublesOf(standing.issue.made) : (wish.troubles ?? []);
  const made = sourceLines(await past.sources(), troubles, morning.cutoff);
  const lay = (revision: number, own: readonly Correction[]): Edited =>
    layOut(stories, {
      morning,
      number,
      revision,
      program,
      sample: room.archive.isSample,
      made,
      corrections: [...own, ...earlier],
      spiked: spiked.length + mended,
      sentences,
    });

  if (!before || !standing) {
    const edited = lay(0, []);
    await record(room, edited, []);
    step.done(lineFor(edited));
    return { kind: 'printed', edited, spiked: spiked.length };
  }

  const own = (await room.ledger.corrections(edition.id)).filter((correction) => correction.date === date);
  const again = lay(before.revision, own);
  if (digestOf(again.issue) === before.issueDigest) {
    step.done(`${lineFor(again)}, as printed before`);
    return { kind: 'again', edited: again, spiked: spiked.length };
  }

  const differences = correctionsBetween(standing, lay(before.revision + 1, []), 'computed again from the archive');
  if (!wish.revise) {
    step.done(`${lineFor(standing)}, as printed before`);
    return { kind: 'stands', edited: standing, differences };
  }
  const revised = lay(before.revision + 1, [...differences, ...own]);
  await record(room, revised, differences);
  step.done(`${lineFor(revised)}, revision ${revised.issue.revision}`);
  return { kind: 'revised', edited: revised, spiked: spiked.length };
}

async function beginMorning(
  room: Newsroom,
  edition: Edition,
  date: Day,
  closesAt: Instant | undefined,
): Promise<Morning> {
  return {
    edition,
    date,
    cutoff: closesAt ?? instantOf(date, edition.pressTime, edition.zone),
    memory: await room.ledger.memory(edition.id, date),
  };
}

/** Corrections of the issues of the week before. */
async function recentCorrections(ledger: Ledger, edition: string, date: Day): Promise<readonly Correction[]> {
  const week = addDays(date, -7);
  return (await ledger.corrections(edition)).filter((correction) => correction.date >= week && correction.date < date);
}

/** The issue is kept before the ledger says that it was printed. */
async function record(room: Newsroom, edited: Edited, corrections: readonly Correction[]): Promise<void> {
  const { issue } = edited;
  await keepPrinted(room.archive.folder, edited);
  const stories = issue.sections.flatMap((section) => section.stories);
  const lead = issue.sections.find((section) => section.id === 'lead')?.stories[0]?.block;
  await room.ledger.record(
    {
      edition: issue.edition,
      date: issue.date,
      number: issue.number,
      revision: issue.revision,
      cutoff: issue.cutoff,
      printedAt: room.clock.now(),
      issueDigest: digestOf(issue),
      evidenceDigest: issue.evidenceDigest,
      headline: lead ? headOf(lead) : '',
      deck: lead?.kind === 'story' ? plain(lead.deck) : '',
      remembered: remember(edited),
    },
    corrections,
    stories.flatMap((story) => (story.forecast ? [story.forecast] : [])),
  );
}

function lineFor({ issue }: Edited): string {
  return `No. ${issue.number}, ${issue.sections.length} sections, ${issue.record.claims} claims, all computed again`;
}
