import { refuse } from './words-refused.ts';

export const evaluation = refuse(
  'N13',
  'Praise and blame',
  'Words of praise, blame and quality are not ours; a technical comparison needs a measurement.',
  'evaluation',
  'no measurement',
);
