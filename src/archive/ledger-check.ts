import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Asks the ledger beside a shelf whether it is whole, without writing to it: SQLite reads every page and index of it. Null
 * where there is none; it may be a PostgreSQL server that looks after itself.
 */
export async function checkLedger(folder: string): Promise<'whole' | { readonly why: string } | null> {
  const path = join(folder, 'ledger.sqlite');
  if (!existsSync(path)) return null;
  const { DatabaseSync } = await import('node:sqlite');
  try {
    const ledger = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    try {
      const rows = ledger.prepare('PRAGMA quick_check(3)').all() as { readonly quick_check: string }[];
      const words = rows.map((row) => row.quick_check);
      return words.join() === 'ok' ? 'whole' : { why: `SQLite says: ${words.join('; ')}.` };
    } finally {
      ledger.close();
    }
  } catch (error) {
    return { why: `It cannot be read: ${(error as Error).message}.` };
  }
}
