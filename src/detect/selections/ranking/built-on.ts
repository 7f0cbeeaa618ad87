import { accountsOnList, asOfInstant } from '../../../reckon/facts.ts';
import { widestList } from '../../../reckon/widest-list.ts';
import type { Row } from '../../../vocabulary/finding.ts';
import type { Morning } from '../../../vocabulary/morning.ts';
import type { Past } from '../../../vocabulary/past.ts';
import { keyOf, ownerOf } from '../../../vocabulary/subject.ts';
import { basesOf } from '../../angles/most-built-on.ts';
import { indecent } from '../../noise/noise.ts';
import { rowsOf, withFacts } from '../rows.ts';
import { placeOf } from './by-list.ts';
import { leastRows, rowsShown, type Trending } from './shown.ts';

const builtOnKey = 'accounts whose listed models name it as base';

/** The bases that models of the trending list name, by the accounts that build on them. */
export async function builtOn(past: Past, morning: Morning): Promise<Trending | null> {
  const reading = await widestList(past, 'rank/models-trending');
  if (!reading || reading.rows.length < 100) return null;
  const bases = (await basesOf(past, reading)).filter((one) => one.accounts >= 2).slice(0, 2 * rowsShown);
  const hidden = await indecent(
    past,
    bases.map((one) => one.base),
  );
  const subjects = bases
    .map((one) => one.base)
    .filter((base) => !hidden.has(base))
    .slice(0, rowsShown);
  const rows: Row[] = [];
  for (const row of await rowsOf(past, subjects, morning.edition.zone, {
    likes: 'likes',
    downloads: 'downloads-30d',
  })) {
    const where = [{ on: 'base-models', is: 'holds ending', to: `:${keyOf(row.subject)}` }] as const;
    const accounts = await accountsOnList(past, { ...reading, where, otherThan: ownerOf(row.subject) ?? '' });
    rows.push(withFacts(row, { accounts }));
  }
  const first = reading.rows[0] && (await placeOf(past, reading, reading.rows[0].subject));
  if (!first || rows.length < leastRows) return null;
  return { kind: 'trending', list: 'models', by: 'practice', key: builtOnKey, readAt: asOfInstant(first), rows };
}
