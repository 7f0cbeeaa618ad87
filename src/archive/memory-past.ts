/**
 * The archive at one cutoff, in plain TypeScript over a list of observations: for the tests of other stations, and the
 * plain statement of what the questions mean. `contract/` asks it and the shelf the same things.
 */
import type { MetricId } from '../vocabulary/metric.ts';
import type { ListReading, Observation, Series } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import { kindOf, type SubjectId } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { firstKnown, keyText } from './first-known.ts';
import { dayNumber, dayOf, hoursBefore } from './moment.ts';
import { compareText } from './order.ts';
import { requireInstants, requireNumbers } from './question.ts';

export function pastOf(observations: readonly Observation[], cutoff: Instant): Past {
  const known = firstKnown(observations.filter((one) => one.knownAt <= cutoff));
  const byKey = new Map(known.map((one) => [keyText(one), one]));
  const byMetric = Map.groupBy(known, (one) => one.metric);
  const of = (metric: MetricId): readonly Observation[] => byMetric.get(metric) ?? [];

  /** The last reading of each day, oldest day first. */
  const readings = (list: MetricId, source: string | undefined, holds: (day: Day) => boolean): ListReading[] => {
    requireNumbers(list);
    const rows = of(list).filter((one) => (source === undefined || one.source === source) && holds(dayOf(one.asOf)));
    const lastOfDay = new Map<Day, Observation>();
    for (const row of rows.sort(earlierReadingFirst)) lastOfDay.set(dayOf(row.asOf), row);
    return [...lastOfDay.values()].map((last) => ({
      list: last.metric,
      source: last.source,
      asOf: last.asOf,
      rows: rows
        .filter((row) => row.asOf === last.asOf && row.source === last.source)
        .map((row) => ({ rank: row.value as number, subject: row.subject }))
        .sort((a, b) => a.rank - b.rank || compareText(a.subject, b.subject)),
    }));
  };

  return {
    cutoff,

    async coverage(metric) {
      const bySource = Map.groupBy(of(metric), (one) => one.source);
      return [...bySource]
        .map(([source, rows]) => {
          const days = rows.map((row) => dayOf(row.asOf)).sort();
          const subjects = new Set(rows.map((row) => row.subject)).size;
          return { source, first: days[0]!, last: days.at(-1)!, subjects };
        })
        .sort((a, b) => compareText(a.source, b.source));
    },

    async daily({ metric, window, subjects, source }) {
      requireNumbers(metric);
      const wanted = subjects && new Set(subjects);
      const rows = of(metric)
        .filter((one) => source === undefined || one.source === source)
        .filter((one) => dayOf(one.asOf) >= window.from && dayOf(one.asOf) <= window.to)
        .filter((one) => !wanted || wanted.has(one.subject))
        .sort((a, b) => compareText(a.asOf, b.asOf));
      const series = Map.groupBy(rows, (row) => `${row.subject}\n${row.source}`);
      return [...series.values()]
        .map(seriesOf)
        .sort((a, b) => compareText(a.subject, b.subject) || compareText(a.source, b.source));
    },

    async point({ subject, metric, source, day }) {
      return last(
        of(metric).filter((one) => one.subject === subject && one.source === source && dayOf(one.asOf) === day),
      );
    },

    async list({ list, day, source }) {
      return readings(list, source, (asOf) => day === undefined || asOf === day).at(-1) ?? null;
    },

    async lists({ list, window, source }) {
      return readings(list, source, (day) => day >= window.from && day <= window.to);
    },

    async latest({ subjects, metrics, until }) {
      const sorted = [...new Set(subjects)].sort(compareText);
      const rows = Map.groupBy(
        [...new Set(metrics)].flatMap(of).filter((one) => until === undefined || one.asOf <= until),
        (one) => one.subject,
      );
      return new Map(
        sorted.flatMap((subject) => {
          const ofSubject = Map.groupBy(rows.get(subject) ?? [], (one) => one.metric);
          const latest = [...ofSubject.keys()]
            .sort(compareText)
            .map((metric) => [metric, last(ofSubject.get(metric)!)!] as const);
          return latest.length > 0 ? [[subject, new Map(latest)] as const] : [];
        }),
      );
    },

    async dated({ kind, attribute, from, to }) {
      requireInstants(attribute);
      const rows = of(attribute).filter((one) => kindOf(one.subject) === kind);
      return [...Map.groupBy(rows, (one) => one.subject)]
        .map(([subject, all]) => ({ subject, moment: String(last(all)!.value) }))
        .filter(({ moment }) => moment >= from && moment < to)
        .sort((a, b) => compareText(a.moment, b.moment) || compareText(a.subject, b.subject))
        .map(({ subject }) => subject);
    },

    async arrived({ kind, from, to }) {
      const first = new Map<SubjectId, Instant>();
      for (const { subject, knownAt } of known) {
        const before = first.get(subject);
        if (before === undefined || knownAt < before) first.set(subject, knownAt);
      }
      return [...first]
        .filter(([subject, knownAt]) => kindOf(subject) === kind && knownAt >= from && knownAt < to)
        .map(([subject]) => subject)
        .sort(compareText);
    },

    async observation(key) {
      return byKey.get(keyText(key)) ?? null;
    },

    async sources() {
      const since = hoursBefore(cutoff, 36);
      return [...Map.groupBy(known, (one) => one.source)]
        .map(([source, rows]) => ({
          source,
          lastKnownAt: rows.map((row) => row.knownAt).reduce((a, b) => (a > b ? a : b)),
          rows: rows.filter((row) => row.knownAt > since).length,
        }))
        .sort((a, b) => compareText(a.source, b.source));
    },
  };
}

/** The greatest `asOf`, then the greatest `knownAt`, then the lesser source. */
function last(rows: readonly Observation[]): Observation | null {
  const sorted = [...rows].sort(
    (a, b) => compareText(b.asOf, a.asOf) || compareText(b.knownAt, a.knownAt) || compareText(a.source, b.source),
  );
  return sorted[0] ?? null;
}

/** By moment; of two sources that read in the same second the lesser one comes last and so counts as the last. */
function earlierReadingFirst(a: Observation, b: Observation): number {
  return compareText(a.asOf, b.asOf) || compareText(b.source, a.source);
}

/** @param rows of one subject and source, oldest first, at least one */
function seriesOf(rows: readonly Observation[]): Series {
  const { subject, metric, source } = rows[0]!;
  const byDay = new Map(rows.map((row) => [dayNumber(dayOf(row.asOf)), row.value as number]));
  return {
    subject,
    metric,
    source,
    days: Int32Array.from(byDay.keys()),
    values: Float64Array.from(byDay.values()),
  };
}
