import { utcDay } from '../calendar.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { once } from '../memo.ts';
import { median } from '../statistics/median.ts';
import type { JsonScalar, UnitId } from '../../vocabulary/fact.ts';
import { metric, metricOf, type MetricId } from '../../vocabulary/metric.ts';
import type { ListReading, Observation, SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { meets, unflatten } from './conditions.ts';
import { unitOf, unitOfKind } from './units.ts';

/** A reading of a list, how much of it, and which of its subjects. `where` is made by `flatten` (conditions.ts). */
export type ListParams = {
  readonly list: string;
  readonly source: string;
  readonly asOf: string;
  /** The first so many; null for the whole list. */
  readonly top: number | null;
  readonly where: readonly JsonScalar[];
};

export const countOnList: PastFormula<ListParams> = {
  kind: 'past',
  name: 'count-on-list',
  version: 1,
  says: 'How many of a list, as it was read at the moment named, meet the conditions.',
  read: async (params, past) => {
    const asked = await askList(params, past);
    return { ...asked.about, value: asked.subjects.length, unit: asked.unit, inputs: asked.inputs };
  },
};

export const accountsOnList: PastFormula<ListParams & { readonly otherThan: string | null }> = {
  kind: 'past',
  name: 'accounts-on-list',
  version: 1,
  says: 'How many different accounts own those of a list that meet the conditions; one account may be left out.',
  read: async (params, past) => {
    const asked = await askList(params, past);
    const owners = new Set(asked.subjects.map(ownerOf));
    owners.delete(null);
    owners.delete(params.otherThan);
    return { ...asked.about, value: owners.size, unit: 'accounts', inputs: asked.inputs };
  },
};

export const medianOverList: PastFormula<ListParams & { readonly metric: string }> = {
  kind: 'past',
  name: 'median-over-list',
  version: 1,
  says: 'The median of a figure over those of a list that meet the conditions and of which the figure was read.',
  read: async (params, past) => {
    const asked = await askList(params, past);
    const measured = metric(params.metric);
    const read = await readOfList(past, asked.reading, measured);
    const values = asked.subjects.flatMap((subject) => {
      const value = read.get(subject)?.value;
      return typeof value === 'number' ? [value] : [];
    });
    if (values.length === 0) throw new RangeError(`${params.metric} was read of none of them`);
    const population = { ...asked.about.population, n: values.length };
    return { ...asked.about, population, value: median(values), unit: unitOf(measured), inputs: asked.inputs };
  },
};

/** A list as it was read, cut and sifted as the parameters say. */
export interface AskedList {
  readonly reading: ListReading;
  readonly subjects: readonly SubjectId[];
  readonly unit: UnitId;
  readonly about: Omit<Computed, 'value' | 'unit' | 'population'> & { population: NonNullable<Computed['population']> };
  /** The reading of the first place stands for the reading of the list. */
  readonly inputs: readonly Observation[];
}

export async function askList(params: ListParams, past: Past): Promise<AskedList> {
  const list = metric(params.list);
  const source = params.source as SourceId;
  const asOf = params.asOf as Instant;
  const day = utcDay(asOf);
  const reading = await once(past, `list ${list} ${source} ${day}`, () => past.list({ list, source, day }));
  if (!reading || reading.asOf !== asOf) throw new RangeError(`no reading of ${list} by ${source} at ${asOf}`);
  const rows = params.top === null ? reading.rows : reading.rows.filter((row) => row.rank <= params.top!);
  const first = rows[0];
  if (!first) throw new RangeError(`the reading of ${list} at ${asOf} is empty`);

  let subjects = rows.map((row) => row.subject);
  for (const condition of unflatten(params.where)) {
    const read = await readOfList(past, reading, metric(condition.on));
    subjects = subjects.filter((subject) => meets(condition, read.get(subject), asOf));
  }
  const anchor = await past.observation({ subject: first.subject, metric: list, asOf, source });
  const { spoken } = metricOf(list);
  return {
    reading,
    subjects,
    unit: unitOfKind(kindOf(first.subject)),
    about: {
      subject: null,
      window: { from: day, to: day },
      population: {
        rule: params.top === null ? spoken : `the first ${params.top} of ${spoken}`,
        n: rows.length,
        complete: true,
      },
    },
    inputs: anchor ? [anchor] : [],
  };
}

/** What was last read of each subject of a list: figures up to the moment of the list, attributes as known by the cutoff. */
export function readOfList(
  past: Past,
  reading: ListReading,
  of: MetricId,
): Promise<ReadonlyMap<SubjectId, Observation>> {
  return once(past, `readings ${reading.list} ${reading.source} ${reading.asOf} ${of}`, async () => {
    const subjects = reading.rows.map((row) => row.subject);
    const until = metricOf(of).holds === 'number' ? { until: reading.asOf } : {};
    const latest = await past.latest({ subjects, metrics: [of], ...until });
    return new Map([...latest].flatMap(([subject, read]) => (read.has(of) ? [[subject, read.get(of)!] as const] : [])));
  });
}
