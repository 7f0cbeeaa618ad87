import { line } from '../line.ts';
import { percent } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const safetensorsShare = shareWords<'safetensors-share'>({
  does: () => line`carry the tag safetensors`,
  titles: ({ share }) => [
    line`Safetensors in ${percent(share)} of the trending models`,
    line`${percent(share)} of the trending models carry safetensors`,
    line`The format tag of ${percent(share)} of the list: safetensors`,
  ],
  cautions: furtherCautions.tags,
  noun: 'tag',
});
