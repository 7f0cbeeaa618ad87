/**
 * The observations a question is about, as a relation that the queries in `sql/` call `observations`: only files that can
 * hold some, only rows known by the cutoff, and one row for each key. Whether a file holds them one by one or side by side
 * (`wide.ts`) makes no difference to who asks.
 */
import type { MetricId } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import { packageId, subjectId, type SubjectId, type SubjectKind } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { DataFile } from './catalog.ts';
import type { Parameters } from './database.ts';
import { byDay, bySubject } from './copies.ts';
import { wideParts } from './wide.ts';

export interface Narrowing {
  /** With `any` the relation has no values: texts and numbers do not fit in one column. */
  readonly holds: DataFile['holds'] | 'any';
  readonly cutoff: Instant;
  readonly metrics?: readonly MetricId[] | undefined;
  readonly source?: SourceId | undefined;
  readonly subjects?: readonly SubjectId[] | undefined;
  readonly kind?: SubjectKind | undefined;
  /** from ≤ asOf */
  readonly from?: Instant | undefined;
  /** asOf < before */
  readonly before?: Instant | undefined;
  /** asOf ≤ until */
  readonly until?: Instant | undefined;
  /** Only files in which every subject is found that became known: enough for asking when. */
  readonly arrivals?: boolean | undefined;
}

/** The files that can hold an answer, judged by the catalog alone. */
export function filesFor(files: readonly DataFile[], question: Narrowing): DataFile[] {
  const { holds, cutoff, metrics, source, subjects, from, before, until, arrivals } = question;
  const marked = new Set(files.filter((file) => file.marksArrivals).flatMap((file) => file.sources));
  const chosen = files.filter(
    (file) =>
      (holds === 'any' || file.holds === holds) &&
      file.firstKnownAt <= cutoff &&
      (metrics === undefined || metrics.some((metric) => file.metrics.includes(metric))) &&
      (source === undefined || file.sources.includes(source)) &&
      (from === undefined || file.lastAsOf >= from) &&
      (before === undefined || file.firstAsOf < before) &&
      (until === undefined || file.firstAsOf <= until) &&
      (!arrivals || file.form !== 'wide' || file.marksArrivals || !file.sources.every((one) => marked.has(one))),
  );
  return subjects === undefined ? byDay(chosen, files) : bySubject(chosen);
}

/**
 * Files of which two may hold the same key: they share a source and a metric and their times overlap. Within one file a key
 * stands once, so most archives have none.
 */
export function mayRepeat(files: readonly DataFile[]): Set<DataFile> {
  const sorted = [...files].sort((a, b) => (a.firstAsOf < b.firstAsOf ? -1 : 1));
  const repeating = new Set<DataFile>();
  sorted.forEach((file, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.firstAsOf <= file.lastAsOf; j += 1) {
      const other = sorted[j]!;
      const shares =
        file.sources.some((source) => other.sources.includes(source)) &&
        file.metrics.some((metric) => other.metrics.includes(metric));
      if (shares) repeating.add(file).add(other);
    }
  });
  return repeating;
}

/** The relation and its parameters, or null where no file can hold an answer. */
export function narrow(
  folder: string,
  all: readonly DataFile[],
  question: Narrowing,
): { readonly relation: string; readonly parameters: Parameters } | null {
  const files = filesFor(all, question);
  if (files.length === 0) return null;
  const repeating = mayRepeat(files);
  const where = conditions(question);
  const parameters: Record<string, Parameters[string]> = { ...where.parameters };
  const partsOf = (some: readonly DataFile[], name: string): string[] => {
    const long = some.filter((file) => file.form !== 'wide');
    if (long.length > 0) {
      parameters[name] = long.map((file) => `${folder}/${file.path}`).sort();
      Object.assign(parameters, where.ofMetric.parameters);
    }
    const wide = wideParts(folder, some, question, `${name}Wide`, where.clause);
    Object.assign(parameters, wide.parameters);
    const columns = `metric, subject, source, as_of, known_at, seen_in${question.holds === 'any' ? '' : ', value'}`;
    const read = `SELECT ${columns} FROM read_parquet($${name}) WHERE ${where.clause}${where.ofMetric.and}`;
    return [...(long.length > 0 ? [read] : []), ...wide.parts];
  };
  const alone = files.filter((file) => !repeating.has(file));
  const parts = partsOf(alone, 'files');
  const together = partsOf([...repeating], 'repeatingFiles');
  if (together.length > 0)
    parts.push(`SELECT * FROM (\n${together.join('\nUNION ALL\n')}\n) ${oneForEachKey(question)}`);
  return { relation: parts.join('\nUNION ALL\n'), parameters };
}

/** The first known of those with the same key, as `first-known.ts` says it. */
function oneForEachKey({ holds }: Narrowing): string {
  const order = holds === 'any' ? 'known_at, seen_in' : 'known_at, seen_in, value';
  return `QUALIFY row_number() OVER (PARTITION BY metric, subject, source, as_of ORDER BY ${order}) = 1`;
}

interface Conditions {
  /** On what a row of either form has. */
  readonly clause: string;
  readonly parameters: Parameters;
  /** On the metric, which only rows of one observation name; empty where any will do. */
  readonly ofMetric: { readonly and: string; readonly parameters: Parameters };
}

function conditions(question: Narrowing): Conditions {
  const { cutoff, metrics, source, subjects, kind, from, before, until } = question;
  const parameters: Record<string, Parameters[string]> = { cutoff };
  const tests = ['known_at <= $cutoff::TIMESTAMP'];
  const test = (name: string, value: Parameters[string] | undefined, condition: string) => {
    if (value === undefined) return;
    parameters[name] = value;
    tests.push(condition);
  };
  if (subjects !== undefined) test('subjects', oneOrList(subjects), isOneOf('subject', 'subjects', subjects));
  test('source', source, 'source = $source');
  test('from', from, 'as_of >= $from::TIMESTAMP');
  test('before', before, 'as_of < $before::TIMESTAMP');
  test('until', until, 'as_of <= $until::TIMESTAMP');
  if (kind !== undefined) {
    const begins = beginningsOf(kind).map((_, i) => `starts_with(subject, $beginning${i})`);
    tests.push(`(${begins.join(' OR ')})`);
    beginningsOf(kind).forEach((text, i) => (parameters[`beginning${i}`] = text));
  }
  const ofMetric = metrics
    ? { and: ` AND ${isOneOf('metric', 'metrics', metrics)}`, parameters: { metrics: oneOrList(metrics) } }
    : { and: '', parameters: {} };
  return { clause: tests.join(' AND '), parameters, ofMetric };
}

/** A single value is compared plainly, which lets DuckDB skip parts of a file by their least and greatest value. */
function isOneOf(column: string, name: string, values: readonly string[]): string {
  return values.length === 1 ? `${column} = $${name}` : `${column} IN (SELECT unnest($${name}))`;
}

function oneOrList(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? values[0]! : values;
}

/** How the ids of a kind begin: `hf:model/`; packages have two registries. */
function beginningsOf(kind: SubjectKind): readonly string[] {
  return kind === 'package' ? [packageId('pypi', ''), packageId('npm', '')] : [subjectId(kind, '')];
}
