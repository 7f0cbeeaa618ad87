import { dayOf, quoted, textOf } from '../../reckon/facts.ts';
import { nameOf, pageOf } from '../../reckon/names.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { AdvisoryFacts, Finding } from '../../vocabulary/finding.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { aboutOf, listOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { titleSlice } from '../events/title.ts';
import { toldSubjects } from '../events/told.ts';
import { addHours } from '../hours.ts';
import { eventScore, kindWeights } from '../lead-score.ts';
import { byScore } from '../order.ts';

const bar = { seenHours: 48, publishedHours: 24 * 7 } as const;
const asked = ['title', 'publisher', 'published-at', 'first-seen-at', 'severity', 'affects'].map(metric);
/** How much a severity changes what a reader does today; a word that is not here counts as the least. */
const weightOf: Readonly<Record<string, number>> = { critical: 1, high: 0.95, moderate: 0.75, medium: 0.75, low: 0.5 };
const mostADay = 3;

export const securityAdvisory: Angle = {
  declaration: {
    id: 'security-advisory',
    title: 'A security advisory',
    field: 'event',
    memoryDays: 0,
    trigger: `an advisory about a followed package, published within a week and first read within ${bar.seenHours} hours`,
    carries: 'title, day, severity as published, the package it names, its page',
    falsifiedBy: 'it is withdrawn; an older advisory that a registry merely changed',
    caveat: 'severity is the registry’s word; which versions are safe stands on its page',
    sampleOnly: 'no recording holds advisories',
  },
  async find(past, morning) {
    const { cutoff } = past;
    const { zone } = morning.edition;
    const subjects = await past.arrived({
      kind: 'advisory',
      from: addHours(cutoff, -bar.seenHours),
      to: addHours(cutoff, 1),
    });
    const told = toldSubjects(morning);
    const latest = await past.latest({ subjects, metrics: asked });
    const abouts = await aboutOf(past, subjects, zone);
    const found = subjects.flatMap((subject): Finding[] => {
      const known = latest.get(subject);
      const facts = known && factsOf(known, zone);
      const published = String(known?.get(metric('published-at'))?.value ?? '');
      if (!facts || told.has(subject) || published < addHours(cutoff, -bar.publishedHours) || published > cutoff)
        return [];
      const weight = weightOf[String(facts.severity?.value ?? '').toLowerCase()] ?? 0.5;
      return [
        {
          id: `security-advisory/${subject}`,
          angle: 'security-advisory',
          subject,
          others: [],
          score: eventScore({
            tier: 'known-project',
            confirmations: 0,
            points: 0,
            upvotes: 0,
            kindWeight: kindWeights.advisory * weight,
          }),
          countsOnly: false,
          about: abouts.get(subject)!,
          facts,
          chart: null,
        },
      ];
    });
    return found.sort(byScore).slice(0, mostADay);
  },
};

function factsOf(known: ReadonlyMap<MetricId, Observation>, zone: string): AdvisoryFacts | null {
  const one = (id: string) => known.get(metric(id));
  const text = (id: string): Fact | null => (typeof one(id)?.value === 'string' ? textOf(one(id)!) : null);
  const [titled, published, affects] = [one('title'), one('published-at'), one('affects')];
  if (typeof titled?.value !== 'string' || !published) return null;
  const { start, end } = titleSlice(titled.value);
  if (end <= start) return null;
  const first = listOf(affects)[0];
  const name = first?.slice(first.indexOf(':') + 1);
  const seen = one('first-seen-at');
  return {
    title: quoted(titled, start, end),
    publisher: text('publisher') ?? nameOf(published),
    publishedOn: dayOf(published, zone),
    firstSeenOn: seen ? dayOf(seen, zone) : null,
    link: pageOf(published),
    extract: null,
    version: null,
    second: null,
    severity: text('severity'),
    affects: affects && first && name ? quoted(affects, first.length - name.length, first.length, 0) : null,
  };
}
