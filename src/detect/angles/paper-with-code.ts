import { observed, quoted } from '../../reckon/facts.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf, listOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { maybe, publishedFacts } from '../events/facts.ts';
import { eventsOf } from '../events/gather.ts';
import { pointsOf, type Event, type Report } from '../events/report.ts';
import { toldSubjects, wasTold } from '../events/told.ts';
import { addHours } from '../hours.ts';
import { eventScore, kindWeights } from '../lead-score.ts';
import { byScore } from '../order.ts';

/** So many upvotes on the daily papers, or a thread of so many points, make a paper stand out. */
export const leastUpvotes = 15;
export const leastPoints = 100;
const mostPapers = 3;
/** How long after we first knew a paper it may still be told. */
const knownHours = 72;

export const paperWithCode: Angle = {
  declaration: {
    id: 'paper-with-code',
    title: 'A paper with code',
    field: 'event',
    memoryDays: 0,
    trigger: `a paper first seen within ${knownHours} hours that names a repository and has ${leastUpvotes} upvotes on the daily papers, or a thread of ${leastPoints} points`,
    carries: 'title, day, abstract page, the repository it names, upvotes, a thread',
    falsifiedBy: 'the paper names no repository',
    caveat: 'upvotes are early counts; what a paper claims is its authors’ word',
  },
  async find(past, morning) {
    const told = toldSubjects(morning);
    const chosen = (await eventsOf(past))
      .flatMap((event) => {
        const paper = [event.first, ...event.others].find((report) => report.kind === 'paper');
        return paper ? [{ event, paper }] : [];
      })
      .filter(({ event }) => event.first.kind === 'paper' && !wasTold(event, told))
      .filter(({ paper }) => paper.firstSeenAt >= addHours(morning.cutoff, -knownHours) && codeOf(paper).length > 0)
      .filter(({ event, paper }) => upvotesOf(paper) >= leastUpvotes || pointsOf(event.thread) >= leastPoints);
    const abouts = await aboutOf(
      past,
      chosen.map(({ paper }) => paper.subject),
      morning.edition.zone,
    );
    return chosen
      .map(({ event, paper }): Finding => findingOf(event, paper, abouts.get(paper.subject)!, morning.edition.zone))
      .sort(byScore)
      .slice(0, mostPapers);
  },
};

function findingOf(event: Event, paper: Report, about: Finding['about'], zone: string): Finding {
  const code = codeOf(paper);
  const links = paper.known.get(metric('code-links'));
  const [named] = listOf(links);
  return {
    id: `paper-with-code/${paper.subject}`,
    angle: 'paper-with-code',
    subject: paper.subject,
    others: [...code, ...event.others.map((report) => report.subject)],
    score: eventScore({
      tier: 'known-project',
      confirmations: event.confirmations,
      points: pointsOf(event.thread),
      upvotes: upvotesOf(paper),
      kindWeight: kindWeights.paper,
    }),
    countsOnly: false,
    about,
    facts: {
      ...publishedFacts(event, zone),
      upvotes: maybe(paper, 'upvotes', observed),
      code,
      codeNamed: links && named ? quoted(links, 0, named.length, 0) : null,
    },
    chart: null,
  };
}

/** Repositories the paper names, of those whose name has an owner. */
function codeOf(paper: Report): readonly SubjectId[] {
  return listOf(paper.known.get(metric('code-links')))
    .filter((name) => /^[\w.-]+\/[\w.-]+$/.test(name))
    .map((name) => subjectId('repo', name));
}

function upvotesOf(paper: Report): number {
  const upvotes = paper.known.get(metric('upvotes'))?.value;
  return typeof upvotes === 'number' ? upvotes : 0;
}
