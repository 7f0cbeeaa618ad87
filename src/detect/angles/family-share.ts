import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

export const familyShare = shareAngle({
  declaration: {
    id: 'family-share',
    title: 'The base most fine-tunes of the list declare',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries:
      'the base that most models of the list declare to be tuned from, the two after it, accounts, an earlier share',
    falsifiedBy: 'one account’s batch behind the fine-tunes',
    caveat: 'declared lineage of listed models only',
  },
  attribute: 'base-models',
  named: (entry) => /^finetune:([^/\s]+\/[^/\s]+)$/.exec(entry)?.[1] ?? null,
  base: 3.9,
});
