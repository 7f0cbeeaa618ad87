import { difference, lastDayOf, observed } from '../../reckon/facts.ts';
import { medianGain } from '../../reckon/past-facts.ts';
import { baseDays } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { maybe, readingOn } from '../readings.ts';
import { canCompare, tracksOf, valueOn } from '../tracks.ts';

const stars = metric('stars');
/** What a purge is (editorial-science 5.3, 32). */
const bar = { lost: 50, share: 0.05, heldDays: 2 } as const;

export const purge: Angle = {
  declaration: {
    id: 'purge',
    title: 'Stars taken back',
    field: 'risk',
    memoryDays: 8,
    trigger: `${bar.lost} stars or more and ${100 * bar.share} % or more of the whole fewer than the day before, and not back on the next reading; only where the account is an organisation's`,
    carries: 'both counts, the change, its day, a usual day',
    falsifiedBy: 'the count is back on the next day; all counts of the source fell on that day (a recount)',
    caveat: 'why marks are taken back we do not know; personal accounts are never named for it',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const track of await tracksOf(past, stars)) {
      const { subject, today } = track;
      const day = today - bar.heldDays + 1;
      const [before, after, now] = [valueOn(track, day - 1), valueOn(track, day), valueOn(track, today)];
      if (before === null || after === null || now === null || wasTold(subject, ['purge'], morning)) continue;
      const lost = before - Math.max(after, now);
      if (lost < bar.lost || lost < bar.share * before || !(await canCompare(past, stars, day - 1, today))) continue;
      const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
      if (about.ownerKind !== 'organisation' || !(await isDecent(past, subject))) continue;
      const [first, last] = [
        observed(await readingOn(past, track, day - 1)),
        observed(await readingOn(past, track, day)),
      ];
      const norm = await maybe(
        medianGain(past, track, { from: dayOfNumber(day - baseDays), to: dayOfNumber(day - 1) }),
      );
      if (!norm) continue;
      const change = difference(last, first);
      const chart = drawn(track, 35, 'level');
      const size = Math.min(1, Math.log10(lost / bar.lost) / 2);
      found.push({
        id: `purge/${subject}/${dayOfNumber(day)}`,
        angle: 'purge',
        subject,
        others: [],
        score: {
          score: Math.round(10 * (3.4 + 1.2 * size)) / 10,
          parts: [{ name: 'size', value: size }],
          because: 'a count that went back, and stayed',
        },
        countsOnly: true,
        about,
        facts: { now: last, before: first, change, on: lastDayOf(change), norm },
        chart: chart.basis,
        chartPoints: chart.points,
      });
    }
    return found.sort(byScore).slice(0, 1);
  },
};
