import { line } from '../line.ts';
import { percent, verbatim } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const licenceMix = shareWords<'licence-mix'>({
  does: ({ label }) => line`declare the licence ${verbatim(label)}`,
  titles: ({ label, share }) => [
    line`${verbatim(label)} is declared by ${percent(share)} of the trending models`,
    line`${percent(share)} of the trending models declare ${verbatim(label)}`,
    line`The licences of the list: ${verbatim(label)} in ${percent(share)}`,
  ],
  cautions: furtherCautions.declared,
  noun: 'licence',
});
