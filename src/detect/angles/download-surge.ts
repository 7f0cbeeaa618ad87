import { asOfDay, difference, largest, observed, ratio } from '../../reckon/facts.ts';
import { medianGain, rarityOf } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { moveScore } from '../move-score.ts';
import { withoutNoise } from '../noise/noise.ts';
import { noveltyOf, wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { readingOn } from '../readings.ts';
import { runsOf } from '../runs.ts';
import { downloadBar, findDownloadSurge } from '../surge/find-download-surge.ts';
import { canCompare, tracksOf, type Track } from '../tracks.ts';

const downloads = metric('downloads-all');
const mostADay = 3;

type Surge = NonNullable<ReturnType<typeof findDownloadSurge>>;

export const downloadSurge: Angle = {
  declaration: {
    id: 'download-surge',
    title: 'A surge of downloads',
    field: 'movement',
    memoryDays: 30,
    trigger: `a day of ${downloadBar.gain} downloads or more, ${downloadBar.z} deviations above its own norm, ${downloadBar.times} times what was expected and believed among all tests of the day at a false discovery rate of ${downloadBar.rate}; every day since at least 2 deviations above, one of them being the day after. Only from the count since creation: the count of 30 days falls when an old day leaves it`,
    carries: 'daily downloads, the norm, how rare such a day is',
    falsifiedBy: 'a next day that falls back; a recount of the Hub; a change of the files that are counted',
    caveat:
      'downloads are requests for files counted by the Hub, not people; one script can make many. Recordings of before hold no count since creation, so it has fired on sample data only',
    sampleOnly: 'no recording holds downloads since creation',
  },
  memoryOf: ['downloads-all'],
  async find(past, morning) {
    const found: { track: Track; run: Surge }[] = [];
    for (const track of await tracksOf(past, downloads)) {
      if (wasTold(track.subject, ['download-surge'], morning)) continue;
      const field = await surpriseField(past, downloads, track.source);
      const run = findDownloadSurge(field, daysOf(field, track.subject), track.today);
      if (run && (await canCompare(past, downloads, run.days[0]!.day - baseDays, track.today)))
        found.push({ track, run });
    }
    const shown = new Set(
      (
        await withoutNoise(
          past,
          found.map(({ track }) => ({ subject: track.subject })),
        )
      ).map((one) => one.subject),
    );
    const told = found.filter(({ track }) => shown.has(track.subject));
    return (await Promise.all(told.map(({ track, run }) => tell(past, morning, track, run))))
      .sort(byScore)
      .slice(0, mostADay);
  },
};

async function tell(past: Past, morning: Morning, track: Track, run: Surge): Promise<Finding> {
  const { subject, source, today } = track;
  const onset = run.days[0]!.day;
  const readings = [];
  for (let day = onset - 1; day <= today; day += 1) readings.push(await readingOn(past, track, day));
  const levels = readings.map(observed);
  const [before, now] = [levels[0]!, levels.at(-1)!];
  const dailyGains = levels.slice(1).map((level, i) => difference(level, levels[i]!));
  const bestDay = largest(dailyGains);
  const norm = await medianGain(past, track, { from: dayOfNumber(onset - baseDays), to: dayOfNumber(onset - 1) });
  const rare = await rarityOf(past, track, dayOfNumber(run.best.day));
  const chart = drawn(track, 35, 'gain');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
  const { z, gain, expected } = run.best;
  return {
    id: `download-surge/${subject}/${dayOfNumber(today)}`,
    angle: 'download-surge',
    subject,
    others: [],
    score: moveScore(
      { subject, first: onset, days: run.days.length, z, excess: gain - expected, expected: run.days[0]!.expected },
      { novelty: noveltyOf(subject, morning), quality: run.days[0]!.baseDays / baseDays },
      await runsOf(past, downloads, source),
    ),
    countsOnly: true,
    about,
    facts: {
      now,
      before,
      gain: difference(now, before),
      since: asOfDay(readings[0]!, morning.edition.zone),
      dailyGains,
      bestDay,
      norm,
      ratio: ratio(bestDay, norm),
      rarity: rare.rarity,
      rarityDays: rare.looked,
      raritySince: rare.since,
    },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}
