import type { Backtest } from './backtest.ts';
import type { Compared, HubScore } from './hub.ts';
import type { PaceForecastScore } from './keeps-pace.ts';
import type { Estimate } from './measures/bootstrap.ts';
import type { FollowThrough } from './onsets.ts';
import { ours } from './rolling.ts';
import type { TrackScore } from './scores.ts';

/** The result as a person reads it: one table a track, the intervals beside. */
export function inWords(result: Backtest): string {
  return [
    `${result.count} by ${result.source ?? 'no source'}; ${result.horizon}; intervals of 95 % by blocks of dates`,
    ...result.tracks.map(trackInWords),
    ...(result.forecast ? [forecastInWords(result.forecast)] : []),
    ...(result.onsets.length > 0 ? [onsetsInWords(result.onsets)] : []),
    ...(result.hub ? [hubInWords(result.hub)] : []),
  ].join('\n\n');
}

function trackInWords({
  track,
  says,
  from,
  to,
  origins,
  candidates,
  lost,
  rankings,
  differences,
  judgedBy,
}: TrackScore): string {
  if (origins === 0) return `${track}: ${says}\n  no date has enough candidates whose days to come are known`;
  const measures = Object.keys(rankings[0]!.measures);
  const width = Math.max(...rankings.map(({ name }) => name.length));
  return [
    `${track}: ${says}`,
    `  ${origins} dates from ${from} to ${to}, ${decimal(candidates, 1)} candidates a date, ${decimal(100 * lost, 1)} % left the list and are not counted`,
    `  ${''.padEnd(width)}  ${measures.map((id) => id.padEnd(21)).join(' ')}`,
    ...rankings.map(
      ({ name, measures: of }) =>
        `  ${name.padEnd(width)}  ${measures.map((id) => interval(of[id]!).padEnd(21)).join(' ')}`,
    ),
    `  ours less each, by ${judgedBy}; in brackets the chance that it is none, over all baselines (Holm)`,
    ...differences
      .filter(({ measure, against }) => measure === judgedBy && against !== ours)
      .map(
        (one) =>
          `    ${nameOf(one.against, rankings).padEnd(width)}  ${signed(one.estimate)}  (${decimal(one.chance, 3)})`,
      ),
  ].join('\n');
}

function nameOf(id: string, rankings: TrackScore['rankings']): string {
  return rankings.find((ranking) => ranking.id === id)?.name ?? id;
}

function forecastInWords(one: PaceForecastScore): string {
  if (one.origins === 0) return 'forecast: too few weeks to learn from';
  return [
    `forecast "keeps its pace": ${one.says}`,
    `  ${one.forecasts} forecasts on ${one.origins} dates from ${one.from} to ${one.to}; ${decimal(100 * one.came, 1)} % came true`,
    `  Brier ${interval(one.brier)}, better than the base rate by ${interval(one.better)}`,
    `  calibration error ${decimal(one.calibrationError, 3)}; of each date’s twenty fastest ${decimal(one.calibrationErrorOfFastest, 3)}`,
    ...one.reliability.map(({ n, said, came }) => `    said ${decimal(said, 2)}, came ${decimal(came, 2)} (${n})`),
  ].join('\n');
}

function onsetsInWords(rules: readonly FollowThrough[]): string {
  return [
    'bursts: days 2 to 8 at one and a half times the median day before, or more',
    ...rules.map(
      ({ rule, onsets, share, low, high }) =>
        `  ${rule}: ${decimal(100 * share, 1)} % of ${onsets} [${decimal(100 * low, 1)}, ${decimal(100 * high, 1)}]`,
    ),
  ].join('\n');
}

function hubInWords({ says, from, to, origins, listed, stillListed, likesKnown, stay, gain }: HubScore): string {
  if (origins === 0) return `hub: ${says}\n  too few dates to learn from`;
  return [
    `hub: ${says}`,
    `  ${origins} dates from ${from} to ${to}, ${decimal(listed, 1)} models a date; ${decimal(100 * stillListed, 0)} % still listed, likes known of ${decimal(100 * likesKnown, 0)} %`,
    comparedInWords('still listed, AUC', stay),
    comparedInWords('likes gained, NDCG@10', gain),
  ].join('\n');
}

function comparedInWords(what: string, { ours, byScore, difference }: Compared): string {
  return `  ${what}: ours ${interval(ours)}, trendingScore order ${interval(byScore)}, difference ${signed(difference)}`;
}

const interval = ({ value, low, high }: Estimate): string =>
  `${decimal(value, 3)} [${decimal(low, 3)}, ${decimal(high, 3)}]`;

function signed(estimate: Estimate): string {
  return `${estimate.value >= 0 ? '+' : ''}${interval(estimate)}`;
}

function decimal(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}
