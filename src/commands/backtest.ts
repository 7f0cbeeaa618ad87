import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../archive/archive.ts';
import { runBar } from '../detect/runs.ts';
import { surgeBar } from '../detect/surge/find-surge.ts';
import { backtest as run, parts, type Wish } from '../lab/backtest.ts';
import { inWords } from '../lab/words.ts';
import { Fault } from '../system/fault.ts';
import { writeWhole } from '../system/files.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { Command } from './command.ts';
import { dayFrom, placesFor } from './room.ts';

/** `morning-post backtest`: how good our judgement would have been on past dates, against simple ones. */
export const backtest: Command = {
  name: 'backtest',
  summary: 'every ranking against every baseline on past dates',
  usage: `Usage: morning-post backtest --archive DIR --from DAY --to DAY [options]

Walks through past dates with what was known on each, ranks, foresees, and compares with what came. The protocol is
written in docs/scoreboard.md. The same archive and dates give the same figures.

  --archive DIR     default: .morning-post/archive
  --from DAY        first date that is judged, such as 2025-04-01; whatever the archive holds before it is learned from
  --to DAY          last date; those whose days to come are not recorded yet are not judged
  --track NAME      one of ${parts.join(', ')}; may be given more than once (default: all)
  --horizon 8-30|7  what is to be foreseen: days 8 to 30 (default) or the next 7 days
  --count NAME      stars (default) or likes
  --source NAME     whose counts; default: the source that counts most subjects
  --weights FILE    write the weights fitted on the established track
  --json            the result as JSON`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        archive: { type: 'string' },
        config: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        track: { type: 'string', multiple: true },
        horizon: { type: 'string', default: '8-30' },
        count: { type: 'string', default: 'stars' },
        source: { type: 'string' },
        weights: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const wish: Wish = {
      window: windowFrom(values.from, values.to),
      parts: values.track?.map((name) => oneOf('track', name, parts)) ?? parts,
      horizon: oneOf('horizon', values.horizon, ['8-30', '7']),
      count: oneOf('count', values.count, ['stars', 'likes']),
      source: (values.source as SourceId | undefined) ?? null,
      burstBar: { ...surgeBar, confirmedFrom: runBar },
    };
    const archive = await openArchive((await placesFor(values, world)).archive);
    try {
      const step = world.log.step('Walking through past dates');
      const result = await run(
        (cutoff) => archive.past(cutoff),
        wish,
        (day) => step.progress(day),
      );
      step.done(`${wish.window.from} to ${wish.window.to}`);
      if (values.weights !== undefined) await writeWeights(resolve(world.cwd, values.weights), result.weights);
      world.out(values.json ? JSON.stringify(result, null, 2) : inWords(result));
      return 0;
    } finally {
      await archive.close();
    }
  },
};

function windowFrom(from: string | undefined, to: string | undefined): Wish['window'] {
  if (from === undefined || to === undefined) throw usage('--from and --to are needed: the first and the last date.');
  const window = { from: dayFrom(from), to: dayFrom(to) };
  if (window.from > window.to) throw usage(`${from} lies after ${to}.`);
  return window;
}

function oneOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw usage(`--${option} ${text} is not one of ${known.join(', ')}.`);
}

async function writeWeights(path: string, weights: unknown): Promise<void> {
  if (weights === null)
    throw usage('No weights were fitted: ask for the established track, on dates that have come due.');
  await writeWhole(path, `${JSON.stringify(weights, null, 2)}\n`);
}

function usage(what: string): Fault {
  return new Fault(
    'usage',
    what,
    'The command cannot be understood as it is written.',
    '"morning-post backtest --help" shows how it is written.',
  );
}
