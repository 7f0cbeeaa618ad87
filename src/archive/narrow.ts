/**
 * The observations a question is about, as a relation that the queries in `sql/` call `observations`: only files that can
 * hold some, only rows known by the cutoff, and one row for each key.
 */
import type { MetricId } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import { packageId, subjectId, type SubjectId, type SubjectKind } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { DataFile } from './catalog.ts';
import type { Parameters } from './database.ts';

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
}

/** The files that can hold an answer, judged by the catalog alone. */
export function filesFor(files: readonly DataFile[], question: Narrowing): DataFile[] {
  const { holds, cutoff, metrics, source, from, before, until } = question;
  return files.filter(
    (file) =>
      (holds === 'any' || file.holds === holds) &&
      file.firstKnownAt <= cutoff &&
      (metrics === undefined || metrics.some((metric) => file.metrics.includes(metric))) &&
      (source === undefined || file.sources.includes(source)) &&
      (from === undefined || file.lastAsOf >= from) &&
      (before === undefined || file.firstAsOf < before) &&
      (until === undefined || file.firstAsOf <= until),
  );
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
  const alone = files.filter((file) => !repeating.has(file));
  const where = conditions(question);
  const columns = `metric, subject, source, as_of, known_at, seen_in${question.holds === 'any' ? '' : ', value'}`;
  const path = (file: DataFile) => `${folder}/${file.path}`;
  const parts = [
    ...(alone.length > 0 ? [`SELECT ${columns} FROM read_parquet($files) ${where.clause}`] : []),
    ...(repeating.size > 0
      ? [`SELECT ${columns} FROM read_parquet($repeatingFiles) ${where.clause} ${oneForEachKey(question)}`]
      : []),
  ];
  return {
    relation: parts.join('\nUNION ALL\n'),
    parameters: {
      ...where.parameters,
      ...(alone.length > 0 ? { files: alone.map(path) } : {}),
      ...(repeating.size > 0 ? { repeatingFiles: [...repeating].map(path).sort() } : {}),
    },
  };
}

/** The first known of those with the same key, as `first-known.ts` says it. */
function oneForEachKey({ holds }: Narrowing): string {
  const order = holds === 'any' ? 'known_at, seen_in' : 'known_at, seen_in, value';
  return `QUALIFY row_number() OVER (PARTITION BY metric, subject, source, as_of ORDER BY ${order}) = 1`;
}

function conditions(question: Narrowing): { clause: string; parameters: Parameters } {
  const { cutoff, metrics, source, subjects, kind, from, before, until } = question;
  const parameters: Record<string, Parameters[string]> = { cutoff };
  const tests = ['known_at <= $cutoff::TIMESTAMP'];
  const test = (name: string, value: Parameters[string] | undefined, condition: string) => {
    if (value === undefined) return;
    parameters[name] = value;
    tests.push(condition);
  };
  // A single value is compared plainly, which lets DuckDB skip parts of a file by their least and greatest value.
  const oneOf = (name: string, column: string, values: readonly string[] | undefined) =>
    values?.length === 1
      ? test(name, values[0], `${column} = $${name}`)
      : test(name, values, `${column} IN (SELECT unnest($${name}))`);
  oneOf('metrics', 'metric', metrics);
  oneOf('subjects', 'subject', subjects);
  test('source', source, 'source = $source');
  test('from', from, 'as_of >= $from::TIMESTAMP');
  test('before', before, 'as_of < $before::TIMESTAMP');
  test('until', until, 'as_of <= $until::TIMESTAMP');
  if (kind !== undefined) {
    const begins = beginningsOf(kind).map((_, i) => `starts_with(subject, $beginning${i})`);
    tests.push(`(${begins.join(' OR ')})`);
    beginningsOf(kind).forEach((text, i) => (parameters[`beginning${i}`] = text));
  }
  return { clause: `WHERE ${tests.join(' AND ')}`, parameters };
}

/** How the ids of a kind begin: `hf:model/`; packages have two registries. */
function beginningsOf(kind: SubjectKind): readonly string[] {
  return kind === 'package' ? [packageId('pypi', ''), packageId('npm', '')] : [subjectId(kind, '')];
}
