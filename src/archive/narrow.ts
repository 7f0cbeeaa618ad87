/**
 * The observations a question is about, as a relation that the queries in `sql/` call `observations`: only files that can
 * hold some, only rows known by the cutoff, and one row for each key. Whether a file holds them one by one or side by side
 * (`wide.ts`) makes no difference to who asks.
 */
import type { MetricId } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { SubjectId, SubjectKind } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { DataFile } from './catalog.ts';
import { binder, testsFor, type Binder } from './conditions.ts';
import type { Parameters } from './database.ts';
import { byDay, bySubject } from './copies.ts';
import { isUnsound, type Unsound } from './unsound.ts';
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
  /** Stretches left out, because nothing may be concluded from them. */
  readonly without?: Unsound | undefined;
  /** Only files in which every subject is found that became known: enough for asking when. */
  readonly arrivals?: boolean | undefined;
}

/** Files whose observations lie in a table of the database already, as if they were one (`held.ts`). */
export interface HeldFile extends DataFile {
  readonly table: string;
}

const isHeld = (file: DataFile): file is HeldFile => 'table' in file;

/** The files that can hold an answer, judged by the catalog alone. */
export function filesFor(files: readonly DataFile[], question: Narrowing): DataFile[] {
  const { holds, cutoff, metrics, source, subjects, from, before, until, without, arrivals } = question;
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
      !(without && isUnsound(file, without)) &&
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

/**
 * The relation and its parameters, or null where no file can hold an answer.
 *
 * @param name of the relation, where a query has more than one
 */
export function narrow(
  folder: string,
  all: readonly DataFile[],
  question: Narrowing,
  name = 'observations',
): Narrowed | null {
  const files = filesFor(all, question);
  if (files.length === 0) return null;
  const bound = binder(name);
  const repeating = mayRepeat(files);
  const alone = files.filter((file) => !repeating.has(file));
  const parts = partsOf(folder, alone, question, bound);
  const together = partsOf(folder, [...repeating], question, bound);
  if (together.length > 0)
    parts.push(`SELECT * FROM (\n${together.join('\nUNION ALL\n')}\n) ${oneForEachKey(question)}`);
  return {
    relation: parts.join('\nUNION ALL\n'),
    parameters: bound.parameters,
    files: files.filter((file) => !isHeld(file)),
  };
}

export interface Narrowed {
  readonly relation: string;
  readonly parameters: Parameters;
  /** What it is read from on the disk. */
  readonly files: readonly DataFile[];
}

/** A query of `sql/` with the relations it names before it; it may name more of its own. */
export function over(relations: Readonly<Record<string, Narrowed>>, text: string): string {
  // DuckDB would otherwise write a relation to memory first where a query names it twice.
  const named = Object.entries(relations).map(
    ([name, { relation }]) => `${name} AS NOT MATERIALIZED (\n${relation}\n)`,
  );
  const rest = /^WITH /m.test(text) ? text.replace(/^WITH /m, ', ') : text;
  return `WITH ${named.join(', ')}\n${rest}`;
}

/** Files that need the same tests and have the same columns are read together. */
function partsOf(folder: string, files: readonly DataFile[], question: Narrowing, bound: Binder): string[] {
  const alike = Map.groupBy(files, (file) =>
    JSON.stringify([
      testsFor(file, question, bound),
      isHeld(file),
      ...(file.form === 'wide' ? [file.holds, file.sources, file.metrics] : []),
    ]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group as [DataFile];
    const paths = () => bound.bind('files', group.map((file) => `${folder}/${file.path}`).sort());
    const place = isHeld(first) ? first.table : `read_parquet(${paths()})`;
    const from = `FROM ${place} WHERE ${testsFor(first, question, bound)}`;
    return first.form === 'wide' ? wideParts(first, question, from, bound) : [longPart(question, from)];
  });
}

function longPart({ holds }: Narrowing, from: string): string {
  return `SELECT metric, subject, source, as_of, known_at, seen_in${holds === 'any' ? '' : ', value'} ${from}`;
}

/** The first known of those with the same key, as `first-known.ts` says it. */
function oneForEachKey({ holds }: Narrowing): string {
  const order = holds === 'any' ? 'known_at, seen_in' : 'known_at, seen_in, value';
  return `QUALIFY row_number() OVER (PARTITION BY metric, subject, source, as_of ORDER BY ${order}) = 1`;
}
