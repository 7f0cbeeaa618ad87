import { dayOf, difference, observed, quoted } from '../../reckon/facts.ts';
import { medianGain } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField } from '../../reckon/surprise-field.ts';
import { addDays, dayOfNumber, numberOfDay } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import { startOf, utcDay } from '../../reckon/calendar.ts';
import { kindOf } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { titleSlice } from '../events/title.ts';
import { houseScore } from '../house-score.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { maybe, readingOn } from '../readings.ts';
import { canCompare, trackOf, valueOn } from '../tracks.ts';
import { discussedSubject } from './wide-discussion.ts';

/** What an echo is (editorial-science 5.5, 47); the two days are days of reading. */
const bar = { points: 50, days: 2, z: 3, times: 2, gain: 50 } as const;
const stars = metric('stars');
const title = metric('title');
const link = metric('link');
const points = metric('points');
const publishedAt = metric('published-at');

export const hackerNewsEcho: Angle = {
  declaration: {
    id: 'hacker-news-echo',
    title: 'Two days after a thread',
    field: 'movement',
    memoryDays: 30,
    trigger: `a Hacker News thread of ${bar.points} points or more points to a followed repository; in the two days of readings after it gained ${bar.gain} stars or more, ${bar.times} times what its usual days bring, one of them ${bar.z} deviations above`,
    carries: 'the thread with its points, stars before and after, the usual day',
    falsifiedBy: 'a rise that began before the thread',
    caveat: 'the same days are no cause; stars are attention',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const thread of await threadsWithCode(past)) {
      const track = await trackOf(past, stars, thread.repo);
      if (!track || wasTold(thread.repo, ['hacker-news-echo', 'surge'], morning)) continue;
      const first = numberOfDay(utcDay(thread.published.value as Instant));
      const last = first + bar.days;
      if (
        last !== track.today ||
        valueOn(track, first) === null ||
        !(await canCompare(past, stars, first - baseDays, last))
      )
        continue;
      const days = daysOf(await surpriseField(past, stars, track.source), thread.repo);
      const after = days.filter((one) => one.day > first);
      const earlier = days.filter((one) => one.day <= first && one.day > first - 3);
      if (!after.some((one) => one.z >= bar.z) || earlier.some((one) => one.z >= bar.z)) continue;
      const norm = await maybe(
        medianGain(past, track, { from: dayOfNumber(first - baseDays), to: dayOfNumber(first - 1) }),
      );
      const [before, now] = [
        observed(await readingOn(past, track, first)),
        observed(await readingOn(past, track, last)),
      ];
      const gain = difference(now, before);
      if (!norm || Number(gain.value) < bar.gain || Number(gain.value) < bar.times * bar.days * Number(norm.value))
        continue;
      const about = (await aboutOf(past, [thread.repo], morning.edition.zone)).get(thread.repo)!;
      if (!(await isDecent(past, thread.repo))) continue;
      const slice = titleSlice(String(thread.titled.value));
      const chart = drawn(track, 35, 'gain');
      found.push({
        id: `hacker-news-echo/${thread.repo}/${thread.thread}`,
        angle: 'hacker-news-echo',
        subject: thread.repo,
        others: [thread.thread],
        score: houseScore(
          3.4,
          1.3,
          { name: 'stars gained', value: Math.log10(Number(gain.value) / bar.gain) / 1.5 },
          'two counts that moved within the same days',
        ),
        countsOnly: true,
        about,
        facts: {
          title: quoted(thread.titled, slice.start, slice.end),
          points: observed(thread.points),
          threadOn: dayOf(thread.published, morning.edition.zone),
          before,
          now,
          gain,
          norm,
        },
        chart: chart.basis,
        chartPoints: chart.points,
      });
    }
    return found.sort(byScore).slice(0, 1);
  },
};

/** Threads of the last days with enough points that point to a repository. */
async function threadsWithCode(past: Past) {
  const today = utcDay(past.cutoff);
  const from = startOf(addDays(today, -bar.days - 1));
  const subjects = await past.dated({ kind: 'thread', attribute: publishedAt, from, to: past.cutoff });
  const latest = await past.latest({ subjects, metrics: [title, link, points, publishedAt] });
  return [...latest].flatMap(([thread, known]) => {
    const repo = discussedSubject(String(known.get(link)?.value ?? ''));
    const [titled, count, published] = [known.get(title), known.get(points), known.get(publishedAt)];
    if (!repo || kindOf(repo) !== 'repo' || !titled || !count || !published) return [];
    return Number(count.value) >= bar.points ? [{ thread, repo, titled, points: count, published }] : [];
  });
}
