import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { figure, recentDay, verbatim } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { wholeStory } from './whole-story.ts';

/** Stars in the days after a release: one after the other, and no more is said. */
export const releaseEcho: AngleWords<'release-echo'> = {
  headlines: ({ facts, who }) => [
    line`${who.short} gains ${figure(facts.gain)} stars after a release`,
    line`After ${verbatim(facts.version)}, ${who.short} is up ${figure(facts.gain)} stars`,
  ],
  decks: ({ facts, today }) => [
    line`Version ${verbatim(facts.version)} came on ${recentDay(facts.releasedOn, today)}; a usual day brings ${figure(facts.norm)}.`,
    line`A usual day brings ${figure(facts.norm)}; the cause is not known.`,
  ],
  story: (telling) => {
    const { facts, who, today } = telling;
    const [gain, version, on] = [figure(facts.gain), verbatim(facts.version), recentDay(facts.releasedOn, today)];
    return wholeStory(telling, {
      lede: [
        line`${who.short} has gained ${gain} stars since ${on}, the day of its version ${version}.`,
        line`${who.short} published version ${version} on ${on} and has gained ${gain} stars since.`,
      ],
      norm: [line`A usual day brings ${figure(facts.norm)}.`, line`Its norm is ${figure(facts.norm)} a day.`],
      nut: [
        line`The count went from ${figure(facts.before)} to ${figure(facts.now)}.`,
        line`It stands at ${figure(facts.now)} stars this morning.`,
      ],
      counter: anyOf(cautions.stars),
      next: anyOf(checks.pace),
    });
  },
  briefs: ({ facts, who, today }) => [
    line`${who.full} has gained ${figure(facts.gain)} stars since its version ${verbatim(facts.version)} of ${recentDay(facts.releasedOn, today)}; a usual day brings ${figure(facts.norm)}.`,
    line`After its version ${verbatim(facts.version)} of ${recentDay(facts.releasedOn, today)}, ${who.full} is up ${figure(facts.gain)} stars to ${figure(facts.now)}.`,
  ],
  numbers: ({ facts }) => [
    { label: line`Stars`, value: figure(facts.now) },
    { label: line`Gained since the release`, value: figure(facts.gain) },
    { label: line`Usual day`, value: figure(facts.norm) },
  ],
};
