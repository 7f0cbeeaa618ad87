import type { Errand, Instant, Settlement } from '../../vocabulary/index.ts';
import { number, text, type Database, type Row } from './database.ts';

export interface ErrandTerms {
  readonly worker: string;
  readonly limit: number;
  readonly now: Instant;
}

/**
 * Takes readers of a round who are due, for one attempt each. No two processes are given the same reader: SQLite has one
 * writer at a time, PostgreSQL skips what another has locked. Readers who are gone meanwhile are settled as suppressed.
 */
export async function claim(
  database: Database,
  round: { readonly id: string; readonly channel: string },
  { worker, limit, now }: ErrandTerms,
): Promise<readonly Errand[]> {
  const skip = database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
  // Written as a list made once: PostgreSQL may run a subquery with a limit several times and lock more than the limit.
  const taken = await database.query(
    `WITH due AS MATERIALIZED (
       SELECT reader FROM delivery
       WHERE round = $1 AND next_at <= $3 AND (SELECT expires_at FROM round WHERE id = $1) > $3
       ORDER BY next_at, reader LIMIT $4 ${skip})
     UPDATE delivery SET state = 'claimed', worker = $2, attempt = attempt + 1, next_at = NULL, changed_at = $3
     WHERE round = $1 AND reader IN (SELECT reader FROM due)
     RETURNING reader, domain, attempt, receipt`,
    [round.id, worker, now, limit],
  );
  return round.channel === 'mail' ? addressed(database, round.id, worker, taken, now) : taken.map(plainErrand);
}

function plainErrand(row: Row): Errand {
  return {
    reader: text(row, 'reader'),
    address: text(row, 'reader'),
    domain: text(row, 'domain'),
    attempt: number(row, 'attempt'),
    again: row['receipt'] === inDoubtNote,
    topics: [],
  };
}

/** What stands as receipt while nobody knows whether a message arrived. */
export const inDoubtNote = 'in doubt';

/** The address is looked up at the last moment, so that it stands in one table only and goes when its owner does. */
async function addressed(
  database: Database,
  round: string,
  worker: string,
  taken: readonly Row[],
  now: Instant,
): Promise<readonly Errand[]> {
  const ids = JSON.stringify(taken.map((row) => text(row, 'reader')));
  const list = database.dialect === 'postgres' ? 'json_array_elements_text($1::text::json) AS value' : 'json_each($1)';
  const rows = await database.query(
    `SELECT id, address, topics FROM reader WHERE state = 'active' AND id IN (SELECT value FROM ${list})`,
    [ids],
  );
  const readers = new Map(rows.map((row) => [text(row, 'id'), row]));
  const errands: Errand[] = [];
  const gone: Settlement[] = [];
  for (const row of taken) {
    const plain = plainErrand(row);
    const reader = readers.get(plain.reader);
    if (reader) errands.push({ ...plain, address: text(reader, 'address'), topics: topicsOf(text(reader, 'topics')) });
    else gone.push({ reader: plain.reader, attempt: plain.attempt, state: 'suppressed', nextAt: null, receipt: null });
  }
  if (gone.length > 0) await settle(database, round, worker, gone, now);
  return errands;
}

const topicsOf = (list: string): readonly string[] => (list === '' ? [] : list.split(' '));

/**
 * Writes down what became of errands, all in one transaction that is on the disk when this returns. Gives the readers whose
 * claim still stood; for the others somebody else has settled the matter, and nothing may be sent on this errand.
 */
export async function settle(
  database: Database,
  round: string,
  worker: string,
  settlements: readonly Settlement[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const rows =
    database.dialect === 'postgres'
      ? await settleTogether(database, round, worker, settlements, now)
      : await database.transaction(async (inside) => {
          const changed: Row[] = [];
          for (const { reader, attempt, state, nextAt, receipt } of settlements)
            changed.push(
              ...(await inside.query(
                `UPDATE delivery
                 SET state = $5, next_at = $6, receipt = COALESCE($7, receipt), changed_at = $8,
                     worker = CASE WHEN $5 = 'in_doubt' AND $6 IS NULL AND $7 IS NULL THEN worker ELSE NULL END
                 WHERE round = $1 AND reader = $3 AND worker = $2 AND attempt = $4
                 RETURNING reader`,
                [round, worker, reader, attempt, state, nextAt, receipt, now],
              )),
            );
          return changed;
        });
  return new Set(rows.map((row) => text(row, 'reader')));
}

/** One statement for all: a round trip each would cost more than the work. */
function settleTogether(
  database: Database,
  round: string,
  worker: string,
  settlements: readonly Settlement[],
  now: Instant,
): Promise<readonly Row[]> {
  return database.query(
    `UPDATE delivery AS d
     SET state = s.state, next_at = s."nextAt", receipt = COALESCE(s.receipt, d.receipt), changed_at = $4,
         worker = CASE WHEN s.state = 'in_doubt' AND s."nextAt" IS NULL AND s.receipt IS NULL THEN d.worker ELSE NULL END
     FROM json_to_recordset($3::text::json) AS s(reader text, attempt integer, state text, "nextAt" text, receipt text)
     WHERE d.round = $1 AND d.reader = s.reader AND d.worker = $2 AND d.attempt = s.attempt
     RETURNING d.reader`,
    [round, worker, JSON.stringify(settlements), now],
  );
}
