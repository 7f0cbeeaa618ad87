import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { amendPosts } from '../amended-posts.ts';
import { deliverDue, isSettled, openRounds, signOn, standOf, type Circulation } from '../circulation.ts';
import { Fault } from '../system/fault.ts';
import type { Round, RoundCounts } from '../vocabulary/index.ts';
import type { Command, ExitCode, World } from './command.ts';
import { withCirculation } from './house.ts';
import { dayFrom, dueDate, placesFor } from './room.ts';

const verdicts = ['again', 'accepted', 'failed'] as const;
const betweenPasses = 500; // milliseconds

export const deliver: Command = {
  name: 'deliver',
  summary: 'send a printed issue to its readers',
  usage: `Usage: morning-post deliver [options]

Sends the newest printed issue over every channel the edition has, to each reader once. Stopped or killed at any moment it
goes on where it was. Ends when every reader is settled; exit 1 where somebody could not be reached or is in doubt.

  --date D             the issue of a date, like 2026-05-04
  --once               one pass over who is due, without waiting for later attempts
  --status             tell how the newest rounds stand and send nothing
  --settle VERDICT     settle what is held in doubt: again, accepted or failed
  --take-over          deliver from this copy of the ledger from now on
  --json               tell the result as JSON
  --archive DIR        the archive (default: .morning-post/archive)
  --edition ID         which edition, where the configuration has several
  --config FILE        default: morning-post.config.ts`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        archive: { type: 'string' },
        edition: { type: 'string' },
        config: { type: 'string' },
        date: { type: 'string' },
        once: { type: 'boolean', default: false },
        status: { type: 'boolean', default: false },
        settle: { type: 'string' },
        'take-over': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const places = await placesFor(values, world);
    return withCirculation(places, world, async (house) => {
      if (values.settle !== undefined) await settleHeld(house, values.settle, world);
      if (values.status || values.settle !== undefined)
        return tell(house, await house.books.deliveries.latestRounds(20), world, values.json);
      const date = values.date === undefined ? dueDate(places.edition, world.clock.now()) : dayFrom(values.date);
      const record = await house.books.issues.findPrinted(places.edition.id, date);
      if (!record)
        throw new Fault(
          'input',
          `The issue of ${date} cannot be sent.`,
          'It has not been printed.',
          'Run "morning-post print" first, or name another date with --date.',
        );
      if (house.channels.length === 0)
        throw new Fault(
          'configuration',
          'There is nobody to send to.',
          `The edition "${places.edition.id}" has no channels.`,
          'Set circulation in morning-post.config.ts; docs/circulation.md shows how.',
        );
      const worker = await signOn(house, values['take-over']);
      try {
        const rounds = await openRounds(house, record);
        await amendPosts(house);
        await deliverAll(house, worker, rounds, world, values.once);
        return await tell(house, rounds, world, values.json);
      } finally {
        await worker.signOff();
      }
    });
  },
};

async function deliverAll(
  house: Circulation,
  worker: Awaited<ReturnType<typeof signOn>>,
  rounds: readonly Round[],
  world: World,
  once: boolean,
): Promise<void> {
  for (;;) {
    const delivered = await deliverDue(house, worker, world.stop);
    const counts = await Promise.all(rounds.map((round) => house.books.deliveries.count(round.id)));
    const alarm = delivered.some(({ pass }) => pass.trouble?.alarm);
    if (once || alarm || world.stop.aborted || counts.every(waitsForNobody)) return;
    await sleep(betweenPasses, undefined, { signal: world.stop }).catch(() => undefined);
    await house.books.deliveries.endExpired(world.clock.now());
  }
}

/** What is held in doubt waits for a person, and this command does not. */
const waitsForNobody = (counts: RoundCounts): boolean => isSettled({ ...counts, in_doubt: 0 });

async function settleHeld(house: Circulation, text: string, world: World): Promise<void> {
  const verdict = verdicts.find((each) => each === text);
  if (!verdict)
    throw new Fault(
      'usage',
      `"${text}" is no verdict.`,
      `The verdicts are ${verdicts.join(', ')}.`,
      'Write --settle again.',
    );
  for (const round of await house.books.deliveries.latestRounds(20)) {
    const settled = await house.books.deliveries.settleHeld(round.id, verdict, world.clock.now());
    if (settled > 0) world.log.line(`${round.channel} of ${round.date}: ${settled} settled as ${verdict}`);
  }
}

async function tell(house: Circulation, rounds: readonly Round[], world: World, json: boolean): Promise<ExitCode> {
  const stands = await Promise.all(
    rounds.map(async (round) => ({ round, counts: await house.books.deliveries.count(round.id) })),
  );
  if (json) world.out(JSON.stringify(stands));
  else if (stands.length === 0) world.out('Nothing to send: a trial, sample data, or too late to be news.');
  else for (const { round, counts } of stands) world.out(standOf(round, counts));
  return stands.every(({ counts }) => isSettled(counts) && counts.expired === 0) ? 0 : 1;
}
