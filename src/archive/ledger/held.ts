import type { Instant } from '../../vocabulary/index.ts';
import type { Database } from './database.ts';

/** How a person settles what is in doubt: send again, or take it for delivered, or for lost. */
export type Verdict = 'again' | 'accepted' | 'failed';

/** Settles every delivery of a round that is in doubt and held. Returns how many there were. */
export async function settleHeld(database: Database, round: string, verdict: Verdict, now: Instant): Promise<number> {
  const rows = await database.query(
    `UPDATE delivery SET state = $2, next_at = $3, changed_at = $4
     WHERE round = $1 AND state = 'in_doubt' AND worker IS NULL AND next_at IS NULL RETURNING reader`,
    [round, verdict === 'again' ? 'in_doubt' : verdict, verdict === 'again' ? now : null, now],
  );
  return rows.length;
}

/** The receipt of a settled delivery, e.g. the ids of posts that a correction has to edit. */
export async function receiptsOf(
  database: Database,
  round: string,
): Promise<readonly { readonly reader: string; readonly revision: number | null; readonly receipt: string | null }[]> {
  const rows = await database.query(
    "SELECT reader, revision, receipt FROM delivery WHERE round = $1 AND state = 'accepted' ORDER BY reader",
    [round],
  );
  return rows.map((row) => ({
    reader: String(row['reader']),
    revision: typeof row['revision'] === 'number' ? row['revision'] : null,
    receipt: typeof row['receipt'] === 'string' ? row['receipt'] : null,
  }));
}

/** Notes which revision a delivery shows now. */
export async function noteRevision(
  database: Database,
  round: string,
  reader: string,
  revision: number,
  now: Instant,
): Promise<void> {
  await database.query('UPDATE delivery SET revision = $3, changed_at = $4 WHERE round = $1 AND reader = $2', [
    round,
    reader,
    revision,
    now,
  ]);
}
