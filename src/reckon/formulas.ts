import type { FormulaDeclaration, PastFormula, PureFormula } from './formula.ts';
import * as arithmetic from './formulas/arithmetic.ts';
import * as lists from './formulas/lists.ts';
import * as readings from './formulas/readings.ts';

const declared = [
  readings.observed,
  readings.quoted,
  readings.dayOf,
  readings.asOfDay,
  readings.asOfInstant,
  readings.lengthOf,
  arithmetic.difference,
  arithmetic.sum,
  arithmetic.ratio,
  arithmetic.fraction,
  arithmetic.perHundred,
  arithmetic.largest,
  arithmetic.lastDayOf,
  arithmetic.daysBetween,
  arithmetic.milestone,
  lists.countOnList,
  lists.accountsOnList,
  lists.medianOverList,
] as readonly (PureFormula<never> | PastFormula<never>)[];

/** Every formula a figure in print can follow, for proof and for the method page. */
export const formulas = declared as unknown as readonly FormulaDeclaration[];

const byName = new Map(formulas.map((formula) => [formula.name, formula]));

/** Null for a formula, or a version of one, that this program does not know. */
export function findFormula(name: string, version: number): FormulaDeclaration | null {
  const found = byName.get(name);
  return found?.version === version ? found : null;
}
