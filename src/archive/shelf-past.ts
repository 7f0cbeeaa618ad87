/** The archive at one cutoff, answered by DuckDB over the Parquet files the catalog named when the past was opened. */
import { metricOf, type MetricId } from '../vocabulary/metric.ts';
import type { ListReading, Observation, RawSha, SourceId } from '../vocabulary/observation.ts';
import type { Coverage, Past, SourceReport } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import type { Catalog, DataFile } from './catalog.ts';
import { dailySeries } from './daily.ts';
import type { Database, Parameters } from './database.ts';
import { dayAfter, dayOf, hoursBefore, startOf } from './moment.ts';
import type { Hold } from './held.ts';
import { narrow, over, type Narrowing } from './narrow.ts';
import { latestReader } from './latest.ts';
import { recaller } from './recall.ts';
import { requireInstants, requireNumbers } from './question.ts';
import { sql } from './sql.ts';

export interface Shelved {
  readonly folder: string;
  readonly database: Database;
  readonly catalog: Pick<Catalog, 'entries' | 'files'>;
  /** Makes sure that files are there and fit to be read; throws a Fault where one is not. */
  readonly vouch: (files: readonly DataFile[]) => Promise<void>;
  readonly hold: Hold;
}

export function shelfPast(shelved: Shelved, cutoff: Instant): Past {
  const { folder, database, hold } = shelved;
  const { files } = shelved.catalog;
  const answers = new Map<string, Promise<unknown>>();

  /** The same question is answered once. */
  const once = <T>(name: string, question: unknown, answer: () => Promise<T>): Promise<T> => {
    const key = `${name} ${JSON.stringify(question)}`;
    const before = answers.get(key) as Promise<T> | undefined;
    if (before) return before;
    const promise = answer();
    answers.set(key, promise);
    return promise;
  };

  /** A query of `sql/` over the narrowed observations, ready to run; null where no file can hold an answer. */
  const prepare = async (name: string, narrowing: Omit<Narrowing, 'cutoff'>, parameters: Parameters) => {
    const question = { ...narrowing, cutoff };
    const narrowed = narrow(folder, question.holds === 'attribute' ? await hold(files) : files, question);
    if (!narrowed) return null;
    await shelved.vouch(narrowed.files);
    return {
      text: over({ observations: narrowed }, sql(name)),
      parameters: { ...narrowed.parameters, ...parameters },
    };
  };

  const ask = async <Row>(name: string, narrowing: Omit<Narrowing, 'cutoff'>, parameters: Parameters = {}) => {
    const query = await prepare(name, narrowing, parameters);
    return query ? database.rows<Row>(query.text, query.parameters) : [];
  };

  /** Figures and texts lie in different files; a question about both is asked of both. */
  const askByKind = async <Row>(name: string, metrics: readonly MetricId[], rest: Partial<Narrowing>) => {
    const rows: Row[] = [];
    for (const holds of ['number', 'attribute'] as const) {
      const some = metrics.filter((metric) => (metricOf(metric).holds === 'number') === (holds === 'number'));
      if (some.length > 0) rows.push(...(await ask<Row>(name, { ...rest, holds, metrics: some })));
    }
    return rows;
  };

  const recall = recaller(async ({ metric, source, subjects, from, to }) => {
    const rows = await askByKind<Row>('rows', [metric], { source, subjects, ...spanOf({ from, to }) });
    return rows.map(observationOf);
  });

  const latest = latestReader(async ({ subjects, metrics, until }) => {
    const rows = await askByKind<Pick<Row, 'subject' | 'metric'> & { seen: Omit<Row, 'subject' | 'metric'> }>(
      'latest',
      metrics,
      { subjects, until },
    );
    return rows.map(({ seen, ...rest }) => observationOf({ ...seen, ...rest }));
  });

  return {
    cutoff,

    coverage: (metric) =>
      once('coverage', metric, async () => {
        const rows = await askByKind<{ source: SourceId; first: Instant; last: Instant; subjects: number }>(
          'coverage',
          [metric],
          {},
        );
        return rows.map((row): Coverage => ({ ...row, first: dayOf(row.first), last: dayOf(row.last) }));
      }),

    daily: (question) => once('daily', question, () => dailySeries(shelved, cutoff, question)),

    async point(question) {
      return (await recall(question))[0] ?? null;
    },

    list: (question) =>
      once('list', question, async () => {
        requireNumbers(question.list);
        const { list, day, source } = question;
        const span = day === undefined ? {} : spanOf({ from: day, to: day });
        const rows = await ask<RankedRow>('last-reading', { holds: 'number', metrics: [list], source, ...span });
        return readingsIn(list, rows)[0] ?? null;
      }),

    lists: (question) =>
      once('lists', question, async () => {
        requireNumbers(question.list);
        const { list, window, source } = question;
        const narrowing = { holds: 'number', metrics: [list], source, ...spanOf(window) } as const;
        return readingsIn(list, await ask<RankedRow>('readings', narrowing));
      }),

    latest,

    dated: (question) =>
      once('dated', question, async () => {
        const { kind, attribute, from, to } = question;
        requireInstants(attribute);
        const narrowing = { holds: 'attribute', metrics: [attribute], kind } as const;
        const rows = await ask<{ subject: SubjectId }>('dated', narrowing, { spanFrom: from, spanTo: to });
        return rows.map((row) => row.subject);
      }),

    async arrived({ kind, from, to }) {
      const arrivals = await once('arrivals', kind, () =>
        ask<{ subject: SubjectId; first_known_at: Instant }>('arrived', { holds: 'any', kind, arrivals: true }),
      );
      return arrivals.filter(({ first_known_at: known }) => known >= from && known < to).map(({ subject }) => subject);
    },

    async observation(key) {
      const { subject, metric, asOf, source } = key;
      const ofDay = await recall({ subject, metric, source, day: dayOf(asOf) });
      return ofDay.find((one) => one.asOf === asOf) ?? null;
    },

    sources: () =>
      once('sources', null, async () => {
        const since = hoursBefore(cutoff, 36);
        const rows = await ask<{ source: SourceId; last_known_at: Instant; rows: number }>(
          'sources',
          { holds: 'any' },
          { since },
        );
        return rows.map((row): SourceReport => ({
          source: row.source,
          lastKnownAt: row.last_known_at,
          rows: row.rows,
        }));
      }),
  };
}

