import { utcDay } from '../../reckon/calendar.ts';
import { widestList } from '../../reckon/widest-list.ts';
import { weekday } from '../../text/days.ts';
import type { Selection } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { keyOf, kindOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Chooser } from '../angle.ts';
import { withoutNoise } from '../noise/noise.ts';
import { gainsOfTheWeek } from './gains.ts';
import { isDescribed, rowsOf } from './rows.ts';
import { shownIn } from './shown-before.ts';

type Tools = Extract<Selection, { kind: 'tools' }>;

/** Four stand; one is new on each weekday; none is chosen again within four weeks. */
const standing = 4;
const restDays = 28;
const looked = 150;

/**
 * The tools that stand today. The newest three of yesterday's stay and one is added on a weekday; at weekends, and where
 * nothing new is good enough, yesterday's four stand as they were.
 */
export const tools: Chooser = {
  id: 'tools',
  memoryDays: 0,
  async choose(past, morning) {
    const chosen = await standingToday(past, morning);
    return chosen ? [chosen] : [];
  },
};

async function standingToday(past: Past, morning: Morning): Promise<Tools | null> {
  const yesterdays = lastStanding(morning);
  const missing = standing - yesterdays.length;
  const isWeekday = weekday(morning.date) >= 1 && weekday(morning.date) <= 5;
  const wanted = Math.max(missing, isWeekday ? 1 : 0);
  const used = new Set([...shownIn(morning, 'tools', restDays), ...yesterdays]);
  const chosen = wanted > 0 ? (await candidates(past, morning)).filter((one) => !used.has(one)).slice(0, wanted) : [];
  const subjects = [...chosen, ...yesterdays].slice(0, standing);
  if (subjects.length === 0) return null;
  const rows = await rowsOf(past, subjects, morning.edition.zone, { stars: 'stars', likes: 'likes' });
  return {
    kind: 'tools',
    rows: rows.flatMap((row) => {
      const tryIt = tryLine(row.subject);
      return tryIt === null || !isDescribed(row.about) ? [] : [{ ...row, tryIt, isNew: chosen.includes(row.subject) }];
    }),
  };
}

/** The tools of the last issue, the newest first. */
function lastStanding({ memory, date }: Morning): readonly SubjectId[] {
  const last = memory.issues.filter((issue) => issue.date < date).toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  const subjects = last?.stories.filter((story) => story.section === 'tools').flatMap((story) => story.subjects) ?? [];
  return [...new Set(subjects)].slice(0, standing);
}

/**
 * Repositories that gained most this week for their size (before a week is remembered those with most stars), then models of the trending list that declare a licence: described
 * by their makers and past the noise rules.
 */
async function candidates(past: Past, morning: Morning): Promise<readonly SubjectId[]> {
  const gains = (await gainsOfTheWeek(past, 'stars')).filter((one) => one.gain > 0).slice(0, looked);
  const repos =
    gains.length === 0
      ? await mostStars(past)
      : gains
          .map((one) => ({ subject: one.subject, weight: one.gain / Math.sqrt(Math.max(1, one.now)) }))
          .sort((a, b) => b.weight - a.weight || (a.subject < b.subject ? -1 : 1));
  const listed = (await widestList(past, 'rank/models-trending'))?.rows.slice(0, looked) ?? [];
  const pages = (await widestList(past, 'rank/github-trending-week'))?.rows ?? [];
  const subjects = [...new Set([...repos, ...pages, ...listed].map((row) => row.subject))].filter(
    (subject) => tryLine(subject) !== null,
  );
  const kept = await withoutNoise(
    past,
    subjects.map((subject) => ({ subject })),
  );
  const abouts = await aboutOf(
    past,
    kept.map((row) => row.subject),
    morning.edition.zone,
  );
  const described = kept.map((row) => row.subject).filter((subject) => isDescribed(abouts.get(subject)));
  // A tool that says under which licence it may be used goes first; a model must.
  const licensed = described.filter((subject) => abouts.get(subject)?.licence);
  return [...licensed, ...described.filter((one) => !licensed.includes(one) && kindOf(one) !== 'model')];
}

/** Where no week is remembered, the repositories of today that most people have marked. */
async function mostStars(past: Past): Promise<readonly { readonly subject: SubjectId }[]> {
  const today = utcDay(past.cutoff);
  const series = await past.daily({ metric: metric('stars'), window: { from: today, to: today } });
  return series
    .toSorted((a, b) => b.values.at(-1)! - a.values.at(-1)! || (a.subject < b.subject ? -1 : 1))
    .slice(0, looked);
}

/** The line to try it, built from the name alone; null for what cannot be tried by a line, or has a name unfit for a shell. */
export function tryLine(subject: SubjectId): string | null {
  const key = keyOf(subject);
  if (!/^@?[\w.-]+(?:\/[\w.-]+)?$/.test(key) || key.startsWith('-')) return null;
  switch (kindOf(subject)) {
    case 'repo':
      return ownerOf(subject) === null ? null : `git clone https://github.com/${key}`;
    case 'model':
      return `hf download ${key}`;
    case 'dataset':
      return `hf download ${key} --repo-type dataset`;
    case 'package':
      return subject.startsWith('npm:') ? `npx ${key}` : `pip install ${key}`;
    default:
      return null;
  }
}
