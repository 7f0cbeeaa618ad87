import { features } from '../reckon/ranking/features.ts';
import { median } from '../reckon/statistics/median.ts';
import type { FittedWeights } from '../reckon/ranking/weights.ts';
import { Fault } from '../system/fault.ts';
import { dayOfNumber, numberOfDay } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { Day, Instant, Window } from '../vocabulary/time.ts';
import { hubBacktest, type HubScore } from './hub.ts';
import { PaceForecasts, type PaceForecastScore } from './keeps-pace.ts';
import { followThrough, type BurstBar, type FollowThrough } from './onsets.ts';
import { panelOf } from './panel.ts';
import { horizons, type Horizon } from './protocol.ts';
import { roll, RollingTrack, type Fit, type PastAt } from './rolling.ts';
import { scoresOf, type TrackScore } from './scores.ts';
import { tracks } from './tracks.ts';

export const parts = [...tracks.map((track) => track.id), 'forecast', 'onsets', 'hub'] as const;
export type Part = (typeof parts)[number];

export interface Wish {
  /** Dates that are judged; earlier ones of the archive are learned from. */
  readonly window: Window;
  readonly parts: readonly Part[];
  readonly horizon: Horizon['id'];
  readonly count: 'stars' | 'likes';
  /** The source with most subjects where none is named. */
  readonly source: SourceId | null;
  readonly burstBar: BurstBar;
}

export interface Backtest {
  readonly count: Wish['count'];
  readonly source: SourceId | null;
  readonly horizon: string;
  readonly tracks: readonly TrackScore[];
  readonly forecast: PaceForecastScore | null;
  readonly onsets: readonly FollowThrough[];
  readonly hub: HubScore | null;
  /** Weights of the established track after the last origin that came due; null where it was not asked for. */
  readonly weights: FittedWeights | null;
}

/** After everything an archive can hold. */
const endOfTime = '9999-12-31T23:59:59Z' as Instant;

/** Every ranking against every baseline on the same dates, with nothing known that was not known on the day. */
export async function backtest(pastAt: PastAt, wish: Wish, progress: (day: Day) => void = () => {}): Promise<Backtest> {
  const asked = new Set<string>(wish.parts);
  const final = await pastAt(endOfTime);
  const source = wish.source ?? (await largestSource(final, wish.count));
  const onPanel = [...asked].some((part) => part !== 'hub');
  if (onPanel && source === null && !asked.has('hub')) throw nothingCounted(wish.count);

  const rolling: RollingTrack[] = [];
  let forecasts: PaceForecasts | null = null;
  let onsets: readonly FollowThrough[] = [];
  if (onPanel && source !== null) {
    const panel = await panelOf(final, wish.count, source, wish.window);
    for (const track of tracks)
      if (asked.has(track.id)) rolling.push(new RollingTrack(track, horizons[wish.horizon], panel));
    if (asked.has('forecast')) forecasts = new PaceForecasts(panel);
    const walkers = [...rolling, ...(forecasts ? [forecasts] : [])];
    const span = { from: numberOfDay(wish.window.from), to: numberOfDay(wish.window.to) };
    await roll(pastAt, { count: wish.count, source }, span, walkers, panel, (day) => progress(dayOfNumber(day)));
    if (asked.has('onsets')) onsets = followThrough(panel, metric(wish.count), source, wish.window, wish.burstBar);
  }
  const established = rolling.find(({ track }) => track.id === 'established');
  return {
    count: wish.count,
    source,
    horizon: horizons[wish.horizon].says,
    tracks: rolling.map(({ track, results }) => scoresOf(track, results)),
    forecast: forecasts?.score() ?? null,
    onsets,
    hub: asked.has('hub') ? await hubBacktest(pastAt, final, wish.window) : null,
    weights: established ? weightsOf(established.fit(), horizons[wish.horizon]) : null,
  };
}

async function largestSource(past: Past, count: Wish['count']): Promise<SourceId | null> {
  const coverage = await past.coverage(metric(count));
  return coverage.toSorted((a, b) => b.subjects - a.subjects || (a.source < b.source ? -1 : 1))[0]?.source ?? null;
}

function weightsOf({ weights, cases, origins, rows }: Fit, { until }: Horizon): FittedWeights | null {
  const [first, last] = [origins[0], origins.at(-1)];
  if (first === undefined || last === undefined) return null;
  const named = (of: (place: number) => number) =>
    Object.fromEntries(features.map(({ id }, i) => [id, rounded(of(i + 1))] as const));
  return {
    constant: rounded(weights[0]!),
    of: named((i) => weights[i]!),
    usual: named((i) => median(rows.map((row) => row[i]!))),
    from: dayOfNumber(first),
    to: dayOfNumber(last),
    known: dayOfNumber(last + until),
    origins: origins.length,
    cases,
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

function nothingCounted(count: string): Fault {
  return new Fault(
    'input',
    `Nothing can be tested: the archive has no counts of ${count}.`,
    'A back-test follows a count from day to day.',
    'Import a history first, such as "morning-post import github-ranking FILES… --archive DIR".',
  );
}
