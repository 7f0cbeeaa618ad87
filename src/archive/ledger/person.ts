import type { Instant, Reader } from '../../vocabulary/index.ts';
import { text, type Database } from './database.ts';
import { findByAddress, findRefusal, refuse, removeReader, type AddressCard } from './readers.ts';

/** Everything the ledger holds about one address. */
export interface PersonRecord {
  readonly reader: Reader | null;
  readonly refusal: string | null;
  readonly waiting: number;
  readonly deliveries: readonly { readonly round: string; readonly state: string; readonly at: Instant }[];
}

export async function exportPerson(database: Database, edition: string, card: AddressCard): Promise<PersonRecord> {
  const reader = await findByAddress(database, edition, card.key);
  const waiting = await database.query('SELECT id FROM request WHERE edition = $1 AND LOWER(address) = $2', [
    edition,
    card.key,
  ]);
  const deliveries = reader
    ? await database.query('SELECT round, state, changed_at FROM delivery WHERE reader = $1 ORDER BY round', [
        reader.id,
      ])
    : [];
  return {
    reader,
    refusal: await findRefusal(database, edition, card.mark),
    waiting: waiting.length,
    deliveries: deliveries.map((row) => ({
      round: text(row, 'round'),
      state: text(row, 'state'),
      at: text(row, 'changed_at') as Instant,
    })),
  };
}

/**
 * Takes a person out of the ledger. What stays is the mark, so that a list imported later does not bring them back, and
 * deliveries under an id that leads nowhere. The bytes themselves are overwritten before this returns, on SQLite; PostgreSQL
 * does so when it next cleans the table. Returns whether there was anything to erase.
 */
export async function erasePerson(
  database: Database,
  edition: string,
  card: AddressCard,
  now: Instant,
): Promise<boolean> {
  const found = await database.transaction(async (inside) => {
    const reader = await findByAddress(inside, edition, card.key);
    const requests = await inside.query('DELETE FROM request WHERE LOWER(address) = $1 RETURNING id', [card.key]);
    if (reader) await removeReader(inside, reader, card.mark, 'erased', now);
    else await refuse(inside, edition, card.mark, 'erased', now);
    return reader !== null || requests.length > 0;
  });
  await database.scrub();
  return found;
}
