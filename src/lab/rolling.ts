import { features } from '../reckon/ranking/features.ts';
import { gainedBetween, historiesOf, type History, type HistoryQuestion } from '../reckon/ranking/history.ts';
import { paceFloor } from '../reckon/ranking/pace.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { baselines, type Scene } from './baselines.ts';
import { Ridge } from './fit/ridge.ts';
import { orderBy } from './measures/order.ts';
import { endOf, gained, isBroken, type Panel } from './panel.ts';
import { ridgeStrength, type Horizon } from './protocol.ts';
import type { Track } from './tracks.ts';

/** The archive as it stood at a moment; the lab asks nothing else of it. */
export type PastAt = (cutoff: Instant) => Promise<Past>;

/** What one origin gave: for each ranking and measure one value, in the order of the track’s measures. */
export interface OriginResult {
  readonly day: number;
  readonly candidates: number;
  /** Candidates whose label is not known: they left the list. */
  readonly lost: number;
  readonly values: ReadonlyMap<string, readonly number[]>;
}

export interface Fit {
  readonly weights: Float64Array;
  readonly cases: number;
  /** Origins the fit learned from. */
  readonly origins: readonly number[];
  /** Median of each feature on the last origin that was learned from. */
  readonly rows: readonly Float64Array[];
}

export const ours = 'ours';

/** One candidate at one origin, with all that may be known of it there. */
interface Candidate {
  readonly subject: SubjectId;
  /** 1, then the features. */
  readonly row: Float64Array;
  readonly base: number;
}

/** One track on its way through the dates: it ranks with what it has learned, and learns what has come due since. */
export class RollingTrack implements Walker {
  readonly track: Track;
  readonly every: number;
  readonly results: OriginResult[] = [];
  readonly #horizon: Horizon;
  readonly #panel: Panel;
  readonly #ridge = new Ridge(features.length + 1, ridgeStrength);
  readonly #due: { readonly day: number; readonly candidates: readonly Candidate[] }[] = [];
  readonly #learned: number[] = [];
  #lastRows: readonly Float64Array[] = [];

  constructor(track: Track, horizon: Horizon, panel: Panel) {
    this.track = track;
    this.every = track.every;
    this.#horizon = horizon;
    this.#panel = panel;
  }

  /** @param read what was known at the end of the scene’s day; everything the rankings see is in it */
  step(scene: Scene, read: readonly History[]): void {
    const { day } = scene;
    this.#learn(day, read);
    const admitted = read.filter(
      (history) => this.track.admits(history, scene) && Number.isFinite(this.track.base(history)),
    );
    const candidates = admitted.map((history) => candidateOf(history, this.track));
    this.#due.push({ day, candidates });
    const { after, until } = this.#horizon;
    if (!scene.isJudged) return;
    if (isBroken(this.#panel, day - 28, day + until) || day + until > this.#panel.days.at(-1)!) return;

    const labels = admitted.map(({ subject }) => gained(this.#panel, subject, day + after, day + until));
    const known = [...labels.keys()].filter((i) => labels[i] === labels[i]);
    if (known.length < this.track.leastCandidates) return;
    const weights = this.#ridge.weights();
    const came = Float64Array.from(known, (i) => labels[i]!);
    const values = new Map<string, readonly number[]>();
    const judge = (id: string, scores: Float64Array) => {
      const order = orderBy(scores);
      values.set(
        id,
        this.track.measures.map((measure) => measure.of(order, scores, came)),
      );
    };
    judge(
      ours,
      Float64Array.from(known, (i) => expected(candidates[i]!, weights)),
    );
    for (const { id, score } of baselines)
      judge(
        id,
        Float64Array.from(known, (i) => score(admitted[i]!, scene)),
      );
    this.results.push({ day, candidates: known.length, lost: labels.length - known.length, values });
  }

  /** What was learned up to now. */
  fit(): Fit {
    return {
      weights: this.#ridge.weights(),
      cases: this.#ridge.cases,
      origins: this.#learned,
      rows: this.#lastRows,
    };
  }

  /** Origins whose days have all passed by now, with what came as it is known now: an embargo as long as the horizon. */
  #learn(today: number, read: readonly History[]): void {
    const { after, until } = this.#horizon;
    const now = new Map(read.map((history) => [history.subject, history]));
    while (this.#due.length > 0 && this.#due[0]!.day + until <= today) {
      const { day, candidates } = this.#due.shift()!;
      for (const { subject, row, base } of candidates) {
        const later = now.get(subject);
        const came = later ? gainedBetween(later, day + after, day + until) : NaN;
        if (came !== came) continue;
        const ratio = Math.log(Math.max(0, came) / (until - after) + paceFloor) - Math.log(base + paceFloor);
        this.#ridge.learn(row, ratio, this.track.weighByPace ? base + paceFloor : 1);
      }
      if (candidates.length === 0) continue;
      this.#learned.push(day);
      this.#lastRows = candidates.map(({ row }) => row);
    }
  }
}

function candidateOf(history: History, track: Track): Candidate {
  const row = Float64Array.from([1, ...features.map((feature) => feature.of(history))]);
  return { subject: history.subject, row, base: track.base(history) };
}

/** Logarithm of the expected pace. */
function expected({ row, base }: Candidate, weights: Float64Array): number {
  return row.reduce((sum, value, i) => sum + value * weights[i]!, Math.log(base + paceFloor));
}

/** Whoever walks along the dates, seeing each morning only what was known by its end. */
export interface Walker {
  /** Days from one step to the next. */
  readonly every: number;
  step(scene: Scene, read: readonly History[]): void;
}

/**
 * Walks the dates once, reading each morning’s past, and lets everyone who is due take a step: from the first day the
 * source was read, so that there is something to have learned by the first date that is judged.
 */
export async function roll(
  pastAt: PastAt,
  question: HistoryQuestion,
  window: { readonly from: number; readonly to: number },
  walkers: readonly Walker[],
  panel: Panel,
  progress: (day: number) => void,
): Promise<void> {
  const firstSeen = new Map<SubjectId, number>();
  for (const day of panel.days.filter((one) => one <= window.to)) {
    const due = walkers.filter(({ every }) => (day - window.from) % every === 0);
    if (due.length === 0) continue;
    progress(day);
    const read = await historiesOf(await pastAt(endOf(day)), question);
    for (const { subject, knownDays } of read) if (!firstSeen.has(subject)) firstSeen.set(subject, day - knownDays);
    const isJudged = day >= window.from;
    const scene: Scene = { day, isJudged, begun: panel.days[0]!, firstSeen: ({ subject }) => firstSeen.get(subject)! };
    for (const walker of due) walker.step(scene, read);
  }
}
