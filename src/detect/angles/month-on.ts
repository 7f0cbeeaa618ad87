import { asOfDay, difference, observed } from '../../reckon/facts.ts';
import { medianGain } from '../../reckon/past-facts.ts';
import { baseDays } from '../../reckon/surprise-field.ts';
import { addDays, dayOfNumber, numberOfDay } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { houseScore } from '../house-score.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { maybe, readingOn } from '../readings.ts';
import { canCompare, trackOf, valueOn, type Track } from '../tracks.ts';

const stars = metric('stars');
/** A rise is judged a month on: the three weeks after its first week against that week (editorial-science 5.2, 18 and 19). */
const bar = { days: 30, late: 3, week: 7, kept: 0.5 } as const;
/** A rise runs in front of the story that tells it, so the norm is taken from well before. */
const lead = 8;
const rises: ReadonlySet<string> = new Set(['surge', 'slow-climb', 'record-day', 'hacker-news-echo']);
const telling: ReadonlySet<string> = new Set(['lead', 'off-lead', 'briefs']);

export const monthOn: Angle = {
  declaration: {
    id: 'month-on',
    title: 'A month on from a rise',
    field: 'house',
    memoryDays: bar.days + baseDays + lead,
    trigger: `a rise that the paper told ${bar.days} days ago, or up to ${bar.late} days longer; confirmed where the median daily gain of days 8 to ${bar.days} is ${bar.kept} of that of the first week or more, faded where it is not`,
    carries: 'stars then and now, the median day of the first week and of the weeks since, the norm before it all',
    falsifiedBy: 'a recount between; days that were not read',
    caveat: 'a pace that was kept is attention that was kept',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const { subject, toldOn } of toldAMonthAgo(morning)) {
      if (wasTold(subject, ['month-on'], morning)) continue;
      const track = await trackOf(past, stars, subject);
      const finding = track && (await judge(past, morning, track, toldOn));
      if (finding) found.push(finding);
    }
    return found.sort(byScore);
  },
};

function toldAMonthAgo({ memory, date }: Morning): readonly { subject: SubjectId; toldOn: Day }[] {
  const [first, last] = [addDays(date, -bar.days - bar.late), addDays(date, -bar.days)];
  const told = new Map<SubjectId, Day>();
  for (const issue of memory.issues)
    if (issue.date >= first && issue.date <= last)
      for (const { section, angle, subjects } of issue.stories)
        if (subjects[0] && telling.has(section) && rises.has(angle)) told.set(subjects[0], issue.date);
  return [...told].map(([subject, toldOn]) => ({ subject, toldOn }));
}

async function judge(past: Past, morning: Morning, track: Track, toldOn: Day): Promise<Finding | null> {
  const { subject, today } = track;
  const start = numberOfDay(toldOn);
  if (valueOn(track, start) === null || !(await canCompare(past, stars, start - lead - baseDays, today))) return null;
  const usual = (from: number, to: number) =>
    maybe(medianGain(past, track, { from: dayOfNumber(from), to: dayOfNumber(to) }));
  const firstWeek = await usual(start + 1, start + bar.week);
  const lately = await usual(start + bar.week + 1, today);
  const norm = await usual(start - lead - baseDays, start - lead);
  if (!firstWeek || !lately || !norm || !(await isDecent(past, subject))) return null;
  const first = await readingOn(past, track, start);
  // oxlint-disable-next-line unicorn/no-thenable -- a fact, not a function: nothing awaits it
  const [then, now] = [observed(first), observed(await readingOn(past, track, today))];
  const kept = Number(lately.value) >= bar.kept * Number(firstWeek.value) && Number(lately.value) > Number(norm.value);
  const chart = drawn(track, 42, 'gain');
  return {
    id: `month-on/${subject}/${toldOn}`,
    angle: 'month-on',
    subject,
    others: [],
    score: houseScore(
      kept ? 4.6 : 3.8,
      1,
      { name: 'size', value: Math.log10(Math.max(1, Number(firstWeek.value)) / 20) / 2 },
      kept ? 'a story of ours that held' : 'a story of ours that faded',
    ),
    countsOnly: true,
    about: (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!,
    facts: {
      // oxlint-disable-next-line unicorn/no-thenable -- the name of the role
      then,
      now,
      gain: difference(now, then),
      toldOn: asOfDay(first, morning.edition.zone),
      firstWeek,
      lately,
      norm,
      kept,
    },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}
