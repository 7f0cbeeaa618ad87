import { asOfInstant, observed, textOf } from '../../reckon/facts.ts';
import type { DiscussionFacts, Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { maybe, publishedFacts } from '../events/facts.ts';
import { familiesOf } from '../events/families.ts';
import { isFresh } from '../events/fresh.ts';
import { eventsOf } from '../events/gather.ts';
import { pointsOf, type Event, type Report } from '../events/report.ts';
import { tierOf } from '../events/standing.ts';
import { isAboutAi } from '../events/subject-matter.ts';
import { toldSubjects, wasTold } from '../events/told.ts';
import { addHours } from '../hours.ts';
import { eventScore, kindWeights } from '../lead-score.ts';
import { byScore } from '../order.ts';

/** A thread with so many points is widely discussed. */
export const widePoints = 200;
/** On a day without one, the first thread counts from here on. */
export const topPoints = 100;
/** From so many points on a thread is told on its first morning: one a day gets as far. */
export const ripePoints = 400;
const mostThreads = 5;

export const wideDiscussion: Angle = {
  declaration: {
    id: 'wide-discussion',
    title: 'Widely discussed',
    field: 'event',
    memoryDays: 0,
    trigger: `a Hacker News thread about artificial intelligence with ${widePoints} points or more, or the day’s first with ${topPoints} or more; below ${ripePoints} points it is held until it is a day old`,
    carries: 'title of the thread, points and comments at the last reading, what it points to',
    falsifiedBy: 'another source of the same event is news of its own: then the thread stands there as its echo',
    caveat: 'a thread proves that people talk, not that what they talk about is so',
  },
  async find(past, morning) {
    const wide = await wideThreads(past, morning);
    const abouts = await aboutOf(
      past,
      wide.map(({ first }) => first.subject),
      morning.edition.zone,
    );
    return wide
      .flatMap((event) => {
        const about = abouts.get(event.first.subject);
        const facts = discussionFacts(event, morning.edition.zone);
        return about && facts ? [finding(event, about, facts)] : [];
      })
      .sort(byScore);
  },
};

/** Events that only a thread tells of, by points. */
async function wideThreads(past: Past, morning: Morning): Promise<readonly Event[]> {
  const told = toldSubjects(morning);
  const families = await familiesOf(past);
  const threads = (await eventsOf(past))
    .filter(({ first }) => first.kind === 'thread' && isAboutAi(first.title, first.link, families))
    .filter((event) => isFresh(event, morning.cutoff) && !wasTold(event, told) && isRipe(event, morning.cutoff))
    .toSorted((a, b) => pointsOf(b.first) - pointsOf(a.first) || (a.first.subject < b.first.subject ? -1 : 1));
  const wide = threads.filter(({ first }) => pointsOf(first) >= widePoints);
  return (wide.length > 0 ? wide : threads.filter(({ first }) => pointsOf(first) >= topPoints).slice(0, 1)).slice(
    0,
    mostThreads,
  );
}

/**
 * A young thread is held for a day, when its points tell more, unless it is large already (hold, confirm, then lead). Where
 * it points to the maker's own news there is nothing to wait for.
 */
function isRipe({ first }: Event, cutoff: Instant): boolean {
  return topicOf(first) !== null || first.publishedAt < addHours(cutoff, -24) || pointsOf(first) >= ripePoints;
}

function discussionFacts(event: Event, zone: string): DiscussionFacts | null {
  const { first } = event;
  const points = first.known.get(metric('points'));
  const comments = maybe(first, 'comments', observed);
  if (!points || !comments) return null;
  return {
    ...publishedFacts(event, zone),
    points: observed(points),
    comments,
    pointsReadAt: asOfInstant(points),
    discusses: first.link === null ? null : maybe(first, 'link', textOf),
    topic: topicOf(first),
  };
}

/** Only the maker's own page says what the maker did. */
function topicOf({ says, publisher }: Report): DiscussionFacts['topic'] {
  return publisher === null || says.kind === 'no-news' ? null : says.kind;
}

function finding(event: Event, about: Finding['about'], facts: DiscussionFacts): Finding {
  const { first } = event;
  const discussed = discussedSubject(first.link);
  return {
    id: `wide-discussion/${first.subject}`,
    angle: 'wide-discussion',
    subject: first.subject,
    others: [...(discussed ? [discussed] : []), ...event.others.map((report) => report.subject)],
    score: eventScore({
      tier: tierOf(facts.topic === null ? null : first.publisher, false),
      confirmations: event.confirmations,
      points: pointsOf(first),
      upvotes: 0,
      kindWeight:
        first.says.kind === 'no-news' && first.says.because !== 'other' ? kindWeights.essay : kindWeights.discussion,
    }),
    countsOnly: false,
    about,
    facts,
    chart: null,
  };
}

/** The repository, model or paper a thread points to, where its address says so. */
export function discussedSubject(link: string | null): SubjectId | null {
  const url = link === null ? null : URL.parse(link);
  if (!url) return null;
  const host = url.hostname.replace(/^www\./, '');
  const [first = '', second = '', third = ''] = url.pathname.split('/').slice(1);
  const paper = /^\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(url.pathname)?.[1];
  if (host === 'arxiv.org' && paper) return subjectId('paper', paper);
  if (host === 'github.com' && first && second && first !== 'orgs') return subjectId('repo', `${first}/${second}`);
  if (host !== 'huggingface.co' || !first || !second || ['blog', 'docs', 'papers'].includes(first)) return null;
  if (first === 'datasets') return third ? subjectId('dataset', `${second}/${third}`) : null;
  if (first === 'spaces') return third ? subjectId('space', `${second}/${third}`) : null;
  return subjectId('model', `${first}/${second}`);
}
