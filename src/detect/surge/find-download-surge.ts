import { believed } from '../../reckon/statistics/benjamini-hochberg.ts';
import { onDay, rarityDays, type SeriesDay, type SurpriseField } from '../../reckon/surprise-field.ts';
import { runBar } from '../runs.ts';

/** What a surge of downloads is (editorial-science 5.1, 1). */
export const downloadBar = { z: 5, gain: 200, times: 3, rate: 0.05, days: 7 } as const;

/**
 * The surge of one series: a first day within the week that met the bar and is believed among all tests of that day, and
 * every day since above the norm by two deviations, at least one. Null otherwise.
 */
export function findDownloadSurge(
  field: SurpriseField,
  days: readonly SeriesDay[],
  today: number,
): { readonly days: readonly SeriesDay[]; readonly best: SeriesDay } | null {
  if (days.at(-1)?.day !== today) return null;
  let from = days.length;
  while (
    from > 0 &&
    days[from - 1]!.z >= runBar &&
    (from === days.length || days[from - 1]!.day === days[from]!.day - 1)
  )
    from -= 1;
  const run = days.slice(from);
  const onset = run.findIndex(
    ({ z, gain, expected, median }) =>
      median > 0 && z >= downloadBar.z && gain >= downloadBar.gain && gain >= downloadBar.times * expected,
  );
  const held = onset < 0 ? [] : run.slice(onset);
  if (held.length < 2 || held.length > downloadBar.days || !isBelieved(field, held[0]!)) return null;
  return { days: held, best: held.reduce((most, day) => (day.gain > most.gain ? day : most)) };
}

/** Benjamini and Hochberg over everything of that day, on chances counted in our own records. */
function isBelieved(field: SurpriseField, day: SeriesDay): boolean {
  const tests = onDay(field, day.day);
  const known: number[] = [];
  for (let row = 0; row < field.z.length; row += 1)
    if (field.day[row]! <= day.day && field.day[row]! > day.day - rarityDays) known.push(field.z[row]!);
  known.sort((a, b) => a - b);
  const chances = tests.map(({ z }) => (1 + known.length - firstAtLeast(known, z)) / (1 + known.length));
  return believed(chances, downloadBar.rate)[tests.findIndex((one) => one.subject === day.subject)] === true;
}

/** Binary search: how many of sorted values lie below. */
function firstAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
