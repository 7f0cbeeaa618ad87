import { addSeconds } from '../../text/days.ts';
import type { Instant } from '../../vocabulary/index.ts';
import { number, text, type Database } from './database.ts';

export interface BounceNote {
  readonly now: Instant;
  /** The bounce after which a mailbox that keeps refusing for the time being counts as gone. */
  readonly limit: number;
}

const fresh = 30 * 86_400; // seconds after which an old bounce is forgotten

/** Counts a passing trouble of a mailbox. True where it was one too many within a month. */
export async function noteBounce(database: Database, id: string, { now, limit }: BounceNote): Promise<boolean> {
  return database.transaction(async (inside) => {
    const [row] = await inside.query('SELECT soft_bounces, bounced_at FROM reader WHERE id = $1', [id]);
    if (!row) return false;
    const recent = row['bounced_at'] !== null && text(row, 'bounced_at') > addSeconds(now, -fresh);
    const count = (recent ? number(row, 'soft_bounces') : 0) + 1;
    await inside.query('UPDATE reader SET soft_bounces = $2, bounced_at = $3 WHERE id = $1', [id, count, now]);
    return count >= limit;
  });
}
