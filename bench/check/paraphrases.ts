import { sentenceCase } from '../../src/text/english.ts';

/** True retellings of a sentence: other licensed words, another order, another form of the same number. */
export function paraphrases(sentence: string): readonly string[] {
  if (/[“"]/.test(sentence)) return []; // words of others are not ours to retell
  const raised = /^\p{Lu}/u.test(sentence) ? sentenceCase : (text: string): string => text;
  const made = retellings.map(([from, to]) => raised(sentence.replace(from, to))).filter((text) => text !== sentence);
  return [...new Set(made)];
}

const retellings: readonly (readonly [RegExp, string])[] = [
  [/\bhas gained\b/, 'has added'],
  [/\bgained\b/, 'added'],
  [/\badded\b/, 'gained'],
  [/\bgains\b(?= \d)/, 'adds'],
  [/\brose by\b/, 'grew by'],
  [/\bgrew by\b/, 'rose by'],
  [/\bstands at\b/, 'is at'],
  [/\bstood at\b/, 'was at'],
  [/\ba usual day\b/i, 'a normal day'],
  [/\busual day\b/, 'typical day'],
  [/\bordinary\b/, 'usual'],
  [/\bthis morning\b/, 'today'],
  [/\bpublished\b/, 'released'],
  [/\bposted\b/, 'published'],
  [/\bis called\b/, 'has the name'],
  [/^Since ([^,]+), (.+?) (has (?:gained|added) [\d,]+ stars)\b/, '$2 $3 since $1'],
  [/^(\S+) (has (?:gained|added) [\d,]+ stars) since (\w+)\b/, 'Since $3, $1 $2'],
  [/^On (\w+day), (.+?)\.$/, '$2 on $1.'],
  [/\b(\d) for every 100\b/, '$1 per 100'],
  [/\bone in ([\d,]+)\b/, '1 in $1'],
  [/ %/, ' per cent'],
  [/\b(\d+(?:\.\d+)?) times its usual pace\b/, '$1x its usual pace'],
  [/\bforks of it\b/, 'forks'],
  [/\bWe found no\b/, 'We have found no'],
  [/\bThe owner is\b/, 'Its owner is'],
  [/\bthe repositories we follow\b/, 'the followed repositories'],
  [/\bThe peak day brought\b/, 'Its peak day brought'],
  [/\bstars then\b/, 'stars at that point'],
];
