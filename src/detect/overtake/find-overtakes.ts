import { valueOn, type Track } from '../tracks.ts';

export const topPlaces = 100;
export const leastLead = 30;
/** Of the days before, this share must have been read on both sides. */
const leastRead = 0.8;

export interface Overtake {
  readonly track: Track;
  readonly other: Track;
}

/**
 * Pairs of which the first stood ahead yesterday and today, and the second on every day read of the thirty before. One for
 * each that passed, against the highest it passed. In order of the counts of today, the highest first.
 *
 * @param tracks of one source
 */
export function findOvertakes(tracks: readonly Track[], today: number): readonly Overtake[] {
  const top = tracks
    .toSorted((a, b) => b.values.at(-1)! - a.values.at(-1)! || (a.subject < b.subject ? -1 : 1))
    .slice(0, topPlaces);
  return top.flatMap((track, place) => {
    const other = top.slice(place + 1).find((below) => passed(track, below, today));
    return other ? [{ track, other }] : [];
  });
}

function passed(track: Track, other: Track, today: number): boolean {
  const ahead = (day: number): number | null => {
    const [mine, theirs] = [valueOn(track, day), valueOn(other, day)];
    return mine === null || theirs === null ? null : Math.sign(mine - theirs);
  };
  if (ahead(today) !== 1 || ahead(today - 1) !== 1) return false;
  let read = 0;
  for (let day = today - 2; day >= today - 1 - leastLead; day -= 1) {
    const sign = ahead(day);
    if (sign === null) continue;
    if (sign !== -1) return false;
    read += 1;
  }
  return read >= leastRead * leastLead && ahead(today - 2) === -1;
}
