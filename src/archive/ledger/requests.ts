import { randomUUID } from 'node:crypto';
import { addSeconds } from '../../text/days.ts';
import type { Instant, Preferences, Rhythm, Topic } from '../../vocabulary/index.ts';
import { number, text, type Database } from './database.ts';
import { addReader, findByAddress, findRefusal, type AddressCard } from './readers.ts';

/** A wish to subscribe as it came in. Nothing about the address has been looked up yet. */
export interface Request extends Preferences {
  readonly id: string;
  readonly edition: string;
  readonly address: string;
  readonly cameAt: Instant;
}

/** How many confirmations may leave. Beyond them requests are dropped without a word. */
export interface ConfirmationCaps {
  readonly perDay: number;
  readonly perMonth: number;
  /** To everybody together, an hour. */
  readonly perHourInAll: number;
}

const day = 86_400;

export async function keepRequest(database: Database, request: Omit<Request, 'id'>): Promise<void> {
  await database.query(
    'INSERT INTO request (id, edition, address, rhythm, topics, came_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), request.edition, request.address, request.rhythm, request.topics.join(' '), request.cameAt],
  );
}

/** Requests that wait, oldest first. */
export async function waitingRequests(database: Database, limit: number): Promise<readonly Request[]> {
  const rows = await database.query('SELECT * FROM request ORDER BY came_at, id LIMIT $1', [limit]);
  return rows.map((row) => ({
    id: text(row, 'id'),
    edition: text(row, 'edition'),
    address: text(row, 'address'),
    rhythm: text(row, 'rhythm') as Rhythm,
    topics: text(row, 'topics') === '' ? [] : (text(row, 'topics').split(' ') as Topic[]),
    cameAt: text(row, 'came_at') as Instant,
  }));
}

/**
 * Decides one request and crosses it off: a new or pending reader is to be sent a confirmation, whoever reads already, was
 * refused for good, or was written to lately is not. Returns the id of the pending reader to write to, or null. The
 * confirmation counts as sent from here on: it leaves once or not at all.
 */
export async function answerRequest(
  database: Database,
  request: Request,
  card: AddressCard,
  caps: ConfirmationCaps,
  now: Instant,
): Promise<string | null> {
  return database.transaction(async (inside) => {
    const crossed = await inside.query('DELETE FROM request WHERE id = $1 RETURNING id', [request.id]);
    if (crossed.length === 0) return null; // another process answers it
    const refusal = await findRefusal(inside, request.edition, card.mark);
    if (refusal !== null && refusal !== 'left' && refusal !== 'erased') return null;
    const known = await findByAddress(inside, request.edition, card.key);
    if (known?.state === 'active') return null;
    if (!(await within(inside, request.edition, card.mark, caps, now))) return null;
    await inside.query('INSERT INTO confirmation (edition, mark, sent_at) VALUES ($1, $2, $3)', [
      request.edition,
      card.mark,
      now,
    ]);
    return (
      known?.id ??
      (await addReader(inside, {
        edition: request.edition,
        card,
        state: 'pending',
        rhythm: request.rhythm,
        topics: request.topics,
        origin: 'form',
        askedAt: request.cameAt,
        confirmedAt: null,
      }))
    );
  });
}

async function within(
  inside: Database,
  edition: string,
  mark: string,
  caps: ConfirmationCaps,
  now: Instant,
): Promise<boolean> {
  const sent = async (since: Instant, mine: boolean) => {
    const [row] = await inside.query(
      `SELECT COUNT(*) AS sent FROM confirmation WHERE sent_at > $1 ${mine ? 'AND edition = $2 AND mark = $3' : ''}`,
      mine ? [since, edition, mark] : [since],
    );
    return row ? number(row, 'sent') : 0;
  };
  return (
    (await sent(addSeconds(now, -day), true)) < caps.perDay &&
    (await sent(addSeconds(now, -30 * day), true)) < caps.perMonth &&
    (await sent(addSeconds(now, -3600), false)) < caps.perHourInAll
  );
}

/** Crosses a request off without an answer. */
export async function dropRequest(database: Database, id: string): Promise<void> {
  await database.query('DELETE FROM request WHERE id = $1', [id]);
}

/** A confirmation that could not leave is as if it had never been counted, and its request waits again. */
export async function requeueRequest(
  database: Database,
  request: Request,
  mark: string,
  sentAt: Instant,
): Promise<void> {
  await database.transaction(async (inside) => {
    await inside.query('DELETE FROM confirmation WHERE edition = $1 AND mark = $2 AND sent_at = $3', [
      request.edition,
      mark,
      sentAt,
    ]);
    await keepRequest(inside, request);
  });
}

/** Forgets who never confirmed in time, and confirmations too old to count. */
export async function sweepRequests(database: Database, now: Instant): Promise<void> {
  await database.query("DELETE FROM reader WHERE state = 'pending' AND asked_at < $1", [addSeconds(now, -8 * day)]);
  await database.query('DELETE FROM confirmation WHERE sent_at < $1', [addSeconds(now, -31 * day)]);
}
