import type { Finding } from '../../vocabulary/finding.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { publishedFacts } from '../events/facts.ts';
import { isFresh, isNewName } from '../events/fresh.ts';
import { eventsOf } from '../events/gather.ts';
import type { Event } from '../events/report.ts';
import { pointsOf } from '../events/report.ts';
import { standings, standingOf } from '../events/standing.ts';
import { toldSubjects, wasTold } from '../events/told.ts';
import { eventScore, kindWeights } from '../lead-score.ts';
import { isDecent } from '../noise/noise.ts';
import { byScore } from '../order.ts';

export const modelReleased: Angle = {
  declaration: {
    id: 'model-released',
    title: 'A model is released',
    field: 'event',
    memoryDays: 0,
    trigger:
      'a title on a maker’s own page announces a model by name, or an established account’s model of this week appears among the first hundred of the trending list',
    carries: 'title, publisher, day, link, a sentence of the source, a second source, points of a thread',
    falsifiedBy: 'an older title that names the same model; a page about using, comparing or reselling it',
    caveat: 'what a maker says of its model is the maker’s word',
  },
  async find(past, morning) {
    const told = toldSubjects(morning);
    const fresh = (await eventsOf(past)).filter(
      (event) => releases(event) && isFresh(event, morning.cutoff) && !wasTold(event, told),
    );
    const standing = await standings(past);
    const found: Finding[] = [];
    for (const event of fresh) {
      if (!(await isNewName(past, event))) continue;
      const { first } = event;
      const subject = modelOf(event) ?? first.subject;
      const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject);
      if (!about || !(await isDecent(past, subject))) continue;
      found.push({
        id: `model-released/${first.subject}`,
        angle: 'model-released',
        subject: first.subject,
        others: event.others.map((report) => report.subject),
        score: eventScore({
          tier: standingOf(first, standing),
          confirmations: event.confirmations,
          points: pointsOf(event.thread),
          upvotes: 0,
          kindWeight: kindWeights['model-release'],
        }),
        countsOnly: false,
        about,
        facts: publishedFacts(event, morning.edition.zone),
        chart: null,
      });
    }
    return found.sort(byScore);
  },
};

/** Threads prove discussion only, papers are another angle's. */
function releases({ first }: Event): boolean {
  return first.says.kind === 'model' && (first.kind === 'post' || first.kind === 'release' || first.kind === 'model');
}

/** The model's own page on the Hub, where one of the sources is it: it says more than a post does. */
function modelOf(event: Event) {
  return [event.first, ...event.others].find((report) => report.kind === 'model')?.subject ?? null;
}
