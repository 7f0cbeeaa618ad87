import { numberBound } from './n01-number-bound.ts';
import { unitAndWindow } from './n02-unit.ts';
import { arithmetic } from './n03-arithmetic.ts';
import { datesAndFreshness } from './n04-dates.ts';
import { entity } from './n05-entity.ts';
import { direction } from './n06-direction.ts';
import { comparative } from './n07-comparative.ts';
import { superlative } from './n08-superlative.ts';
import { quantifier } from './n09-quantifier.ts';
import { cause } from './n10-cause.ts';
import { quotation } from './n11-quote.ts';
import { namedThing } from './n12-named-thing.ts';
import { evaluation } from './n13-evaluation.ts';
import { forecast } from './n14-forecast.ts';
import { negativeExistence } from './n15-negative-existence.ts';
import { presupposition } from './n16-presupposition.ts';
import { residue } from './n17-residue.ts';
import type { Rule } from './rule.ts';

/** Every rule of the checker, in order; the method page prints them. */
export const rules: readonly Rule[] = [
  numberBound,
  unitAndWindow,
  arithmetic,
  datesAndFreshness,
  entity,
  direction,
  comparative,
  superlative,
  quantifier,
  cause,
  quotation,
  namedThing,
  evaluation,
  forecast,
  negativeExistence,
  presupposition,
  residue,
];
