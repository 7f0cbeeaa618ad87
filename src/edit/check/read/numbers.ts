import { round } from '../../../text/round.ts';
import type { SpokenNumber } from './token.ts';

/** A number read at a place of a text, and how many signs it took. */
export interface ReadNumber {
  readonly number: SpokenNumber;
  readonly length: number;
}

/** Whether a value, rounded as the wording shows, is what was said. There is no other tolerance. */
export function agrees(said: SpokenNumber, value: number): boolean {
  if (said.form === 'multiple') return value >= said.value * 0.95 && value <= said.value * 1.05;
  if (said.form === 'fraction') return Math.abs(value - said.value) <= fractionSlack;
  const size = said.signed ? value : Math.abs(value);
  const { negative, whole, fraction } = round(size, said.places, said.shift);
  const shown = Number(`${whole}${fraction === '' ? '' : `.${fraction}`}`) * (negative ? -1 : 1);
  return Math.abs(shown - said.value * 10 ** said.shift) < 1e-9 * Math.max(1, Math.abs(shown));
}

/** "Half" is said of what lies nearer to a half than to any other fraction with a name of its own. */
const fractionSlack = 0.04;

/** The number that begins at this place, or null. Figures, words, ordinals, fractions, multiples and rates. */
export function numberAt(text: string, at: number): ReadNumber | null {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) return null;
  const read =
    rateAt(text, at) ?? figureAt(text, at) ?? fractionAt(text, at) ?? multipleAt(text, at) ?? wordsAt(text, at);
  return read && /\b(?:about|roughly|around) $/i.test(text.slice(0, at))
    ? { ...read, number: roundedAsShown(read.number) }
    : read;
}

/** "About 57,800": rounded to what its noughts show, where two places at least are left. */
function roundedAsShown(number: SpokenNumber): SpokenNumber {
  const noughts = /^\d{2,}?(0+)$/.exec(String(number.value))?.[1]?.length ?? 0;
  return number.form === 'figure' && number.shift === 0 && noughts > 0 ? { ...number, shift: -noughts } : number;
}

const plainNumber = (value: number, form: SpokenNumber['form'] = 'figure', places = 0, shift = 0): SpokenNumber => ({
  form,
  value,
  places,
  shift,
  signed: false,
});

/** "one in 531", "24 for every 100", "24 per hundred". */
function rateAt(text: string, at: number): ReadNumber | null {
  const oneIn = sticky(/(?:one|1) (?:in|out of) (?:every )?(?<n>\d[\d,]*(?:\.\d+)?)(?![\d%])/iy, text, at);
  if (oneIn) {
    const n = Number(oneIn.groups!['n']!.replaceAll(',', ''));
    return { number: plainNumber(n, 'one-in', placesOf(oneIn.groups!['n']!)), length: oneIn[0].length };
  }
  const hundred = sticky(
    /(?<n>\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:for every|for each|per|to every|in every) (?:100|hundred)\b/iy,
    text,
    at,
  );
  const n = hundred && (wordNumber(hundred.groups!['n']!) ?? Number(hundred.groups!['n']!.replaceAll(',', '')));
  return hundred && Number.isFinite(n) ? { number: plainNumber(n!, 'per-hundred'), length: hundred[0].length } : null;
}

const scales: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  k: 3,
  million: 6,
  m: 6,
  mn: 6,
  billion: 9,
  b: 9,
  bn: 9,
  trillion: 12,
};

/** 65,736 · 1.4 · 2.7 million · 27B · 11 % · 9.2 times · 3x · 5th · +9,610 · −120 · 6 °C. */
function figureAt(text: string, at: number): ReadNumber | null {
  const match = sticky(
    /(?<sign>[+\u2212-])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?(?<ordinal>st|nd|rd|th)\b| ?(?<percent>%|per ?cent\b)| (?<points>percentage points?\b|points of a percent\b)| ?(?<celsius>°C|degrees(?: Celsius)?\b)|(?<times> times\b| ?[x×](?![\p{L}\p{N}])|-fold\b)|(?: |-)?(?<scale>thousand|million|billion|trillion|hundred)\b|(?<letter>[kKMB]|bn|mn)(?![\p{L}\p{N}]))?/uy,
    text,
    at,
  );
  const part = match?.groups;
  if (!match || !part) return null;
  if (/[\p{L}\p{N}]/u.test(text[at + match[0].length] ?? '') && !part['ordinal']) return null;
  const places = placesOf(part['digits']!);
  const power = scales[(part['scale'] ?? part['letter'] ?? '').toLowerCase()] ?? 0;
  const value =
    Number(part['digits']!.replaceAll(',', '')) * 10 ** power * (/[-\u2212]/.test(part['sign'] ?? '') ? -1 : 1);
  const found = (number: SpokenNumber): ReadNumber => ({
    number: { ...number, signed: part['sign'] !== undefined },
    length: match[0].length,
  });
  if (part['percent']) return found(plainNumber(value / 100, 'percent', places, 2));
  if (part['points']) return found(plainNumber(value / 100, 'points', places, 2));
  if (part['ordinal']) return found(plainNumber(value, 'ordinal'));
  if (part['celsius']) return found(plainNumber(value, 'celsius', places));
  if (part['times']) return found(plainNumber(value, 'times', places));
  return found(plainNumber(value, 'figure', places, -power));
}

