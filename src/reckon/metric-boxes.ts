/**
 * The figures of numbers boxes that rest on a whole list: each with its rule, its scope and the least sample it is given of.
 * Those of one subject (stars, likes, rank, growth) are single readings and need no table.
 */
import type { Fact } from '../vocabulary/fact.ts';
import type { ListReading } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import { utcDay, windowOf } from './calendar.ts';
import { copyTimes, massUploads, papersOnList } from './cohort-facts.ts';
import { accountsOnList, countOnList, fraction, type Condition } from './facts.ts';
import { reckonFrom } from './formula.ts';
import { flatten } from './formulas/conditions.ts';
import * as figures from './formulas/list-figures.ts';
import { widestList } from './widest-list.ts';

export interface MetricBox {
  readonly id: string;
  /** For readers: how it is measured. */
  readonly says: string;
  /** Metric of the list it is measured on. */
  readonly scope: 'rank/models-trending' | 'rank/models-newest';
  /** It is not given of fewer. */
  readonly least: number;
  /** The figure; its population says of how many. Throws a RangeError where the archive lacks what it needs. */
  reckon(past: Past, reading: ListReading): Promise<Fact>;
}

const trending = 'rank/models-trending';
const newest = 'rank/models-newest';

/** A share of the rows of a list, by a condition on its attributes. */
function share(id: string, says: string, ...where: readonly Condition[]): MetricBox {
  return {
    id,
    says,
    scope: trending,
    least: 50,
    reckon: async (past, reading) =>
      fraction(await countOnList(past, { ...reading, where }), await countOnList(past, reading)),
  };
}

function overList(id: string, says: string, reckon: (past: Past, params: Params) => Promise<Fact>): MetricBox {
  return {
    id,
    says,
    scope: trending,
    least: 50,
    reckon: (past, { list, source, asOf }) => reckon(past, { list, source, asOf, top: null, where: flatten([]) }),
  };
}

type Params = Parameters<typeof figures.medianLifespan.read>[0];

const size = (id: string, part: number, says: string) =>
  overList(id, says, (past, params) =>
    reckonFrom(past, figures.quantileOverList, { ...params, metric: 'parameters', share: part }),
  );
const total = (id: string, of: string, says: string) =>
  overList(id, says, (past, params) => reckonFrom(past, figures.totalOverList, { ...params, metric: of }));
const kinds = (id: string, attribute: string, letters: number | null, says: string) =>
  overList(id, says, (past, params) => reckonFrom(past, figures.distinctOnList, { ...params, attribute, letters }));

export const metricBoxes: readonly MetricBox[] = [
  share('zero-download-share', 'share of the listed models with no download counted in 30 days', {
    on: 'downloads-30d',
    is: '=',
    to: 0,
  }),
  share('safetensors-of-list', 'share of the listed models tagged safetensors', {
    on: 'tags',
    is: 'holds',
    to: 'safetensors',
  }),
  share('people-of-list', 'share of the listed models that belong to a person, by the type of the account', {
    on: 'owner-kind',
    is: '=',
    to: 'person',
  }),
  share('sized-of-list', 'share of the listed models whose files tell the number of parameters', {
    on: 'parameters',
    is: '>',
    to: 0,
  }),
  total('likes-of-list', 'likes', 'likes of the listed models, added up'),
  total(
    'downloads-of-list',
    'downloads-30d',
    'downloads counted by the Hub in 30 days, added up over the listed models',
  ),
  size('size-quarter', 0.25, 'a quarter of the listed models of which the size is known have no more parameters'),
  size('size-median', 0.5, 'the middle number of parameters of the listed models of which the size is known'),
  size(
    'size-three-quarters',
    0.75,
    'three quarters of the listed models of which the size is known have no more parameters',
  ),
  kinds('tasks-of-list', 'task', null, 'how many different tasks the listed models are tagged with'),
  kinds('libraries-of-list', 'library', null, 'how many different libraries the listed models are tagged with'),
  kinds('licences-of-list', 'licence', null, 'how many different licences the listed models declare'),
  overList(
    'lifespan',
    'the median of the days from the creation of a listed model to its last change',
    (past, params) => reckonFrom(past, figures.medianLifespan, params),
  ),
  {
    id: 'accounts-of-list',
    says: 'how many accounts own the listed models',
    scope: trending,
    least: 50,
    reckon: (past, reading) => accountsOnList(past, reading),
  },
  {
    id: 'paper-to-model',
    says: 'the median of the days from a paper to the first listed model whose card names it',
    scope: trending,
    least: 30,
    reckon: async (past, reading) => (await papersOnList(past, reading)).median,
  },
  {
    id: 'time-to-first-copy',
    says: 'the median of the hours from a model to the first copy of it in another format by others, over 90 days',
    scope: trending,
    least: 30,
    reckon: async (past) => (await copyTimes(past, windowOf(90, utcDay(past.cutoff)), 0)).median,
  },
  {
    id: 'uploads-in-batches',
    says: 'how many of the newest models are part of a mass upload under one name pattern',
    scope: newest,
    least: 50,
    reckon: async (past, reading) => (await massUploads(past, reading)).all,
  },
];

/** The boxes whose scope was read this morning, and of which the sample is large enough. */
export async function boxesOf(past: Past): Promise<readonly { readonly box: MetricBox; readonly fact: Fact }[]> {
  const found: { box: MetricBox; fact: Fact }[] = [];
  for (const box of metricBoxes) {
    const reading = await widestList(past, box.scope);
    if (!reading || reading.rows.length < box.least) continue;
    try {
      const fact = await box.reckon(past, reading);
      if ((fact.population?.n ?? 0) >= box.least) found.push({ box, fact });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return found;
}
