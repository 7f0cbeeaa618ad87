import type { FormulaDeclaration, PastFormula, PureFormula } from './formula.ts';
import * as arithmetic from './formulas/arithmetic.ts';
import * as arrivals from './formulas/arrivals.ts';
import * as batches from './formulas/batches.ts';
import * as firstCopies from './formulas/first-copies.ts';
import * as gainers from './formulas/gainers.ts';
import { hoursBetween } from './formulas/hours.ts';
import { leftOut } from './formulas/left-out.ts';
import * as listFigures from './formulas/list-figures.ts';
import * as lists from './formulas/lists.ts';
import * as names from './formulas/names.ts';
import * as paperGaps from './formulas/paper-gaps.ts';
import * as promises from './formulas/promises.ts';
import * as ranking from './formulas/ranking.ts';
import * as rarities from './formulas/rarity.ts';
import * as readings from './formulas/readings.ts';
import * as recounts from './formulas/recounts.ts';
import * as searched from './formulas/searched.ts';
import * as series from './formulas/series.ts';
import * as sets from './formulas/sets.ts';
import * as together from './formulas/together.ts';

const declared = [
  readings.observed,
  readings.quoted,
  readings.dayOf,
  readings.asOfDay,
  readings.asOfInstant,
  readings.lengthOf,
  names.nameOf,
  names.ownerNameOf,
  names.pageOf,
  names.siteOf,
  arithmetic.difference,
  arithmetic.sum,
  arithmetic.ratio,
  arithmetic.fraction,
  arithmetic.perHundred,
  arithmetic.largest,
  arithmetic.lastDayOf,
  arithmetic.daysBetween,
  arithmetic.milestone,
  promises.dueDay,
  promises.mark,
  promises.promisedGain,
  hoursBetween,
  leftOut,
  lists.countOnList,
  lists.accountsOnList,
  lists.medianOverList,
  listFigures.totalOverList,
  listFigures.quantileOverList,
  listFigures.distinctOnList,
  listFigures.medianLifespan,
  arrivals.namedByNew,
  arrivals.accountsNaming,
  firstCopies.medianHoursToCopy,
  firstCopies.copiesSooner,
  paperGaps.medianPaperGap,
  paperGaps.papersNamed,
  paperGaps.weightsBefore,
  paperGaps.withinWeekOfPaper,
  batches.largestBatch,
  batches.batchAccounts,
  batches.inBatches,
  batches.newestRead,
  gainers.gainersWithTopic,
  gainers.accountsOfGainers,
  together.topicAbove,
  together.accountsAbove,
  together.topicSize,
  ranking.blendedPace,
  ranking.blendedPlace,
  ranking.gainPlace,
  ranking.placeOnList,
  series.medianGain,
  series.largestGain,
  series.ledFor,
  series.daysSince,
  sets.followed,
  sets.followedOfKind,
  sets.rankOf,
  sets.medianOfGains,
  rarities.rarity,
  rarities.rarityLooked,
  rarities.raritySince,
  rarities.countAbove,
  recounts.recountDay,
  recounts.recountSize,
  recounts.recountChange,
  searched.countDated,
] as readonly (PureFormula<never> | PastFormula<never>)[];

/** Every formula a figure in print can follow, for proof and for the method page. */
export const formulas = declared as unknown as readonly FormulaDeclaration[];

const byName = new Map(formulas.map((formula) => [formula.name, formula]));

/** Null for a formula, or a version of one, that this program does not know. */
export function findFormula(name: string, version: number): FormulaDeclaration | null {
  const found = byName.get(name);
  return found?.version === version ? found : null;
}
