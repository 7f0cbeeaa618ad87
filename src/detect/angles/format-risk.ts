import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

export const formatRisk = shareAngle({
  declaration: {
    id: 'format-risk',
    title: 'Listed without a safe format',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries:
      'models of the list tagged pytorch and neither safetensors nor gguf, accounts that own them, how many of the first hundred, an earlier share',
    falsifiedBy: 'a safe file elsewhere in the repository that no tag tells of',
    caveat: 'as tagged by the Hub; such a format can run code when it is loaded, and most such files are harmless',
  },
  attribute: 'tags',
  counts: [
    { on: 'tags', is: 'holds', to: 'pytorch' },
    { on: 'tags', is: 'lacks', to: 'safetensors' },
    { on: 'tags', is: 'lacks', to: 'gguf' },
  ],
  base: 3.9,
});