const placesOf = (digits: string): number => (digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0);

const parts: Readonly<Record<string, number>> = {
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  tenth: 1 / 10,
};

/** half · a third · two thirds · three quarters. */
function fractionAt(text: string, at: number): ReadNumber | null {
  const half = sticky(/(?:one |a )?half\b/iy, text, at);
  if (half) return { number: plainNumber(1 / 2, 'fraction'), length: half[0].length };
  const match = sticky(
    /(?<n>an?|one|two|three|four|five|seven|nine)[ -](?<part>third|quarter|fifth|sixth|tenth)(?<many>s?)\b(?= of\b|s?[,.;:]?(?: |$))/iy,
    text,
    at,
  );
  if (!match) return null;
  const { n, part, many } = match.groups!;
  const times = /^(?:an?|one)$/i.test(n!) ? 1 : wordNumber(n!)!;
  if (times === 1 ? !/^ of\b/.test(text.slice(at + match[0].length)) && part !== 'quarter' : many === '') return null;
  return { number: plainNumber(times * parts[part!.toLowerCase()]!, 'fraction'), length: match[0].length };
}

const multiples: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  doubled: 2,
  doubles: 2,
  thrice: 3,
  triple: 3,
  tripled: 3,
  triples: 3,
  quadrupled: 4,
  twofold: 2,
  threefold: 3,
  tenfold: 10,
  halved: 0.5,
  halves: 0.5,
};

function multipleAt(text: string, at: number): ReadNumber | null {
  const word = sticky(/[a-z]+/iy, text, at)?.[0];
  const value = word && multiples[word.toLowerCase()];
  return value ? { number: plainNumber(value, 'multiple'), length: word.length } : null;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const places =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** A number below a hundred in words: `nine`, `fifty-three`. */
export function wordNumber(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower === 'dozen') return 12;
  const unit = small.indexOf(lower);
  if (unit >= 0) return unit;
  const [ten = '', rest] = lower.split('-');
  const index = tens.indexOf(ten);
  if (index < 0) return null;
  const units = rest === undefined ? 0 : small.indexOf(rest);
  return units >= 0 && units < 10 ? (index + 2) * 10 + units : null;
}

/** Numbers in words: nine · Fifty-three · two hundred and four · a dozen · fifth. */
function wordsAt(text: string, at: number): ReadNumber | null {
  const ordinal = sticky(/[a-z]+/iy, text, at)?.[0];
  if (ordinal && places.includes(ordinal.toLowerCase()))
    return { number: plainNumber(places.indexOf(ordinal.toLowerCase()) + 1, 'ordinal'), length: ordinal.length };
  const dozen = sticky(/(?:an? )?dozen\b/iy, text, at);
  if (dozen) return { number: plainNumber(12), length: dozen[0].length };
  const whole = sticky(/(?:hundred|thousand)\b/iy, text, at);
  if (whole && /\b(?:first|top) $/i.test(text.slice(0, at)))
    return { number: plainNumber(10 ** scales[whole[0].toLowerCase()]!), length: whole[0].length };
  const first = sticky(/an? (?=hundred\b|thousand\b|million\b)/iy, text, at);
  let value = first ? 1 : null;
  let total = 0;
  let end = at + (first?.[0].length ?? 0);
  for (;;) {
    const word = sticky(/(?: and )?(?: ?)(?<word>[a-z]+(?:-[a-z]+)?)(?![\p{L}\p{N}-])/iuy, text, end);
    if (!word) break;
    const next = word.groups!['word']!;
    if (end === at && word[0] !== next) break;
    const number = wordNumber(next);
    const power = scales[next.toLowerCase()];
    if (number !== null && value !== null && (value % 100 !== 0 || value === 0)) break;
    if (number !== null) value = (value ?? 0) + number;
    else if (power !== undefined && next.length > 2 && value !== null) {
      value *= 10 ** power;
      if (power > 2) [total, value] = [total + value, 0];
    } else break;
    end += word[0].length;
  }
  if (value === null) return null;
  const times = sticky(/ times\b|-fold\b/iy, text, end);
  const form = times ? 'times' : sticky(/ ?%| per ?cent\b/iy, text, end) ? 'percent' : 'figure';
  const rest = form === 'percent' ? sticky(/ ?%| per ?cent\b/iy, text, end)! : times;
  const said = total + value;
  return {
    number: form === 'percent' ? plainNumber(said / 100, 'percent', 0, 2) : plainNumber(said, form),
    length: end - at + (rest?.[0].length ?? 0),
  };
}

/** Runs a sticky expression at a place. */
export function sticky(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
