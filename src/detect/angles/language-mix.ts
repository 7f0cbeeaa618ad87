import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

/** Two letters that are no language (`tf`, a library) have no name. */
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

export const languageMix = shareAngle({
  declaration: {
    id: 'language-mix',
    title: 'The languages the listed models are tagged with',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries: 'the language tagged most often, the two after it, accounts, an earlier share',
    falsifiedBy: 'tags set by a script or copied from a template',
    caveat: 'as tagged by the author; a model without a tag speaks some language too',
  },
  attribute: 'tags',
  named: (tag) => (/^[a-z]{2}$/.test(tag) && languages.of(tag) !== undefined ? tag : null),
  base: 3.8,
});
