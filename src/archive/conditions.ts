/**
 * Which tests the rows of a file still need so that only observations a question is about remain. What the catalog says of a
 * file (its source, its first and last moments) often proves a test for all of its rows; such a test is not asked again of
 * millions of them, and the columns it would look at are not read.
 */
import { packageId, subjectId, type SubjectKind } from '../vocabulary/subject.ts';
import type { DataFile } from './catalog.ts';
import type { Parameter, Parameters } from './database.ts';
import { findsSubjects } from './finder.ts';
import type { Narrowing } from './narrow.ts';
import { stretchesOf } from './unsound.ts';

/** Collects the values a query is handed and gives each a name. */
export interface Binder {
  /** How SQL names the value: `$observations_cutoff`. The same value has the same name again, another one never. */
  readonly bind: (name: string, value: Parameter) => string;
  readonly parameters: Parameters;
}

/** @param relation keeps the names of two relations in one query apart */
export function binder(relation: string): Binder {
  const parameters: Record<string, Parameter> = {};
  const names = new Map<string, string>();
  return {
    parameters,
    bind(name, value) {
      const key = JSON.stringify([name, value]);
      const known = names.get(key);
      if (known !== undefined) return `$${known}`;
      const plain = `${relation}_${name}`;
      const whole = Object.hasOwn(parameters, plain) ? `${plain}_${names.size}` : plain;
      parameters[whole] = value;
      names.set(key, whole);
      return `$${whole}`;
    },
  };
}

/** SQL that holds for the wanted rows of a file; files for which it is the same text can be read together. */
export function testsFor(file: DataFile, question: Narrowing, { bind }: Binder): string {
  const { cutoff, metrics, source, subjects, kind, from, before, until } = question;
  const tests: string[] = [];
  if (subjects !== undefined) tests.push(isOneOf('subject', 'subjects', subjects, bind));
  const finding = subjects !== undefined && file.sortedByFinder ? findsSubjects(subjects, bind) : null;
  if (finding !== null) tests.push(finding);
  if (kind !== undefined) tests.push(isOfKind(kind, bind));
  if (file.lastKnownAt > cutoff) tests.push(`known_at <= ${bind('cutoff', cutoff)}::TIMESTAMP`);
  if (source !== undefined && file.sources.length > 1) tests.push(`source = ${bind('source', source)}`);
  if (from !== undefined && file.firstAsOf < from) tests.push(`as_of >= ${bind('from', from)}::TIMESTAMP`);
  if (before !== undefined && file.lastAsOf >= before) tests.push(`as_of < ${bind('before', before)}::TIMESTAMP`);
  if (until !== undefined && file.lastAsOf > until) tests.push(`as_of <= ${bind('until', until)}::TIMESTAMP`);
  if (metrics !== undefined && file.form !== 'wide' && file.metrics.some((metric) => !metrics.includes(metric)))
    tests.push(isOneOf('metric', 'metrics', metrics, bind));
  for (const stretch of question.without ? stretchesOf(file, question.without) : [])
    tests.push(
      `as_of NOT BETWEEN ${bind('leftOutFrom', stretch.from)}::TIMESTAMP AND ${bind('leftOutTo', stretch.to)}::TIMESTAMP`,
    );
  return tests.length === 0 ? 'true' : tests.join(' AND ');
}

/** A single value is compared plainly, which lets DuckDB skip parts of a file. */
function isOneOf(column: string, name: string, values: readonly string[], bind: Binder['bind']): string {
  if (values.length === 1) return `${column} = ${bind(name, values[0]!)}`;
  return `${column} IN (SELECT unnest(${bind(name, values)}))`;
}

function isOfKind(kind: SubjectKind, bind: Binder['bind']): string {
  const begins = startsOf(kind).map((text) => `starts_with(subject, ${bind('kind', text)})`);
  return `(${begins.join(' OR ')})`;
}

/** How the ids of a kind begin: `hf:model/`; packages have two registries. */
function startsOf(kind: SubjectKind): readonly string[] {
  return kind === 'package' ? [packageId('pypi', ''), packageId('npm', '')] : [subjectId(kind, '')];
}
