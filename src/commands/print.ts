import { parseArgs } from 'node:util';
import { modelsFrom } from '../model-settings.ts';
import { type Newsroom, printIssue, type Printing } from '../newsroom.ts';
import { pressTo } from '../pressroom.ts';
import { Fault } from '../system/fault.ts';
import { dayOfInstant, instantOf } from '../text/days.ts';
import type { Command } from './command.ts';
import { readForMorning } from './morning.ts';
import { dayFrom, dueDate, placesFor, roomOptions, roomUsage, withRoom } from './room.ts';

export const print: Command = {
  name: 'print',
  summary: 'print one issue',
  usage: `Usage: morning-post print [--date D] [options]

Prints the issue of a date (default: the newest whose press time has come) from what the archive knew by then, and
presses it as pages, data, plain text and feeds. For today's issue the sources are read first, where that was not done
this morning. Printing a date again gives the same issue.

  --date D             like 2026-05-04
  --revise             where the day would come out differently now, print it again as a numbered revision
  --offline            read no source; use only the archive
  --json               tell what was printed as JSON
${roomUsage}`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...roomOptions,
        date: { type: 'string' },
        revise: { type: 'boolean', default: false },
        offline: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const places = await placesFor(values, world);
    const { edition } = places;
    const date = values.date === undefined ? dueDate(edition, world.clock.now()) : dayFrom(values.date);
    const pressTime = instantOf(date, edition.pressTime, edition.zone);
    if (pressTime > world.clock.now())
      throw new Fault(
        'usage',
        `The issue of ${date} cannot be printed yet.`,
        `Its press time, ${edition.pressTime} in ${edition.zone}, has not come.`,
        'Wait, or name an earlier date.',
      );
    const create = date === dayOfInstant(world.clock.now(), edition.zone) && !values.offline;
    const work = async (room: Newsroom) => {
      const reading = await readForMorning(room, places, world, date, { offline: values.offline });
      const printing = await printIssue(room, edition, date, {
        revise: values.revise,
        models: modelsFrom(places.settings.models, world.env),
        ...reading,
      });
      if (printing.kind === 'stands')
        world.log.warn(
          `The issue of ${date} was printed before and stands; printed now, ${printing.differences.length} statements would differ. Use --revise to publish a correction.`,
        );
      const changed = await pressTo(room, edition, places.out);
      world.out(values.json ? JSON.stringify(summaryOf(printing, places.out, changed)) : lineOf(printing, places.out));
      return 0 as const;
    };
    return withRoom(places, world, work, { create });
  },
};

function summaryOf(printing: Printing, out: string, changed: readonly string[]): object {
  const { issue } = printing.edited;
  return {
    outcome: printing.kind,
    date: issue.date,
    number: issue.number,
    revision: issue.revision,
    sections: issue.sections.map((section) => section.id),
    claims: issue.record.claims,
    ...(printing.styling === null ? {} : { models: printing.styling }),
    out,
    changed: changed.length,
  };
}

function lineOf({ edited: { issue } }: Printing, out: string): string {
  const revision = issue.revision === 0 ? '' : `, revision ${issue.revision}`;
  return `Issue ${issue.number} of ${issue.date}${revision}: ${out}/issues/${issue.date}/index.html`;
}
