import { difference, observed, perHundred } from '../../reckon/facts.ts';
import { pointOn } from '../../reckon/point.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { Track } from '../tracks.ts';

/** Forks cost more than a click: whether they rose with the stars. */
export interface ForkResponse {
  readonly gain: Fact;
  readonly perHundred: Fact;
  readonly perHundredEver: Fact;
  /** Forks for each new star, against the same over the life of the repository. */
  readonly share: number;
}

const forks = metric('forks');

/** Null where forks were not read on both days. */
export async function forkResponse(
  past: Past,
  track: Track,
  span: { readonly from: number; readonly stars: Fact; readonly gained: Fact },
): Promise<ForkResponse | null> {
  const { subject, source, today } = track;
  const [before, now] = await Promise.all(
    [span.from, today].map((day) => pointOn(past, { subject, metric: forks, source }, day)),
  );
  if (!before || !now || span.stars.value === 0 || span.gained.value === 0) return null;
  const gain = difference(observed(now), observed(before));
  const lately = perHundred(gain, span.gained);
  const ever = perHundred(observed(now), span.stars);
  return {
    gain,
    perHundred: lately,
    perHundredEver: ever,
    share: ever.value === 0 ? 0 : Number(lately.value) / Number(ever.value),
  };
}
