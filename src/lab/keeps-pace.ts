import { features } from '../reckon/ranking/features.ts';
import { gainedBetween, type History } from '../reckon/ranking/history.ts';
import { meanPace } from '../reckon/ranking/pace.ts';
import { dayOfNumber } from '../text/days.ts';
import type { Day } from '../vocabulary/time.ts';
import type { Scene } from './baselines.ts';
import { chanceFrom, fitLogistic } from './fit/logistic.ts';
import { estimate, type Estimate } from './measures/bootstrap.ts';
import { brier, calibrationError, reliability, type Forecasted, type ReliabilityBin } from './measures/calibration.ts';
import { gained, isBroken, type Panel } from './panel.ts';
import { blockDays, draws, ridgeStrength, seed } from './protocol.ts';
import { isEstablished } from './tracks.ts';
import type { Walker } from './rolling.ts';

const week = 7;
/** Keeps its pace: the next week brings at least this share of the last one. */
const keptShare = 0.5;
/** Nothing is foreseen of what gains less than one a day. */
const leastPace = 1;
/** A forecast needs so many weeks to have learned from; older ones than `weeksKept` are forgotten. */
const leastWeeks = 8;
const weeksKept = 26;
/** How many of the fastest are looked at by themselves: those that the paper is likely to tell of. */
const fastest = 20;

interface Week {
  readonly day: number;
  readonly cases: readonly { readonly history: History; readonly row: Float64Array }[];
}

interface Scored {
  readonly day: number;
  readonly all: readonly Forecasted[];
  readonly ofFastest: readonly Forecasted[];
  readonly baseRate: number;
}

export interface PaceForecastScore {
  readonly says: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly origins: number;
  readonly forecasts: number;
  readonly came: number;
  /** Mean over dates, with interval. */
  readonly brier: Estimate;
  /** Brier of always saying how often it came so far, less ours. */
  readonly better: Estimate;
  readonly calibrationError: number;
  readonly calibrationErrorOfFastest: number;
  readonly reliability: readonly ReliabilityBin[];
}

/** Foresees each week which of the established keep their pace, by a logistic fit on the weeks that have come due. */
export class PaceForecasts implements Walker {
  readonly every = week;
  readonly #panel: Panel;
  readonly #due: Week[] = [];
  readonly #learned: { readonly rows: readonly Float64Array[]; readonly came: readonly boolean[] }[] = [];
  readonly #scored: Scored[] = [];

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  step(scene: Scene, read: readonly History[]): void {
    const { day } = scene;
    this.#learn(day, read);
    const cases = read
      .filter((history) => isEstablished(history) && meanPace(history.gains, week) >= leastPace)
      .map((history) => ({ history, row: rowOf(history) }));
    this.#due.push({ day, cases });
    if (!scene.isJudged || this.#learned.length < leastWeeks) return;
    if (isBroken(this.#panel, day - 28, day + week) || day + week > this.#panel.days.at(-1)!) return;

    const weights = this.weights();
    const known = cases.flatMap(({ history, row }) => {
      const next = gained(this.#panel, history.subject, day, day + week);
      return next === next ? [{ history, chance: chanceFrom(row, weights), came: kept(history, next) }] : [];
    });
    const paces = known.map(({ history }) => meanPace(history.gains, week)).sort((a, b) => b - a);
    const bar = paces[Math.min(fastest, paces.length) - 1] ?? Infinity;
    const outcomes = this.#learned.flatMap(({ came }) => came);
    this.#scored.push({
      day,
      all: known,
      ofFastest: known.filter(({ history }) => meanPace(history.gains, week) >= bar),
      baseRate: outcomes.filter(Boolean).length / outcomes.length,
    });
  }

  /** The constant, then one weight for each feature. */
  weights(): Float64Array {
    const rows = this.#learned.flatMap((one) => one.rows);
    const came = this.#learned.flatMap((one) => one.came);
    return fitLogistic(rows, came, ridgeStrength);
  }

  score(): PaceForecastScore {
    const drawing = { block: Math.ceil(blockDays / week), draws, seed };
    const all = this.#scored.flatMap((one) => one.all);
    const byDate = this.#scored.map((one) => brier(one.all));
    const plain = this.#scored.map(({ all, baseRate }) => brier(all.map(({ came }) => ({ chance: baseRate, came }))));
    const days = this.#scored.map(({ day }) => dayOfNumber(day));
    return {
      says: `the next week brings at least half of the last one, for the established that gain ${leastPace} a day or more`,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      origins: days.length,
      forecasts: all.length,
      came: all.filter(({ came }) => came).length / all.length,
      brier: estimate(byDate, drawing),
      better: estimate(
        byDate.map((own, i) => plain[i]! - own),
        drawing,
      ),
      calibrationError: calibrationError(all),
      calibrationErrorOfFastest: calibrationError(this.#scored.flatMap((one) => one.ofFastest)),
      reliability: reliability(all),
    };
  }

  #learn(today: number, read: readonly History[]): void {
    const now = new Map(read.map((history) => [history.subject, history]));
    while (this.#due.length > 0 && this.#due[0]!.day + week <= today) {
      const { day, cases } = this.#due.shift()!;
      const known = cases.flatMap(({ history, row }) => {
        const later = now.get(history.subject);
        const next = later ? gainedBetween(later, day, day + week) : NaN;
        return next === next ? [{ row, came: kept(history, next) }] : [];
      });
      this.#learned.push({ rows: known.map(({ row }) => row), came: known.map(({ came }) => came) });
      if (this.#learned.length > weeksKept) this.#learned.shift();
    }
  }
}

function rowOf(history: History): Float64Array {
  return Float64Array.from([1, ...features.map((feature) => feature.of(history))]);
}

function kept({ gains }: History, next: number): boolean {
  return next / week >= keptShare * meanPace(gains, week);
}
