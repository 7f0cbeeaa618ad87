import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

export const safetensorsShare = shareAngle({
  declaration: {
    id: 'safetensors-share',
    title: 'In a safe format',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries:
      'models of the list tagged safetensors, accounts that own them, how many of the first hundred, an earlier share',
    falsifiedBy: 'a reading that lacks tags',
    caveat: 'as tagged by the Hub; a file of another format may lie beside it',
  },
  attribute: 'tags',
  counts: [{ on: 'tags', is: 'holds', to: 'safetensors' }],
  base: 4,
});
