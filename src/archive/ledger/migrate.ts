import { readFile, readdir } from 'node:fs/promises';
import { Fault } from '../../system/fault.ts';
import { number, type Database } from './database.ts';

const folder = new URL('./migrations/', import.meta.url);

/** Any number that nobody else on the server locks. */
const migrationLock = 1_867_110_433;

/**
 * Brings a ledger forward to the newest schema, one numbered file after another, each in a transaction of its own.
 * A ledger written by a newer program is left alone. Returns how many steps were taken.
 */
export async function migrate(database: Database): Promise<number> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  let taken = 0;
  await database.transaction(async (inside) => {
    // Two processes may start at once: the second waits here and finds the work done.
    if (inside.dialect === 'postgres') await inside.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await inside.script('CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY, name TEXT NOT NULL)');
    const [row] = await inside.query('SELECT COALESCE(MAX(step), 0) AS step FROM migration');
    const done = row ? number(row, 'step') : 0;
    if (done > files.length)
      throw new Fault(
        'newer',
        'The ledger was written by a newer Morning Post.',
        `It stands at step ${done}; this program knows ${files.length}.`,
        'Use the newer program; nothing was changed.',
      );
    for (const [index, name] of files.entries()) {
      if (index < done) continue;
      await inside.script(await readFile(new URL(name, folder), 'utf8'));
      await inside.query('INSERT INTO migration (step, name) VALUES ($1, $2)', [index + 1, name]);
      taken += 1;
    }
  });
  return taken;
}
