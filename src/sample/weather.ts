import { partsOfDay } from '../text/days.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Random } from './random.ts';
import { change, type Thing } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';

const skies = [
  ['cloudy', 30],
  ['light rain', 18],
  ['clear', 18],
  ['partly cloudy', 22],
  ['mist', 8],
  ['showers', 10],
] as const;

/** A temperate place: 4 °C in January mornings, 15 °C in July, and a few days of one sort in a row. */
export function makePlace(random: Random, timeline: Timeline, place: string): Thing {
  const temperature = new Float64Array(timeline.mornings + lead);
  let anomaly = 3 * random.normal();
  const changes = [];
  for (let morning = 0; morning <= timeline.last; morning += 1) {
    const { month, date } = partsOfDay(timeline.dayOf(morning));
    const season = Math.cos(((month - 1) * 30.4 + date - 197) / 58.1);
    anomaly = 0.75 * anomaly + 2 * random.normal();
    temperature[morning + lead] = Math.round(9.5 + 5.5 * season + anomaly);
    changes.push(change(morning, 'sky', random.weighted(skies)));
  }
  return { id: subjectId('place', place), from: 0, until: Infinity, attributes: {}, changes, counts: { temperature } };
}
