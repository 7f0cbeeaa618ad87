import { utcDay } from '../../../src/reckon/calendar.ts';
import { discussedSubject } from '../../../src/detect/angles/wide-discussion.ts';
import { addDays, daysBetween } from '../../../src/text/days.ts';
import { metric } from '../../../src/vocabulary/metric.ts';
import type { Day, Instant, Past } from '../../../src/vocabulary/index.ts';
import { kindOf, type SubjectId } from '../../../src/vocabulary/subject.ts';
import type { PrintedIssue } from './printed.ts';
import { shareOf } from './share.ts';

/** Printed so many days before counts as foreseen; what comes later than `within` days is another story. */
const ahead = 3;
const within = 30;
/** Whoever stood on GitHub's trending page in so many days before was no discovery. */
const unseenFor = 28;
const widePoints = 100;
/** Sections that point at a repository as something that moves or is worth a look. */
const pointing: ReadonlySet<string> = new Set(['lead', 'off-lead', 'briefs', 'movers', 'finds', 'tools']);

/** Which repositories were printed days before GitHub's trending page or a widely read thread had them. */
export async function foresightOf(issues: readonly PrintedIssue[], past: Past): Promise<readonly string[]> {
  const [first, last] = [issues[0]?.date, issues.at(-1)?.date];
  if (!first || !last) return [];
  const arrivals = await arrivalsIn(past, addDays(first, -unseenFor), last);
  const calls = callsIn(issues).filter(({ subject, date }) => !wasSeen(arrivals.get(subject) ?? [], date));
  const due = calls.filter(({ date }) => daysBetween(date, last) >= ahead);
  const right = due.filter(({ subject, date }) =>
    (arrivals.get(subject) ?? []).some((day) => isAhead(daysBetween(date, day))),
  );
  const weeks = (daysBetween(first, last) + 1) / 7;
  const missed = [...arrivals].filter(
    ([subject, days]) =>
      days.some((day) => day >= addDays(first, ahead)) && !right.some((one) => one.subject === subject),
  ).length;
  return [
    `| Foresight: printed ${ahead} to ${within} days before GitHub Trending or ${widePoints} points | ${right.length}, ${(right.length / weeks).toFixed(1)} a week |`,
    `| … of all repositories pointed at that were new to both | ${shareOf(right.length, due.length)} |`,
    `| … repositories that came there and were not foreseen | ${missed} |`,
  ];
}

const isAhead = (days: number): boolean => days >= ahead && days <= within;

function wasSeen(days: readonly Day[], date: Day): boolean {
  return days.some((day) => daysBetween(day, date) > -ahead && daysBetween(day, date) <= unseenFor);
}

/** Each repository by the first issue that pointed at it. */
function callsIn(issues: readonly PrintedIssue[]): readonly { subject: SubjectId; date: Day }[] {
  const calls = new Map<SubjectId, Day>();
  for (const { date, stories } of issues)
    for (const { section, subjects } of stories)
      for (const subject of pointing.has(section) ? subjects : [])
        if (kindOf(subject) === 'repo' && !calls.has(subject)) calls.set(subject, date);
  return [...calls].map(([subject, date]) => ({ subject, date }));
}

/** The days on which repositories stood on the trending page or had a thread of enough points. */
async function arrivalsIn(past: Past, from: Day, to: Day): Promise<ReadonlyMap<SubjectId, readonly Day[]>> {
  const days = new Map<SubjectId, Day[]>();
  const enter = (subject: SubjectId, day: Day) => days.set(subject, [...(days.get(subject) ?? []), day]);
  for (const { asOf, rows } of await past.lists({ list: metric('rank/github-trending'), window: { from, to } }))
    for (const { subject } of rows) enter(subject, utcDay(asOf));
  const attribute = metric('published-at');
  const threads = await past.dated({
    kind: 'thread',
    attribute,
    from: `${from}T00:00:00Z` as Instant,
    to: past.cutoff,
  });
  const [points, link] = [metric('points'), metric('link')];
  for (const known of (await past.latest({ subjects: threads, metrics: [points, link, attribute] })).values()) {
    const repo = discussedSubject(String(known.get(link)?.value ?? ''));
    const published = known.get(attribute)?.value;
    if (repo && kindOf(repo) === 'repo' && Number(known.get(points)?.value ?? 0) >= widePoints)
      enter(repo, utcDay(published as Instant));
  }
  return days;
}
