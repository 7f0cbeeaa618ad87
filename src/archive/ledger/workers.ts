import { randomBytes } from 'node:crypto';
import { Fault } from '../../system/fault.ts';
import { addSeconds } from '../../text/days.ts';
import type { Instant } from '../../vocabulary/index.ts';
import { inDoubtNote } from './errands.ts';
import { number, text, type Database } from './database.ts';

/** Strict: nothing final is sent before the ledger says so. Fast: it is said in groups, and a crash leaves more in doubt. */
export type Commits = 'strict' | 'fast';

/** After this many seconds without a beat a worker is lost, unless its process is known to be gone sooner. */
export const leaseSeconds = 60;

/** Signs a process on; `process` names it on its machine, so that others there can see whether it lives. */
export async function signOn(
  database: Database,
  { process, commits, now }: { process: string; commits: Commits; now: Instant },
): Promise<string> {
  const id = randomBytes(9).toString('base64url');
  await database.query('INSERT INTO worker (id, process, commits, started_at, beat_at) VALUES ($1, $2, $3, $4, $4)', [
    id,
    process,
    commits,
    now,
  ]);
  return id;
}

/** Renews the lease. False where the others took this worker for lost: it must not send anything more under this name. */
export async function beat(database: Database, worker: string, now: Instant): Promise<boolean> {
  return (await database.query('UPDATE worker SET beat_at = $2 WHERE id = $1 RETURNING id', [worker, now])).length > 0;
}

/**
 * Signs off; what was claimed and never sent is free again at once. One that was cut off with something in doubt stays on the
 * list, so that the others settle it once its process is gone.
 */
export async function signOff(database: Database, worker: string, now: Instant): Promise<void> {
  await database.transaction(async (inside) => {
    await inside.query(
      `UPDATE delivery SET state = 'queued', next_at = $2, worker = NULL, changed_at = $2
       WHERE worker = $1 AND state = 'claimed'`,
      [worker, now],
    );
    await inside.query('DELETE FROM worker WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM delivery WHERE worker = $1)', [
      worker,
    ]);
    await inside.query('DELETE FROM duty WHERE worker = $1', [worker]);
  });
}

export interface Recovery {
  readonly freed: number;
  readonly inDoubt: number;
}

/**
 * Settles what lost workers held. A strict one had sent nothing for what is only claimed, so that is queued again; what is
 * in doubt, and all that a fast one had claimed, may have arrived: mail is sent again under its old identity, or held for a
 * person to decide; anything else is always held.
 */
export async function recover(
  database: Database,
  { now, lives, doubt }: { now: Instant; lives: (process: string) => boolean | null; doubt: 'again' | 'hold' },
): Promise<Recovery> {
  return database.transaction(async (inside) => {
    if (inside.dialect === 'postgres') await inside.script('LOCK TABLE worker IN EXCLUSIVE MODE');
    const old = addSeconds(now, -leaseSeconds);
    let [freed, inDoubt] = [0, 0];
    for (const row of await inside.query('SELECT id, process, commits, beat_at FROM worker')) {
      const alive = lives(text(row, 'process')) ?? text(row, 'beat_at') > old;
      if (alive) continue;
      const id = text(row, 'id');
      if (text(row, 'commits') === 'strict')
        freed += (
          await inside.query(
            `UPDATE delivery SET state = 'queued', next_at = $2, worker = NULL, changed_at = $2
             WHERE worker = $1 AND state = 'claimed' RETURNING reader`,
            [id, now],
          )
        ).length;
      inDoubt += (
        await inside.query(
          `UPDATE delivery SET state = 'in_doubt', worker = NULL, receipt = $4, changed_at = $2,
             next_at = CASE WHEN round LIKE '%/mail' THEN $3 ELSE NULL END
           WHERE worker = $1 AND state IN ('claimed', 'in_doubt') RETURNING reader`,
          [id, now, doubt === 'again' ? now : null, inDoubtNote],
        )
      ).length;
      await inside.query('DELETE FROM worker WHERE id = $1', [id]);
      await inside.query('DELETE FROM duty WHERE worker = $1', [id]);
    }
    return { freed, inDoubt };
  });
}

/**
 * Makes sure that this ledger delivers from one place only. A copied folder, a restored backup or a cloned machine stands
 * at another place: it is refused until a person says that it takes over.
 */
export async function settleHome(database: Database, place: string, now: Instant, takeOver = false): Promise<void> {
  await database.transaction(async (inside) => {
    await inside.query(
      'INSERT INTO home (one, place, fence, since) VALUES (1, $1, 1, $2) ON CONFLICT (one) DO NOTHING',
      [place, now],
    );
    const [home] = await inside.query('SELECT place, fence FROM home WHERE one = 1');
    if (!home || text(home, 'place') === place) return;
    if (!takeOver)
      throw new Fault(
        'busy',
        'This ledger is a copy: it delivers from another place.',
        'It was copied, restored or moved. Were both to send, readers would get everything twice.',
        'If the other one sends no more, run "morning-post deliver --take-over" once. What was sent there since the copy was made is not known here.',
      );
    await inside.query('UPDATE home SET place = $1, fence = $2, since = $3 WHERE one = 1', [
      place,
      number(home, 'fence') + 1,
      now,
    ]);
  });
}

/** Takes, or keeps, work that one process does at a time. False where another has it. */
export async function takeDuty(
  database: Database,
  name: string,
  worker: string,
  { now, until }: { now: Instant; until: Instant },
): Promise<boolean> {
  const held = await database.query(
    `INSERT INTO duty (name, worker, until) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET worker = excluded.worker, until = excluded.until
       WHERE duty.worker = excluded.worker OR duty.until <= $4
     RETURNING name`,
    [name, worker, until, now],
  );
  return held.length > 0;
}

export async function leaveDuty(database: Database, name: string, worker: string): Promise<void> {
  await database.query('DELETE FROM duty WHERE name = $1 AND worker = $2', [name, worker]);
}
