import { addDays, monthName, partsOfDay, weekdayName } from '../../src/text/days.ts';
import type { Day } from '../../src/vocabulary/time.ts';

/**
 * True retellings of a sentence, by rules that know the sentence's letters alone: other words, another order, the passive,
 * another rounding, another way to say the same day. Words of others are not ours to retell, and small names keep their case.
 */
export function paraphrases(sentence: string, today: Day): readonly string[] {
  if (/[“"]/.test(sentence)) return [];
  const made = [
    ...retellings.map(([from, to]) => sentence.replace(from, to)),
    ...orders.map(([from, to]) => raised(sentence.replace(from, to))),
    ...roundings(sentence),
    ...datings(sentence, today),
  ];
  const once = [...new Set(made)].filter((text) => text !== sentence);
  // Two changes at a time as well: order and words.
  const twice = once.flatMap((text) => retellings.slice(0, 12).map(([from, to]) => text.replace(from, to)));
  return [...new Set([...once, ...twice])].filter((text) => text !== sentence);
}

const raised = (text: string): string =>
  /^(?:since|on|this|today|until|before|a|its|the|it)\b/.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;

const retellings: readonly (readonly [RegExp, string])[] = [
  [/\bhas gained\b/, 'has added'],
  [/\bgained\b/, 'added'],
  [/\badded\b/, 'gained'],
  [/\bgains\b(?= \d)/, 'adds'],
  [/\brose by\b/, 'grew by'],
  [/\bgrew by\b/, 'rose by'],
  [/\bstands at\b/, 'is at'],
  [/\bstood at\b/, 'was at'],
  [/\b([Aa]) usual day\b/, '$1 normal day'],
  [/\busual day\b/, 'typical day'],
  [/\bordinary\b/, 'usual'],
  [/\bthis morning\b/, 'today'],
  [/\bpublished\b/, 'released'],
  [/\bposted\b/, 'published'],
  [/\bone in ([\d,]+)\b/, '1 in $1'],
  [/ %/, ' per cent'],
  [/\b(\d+(?:\.\d+)?) times its\b/, '$1x its'],
  [/\bWe found no\b/, 'We have found no'],
  [/\bThe owner is\b/, 'Its owner is'],
  [/\bthe repositories we follow\b/, 'the followed repositories'],
  [/\bstars then\b/, 'stars at that point'],
  [/\bbrings\b(?= [\d])/, 'means'],
  [/\bcame from\b/, 'come from'],
  [/\bdeclare\b/, 'name'],
];

/** The same words in another order, and the passive. */
const orders: readonly (readonly [RegExp, string])[] = [
  [/^Since ([^,;]+), ([^;]+?)\.$/, '$2 since $1.'],
  [/^On (\w+day), ([^;]+?)\.$/, '$2 on $1.'],
  [/^([^,;:]+?) (has (?:gained|added) [\d,]+ stars) since (\w+day)\b/, 'since $3, $1 $2'],
  [/^([^,;:]+?) since (\w+day)\.?$/, 'since $2, $1.'],
  [/^([\w./-]+) (?:has )?(?:gained|added) ([\d,]+) stars since (\w+day)\b/, '$2 stars were added to $1 since $3'],
  [/^([\w./-]+) gains ([\d,]+) stars\b/, '$2 stars are added to $1'],
  [/^([^;]+); ([^;]+)\.$/, '$1, and $2.'],
];

/** "About 10,900" and "10.9 thousand"-like wordings that the house keeps: a thousand or more, to three places. */
function roundings(sentence: string): readonly string[] {
  const match = /(?<![\p{L}\d./_-])\d{1,3}(?:,\d{3})+(?= (?:stars|forks|downloads|likes)\b)/u.exec(sentence);
  if (!match || /\b(?:about|roughly|past|passed|than|mark|from)\b/i.test(sentence)) return [];
  const value = Number(match[0].replaceAll(',', ''));
  const step = 10 ** (String(value).length - 3);
  const rounded = (Math.round(value / step) * step).toLocaleString('en');
  return ['about', 'roughly', 'around'].map(
    (word) => `${sentence.slice(0, match.index)}${word} ${rounded}${sentence.slice(match.index + match[0].length)}`,
  );
}

/** Thursday as 30 April, 30 April as April 30, this morning as its date. */
function datings(sentence: string, today: Day): readonly string[] {
  const made: string[] = [];
  const named = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(sentence)?.[0];
  if (named) {
    const back = [1, 2, 3, 4, 5, 6].find((days) => weekdayName(addDays(today, -days)) === named);
    if (back !== undefined) {
      const { date, month } = partsOfDay(addDays(today, -back));
      made.push(
        sentence.replace(named, `${date} ${monthName(month)}`),
        sentence.replace(named, `${monthName(month)} ${date}`),
      );
      if (back === 1 && /\b(?:on|since) $/.test(sentence.slice(0, sentence.indexOf(named))))
        made.push(sentence.replace(`on ${named}`, 'yesterday').replace(`since ${named}`, 'since yesterday'));
    }
  }
  const american = sentence.replace(
    /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b/,
    '$2 $1, $3',
  );
  return [...made, american].filter((text) => text !== sentence);
}
