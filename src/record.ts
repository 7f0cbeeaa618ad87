import { keepPrinted } from './archive/printed.ts';
import { headOf, remember } from './layout/remember.ts';
import type { Newsroom } from './newsroom.ts';
import { digestOf } from './system/digest.ts';
import { plain } from './text/spans.ts';
import { promisesOf } from './verdicts.ts';
import type { Correction, Edited, Verdict } from './vocabulary/index.ts';

/** Writes a revision down: the issue is kept before the ledger says that it was printed. */
export async function record(
  room: Newsroom,
  edited: Edited,
  corrections: readonly Correction[],
  verdicts: readonly Verdict[],
): Promise<void> {
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
    promisesOf(stories, await room.ledger.memory(issue.edition, issue.date)),
    verdicts,
  );
}
