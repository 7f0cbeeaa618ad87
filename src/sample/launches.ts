import type { Random } from './random.ts';
import { launchScript, mostBuiltOn } from './script.ts';
import type { Timeline } from './timeline.ts';
import { type ModelKind, modelKinds } from './words/models.ts';
import { type Lab, labs } from './words/names.ts';

/** A lab publishes a family of models in one or more sizes; those in the world's own days come with a post. */
export interface Launch {
  readonly lab: Lab;
  /** As it is printed: `Quince 3`. */
  readonly name: string;
  /** As repositories are named: `quince-3`. */
  readonly stem: string;
  readonly version: number;
  readonly kind: ModelKind;
  readonly billions: readonly number[];
  /** First morning on which it can be read; it was published on the day before. */
  readonly morning: number;
  /** Hours of that day before, in UTC. */
  readonly hour: number;
  /** What the lab says it is good and bad at. */
  readonly strength: string;
  readonly weakness: string;
  /** Likes of the first week of its main model. */
  readonly heat: number;
  readonly thread: boolean;
  readonly paper: boolean;
  /** Many build on it. */
  readonly popular: boolean;
}

interface Timing {
  readonly morning: number;
  readonly heat: number;
  readonly thread: boolean;
  readonly paper: boolean;
  readonly popular: boolean;
}

/** Old launches, the scripted ones, and about two a week by chance; oldest first. */
export function makeLaunches(random: Random, timeline: Timeline, before: number): readonly Launch[] {
  const timings: Timing[] = [];
  for (let i = 0; i < labs.length * before; i += 1)
    timings.push({
      morning: -random.whole(1, 520),
      heat: random.between(20, 260),
      thread: false,
      paper: random.chance(0.4),
      popular: false,
    });
  for (const planned of launchScript) {
    const morning = timeline.last - planned.offset;
    timings.push({ ...planned, morning, popular: planned.offset === mostBuiltOn });
  }
  const spokenFor = new Set(timings.map(({ morning }) => morning));
  for (let morning = 1; morning < timeline.last; morning += 1) {
    const weekend = [0, 6].includes(timeline.weekdayOf(morning - 1));
    if (spokenFor.has(morning) || !random.chance(weekend ? 0.05 : 0.38)) continue;
    timings.push({
      morning,
      heat: random.between(25, 190),
      thread: random.chance(0.55),
      paper: random.chance(0.35),
      popular: false,
    });
  }
  timings.sort((a, b) => a.morning - b.morning);

  const versions = new Map<string, number>();
  const lastOf = new Map<Lab, number>();
  const releasesOf = new Map<Lab, number>();
  return timings.map((timing) => {
    const rested = labs.filter((lab) => timing.morning - (lastOf.get(lab) ?? -1000) > 12);
    const choice = rested.length > 0 ? rested : labs;
    // Every lab has a past before any has two.
    const fewest = Math.min(...choice.map((lab) => releasesOf.get(lab) ?? 0));
    const lab = random.pick(
      timing.morning > 0 ? choice : choice.filter((lab) => (releasesOf.get(lab) ?? 0) === fewest),
    );
    releasesOf.set(lab, (releasesOf.get(lab) ?? 0) + 1);
    lastOf.set(lab, timing.morning);
    const family = random.pick(lab.families);
    const version = (versions.get(family) ?? 0) + 1;
    versions.set(family, version);
    const kind = timing.popular
      ? modelKinds[0]
      : random.weighted(modelKinds.filter(({ task }) => task !== null).map((kind) => [kind, kind.weight] as const));
    if (!kind) throw new TypeError('no kinds of models');
    const sizes = timing.heat > 100 ? random.whole(2, 3) : random.whole(1, 2);
    return {
      ...timing,
      lab,
      version,
      name: version === 1 ? family : `${family} ${version}`,
      stem: version === 1 ? family.toLowerCase() : `${family.toLowerCase()}-${version}`,
      kind,
      billions: timing.popular
        ? [27, 7]
        : [...new Set(random.shuffled(kind.billions).slice(0, sizes))].sort((a, b) => b - a),
      strength: random.pick(kind.bank['strength'] ?? ['everyday work']),
      weakness: random.pick(kind.bank['weakness'] ?? ['everything else']),
      hour: random.between(8, 18),
    };
  });
}

/** A size as repositories write it: `7b`, `600m`. */
export const sizeTag = (billions: number): string =>
  billions < 1 ? `${Math.round(billions * 1000)}m` : `${String(billions)}b`;

/** A size as sentences write it: `7 billion`, `600 million`. */
export const sizeWords = (billions: number): string =>
  billions < 1 ? `${Math.round(billions * 1000)} million` : `${String(billions)} billion`;

/** As adjectives write it: `7-billion-parameter`. */
export const sizeAdjective = (billions: number): string => `${sizeWords(billions).replace(' ', '-')}-parameter`;

/** As titles write it: `Quince 3 7B`. */
export const sizeName = (billions: number): string => sizeTag(billions).toUpperCase();
