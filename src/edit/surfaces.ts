import type { MetricId } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import { keyOf, kindOf, ownerOf, shortNameOf, type SubjectId } from '../vocabulary/subject.ts';

/** Every text by which a subject may be named: its full key, its short name, and the title it was published under. */
export function surfacesOf(subject: SubjectId, read?: ReadonlyMap<MetricId, Observation>): ReadonlySet<string> {
  const title = read?.get('title' as MetricId)?.value;
  return new Set([...namesOf(subject), ...(typeof title === 'string' ? [title] : [])]);
}

/** The names that follow from the id alone. */
export function namesOf(subject: SubjectId): readonly string[] {
  const key = keyOf(subject);
  if (kindOf(subject) === 'release') {
    // 'owner/name@v2.0.0' is spoken "owner/name v2.0.0", "name v2.0.0" or "name 2.0.0".
    const [name = '', version = ''] = key.split(/@(?=[^@]*$)/);
    const short = name.slice(name.indexOf('/') + 1);
    const versions = [version, version.replace(/^v(?=\d)/, '')];
    return [key, name, short, ...[name, short].flatMap((of) => versions.map((one) => `${of} ${one}`)), version];
  }
  if (kindOf(subject) === 'post' || kindOf(subject) === 'thread') return []; // they go by their titles
  return ownerOf(subject) === null ? [key] : [key, shortNameOf(subject)];
}
