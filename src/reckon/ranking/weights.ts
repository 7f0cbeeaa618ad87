import stored from './weights.json' with { type: 'json' };
import { features } from './features.ts';

/**
 * The weights of the blend: what each feature adds to the logarithm of the expected pace. The blend itself has no weight:
 * a model without weights ranks by the even pace.
 */
export interface Weights {
  readonly constant: number;
  readonly of: Readonly<Record<string, number>>;
  /** The median of each feature where the weights were fitted: what "above" and "below" are measured from. */
  readonly usual: Readonly<Record<string, number>>;
}

/** Weights with the protocol they were fitted by, as `weights.json` keeps them. */
export interface FittedWeights extends Weights {
  /** First and last origin the fit learned from, and when the last of its labels was known. */
  readonly from: string;
  readonly to: string;
  readonly known: string;
  readonly origins: number;
  readonly cases: number;
}

/** No weights at all: the untuned blend. */
export const untuned: Weights = { constant: 0, of: {}, usual: {} };

/** Fitted by the lab on recorded dates (docs/scoreboard.md); read once, never changed while the program runs. */
export const repositoryWeights: FittedWeights = checked(stored);

function checked(weights: FittedWeights): FittedWeights {
  const named = new Set(features.map((feature) => feature.id));
  const stray = Object.keys(weights.of).find((id) => !named.has(id));
  if (stray !== undefined) throw new TypeError(`weights.json names a feature "${stray}" that is not declared`);
  return weights;
}
