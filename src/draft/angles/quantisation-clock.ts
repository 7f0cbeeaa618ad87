import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { nameOf } from '../names.ts';
import { counted, day, figure } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** How soon somebody else had it in another format, beside how long that usually takes. */
export const quantisationClock: AngleWords<'quantisation-clock'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const hours = counted(facts.hours, 'hour');
    return [
      line`${S} is copied within ${hours}`,
      line`${S} has a copy in another format after ${hours}`,
      line`After ${hours}, ${S} has a copy in another format`,
    ];
  },
  decks: ({ facts }) => [
    line`The median of the last months is ${counted(facts.median, 'hour')}.`,
    line`Over the last months the median was ${counted(facts.median, 'hour')}; a copy is a change of format.`,
  ],
  story: ({ facts, who, about, finding, today }) => {
    const S = who.short;
    const copy = nameOf(finding.others[0] ?? finding.subject);
    const hours = counted(facts.hours, 'hour');
    const [createdOn, copiedOn] = [day(facts.createdOn, today), day(facts.copiedOn, today)];
    return [
      [
        must('lede', [
          line`${S} was put on the Hub on ${createdOn}. After ${hours} there was a copy in another format.`,
          line`It took ${hours} from ${S} to a copy of it in another format.`,
          line`A copy of ${S} in another format is dated ${copiedOn}, ${hours} after the model.`,
        ]),
        must('norm', [
          line`The median of the last months is ${counted(facts.median, 'hour')}.`,
          line`Usually it takes longer: the median of the last months is ${counted(facts.median, 'hour')}.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [line`The copy is ${copy.full}, dated ${copiedOn}.`]),
        says('counter', anyOf(cautions.lineage)),
        says('next', anyOf(checks.release)),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const hours = counted(facts.hours, 'hour');
    return [
      line`${S} had a copy in another format after ${hours}; the median of the last months is ${counted(facts.median, 'hour')}.`,
      line`It took ${hours} from ${S}, dated ${day(facts.createdOn, today)}, to a copy in another format.`,
    ];
  },
  numbers: ({ facts, today }) => [
    { label: line`Hours to a copy in another format`, value: figure(facts.hours) },
    { label: line`Median hours of the last months`, value: figure(facts.median) },
    { label: line`Published`, value: day(facts.createdOn, today) },
  ],
};
