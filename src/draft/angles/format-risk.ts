import { line } from '../line.ts';
import { figure, percent } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const formatRisk = shareWords<'format-risk'>({
  does: () => line`carry the tag pytorch and neither safetensors nor gguf`,
  titles: ({ share, count }) => [
    line`${figure(count)} models of the list carry no tag of a safe format`,
    line`${percent(share)} of the trending models carry no tag of a safe format`,
    line`Without a tag of a safe format: ${percent(share)} of the list`,
  ],
  cautions: furtherCautions.tags,
  noun: 'tag',
});
