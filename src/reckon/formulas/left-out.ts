import { utcDay } from '../calendar.ts';
import type { PastFormula } from '../formula.ts';
import { setAsideOnLists, siftedReadings } from '../noise/read.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';

type LeftOutParams = {
  /** A rule of `noise/rules.ts`. */
  readonly rule: string;
  /** The readings that were sifted, `list source moment`, so that other readings are not taken for them. */
  readonly readings: readonly string[];
};

export const leftOut: PastFormula<LeftOutParams> = {
  kind: 'past',
  name: 'left-out',
  version: 1,
  says: 'How many on the lists of newest and trending models, datasets and Spaces a noise rule sets aside, each under the first rule that holds for it.',
  read: async ({ rule, readings }, past) => {
    const sifted = await siftedReadings(past);
    const named = sifted.map((reading) => `${reading.list} ${reading.source} ${reading.asOf}`);
    if (named.join('\n') !== readings.join('\n'))
      throw new RangeError('the lists that were sifted are not the last ones known');
    const set = await setAsideOnLists(past);
    const inputs: Observation[] = [];
    for (const { list, source, asOf, rows } of sifted) {
      const first = rows[0] && (await past.observation({ subject: rows[0].subject, metric: list, asOf, source }));
      if (first) inputs.push(first);
    }
    const days = sifted.map((reading) => utcDay(reading.asOf)).sort();
    return {
      value: [...set.values()].filter((id) => id === rule).length,
      unit: 'subjects',
      subject: null,
      window: days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : null,
      population: { rule: 'the newest and trending lists of the Hub', n: await distinct(past), complete: true },
      inputs,
    };
  },
};

async function distinct(past: Past): Promise<number> {
  return new Set((await siftedReadings(past)).flatMap((reading) => reading.rows.map((row) => row.subject))).size;
}
