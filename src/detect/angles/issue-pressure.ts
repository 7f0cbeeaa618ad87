import { asOfDay, difference, observed } from '../../reckon/facts.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { houseScore } from '../house-score.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { readingOn } from '../readings.ts';
import { toldAngles } from '../told-angles.ts';
import { canCompare, tracksOf, valueOn, type Track } from '../tracks.ts';

const issues = metric('open-issues');
/** Net growth of a fortnight; `spread` leaves out what came in one day, as of a script or an import. */
const bar = { gain: 60, share: 0.15, times: 4, spread: 0.4, read: 12 } as const;
const fortnight = 14;
const restDays = 7;

export const issuePressure: Angle = {
  declaration: {
    id: 'issue-pressure',
    title: 'Issues pile up',
    field: 'movement',
    memoryDays: 4 * fortnight,
    trigger: `in a fortnight the number of open issues and pull requests grew by ${bar.gain} and by ${100 * bar.share} % or more, ${bar.times} times as much as in each of the two fortnights before, and no day brought more than ${100 * bar.spread} % of it; told once in ${restDays} days`,
    carries: 'how many are open now and were a fortnight ago, the growth of the fortnight before',
    falsifiedBy:
      'one day that brought most of it, as of a script; a count that grew as fast before; a gap or a recount',
    caveat: 'opened less closed; issues come with use, and many are questions',
  },
  memoryOf: ['open-issues'],
  async find(past, morning) {
    if (toldAngles(morning, restDays).has('issue-pressure')) return [];
    const found: Finding[] = [];
    for (const track of await tracksOf(past, issues)) {
      if (!pilesUp(track) || wasTold(track.subject, ['issue-pressure'], morning)) continue;
      if (!(await canCompare(past, issues, track.today - 3 * fortnight, track.today))) continue;
      if (await isDecent(past, track.subject)) found.push(await tell(past, morning, track));
    }
    return found.sort(byScore).slice(0, 1);
  },
};

/** Whether the last fortnight grew far more than the two before it, over many days. */
function pilesUp(track: Track): boolean {
  const [now, then, earlier, earliest] = [0, 1, 2, 3].map((back) => valueOn(track, track.today - back * fortnight));
  if (now == null || then == null || earlier == null || earliest == null) return false;
  const gain = now - then;
  const usual = Math.max(1, then - earlier, earlier - earliest);
  if (gain < bar.gain || gain < bar.share * then || gain < bar.times * usual) return false;
  const days = Array.from({ length: fortnight }, (_, i) => {
    const [after, before] = [valueOn(track, track.today - i), valueOn(track, track.today - i - 1)];
    return after === null || before === null ? null : after - before;
  }).filter((one) => one !== null);
  return days.length >= bar.read && Math.max(...days) <= bar.spread * gain;
}

async function tell(past: Past, morning: Morning, track: Track): Promise<Finding> {
  const { subject, today } = track;
  const on = async (back: number) => await readingOn(past, track, today - back * fortnight);
  const begun = await on(1);
  const [now, before, earlier] = [observed(await on(0)), observed(begun), observed(await on(2))];
  const gain = difference(now, before);
  const chart = drawn(track, 4 * fortnight, 'level');
  return {
    id: `issue-pressure/${subject}/${today}`,
    angle: 'issue-pressure',
    subject,
    others: [],
    score: houseScore(
      3.6,
      1.2,
      { name: 'growth of the open issues', value: Math.log10(Number(gain.value) / bar.gain) },
      'work that waits, more of it every week',
    ),
    countsOnly: true,
    about: (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!,
    facts: { now, before, gain, gainBefore: difference(before, earlier), since: asOfDay(begun, morning.edition.zone) },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}
