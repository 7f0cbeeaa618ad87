import { randomBytes } from 'node:crypto';
import type { Instant, Preferences, Reader, Refusal, Rhythm, Topic } from '../../vocabulary/index.ts';
import { text, type Database, type Row } from './database.ts';

/** An address as the ledger takes it: as written, as compared, its domain, and its mark (a salted digest). */
export interface AddressCard {
  readonly address: string;
  readonly key: string;
  readonly domain: string;
  readonly mark: string;
}

/** 100 random bits in letters and digits that survive any mail system's idea of small and capital. */
export function newReaderId(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(20), (byte) => alphabet[byte % 32]).join('');
}

export async function findReader(database: Database, id: string): Promise<Reader | null> {
  const [row] = await database.query('SELECT * FROM reader WHERE id = $1', [id]);
  return row ? readerFrom(row) : null;
}

export async function findByAddress(database: Database, edition: string, key: string): Promise<Reader | null> {
  const [row] = await database.query('SELECT * FROM reader WHERE edition = $1 AND address_key = $2', [edition, key]);
  return row ? readerFrom(row) : null;
}

export async function addReader(
  inside: Database,
  reader: Omit<Reader, 'id' | 'address'> & { readonly card: AddressCard },
): Promise<string> {
  const id = newReaderId();
  await inside.query(
    `INSERT INTO reader (id, edition, address, address_key, domain, state, rhythm, topics, origin, asked_at, confirmed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      reader.edition,
      reader.card.address,
      reader.card.key,
      reader.card.domain,
      reader.state,
      reader.rhythm,
      reader.topics.join(' '),
      reader.origin,
      reader.askedAt,
      reader.confirmedAt,
    ],
  );
  return id;
}

/** A pending reader becomes a reader; a refusal of their own from before is lifted. Null where there is no such reader. */
export async function confirmReader(
  database: Database,
  id: string,
  markOf: (reader: Reader) => string,
  now: Instant,
): Promise<Reader | null> {
  return database.transaction(async (inside) => {
    const reader = await findReader(inside, id);
    if (!reader || reader.state === 'active') return reader;
    await inside.query("UPDATE reader SET state = 'active', confirmed_at = $2 WHERE id = $1", [id, now]);
    await inside.query("DELETE FROM suppression WHERE edition = $1 AND mark = $2 AND reason IN ('left', 'erased')", [
      reader.edition,
      markOf(reader),
    ]);
    return { ...reader, state: 'active', confirmedAt: now };
  });
}

export async function changePreferences(database: Database, id: string, wish: Preferences): Promise<boolean> {
  const rows = await database.query('UPDATE reader SET rhythm = $2, topics = $3 WHERE id = $1 RETURNING id', [
    id,
    wish.rhythm,
    wish.topics.join(' '),
  ]);
  return rows.length > 0;
}

/**
 * Takes a reader off: the address goes, its mark stays, and whatever was waiting for them is settled as suppressed. The
 * deliveries themselves stay, under an id that leads nowhere any more.
 */
export async function removeReader(
  inside: Database,
  reader: Pick<Reader, 'id' | 'edition'>,
  mark: string,
  reason: Refusal,
  now: Instant,
): Promise<void> {
  await refuse(inside, reader.edition, mark, reason, now);
  await inside.query('DELETE FROM reader WHERE id = $1', [reader.id]);
  await inside.query(
    `UPDATE delivery SET state = 'suppressed', next_at = NULL, changed_at = $2
     WHERE reader = $1 AND next_at IS NOT NULL`,
    [reader.id, now],
  );
}

/** Writes a refusal down. The first reason stands, except that being erased forgets why. */
export async function refuse(
  inside: Database,
  edition: string,
  mark: string,
  reason: Refusal,
  now: Instant,
): Promise<void> {
  await inside.query(
    `INSERT INTO suppression (edition, mark, reason, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (edition, mark) DO NOTHING`,
    [edition, mark, reason, now],
  );
}

export async function findRefusal(database: Database, edition: string, mark: string): Promise<Refusal | null> {
  const [row] = await database.query('SELECT reason FROM suppression WHERE edition = $1 AND mark = $2', [
    edition,
    mark,
  ]);
  return row ? (text(row, 'reason') as Refusal) : null;
}

/** Readers of an edition by id, a page at a time: pass the last id of the page before. */
export async function listReaders(
  database: Database,
  edition: string,
  after: string,
  limit: number,
): Promise<readonly Reader[]> {
  const rows = await database.query('SELECT * FROM reader WHERE edition = $1 AND id > $2 ORDER BY id LIMIT $3', [
    edition,
    after,
    limit,
  ]);
  return rows.map(readerFrom);
}

export function readerFrom(row: Row): Reader {
  const list = text(row, 'topics');
  return {
    id: text(row, 'id'),
    edition: text(row, 'edition'),
    address: text(row, 'address'),
    state: text(row, 'state') as Reader['state'],
    rhythm: text(row, 'rhythm') as Rhythm,
    topics: list === '' ? [] : (list.split(' ') as Topic[]),
    origin: text(row, 'origin'),
    askedAt: text(row, 'asked_at') as Instant,
    confirmedAt: typeof row['confirmed_at'] === 'string' ? (row['confirmed_at'] as Instant) : null,
  };
}
