import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { amendPrinted, type Saying } from '../amendments.ts';
import { eraseSubjectFrom } from '../archive/care.ts';
import type { Newsroom } from '../newsroom.ts';
import { pressTo } from '../pressroom.ts';
import { Fault } from '../system/fault.ts';
import { kindOf, type Edition, type SubjectId } from '../vocabulary/index.ts';
import type { Command } from './command.ts';
import { placesFor, roomOptions, roomUsage, withRoom } from './room.ts';
import { subjectNamed } from './subject-named.ts';

const usualReason = 'It was withdrawn.';

export const retract: Command = {
  name: 'retract',
  summary: 'take a name back: from every page, feed and list, and from issues to come',
  usage: `Usage: morning-post retract ENTITY… [options]

An entity is an id (hf:model/owner/name, gh:repo/owner/name, arxiv:paper/2605.00825) or the address of its page. It is named
no more: issues to come leave it out, printed issues become a numbered revision with a mark in its place and a correction,
its own page goes, and where a figure rests on it a salted id stands in public files.

  --reason TEXT        a sentence for readers that names nobody (default: "${usualReason}")
  --erase              take its observations out of the archive too, for good; claims that rest on them can then not be
                       computed again
  --json               tell what was done as JSON
${roomUsage}`,

  async run(args, world) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...roomOptions,
        reason: { type: 'string', default: usualReason },
        erase: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0)
      throw new Fault(
        'usage',
        'Name what is to be withdrawn.',
        'There was no entity.',
        'Write: morning-post retract ID',
      );
    const subjects = positionals.map(subjectNamed);
    const places = await placesFor(values, world);
    const since = world.clock.now();
    const revised = await withRoom(places, world, async (room) => {
      await room.ledger.withdraw(
        subjects.map((subject) => ({ subject, salt: randomBytes(16).toString('hex'), since, reason: values.reason })),
      );
      const dates: string[] = [];
      for (const edition of places.settings.editions) {
        dates.push(...(await withdrawFrom(room, edition, subjects, values.reason)));
        if (edition.id === places.edition.id) await pressTo(room, places.edition, places.out);
      }
      return dates;
    });
    if (values.erase)
      for (const subject of subjects)
        await eraseSubjectFrom(places.archive, { subject, reason: values.reason, at: since });
    world.out(
      values.json
        ? JSON.stringify({ withdrawn: subjects, since, revised, erased: values.erase })
        : `${subjects.join(', ')}: withdrawn${values.erase ? ' and erased' : ''}; ${revised.length} printed issues were revised.`,
    );
    return 0;
  },
};

/** Revises every printed issue of an edition that tells of the subjects; gives their dates. */
async function withdrawFrom(
  room: Newsroom,
  edition: Edition,
  subjects: readonly SubjectId[],
  reason: string,
): Promise<readonly string[]> {
  const kinds = [...new Set(subjects.map(kindOf))];
  const about = kinds.length === 1 && subjects.length === 1 ? `a ${kinds[0]}` : 'subjects';
  const saying: Saying = (changed) =>
    changed === 'page'
      ? { was: `an item about ${about}`, is: 'withdrawn', reason }
      : { was: `evidence that names ${about}`, is: 'withheld', reason };
  const step = room.log.step(`Withdrawing from ${edition.name}`);
  const revised: string[] = [];
  for (const line of (await room.ledger.lines(edition.id)).toReversed()) {
    step.progress(line.date);
    if (await amendPrinted(room, edition, line, saying)) revised.push(line.date);
  }
  step.done(`${revised.length} issues revised`);
  return revised;
}
