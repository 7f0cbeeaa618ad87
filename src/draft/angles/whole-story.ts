import type { AngleId } from '../../vocabulary/finding.ts';
import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import type { Message, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** What the story of one subject is made of, beside what every such story says of its subject. */
export interface StoryParts {
  readonly lede: Variants;
  readonly norm?: Variants;
  readonly nut: Variants;
  readonly peers?: Variants;
  readonly counter: Variants;
  readonly next: Variants;
}

/** Three paragraphs about one subject: what happened, what it is and how to have it, why it matters and what is not known. */
export function wholeStory<A extends AngleId>(
  { who, about, today }: Telling<A>,
  { lede, norm = [], nut, peers = [], counter, next }: StoryParts,
): readonly (readonly Message[])[] {
  return [
    [must('lede', lede), says('norm', norm)],
    [
      says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
      says('use', howToUse(who, about, today)),
    ],
    [says('nut', nut), says('peers', peers), says('counter', counter), says('next', next)],
  ];
}
