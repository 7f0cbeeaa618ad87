import { dayOf, difference, observed, quoted } from '../../reckon/facts.ts';
import { startOf, utcDay } from '../../reckon/calendar.ts';
import { medianGain } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField } from '../../reckon/surprise-field.ts';
import { addDays, dayOfNumber, numberOfDay } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import { keyOf, subjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { houseScore } from '../house-score.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { maybe, readingOn } from '../readings.ts';
import { canCompare, trackOf, valueOn } from '../tracks.ts';

/** What an echo is (editorial-science 5.2, 21); the three days are days of reading. */
const bar = { days: 3, z: 3, times: 2, gain: 50 } as const;
const stars = metric('stars');
const title = metric('title');
const publishedAt = metric('published-at');
/** A new first number: `v3.0.0`, `2.0`; no preview, no patch. */
const major = /\bv?[1-9]\d*\.0(?:\.0)?(?![\d.\w-])/;

export const releaseEcho: Angle = {
  declaration: {
    id: 'release-echo',
    title: 'Three days after a release',
    field: 'movement',
    memoryDays: 32,
    trigger: `a followed repository published a version with a new first number; in the ${bar.days} days of readings after it, it gained ${bar.gain} stars or more, ${bar.times} times what its usual days bring, one of them ${bar.z} deviations above`,
    carries: 'the version with its day, stars before and after, the usual day',
    falsifiedBy: 'a rise that began before the release; a preview or a patch; a recount between',
    caveat: 'the same days are no cause; stars are attention',
    sampleOnly: 'no recording holds releases by repository',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const release of await releasesOf(past)) {
      const { repo } = release;
      const track = await trackOf(past, stars, repo);
      if (!track || wasTold(repo, ['release-echo', 'surge', 'hacker-news-echo'], morning)) continue;
      const first = numberOfDay(utcDay(release.published.value as Instant));
      const last = first + bar.days;
      if (last !== track.today || valueOn(track, first) === null) continue;
      if (!(await canCompare(past, stars, first - baseDays, last))) continue;
      const days = daysOf(await surpriseField(past, stars, track.source), repo);
      const rises = (from: number, to: number) => days.some(({ day, z }) => day > from && day <= to && z >= bar.z);
      if (!rises(first, last) || rises(first - 3, first)) continue;
      const usual = { from: dayOfNumber(first - baseDays), to: dayOfNumber(first - 1) };
      const norm = await maybe(medianGain(past, track, usual));
      const before = observed(await readingOn(past, track, first));
      const now = observed(await readingOn(past, track, last));
      const gain = difference(now, before);
      if (!norm || Number(gain.value) < Math.max(bar.gain, bar.times * bar.days * Number(norm.value))) continue;
      if (!(await isDecent(past, repo))) continue;
      const chart = drawn(track, 35, 'gain');
      found.push({
        id: `release-echo/${release.subject}`,
        angle: 'release-echo',
        subject: repo,
        others: [release.subject],
        score: houseScore(
          3.4,
          1.3,
          { name: 'stars gained', value: Math.log10(Number(gain.value) / bar.gain) / 1.5 },
          'a release and a count that moved within the same days',
        ),
        countsOnly: true,
        about: (await aboutOf(past, [repo], morning.edition.zone)).get(repo)!,
        facts: {
          version: quoted(release.titled, release.start, release.end),
          releasedOn: dayOf(release.published, morning.edition.zone),
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

/** Releases of the last days whose title holds a new first number, each with the place of it. */
async function releasesOf(past: Past) {
  const from = startOf(addDays(utcDay(past.cutoff), -bar.days - 2));
  const subjects = await past.dated({ kind: 'release', attribute: publishedAt, from, to: past.cutoff });
  const latest = await past.latest({ subjects, metrics: [title, publishedAt] });
  return [...latest].flatMap(([subject, known]) => {
    const [titled, published] = [known.get(title), known.get(publishedAt)];
    const version = typeof titled?.value === 'string' ? major.exec(titled.value) : null;
    if (!titled || !published || !version) return [];
    const key = keyOf(subject);
    const repo = subjectId('repo', key.slice(0, key.lastIndexOf('@')));
    return [{ subject, repo, titled, published, start: version.index, end: version.index + version[0].length }];
  });
}
