import { slotPattern } from './slots.ts';

/** Words that may come and go: they hold a sentence together and say nothing by themselves. */
const loose = new Set(
  'a an the and it its that which this these those of in on at with as for while where when who'.split(' '),
);

/** Words that mean the same in a sentence of ours. The tense is part of the meaning. */
const alike: readonly (readonly string[])[] = [
  ['is', 'are', 'has', 'have'],
  ['was', 'were', 'had'],
  ['gained', 'added'],
  ['gains', 'adds'],
  ['rose', 'grew', 'climbed'],
  ['rises', 'grows', 'climbs'],
  ['usual', 'normal', 'ordinary', 'typical'],
  ['stands', 'sits'],
  ['stood', 'sat'],
  ['says', 'states'],
  ['said', 'stated'],
  ['begins', 'starts'],
  ['began', 'started'],
  ['called', 'named'],
  ['calls', 'names'],
  ['over', 'across'],
  ['also', 'too'],
  ['largest', 'biggest'],
  ['larger', 'bigger'],
  ['posted', 'published'],
  ['list', 'ranking'],
  ['repository', 'repo'],
  ['repositories', 'repos'],
  ['each', 'every'],
  ['follow', 'watch'],
];
const groups = new Map(alike.flatMap((group) => group.map((word) => [word, group[0]!] as const)));

/** The other words that may stand for one. */
export const synonymsOf = (word: string): readonly string[] =>
  alike.find((group) => group.includes(word))?.filter((other) => other !== word) ?? [];

/** The words of a slotted sentence, in small letters. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .replace(slotPattern, ' ')
    .toLowerCase()
    .replace(/[’']s?(?![\p{L}])/gu, ' ')
    .match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** What a sentence says with its own words, whatever their order: for each meaning how often. */
function meaningsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) {
    if (loose.has(word)) continue;
    const meaning = groups.get(word) ?? word;
    counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  return counts;
}

export interface Difference {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** Words a styled sentence has that the written one has not, and those it lost. */
export function differenceOf(written: string, styled: string): Difference {
  const [before, after] = [meaningsOf(written), meaningsOf(styled)];
  return { added: surplus(after, before), dropped: surplus(before, after) };
}

const surplus = (of: ReadonlyMap<string, number>, over: ReadonlyMap<string, number>): readonly string[] =>
  [...of].filter(([meaning, count]) => count > (over.get(meaning) ?? 0)).map(([meaning]) => meaning);
