import type { Archive } from './archive/archive.ts';
import type { Ledger } from './archive/ledger/ledger.ts';
import { readPrinted } from './archive/printed.ts';
import { findWording, keepWording } from './archive/wording.ts';
import { readColumn } from './columns.ts';
import { declaredSayings } from './declared.ts';
import { detect } from './detect/detect.ts';
import { draft } from './draft/draft.ts';
import { mend } from './draft/mend.ts';
import { editAll } from './edit/edit-all.ts';
import { sayingsUsed } from './edit/sayings-used.ts';
import { recentCorrections, withheldFor } from './amendments.ts';
import { amend } from './layout/amend.ts';
import { correctionsBetween } from './layout/corrections.ts';
import { layOut } from './layout/layout.ts';
import { sourceLines, troublesOf, type SourceTrouble } from './layout/made.ts';
import { withoutWithheld } from './layout/withhold.ts';
import { program } from './program.ts';
import { record } from './record.ts';
import { style } from './styling.ts';
import type { Clock } from './system/clock.ts';
import { digestOf } from './system/digest.ts';
import type { Log } from './system/log.ts';
import type { ModelChain } from './system/models/chain.ts';
import { instantOf } from './text/days.ts';
import { correctedLead, verdictsOf } from './verdicts.ts';
import type { Correction, Day, Edited, Edition, Instant, Morning, Story, StylingReport } from './vocabulary/index.ts';

/** Who is at work: the shelf, the ledger, and the world. */
export interface Newsroom {
  readonly archive: Archive;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly log: Log;
  /** Where signed columns lie, `<date>.md`; none where it is left out. */
  readonly columns?: string;
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
  /** Language models that may put the day's sentences better. A day printed before keeps its wording and asks nobody. */
  readonly models?: ModelChain | null;
}

/** What became of a morning. */
export type Printing = Printed & {
  /** What the models were asked and what it took; null where none took part. */
  readonly styling: StylingReport | null;
};

type Printed =
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
  const withheld = await withheldFor(room, edition, date);
  const drafts = withoutWithheld(draft(found, morning), withheld.before);

  step.progress('checking every claim');
  const desk = { today: date, sayings: declaredSayings, names: [edition.name, edition.place] };
  const edited = await editAll(drafts, past, desk, mend);
  const { spiked, mended, sentences } = edited;

  step.progress('laying out the page');
  const number = await room.ledger.numberOf(edition.id, date);
  const earlier = await recentCorrections(room.ledger, morning);
  const troubles = standing ? troublesOf(standing.issue.made) : (wish.troubles ?? []);
  const made = sourceLines(await past.sources(), troubles, morning.cutoff);
  const page = (
    stories: readonly Story[],
    styling: StylingReport | null,
    revision: number,
    own: readonly Correction[],
  ) => {
    const edited = layOut(stories, {
      morning,
      number,
      revision,
      program,
      sample: room.archive.isSample,
      made,
      corrections: [...own, ...earlier],
      spiked: spiked.length + mended,
      sentences,
      styling,
      sayings: (printed) => sayingsUsed(printed, declaredSayings),
    });
    return amend(edited, { struck: withheld.since, withheld: withheld.now });
  };

  // Models are asked about what stands on the page, once in the life of an issue; the page stands without them.
  const kept = await findWording(room.archive.folder, edition.id, date);
  const chain = before || kept ? null : (wish.models ?? null);
  if (chain) step.progress('asking the models');
  const styled = await style(
    { stories: edited.stories, page: () => page(edited.stories, null, 0, []), kept, chain },
    past,
    desk,
  );
  if (chain && styled.wording) await keepWording(room.archive.folder, styled.wording);
  const styling = styled.wording?.report ?? null;
  if (chain && styling) tellOf(styling, room.log);
  const lay = (revision: number, own: readonly Correction[]): Edited => page(styled.stories, styling, revision, own);

  if (!before || !standing) {
    const first = lay(0, []);
    await record(room, first, [], verdictsOf(found, morning));
    step.done(lineFor(first));
    return { kind: 'printed', edited: first, spiked: spiked.length, styling };
  }

  const own = (await room.ledger.corrections(edition.id)).filter((correction) => correction.date === date);
  const again = lay(before.revision, own);
  if (digestOf(again.issue) === before.issueDigest) {
    step.done(`${lineFor(again)}, as printed before`);
    return { kind: 'again', edited: again, spiked: spiked.length, styling };
  }

  const differences = correctionsBetween(standing, lay(before.revision + 1, []), 'computed again from the archive');
  if (!wish.revise) {
    step.done(`${lineFor(standing)}, as printed before`);
    return { kind: 'stands', edited: standing, differences, styling };
  }
  const revised = lay(before.revision + 1, [...differences, ...own]);
  const verdicts = [...verdictsOf(found, morning), ...correctedLead(differences, before.remembered, date)];
  await record(room, revised, differences, verdicts);
  step.done(`${lineFor(revised)}, revision ${revised.issue.revision}`);
  return { kind: 'revised', edited: revised, spiked: spiked.length, styling };
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
    column: await readColumn(room.columns, date, room.log),
  };
}

/** What the models took and gave, for whoever pays them. */
function tellOf({ kept, repaired, replaced, calls, tokens, cost, stopped, failures }: StylingReport, log: Log): void {
  const price = cost === null ? '' : `, cost ${cost}`;
  log.line(
    `Models: ${kept} sentences kept, ${repaired} repaired, ${replaced} replaced; ${calls} calls, ${tokens.read} tokens read, ${tokens.written} written${price}`,
  );
  for (const failure of failures) log.warn(failure);
  if (stopped !== null) log.warn(`No more was asked of the models: ${stopped}. The rest is printed in our own words.`);
}

function lineFor({ issue }: Edited): string {
  return `No. ${issue.number}, ${issue.sections.length} sections, ${issue.record.claims} claims, all computed again`;
}
