import { line } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import { furtherCautions } from '../further-cautions.ts';
import { figure } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Uploads under one name pattern: how many of the newest, by how many accounts, and nobody by name. */
export const factory: AngleWords<'factory'> = {
  headlines: ({ facts }) => {
    const largest = figure(facts.largest);
    return [line`A single account, ${largest} models, a day`, line`${largest} new models under a single name pattern`];
  },
  decks: ({ facts }) => [
    line`Of the ${figure(facts.listSize)} new models we read, ${figure(facts.all)} are of such a pattern; automation is no misuse.`,
  ],
  story: ({ facts }) => {
    const [largest, size, all] = [figure(facts.largest), figure(facts.listSize), figure(facts.all)];
    return [
      [
        must('lede', [
          line`Of the ${size} models on the list of new models, ${largest} are of a single account and a single name pattern, made within a day.`,
          line`On the list of ${size} new models, ${largest} belong to a single account.`,
        ]),
      ],
      [
        says('nut', [
          line`Such patterns cover ${all} of the ${size} models on the list.`,
          line`In all, ${all} models on the list are of such patterns.`,
        ]),
        says('counter', anyOf(furtherCautions.factory)),
        says('next', anyOf(checks.list.slice(0, 1))),
      ],
    ];
  },
  briefs: ({ facts }) => [
    line`Of the ${figure(facts.listSize)} models on the list of new models, ${figure(facts.largest)} are of a single account and name pattern, made within a day.`,
    line`A single account made ${figure(facts.largest)} of the ${figure(facts.listSize)} models on the list of new models within a day.`,
  ],
  numbers: ({ facts }) => [
    { label: line`Models of the largest batch`, value: figure(facts.largest) },
    { label: line`Models of all such batches`, value: figure(facts.all) },
    { label: line`Length of the list`, value: figure(facts.listSize) },
  ],
  source: () => line`Hugging Face’s list of new models`,
};
