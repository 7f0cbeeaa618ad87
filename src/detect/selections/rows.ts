import { observed } from '../../reckon/facts.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { About, Row } from '../../vocabulary/finding.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { aboutOf } from '../about.ts';

/**
 * Rows of subjects with their latest figures, or those of a moment: `{ likes: 'likes' }` names the fact and the metric it
 * is read from.
 */
export async function rowsOf(
  past: Past,
  subjects: readonly SubjectId[],
  zone: string,
  figures: Readonly<Record<string, string>>,
  until?: Instant,
): Promise<readonly Row[]> {
  const metrics = Object.values(figures).map((id) => metric(id));
  const [abouts, latest] = await Promise.all([
    aboutOf(past, subjects, zone),
    past.latest({ subjects, metrics, ...(until ? { until } : {}) }),
  ]);
  return subjects.map((subject) => ({
    subject,
    about: abouts.get(subject)!,
    facts: figuresOf(latest.get(subject), figures),
    spark: null,
  }));
}

function figuresOf(
  known: ReadonlyMap<MetricId, Observation> | undefined,
  figures: Readonly<Record<string, string>>,
): Readonly<Record<string, Fact>> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, id]) => {
      const observation = known?.get(metric(id));
      return observation ? [[name, observed(observation)] as const] : [];
    }),
  );
}

/** A row with more facts. */
export function withFacts(row: Row, facts: Readonly<Record<string, Fact | null>>): Row {
  const known = Object.entries(facts).filter((entry): entry is [string, Fact] => entry[1] !== null);
  return { ...row, facts: { ...row.facts, ...Object.fromEntries(known) } };
}

/** Whether the maker's own words are known: without them a thing is not recommended. */
export function isDescribed(about: About | undefined): about is About & { readonly purpose: Fact } {
  return about?.purpose != null;
}
