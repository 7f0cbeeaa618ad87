import { objection } from '../../objection.ts';
import type { UnitId } from '../../../vocabulary/fact.ts';
import type { KnownFact } from '../registry.ts';
import { countedOver, senseOf } from '../sense.ts';
import type { Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

/** N2: downloads are not likes, 30 days are not all time, per cent are not points, a day is not a week. */
export const fitsUnit: Fits = ({ token, clause, cues }, fact) => {
  if (cues.units && !unitsSaid(fact).some((unit) => cues.units!.includes(unit)))
    return objection('N2', `${token.text} ${cues.noun}`, cues.noun, fact.unit);
  const [, per] = fact.parts;
  if (token.number.form === 'per-hundred' && cues.units && cues.after && per && !cues.units.includes(per.unit))
    return objection('N2', `${token.text} ${cues.noun}`, cues.noun, per.unit);
  if (fact.unit === 'downloads' || fact.unit === 'score') {
    const said = windowSaid(clause.tokens);
    const counted = countedOver(senseOf(fact));
    if (said && counted && said !== counted)
      return objection('N2', token.text, `counted over ${said}`, `over ${counted}`);
  }
  return null;
};

/** The units a fact may be followed by: of a rate, those of its parts as well. */
function unitsSaid(fact: KnownFact): readonly UnitId[] {
  return ['rate', 'share', 'ratio', 'rarity'].includes(senseOf(fact).kind)
    ? [
        fact.unit,
        ...fact.parts.flatMap((part) => [part.unit, ...part.parts.map((deeper) => deeper.unit)]),
        'observations',
      ]
    : [fact.unit];
}

/** How a sentence says over what a count runs: "in 30 days", "of all time", "in a day". */
function windowSaid(tokens: readonly Token[]): string | null {
  const text = tokens.map((token) => token.text.toLowerCase()).join(' ');
  if (/\b(?:all time|all-time|since creation|since it was created|ever|in total|lifetime)\b/.test(text))
    return 'all time';
  if (/\b(?:30|thirty) days\b|\b(?:a|the|this|last|past) month\b|\bmonthly\b/.test(text)) return '30 days';
  if (/\b(?:7|seven) days\b|\b(?:a|the|this|last|past) week\b|\bweekly\b/.test(text)) return '7 days';
  if (/\b(?:a|one|per|each|every) day\b|\bdaily\b|\btoday\b|\b24 hours\b/.test(text)) return 'day';
  return null;
}
