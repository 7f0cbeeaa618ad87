import type { AnnouncementKind, Finding } from '../../vocabulary/finding.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { publishedFacts } from '../events/facts.ts';
import { isFresh, isNewName } from '../events/fresh.ts';
import { eventsOf } from '../events/gather.ts';
import { pointsOf, type Event } from '../events/report.ts';
import { standingOf, standings } from '../events/standing.ts';
import { toldSubjects, wasTold } from '../events/told.ts';
import { eventScore, kindWeights } from '../lead-score.ts';
import { byScore } from '../order.ts';

/** One publisher does not fill a morning. */
const mostOfOne = 3;

/** How much an announcement of a kind changes what a reader can do, 0 to 1. */
export const weightOfKind: Readonly<Record<AnnouncementKind, number>> = {
  price: kindWeights['price-or-limit'],
  limits: kindWeights['price-or-limit'],
  licence: kindWeights['licence-change'],
  deprecation: kindWeights.deprecation,
  safety: 0.82,
  dataset: kindWeights.announcement,
  company: kindWeights.company,
  product: kindWeights.announcement,
  research: 0.78,
  policy: kindWeights.policy,
  version: 0.75,
  post: 0.5,
};

export const labAnnouncement: Angle = {
  declaration: {
    id: 'lab-announcement',
    title: 'A lab announces',
    field: 'event',
    memoryDays: 0,
    trigger:
      'a post of a publisher whose title speaks of a licence, safety, policy, the company, a dataset, research or a product; of followed labs any post that is no guide, customer story or event. Prices, limits, retirements and versions are angles of their own',
    carries: 'title, publisher, day, link, kind by the words of the title, a sentence of the source, a second source',
    falsifiedBy:
      'the title is a guide, a customer story, an office, a partnership or a gathering of other people’s news',
    caveat: 'the kind is read from the title alone; what a lab says of itself is its own word',
  },
  async find(past, morning) {
    const told = toldSubjects(morning);
    const standing = await standings(past);
    const chosen: { event: Event; kind: AnnouncementKind }[] = [];
    for (const event of await eventsOf(past)) {
      const kind = await kindOf(event, () => isNewName(past, event));
      if (kind && isFresh(event, morning.cutoff) && !wasTold(event, told)) chosen.push({ event, kind });
    }
    const abouts = await aboutOf(
      past,
      chosen.map(({ event }) => event.first.subject),
      morning.edition.zone,
    );
    const found = chosen.map(({ event, kind }): Finding & { angle: 'lab-announcement' } => ({
      id: `lab-announcement/${event.first.subject}`,
      angle: 'lab-announcement',
      subject: event.first.subject,
      others: event.others.map((report) => report.subject),
      score: eventScore({
        tier: standingOf(event.first, standing),
        confirmations: event.confirmations,
        points: pointsOf(event.thread),
        upvotes: 0,
        kindWeight: weightOf(event, kind),
      }),
      countsOnly: false,
      about: abouts.get(event.first.subject)!,
      facts: { ...publishedFacts(event, morning.edition.zone), kind },
      chart: null,
    }));
    const sorted = found.sort(byScore);
    return sorted.filter(
      (one, index) =>
        sorted.slice(0, index).filter((other) => other.facts.publisher.value === one.facts.publisher.value).length <
        mostOfOne,
    );
  },
};

/** A post whose title does not say what happened weighs little, unless a second source or a thread tells of it too. */
function weightOf({ second }: Event, kind: AnnouncementKind): number {
  return kind === 'post' && second !== null ? kindWeights.announcement : weightOfKind[kind];
}

/** Told by angles of their own. */
const own: ReadonlySet<string> = new Set(['price', 'limits', 'deprecation', 'version']);

/** Null for what is no announcement. A model that was known before is a post about it like any other. */
async function kindOf({ first }: Event, isNew: () => Promise<boolean>): Promise<AnnouncementKind | null> {
  if (first.kind !== 'post') return null;
  const { says } = first;
  const followed = first.publisher?.tier === 1;
  if (says.kind === 'model') return followed && says.form !== 'guide' && !(await isNew()) ? 'post' : null;
  if (says.kind === 'no-news') return followed && says.because === 'other' ? 'post' : null;
  return own.has(says.kind) ? null : says.kind;
}