interface Row {
  readonly metric: MetricId;
  readonly subject: SubjectId;
  readonly source: SourceId;
  readonly as_of: Instant;
  readonly known_at: Instant;
  readonly value: number | string;
  readonly seen_in: RawSha;
}

/** Texts and lists are stored as JSON; figures are figures. */
function observationOf(row: Row): Observation {
  return {
    subject: row.subject,
    metric: row.metric,
    asOf: row.as_of,
    knownAt: row.known_at,
    value: typeof row.value === 'string' ? (JSON.parse(row.value) as string | readonly string[]) : row.value,
    source: row.source,
    seenIn: row.seen_in,
  };
}

interface RankedRow {
  readonly source: SourceId;
  readonly as_of: Instant;
  readonly rank: number;
  readonly subject: SubjectId;
}

/** Rows in order of reading and rank, put together into readings. */
function readingsIn(list: MetricId, rows: readonly RankedRow[]): ListReading[] {
  const readings = Map.groupBy(rows, (row) => row.as_of);
  return [...readings].map(([asOf, ranked]) => ({
    list,
    source: ranked[0]!.source,
    asOf,
    rows: ranked.map(({ rank, subject }) => ({ rank, subject })),
  }));
}

function spanOf(window: { readonly from: Day; readonly to: Day }): { from: Instant; before: Instant } {
  return { from: startOf(window.from), before: startOf(dayAfter(window.to)) };
}
