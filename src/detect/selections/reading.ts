import { observed, textOf } from '../../reckon/facts.ts';
import { addDays, weekday } from '../../text/days.ts';
import type { Row } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Chooser } from '../angle.ts';
import { maybe, publishedFacts } from '../events/facts.ts';
import { familiesOf } from '../events/families.ts';
import { eventsOf } from '../events/gather.ts';
import { pointsOf, type Event } from '../events/report.ts';
import { isAboutAi } from '../events/subject-matter.ts';
import { tellingWordsOf } from '../events/title.ts';
import { indecent } from '../noise/noise.ts';
import { shownIn } from './shown-before.ts';
import { toldSubjects } from '../events/told.ts';

const onWeekdays = 3;
const atWeekends = 10;
const neverAgainDays = 60;
/** So many of three are papers; the rest are posts and essays, as long as there are any. */
const papersOfThree = 2;

/** Papers and posts of these days: those tied to what the paper told this week first, then by upvotes and points. */
export const reading: Chooser = {
  id: 'reading',
  memoryDays: 0,
  async choose(past, morning) {
    const wanted = [0, 6].includes(weekday(morning.date)) ? atWeekends : onWeekdays;
    const sorted = await readable(past, morning);
    const hidden = await indecent(
      past,
      sorted.map((event) => event.first.subject),
    );
    const shown = sorted.filter((event) => !hidden.has(event.first.subject));
    const papers = Math.ceil((wanted * papersOfThree) / onWeekdays);
    const first = shown.filter(isPaper).slice(0, papers);
    const others = shown.filter((event) => !isPaper(event));
    const more = shown.filter((event) => isPaper(event) && !first.includes(event));
    const chosen = [...first, ...others, ...more].slice(0, wanted);
    const abouts = await aboutOf(
      past,
      chosen.map((event) => event.first.subject),
      morning.edition.zone,
    );
    const rows = chosen.map((event): Row => rowOf(event, abouts.get(event.first.subject)!, morning.edition.zone));
    return rows.length === 0 ? [] : [{ kind: 'reading', rows }];
  },
};

function isPaper({ first }: Event): boolean {
  return first.kind === 'paper';
}

function rowOf(event: Event, about: Row['about'], zone: string): Row {
  const { first, thread } = event;
  const { title, publishedOn, publisher, link: page } = publishedFacts(event, zone);
  // A thread is recommended for what it points to.
  const link = (first.kind === 'thread' && maybe(first, 'link', textOf)) || page;
  const upvotes = maybe(first, 'upvotes', observed);
  const points = thread && maybe(thread, 'points', observed);
  return {
    subject: first.subject,
    about,
    facts: { title, publishedOn, publisher, link, ...(upvotes ? { upvotes } : {}), ...(points ? { points } : {}) },
    spark: null,
  };
}

/** What can be read, was not told as news and not recommended before. */
async function readable(past: Past, morning: Morning): Promise<readonly Event[]> {
  const families = await familiesOf(past);
  const before = new Set([...shownIn(morning, 'reading', neverAgainDays), ...toldSubjects(morning)]);
  const week = wordsOfTheWeek(morning);
  return (await eventsOf(past))
    .filter(({ first }) => !before.has(first.subject) && isReading(first, families))
    .map((event) => ({ event, ties: ties(event, week), weight: weightOf(event) }))
    .sort((a, b) => b.ties - a.ties || b.weight - a.weight || (a.event.first.subject < b.event.first.subject ? -1 : 1))
    .map(({ event }) => event);
}

function isReading({ kind, says, title, link, publisher }: Event['first'], families: ReadonlySet<string>): boolean {
  if (kind === 'paper') return true;
  if (kind === 'thread') return publisher === null && link !== null && isAboutAi(title, link, families);
  const reads =
    says.kind === 'research' || (says.kind === 'no-news' && (says.because === 'guide' || says.because === 'other'));
  return kind === 'post' && reads && publisher !== null && publisher.tier <= 2;
}

/** 1 where the title shares two telling words with a headline of the week, else 0. */
function ties({ first }: Event, week: readonly ReadonlySet<string>[]): number {
  const words = tellingWordsOf(first.title);
  return week.some((headline) => headline.intersection(words).size >= 2) ? 1 : 0;
}

function wordsOfTheWeek({ memory, date }: Morning): readonly ReadonlySet<string>[] {
  const since = addDays(date, -7);
  return memory.issues
    .filter((issue) => issue.date >= since && issue.date < date)
    .flatMap((issue) => issue.stories.map((story) => tellingWordsOf(story.headline)));
}

/** Upvotes are about five times rarer than points (lead-score.ts); a lab's own post weighs as a small thread. */
function weightOf({ first, thread }: Event): number {
  const upvotes = first.known.get(metric('upvotes'))?.value;
  return Math.max(pointsOf(thread), typeof upvotes === 'number' ? 5 * upvotes : 0, first.kind === 'post' ? 50 : 0);
}
