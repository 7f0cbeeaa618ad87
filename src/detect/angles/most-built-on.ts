import { accountsOnList, countOnList, observed } from '../../reckon/facts.ts';
import { once } from '../../reckon/memo.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding, MostBuiltOnFacts } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { ListReading } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { keyOf, ownerOf, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf, listOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { indecent } from '../noise/noise.ts';
import { toldAngles } from '../told-angles.ts';

const list = metric('rank/models-trending');
const leastRows = 100;
const leastAccounts = 5;
const restDays = 14;
const relations = ['quantized', 'finetune', 'adapter', 'merge'] as const;

export const mostBuiltOn: Angle = {
  declaration: {
    id: 'most-built-on',
    title: 'The model most built on',
    field: 'share',
    memoryDays: 0,
    trigger: `on a trending list of ${leastRows} models or more one is named as base by models of ${leastAccounts} other accounts or more; told once in ${restDays} days`,
    carries: 'models that name it, accounts other than its own, by relation, the second',
    falsifiedBy: 'the models that name it belong to fewer accounts than those of another base',
    caveat: 'as declared by the authors; a copy in another format takes a script and an afternoon',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    if (toldAngles(morning, restDays).has('most-built-on')) return [];
    const reading = await widestList(past, list);
    if (!reading || reading.rows.length < leastRows) return [];
    const bases = await basesOf(past, reading);
    const hidden = await indecent(past, bases.map((one) => one.base).slice(0, 5));
    const [first, second] = bases.filter((one) => one.accounts >= leastAccounts && !hidden.has(one.base));
    if (!first) return [];
    const about = (await aboutOf(past, [first.base], morning.edition.zone)).get(first.base);
    if (!about) return [];
    return [
      {
        id: `most-built-on/${first.base}`,
        angle: 'most-built-on',
        subject: first.base,
        others: second ? [second.base] : [],
        score: {
          score: 4.5,
          parts: [{ name: 'accounts that build on it', value: Math.min(1, first.accounts / 50) }],
          because: 'work that other people chose to do',
        },
        countsOnly: false,
        about,
        facts: await factsOf(past, reading, first.base, second?.base ?? null),
        chart: null,
      },
    ];
  },
};

export interface Base {
  readonly base: SubjectId;
  /** Models of the list that name it. */
  readonly models: number;
  /** Accounts of those models, its own left out. */
  readonly accounts: number;
}

/** The bases that models of a list name, those of most other accounts first. */
export function basesOf(past: Past, reading: ListReading): Promise<readonly Base[]> {
  return once(past, `bases ${reading.list} ${reading.source} ${reading.asOf}`, async () => {
    const subjects = reading.rows.map((row) => row.subject);
    const attribute = metric('base-models');
    const latest = await past.latest({ subjects, metrics: [attribute] });
    const found = new Map<string, Set<SubjectId>>();
    for (const subject of subjects)
      for (const entry of listOf(latest.get(subject)?.get(attribute))) {
        const name = entry.slice(entry.indexOf(':') + 1);
        if (/^[^/\s]+\/[^/\s]+$/.test(name)) found.set(name, (found.get(name) ?? new Set()).add(subject));
      }
    return [...found]
      .map(([name, models]): Base => {
        const owners = new Set([...models].map(ownerOf));
        owners.delete(name.slice(0, name.indexOf('/')));
        owners.delete(null);
        return { base: subjectId('model', name), models: models.size, accounts: owners.size };
      })
      .sort((a, b) => b.accounts - a.accounts || b.models - a.models || (a.base < b.base ? -1 : 1));
  });
}

async function factsOf(
  past: Past,
  reading: ListReading,
  base: SubjectId,
  second: SubjectId | null,
): Promise<MostBuiltOnFacts> {
  const latest = await past.latest({ subjects: [base], metrics: ['likes', 'downloads-30d'].map(metric) });
  const likes = latest.get(base)?.get(metric('likes'));
  const downloads = latest.get(base)?.get(metric('downloads-30d'));
  const byRelation = await Promise.all(
    relations.map(async (relation) => ({
      relation,
      models: await countOnList(past, {
        ...reading,
        where: [{ on: 'base-models', is: 'holds', to: `${relation}:${keyOf(base)}` }],
      }),
    })),
  );
  return {
    ...(await builtOn(past, reading, base)),
    listSize: await countOnList(past, reading),
    second: second && { subject: second, ...(await builtOn(past, reading, second)) },
    byRelation: byRelation.filter(({ models }) => Number(models.value) > 0),
    likes: likes ? observed(likes) : null,
    downloads: downloads ? observed(downloads) : null,
  };
}

async function builtOn(past: Past, reading: ListReading, base: SubjectId) {
  const where = [{ on: 'base-models', is: 'holds ending', to: `:${keyOf(base)}` }] as const;
  const owner = ownerOf(base);
  return {
    models: await countOnList(past, { ...reading, where }),
    accounts: await accountsOnList(past, { ...reading, where, ...(owner === null ? {} : { otherThan: owner }) }),
  };
}
