import type { Forecast } from '../vocabulary/memory.ts';

/** Fewer promises judged tell nothing of the next one. */
const leastJudged = 10;

/** Which way a promise can fail: `more` where growth past its mark withdraws the column, `less` where growth short of it does. */
export function failsBy({ says }: Pick<Forecast, 'says'>): 'more' | 'less' {
  return says.startsWith('more') ? 'more' : 'less';
}

/** Whether a promise held, by the count of its day. */
export function holds(forecast: Pick<Forecast, 'says' | 'threshold'>, count: number): boolean {
  return failsBy(forecast) === 'more' ? count <= forecast.threshold : count >= forecast.threshold;
}

/**
 * The chance that a promise holds: the share of those of its kind that did, drawn towards one half by one case of each
 * (Laplace). Null before ten were judged. No model of the subject stands behind it, so it is scored, and not printed beside
 * a name.
 */
export function chanceOf(promise: Pick<Forecast, 'says'>, earlier: readonly Forecast[]): number | null {
  const judged = earlier.filter(
    (one) => failsBy(one) === failsBy(promise) && (one.outcome === 'held' || one.outcome === 'failed'),
  );
  if (judged.length < leastJudged) return null;
  const held = judged.filter(({ outcome }) => outcome === 'held').length;
  return (held + 1) / (judged.length + 2);
}
