import { line } from '../line.ts';
import { percent, verbatim } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const languageMix = shareWords<'language-mix'>({
  does: ({ label }) => line`carry the language tag ${verbatim(label)}`,
  titles: ({ label, share }) => [
    line`${percent(share)} of the trending models carry the language tag ${verbatim(label)}`,
    line`The language tag ${verbatim(label)} is on ${percent(share)} of the list`,
    line`The languages of the list: ${verbatim(label)} in ${percent(share)}`,
  ],
  cautions: furtherCautions.tags,
  noun: 'language tag',
});
