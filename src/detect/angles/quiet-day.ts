import { countAbove, followed, medianOfGains } from '../../reckon/past-facts.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { aboutFrom } from '../about.ts';
import type { Angle } from '../angle.ts';
import { maybe } from '../readings.ts';
import { leastMemory } from '../return-period.ts';
import { surgeBar } from '../surge/find-surge.ts';
import { canCompare, tracksOf } from '../tracks.ts';

const stars = metric('stars');

/** The score from which a story may lead; below it the day is quiet (editorial-science 3.9). */
export const leadBar = 6;

/** Says what was looked at when nothing reached the bar. `detect` asks it only then. */
export const quietDay: Angle = {
  declaration: {
    id: 'quiet-day',
    title: 'A quiet day',
    field: 'house',
    memoryDays: leastMemory,
    trigger: `no other finding of the morning scores ${leadBar} or more`,
    carries: 'how many repositories were looked at, how many stood above the bar of a surge, the usual gain of the day',
    falsifiedBy: 'a source that failed: missing is not quiet',
    caveat: 'quiet means quiet in what we follow',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const tracks = await tracksOf(past, stars);
    const bySize = [...Map.groupBy(tracks, (track) => track.source)].sort(
      ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
    );
    const [source, ofSource] = bySize[0] ?? [];
    if (!source || !ofSource || !(await canCompare(past, stars, ofSource[0]!.today - 1, ofSource[0]!.today))) return [];
    const day = dayOfNumber(ofSource[0]!.today);
    const set = { metric: stars, source };
    const above = await maybe(countAbove(past, set, { day, z: surgeBar.z, least: surgeBar.gain }));
    if (!above) return [];
    const subject = subjectId('place', morning.edition.place);
    const finding: Finding = {
      id: `quiet-day/${morning.date}`,
      angle: 'quiet-day',
      subject,
      others: [],
      score: { score: 0, parts: [], because: `nothing reached ${leadBar} of 10` },
      countsOnly: false,
      about: aboutFrom(subject, new Map(), morning.edition.zone),
      facts: {
        followed: await followed(past, set, day),
        above,
        medianGain: await maybe(medianOfGains(past, set, day)),
      },
      chart: null,
    };
    return [finding];
  },
};
