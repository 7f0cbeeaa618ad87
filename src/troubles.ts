import type { SourceResult } from './collect/collect.ts';
import type { Gap } from './collect/source.ts';
import type { SourceTrouble } from './layout/made.ts';

/**
 * What a morning wanted and did not get, one line a source: `could not be reached` where nothing came, and where a part is
 * missing `without trending models (answered 500)`.
 */
export function troublesFrom(results: readonly SourceResult[]): readonly SourceTrouble[] {
  return results.flatMap(({ usable, gaps }) =>
    [...Map.groupBy(gaps, (gap) => gap.source)].map(([source, own]) => {
      const partly = usable.includes(source);
      return { source, partly, reason: partly ? `without ${reasonsOf(own)}` : wholeReason(own) };
    }),
  );
}

/** Gaps of one reason are told together, and no more than three things by name. */
function reasonsOf(gaps: readonly Gap[]): string {
  return [...Map.groupBy(gaps, (gap) => gap.reason)]
    .map(([reason, alike]) => `${listed(alike.map((gap) => gap.what))} (${reason})`)
    .join('; ');
}

function wholeReason(gaps: readonly Gap[]): string {
  const reasons = new Set(gaps.map((gap) => gap.reason));
  return reasons.size === 1 ? [...reasons][0]! : reasonsOf(gaps);
}

function listed(things: readonly string[]): string {
  const named = [...new Set(things)];
  return named.length <= 3 ? named.join(', ') : `${named.slice(0, 3).join(', ')} and ${named.length - 3} more`;
}
