import { line } from '../line.ts';
import { percent, verbatim } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const taskMix = shareWords<'task-mix'>({
  does: ({ label }) => line`carry the task ${verbatim(label)}`,
  titles: ({ label, share }) => [
    line`${verbatim(label)} is the task of ${percent(share)} of the list`,
    line`${percent(share)} of the trending models carry the task ${verbatim(label)}`,
    line`The tasks of the list: ${verbatim(label)} in ${percent(share)}`,
  ],
  cautions: furtherCautions.tags,
  noun: 'task',
});
