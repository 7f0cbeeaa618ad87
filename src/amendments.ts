import type { Ledger, PrintedLine } from './archive/ledger/ledger.ts';
import { readPrinted } from './archive/printed.ts';
import { amend } from './layout/amend.ts';
import type { Newsroom } from './newsroom.ts';
import { record } from './record.ts';
import { canonicalJson } from './system/digest.ts';
import { addDays, addSeconds } from './text/days.ts';
import { veilOf, type Veil } from './text/veil.ts';
import type { Correction, Day, Edited, Edition, Morning } from './vocabulary/index.ts';

/** The subjects withheld, seen from one issue. */
export interface WithheldFor {
  /** Withheld before it was printed: nothing about them was offered to the page. */
  readonly before: Veil;
  /** Withheld since: a mark stands where they stood. */
  readonly since: Veil;
  readonly now: Veil;
}

/**
 * Who is withheld, for one issue. This alone does not wait for the next issue: a name that was taken back leaves the issues of
 * all days. The same moments always give the same pages.
 */
export async function withheldFor(room: Newsroom, edition: Edition, date: Day): Promise<WithheldFor> {
  const all = await room.ledger.withdrawals();
  const printed = (await room.ledger.firstPrinted(edition.id, date)) ?? room.clock.now();
  return {
    before: veilOf(all.filter(({ since }) => since <= printed)),
    since: veilOf(all.filter(({ since }) => since > printed)),
    now: veilOf(all),
  };
}

const week = 7 * 86_400;

/** Corrections of other issues, published in the week before a morning closes; those that say the same stand once. */
export async function recentCorrections(ledger: Ledger, morning: Morning): Promise<readonly Correction[]> {
  const { edition, date, cutoff } = morning;
  const published = await ledger.correctionsBetween(edition.id, addSeconds(cutoff, -week), cutoff);
  const said = new Set<string>();
  return published.filter(({ date: of, was, is, reason }) => {
    const text = canonicalJson([was, is, reason]);
    return of < date && !said.has(text) && said.add(text);
  });
}

/** What is said of a revision; it is asked whether what stands on the page changed, or its evidence alone. */
export type Saying = (changed: 'page' | 'evidence') => Pick<Correction, 'was' | 'is' | 'reason' | 'by'>;

/**
 * Brings a printed issue up to what happened since: names withheld, words an editor took back. Where that changes it, a
 * numbered revision with a correction is written down and given; null where it may stand as it is.
 */
export async function amendPrinted(
  room: Newsroom,
  edition: Edition,
  { date, revision }: PrintedLine,
  saying: Saying,
): Promise<Edited | null> {
  const standing = await readPrinted(room.archive.folder, edition.id, date, revision);
  const withheld = await withheldFor(room, edition, date);
  const revised = (corrections: readonly Correction[]): Edited =>
    amend(atRevision(standing, revision + 1, corrections), { struck: withheld.since, withheld: withheld.now });

  const { corrections } = standing.issue;
  const { was, is, reason, by } = saying('page');
  const own = { date, revision: revision + 1, was, is, reason, ...(by && { by }) };
  const edited = revised([own, ...corrections]);
  const changed = changedIn(standing, edited);
  if (changed === null) return null;
  const correction = { ...own, ...saying(changed) };
  const final = changed === 'page' ? edited : revised([correction, ...corrections]);
  const { verdicts } = await room.ledger.memory(edition.id, addDays(date, 1));
  await record(room, final, [correction], verdicts?.filter(({ decidedOn }) => decidedOn === date) ?? []);
  return final;
}

function atRevision(edited: Edited, revision: number, corrections: readonly Correction[]): Edited {
  const { issue, evidence } = edited;
  return { issue: { ...issue, revision, corrections }, evidence: { ...evidence, revision } };
}

function changedIn(before: Edited, after: Edited): 'page' | 'evidence' | null {
  if (canonicalJson(before.issue.sections) !== canonicalJson(after.issue.sections)) return 'page';
  const read = ({ evidence }: Edited) => canonicalJson([evidence.claims, evidence.workings, evidence.observations]);
  return read(before) === read(after) ? null : 'evidence';
}
