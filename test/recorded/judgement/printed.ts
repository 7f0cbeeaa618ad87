import type { Archive } from '../../../src/archive/archive.ts';
import type { Ledger } from '../../../src/archive/ledger/ledger.ts';
import { readPrinted } from '../../../src/archive/printed.ts';
import { headOf } from '../../../src/layout/remember.ts';
import { plain, runsOf } from '../../../src/text/spans.ts';
import type { Block, Day, PrintedStory, SectionId, SubjectId } from '../../../src/vocabulary/index.ts';

/** One story as a reader meets it. */
export interface Told {
  readonly section: SectionId;
  readonly angle: string;
  readonly score: number | null;
  readonly subjects: readonly SubjectId[];
  readonly head: string;
  readonly text: string;
}

export interface PrintedIssue {
  readonly date: Day;
  readonly stories: readonly Told[];
}

/** Sections that tell a story, as against naming a thing in a list. */
export const telling: ReadonlySet<SectionId> = new Set(['lead', 'off-lead', 'briefs', 'deep-dive']);

/** Every issue that lies printed beside an archive, the oldest first. */
export async function printedIssues(
  archive: Archive,
  ledger: Ledger,
  edition: string,
): Promise<readonly PrintedIssue[]> {
  const lines = (await ledger.lines(edition)).toReversed();
  return await Promise.all(
    lines.map(async ({ date, revision }) => {
      const { issue } = await readPrinted(archive.folder, edition, date, revision);
      return { date, stories: issue.sections.flatMap(({ id, stories }) => stories.map((story) => toldIn(id, story))) };
    }),
  );
}

function toldIn(section: SectionId, { angle, score, subjects, block }: PrintedStory): Told {
  return { section, angle, score, subjects, head: headOf(block), text: textOf(block) };
}

function textOf(block: Block): string {
  return runsOf(block).map(plain).join(' ');
}

export const leadOf = ({ stories }: PrintedIssue): Told | null =>
  stories.find(({ section }) => section === 'lead') ?? null;
