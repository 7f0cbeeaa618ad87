import { refuse } from './words-refused.ts';

export const forecast = refuse(
  'N14',
  'Forecasts',
  'Nothing is said of the future but the dated tests the paper sets itself, in their declared forms.',
  'forecast',
  'no dated test',
);
