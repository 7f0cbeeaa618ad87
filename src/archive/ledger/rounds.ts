import {
  deliveryStates,
  type Day,
  type DeliveryState,
  type Instant,
  type Round,
  type RoundCounts,
  type RoundName,
} from '../../vocabulary/index.ts';
import { weekday } from '../../text/days.ts';
import { number, text, type Database, type Row } from './database.ts';

const saturday = 6;

/** Who is in a round: the edition's mail readers as they stand at this moment, or a list of places. */
export type RoundReaders = 'subscribers' | readonly { readonly id: string; readonly domain: string }[];

export interface RoundTerms {
  readonly now: Instant;
  readonly expiresAt: Instant;
  readonly readers: RoundReaders;
}

/**
 * Opens a round: writes every reader down, once, in one transaction, and ends older rounds of the same edition and channel,
 * for nobody gets yesterday's paper after today's. A round that is open already is given back as it is.
 */
export async function openRound(database: Database, name: RoundName, terms: RoundTerms): Promise<Round> {
  const id = `${name.edition}/${name.date}/${name.channel}`;
  return database.transaction(async (inside) => {
    if (inside.dialect === 'postgres') await inside.script('LOCK TABLE round IN EXCLUSIVE MODE');
    const [known] = await inside.query('SELECT * FROM round WHERE id = $1', [id]);
    if (known) return roundFrom(known);
    const readers = await writeReaders(inside, id, name, terms);
    await inside.query(
      `INSERT INTO round (id, edition, date, channel, opened_at, expires_at, readers)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, name.edition, name.date, name.channel, terms.now, terms.expiresAt, readers],
    );
    await inside.query(
      `UPDATE round SET expires_at = $1
       WHERE edition = $2 AND channel = $3 AND date < $4 AND expires_at > $1`,
      [terms.now, name.edition, name.channel, name.date],
    );
    await endExpired(inside, terms.now);
    return { ...name, id, openedAt: terms.now, expiresAt: terms.expiresAt, readers };
  });
}

async function writeReaders(
  inside: Database,
  id: string,
  { edition, date }: RoundName,
  { now, readers }: RoundTerms,
): Promise<number> {
  if (readers === 'subscribers') {
    await inside.query(
      `INSERT INTO delivery (round, reader, domain, state, attempt, next_at, changed_at)
       SELECT $1, id, domain, 'queued', 0, $2, $2 FROM reader
       WHERE edition = $3 AND state = 'active' AND (rhythm = 'daily' OR $4 = 1)`,
      [id, now, edition, weekday(date) === saturday ? 1 : 0],
    );
  } else {
    for (const reader of readers)
      await inside.query(
        `INSERT INTO delivery (round, reader, domain, state, attempt, next_at, changed_at)
         VALUES ($1, $2, $3, 'queued', 0, $4, $4)`,
        [id, reader.id, reader.domain, now],
      );
  }
  const [row] = await inside.query('SELECT COUNT(*) AS readers FROM delivery WHERE round = $1', [id]);
  return row ? number(row, 'readers') : 0;
}

/** Ends what is too late to be news. What is in flight is settled by who holds it; what is in doubt stays so, and is kept. */
export async function endExpired(inside: Database, now: Instant): Promise<void> {
  await inside.query(
    `UPDATE delivery SET state = CASE WHEN state = 'in_doubt' THEN state ELSE 'expired' END, next_at = NULL, changed_at = $1
     WHERE next_at IS NOT NULL AND round IN (SELECT id FROM round WHERE expires_at <= $1)`,
    [now],
  );
}

/** How many deliveries stand in each state; the figures add up to the round's readers. */
export async function countRound(database: Database, round: string): Promise<RoundCounts> {
  const rows = await database.query('SELECT state, COUNT(*) AS readers FROM delivery WHERE round = $1 GROUP BY state', [
    round,
  ]);
  const counts = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<DeliveryState, number>;
  for (const row of rows) counts[text(row, 'state') as DeliveryState] = number(row, 'readers');
  return counts;
}

/** Rounds in which somebody is due, oldest first. */
export async function dueRounds(database: Database, now: Instant): Promise<readonly Round[]> {
  const rows = await database.query(
    `SELECT * FROM round WHERE expires_at > $1
       AND EXISTS (SELECT 1 FROM delivery WHERE delivery.round = round.id AND next_at <= $1)
     ORDER BY date, channel`,
    [now],
  );
  return rows.map(roundFrom);
}

/** The newest rounds, newest first. */
export async function latestRounds(database: Database, limit: number): Promise<readonly Round[]> {
  return (await database.query('SELECT * FROM round ORDER BY date DESC, id LIMIT $1', [limit])).map(roundFrom);
}

export async function findRound(database: Database, name: RoundName): Promise<Round | null> {
  const [row] = await database.query('SELECT * FROM round WHERE edition = $1 AND date = $2 AND channel = $3', [
    name.edition,
    name.date,
    name.channel,
  ]);
  return row ? roundFrom(row) : null;
}

function roundFrom(row: Row): Round {
  return {
    id: text(row, 'id'),
    edition: text(row, 'edition'),
    date: text(row, 'date') as Day,
    channel: text(row, 'channel'),
    openedAt: text(row, 'opened_at') as Instant,
    expiresAt: text(row, 'expires_at') as Instant,
    readers: number(row, 'readers'),
  };
}
