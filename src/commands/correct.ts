import { parseArgs } from 'node:util';
import { amendPrinted } from '../amendments.ts';
import { readPrinted } from '../archive/printed.ts';
import { type Newsroom, printIssue } from '../newsroom.ts';
import { pressTo } from '../pressroom.ts';
import { Fault } from '../system/fault.ts';
import { plain, runsOf } from '../text/spans.ts';
import type { Day, Edited, Edition, Issue } from '../vocabulary/index.ts';
import type { Command, ExitCode } from './command.ts';
import { dayFrom, placesFor, roomOptions, roomUsage, withRoom } from './room.ts';

export const correct: Command = {
  name: 'correct',
  summary: 'publish a correction of a printed issue',
  usage: `Usage: morning-post correct DATE [--was TEXT --is TEXT] [--reason TEXT] [options]

Prints a numbered revision of the issue with a correction that gives both values. With --was and --is it is the editor's
word: every passage that says the one carries the other, signed. Without them the issue is computed again from the archive,
and what comes out differently is corrected.

  --was TEXT           words of the issue, as they stand there
  --is TEXT            what is true instead
  --reason TEXT        a sentence for readers
  --json               tell what was done as JSON
${roomUsage}`,

  async run(args, world) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...roomOptions,
        was: { type: 'string' },
        is: { type: 'string' },
        reason: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
    });
    const [named, ...others] = positionals;
    if (named === undefined || others.length > 0)
      throw new Fault(
        'usage',
        'Name one date.',
        '"correct" mends one issue.',
        'Write: morning-post correct 2026-05-04',
      );
    if ((values.was === undefined) !== (values.is === undefined))
      throw new Fault(
        'usage',
        'A correction has two values.',
        '--was and --is belong together.',
        'Give both or neither.',
      );
    const date = dayFrom(named);
    const places = await placesFor(values, world);
    return withRoom(places, world, async (room): Promise<ExitCode> => {
      const { was, is, reason } = values;
      const edited =
        was === undefined || is === undefined
          ? await computeAgain(room, places.edition, date)
          : await correctByHand(room, places.edition, date, { was: was.trim(), is: is.trim(), reason });
      if (edited) await pressTo(room, places.edition, places.out);
      world.out(
        values.json ? JSON.stringify(summaryOf(date, edited?.issue ?? null)) : lineOf(date, edited?.issue ?? null),
      );
      return 0;
    });
  },
};

async function computeAgain(room: Newsroom, edition: Edition, date: Day): Promise<Edited | null> {
  await standing(room, edition, date);
  const printing = await printIssue(room, edition, date, { revise: true });
  return printing.kind === 'revised' ? printing.edited : null;
}

interface Word {
  readonly was: string;
  readonly is: string;
  readonly reason: string;
}

async function correctByHand(room: Newsroom, edition: Edition, date: Day, word: Word): Promise<Edited | null> {
  const line = await standing(room, edition, date);
  const { issue } = await readPrinted(room.archive.folder, edition.id, date, line.revision);
  const runs = issue.sections.flatMap((section) => section.stories).flatMap(({ block }) => runsOf(block));
  if (word.was === '' || !runs.some((run) => plain(run).includes(word.was)))
    throw new Fault(
      'input',
      `The issue of ${date} does not say "${word.was}".`,
      'A correction begins with words of the issue, letter by letter.',
      `Copy them from issues/${date}/issue.txt.`,
    );
  return amendPrinted(room, edition, line, () => ({ ...word, by: 'editor' }));
}

async function standing(room: Newsroom, edition: Edition, date: Day) {
  const line = await room.ledger.findPrinted(edition.id, date);
  if (line) return line;
  throw new Fault(
    'input',
    `There is no issue of ${date} to correct.`,
    'It was never printed.',
    'Name a date that stands in the archive of the paper.',
  );
}

function summaryOf(date: Day, issue: Issue | null): object {
  return issue === null
    ? { date, outcome: 'stands' }
    : { date, outcome: 'revised', revision: issue.revision, corrections: issue.corrections };
}

function lineOf(date: Day, issue: Issue | null): string {
  return issue === null
    ? `The issue of ${date} stands: computed again, nothing is different.`
    : `The issue of ${date} is now revision ${issue.revision}.`;
}
