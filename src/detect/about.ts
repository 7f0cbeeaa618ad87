import { hubKnowsNothingBefore } from '../reckon/calendar.ts';
import { dayOf, observed, quoted, textOf } from '../reckon/facts.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { About } from '../vocabulary/finding.ts';
import { metric, type MetricId } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import { kindOf, ownerOf, type SubjectId } from '../vocabulary/subject.ts';
import { publisherOfAccount } from './events/publishers.ts';
import { purposeSlice } from './purpose.ts';

const asked = [
  'description',
  'abstract',
  'card',
  'readme',
  'licence',
  'language',
  'task',
  'parameters',
  'created-at',
  'tags',
  'topics',
  'owner-kind',
].map(metric);

/** What is known about subjects, as of the cutoff; one entry for each that was asked, in the order asked. */
export async function aboutOf(
  past: Past,
  subjects: readonly SubjectId[],
  zone: string,
): Promise<ReadonlyMap<SubjectId, About>> {
  if (subjects.length === 0) return new Map();
  const latest = await past.latest({ subjects, metrics: asked });
  return new Map(subjects.map((subject) => [subject, aboutFrom(subject, latest.get(subject) ?? new Map(), zone)]));
}

/** The same, of what is already read. */
export function aboutFrom(subject: SubjectId, known: ReadonlyMap<MetricId, Observation>, zone: string): About {
  const one = (id: string) => known.get(metric(id));
  const created = one('created-at');
  return {
    subject,
    purpose: purposeOf(known),
    licence: declared(one('licence')),
    language: declared(one('language')),
    task: declared(one('task')),
    size: number(one('parameters')),
    createdOn: created && String(created.value) > hubKnowsNothingBefore ? dayOf(created, zone) : null,
    topics: listOf(one('topics')),
    ownerKind: ownerKindOf(subject, one('owner-kind')),
  };
}

/** The maker's own words, an exact piece of the description or else of the card, the README or the abstract. */
export function purposeOf(known: ReadonlyMap<MetricId, Observation>): Fact | null {
  for (const id of ['description', 'card', 'readme', 'abstract']) {
    const observation = known.get(metric(id));
    if (typeof observation?.value !== 'string') continue;
    const slice = purposeSlice(observation.value);
    if (slice) return quoted(observation, slice.start, slice.end);
  }
  return null;
}

/** Values that declare nothing are as good as missing. */
function declared(observation: Observation | undefined): Fact | null {
  if (typeof observation?.value !== 'string') return null;
  return /^(?:|other|unknown|none|null|noassertion|other license)$/i.test(observation.value.trim())
    ? null
    : textOf(observation);
}

function number(observation: Observation | undefined): Fact | null {
  return typeof observation?.value === 'number' && observation.value > 0 ? observed(observation) : null;
}

export function listOf(observation: Observation | undefined): readonly string[] {
  return typeof observation?.value === 'object' ? observation.value : [];
}

/** By the source's word, else by the editor's table of publishers. What is not known counts as personal elsewhere. */
export function ownerKindOf(subject: SubjectId, observation: Observation | undefined): About['ownerKind'] {
  const said = observation?.value;
  if (said === 'person' || said === 'organisation') return said;
  const owner = ['model', 'dataset', 'space', 'repo', 'release'].includes(kindOf(subject)) ? ownerOf(subject) : null;
  return owner !== null && publisherOfAccount(owner) ? 'organisation' : 'unknown';
}
