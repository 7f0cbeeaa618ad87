import { line } from '../line.ts';
import { cautions } from '../maxims.ts';
import { figure, percent, verbatim } from '../pieces.ts';
import { shareWords } from './shares.ts';

export const familyShare = shareWords<'family-share'>({
  does: ({ label }) => line`are declared fine-tunes of ${verbatim(label)}`,
  titles: ({ label, share, count }) => [
    line`${figure(count)} models of the list are fine-tunes of ${verbatim(label)}`,
    line`${verbatim(label)} is the base of ${percent(share)} of the list`,
    line`${percent(share)} of the trending models are fine-tunes of ${verbatim(label)}`,
  ],
  cautions: cautions.lineage,
  noun: 'base',
});
