import { join } from 'node:path';
import type { Database } from './archive/ledger/database.ts';
import { deliveryLedgerOver } from './archive/ledger/delivery-ledger.ts';
import type { Ledger } from './archive/ledger/ledger.ts';
import { ledgerOver, openDatabase } from './archive/ledger/open.ts';
import { readerLedgerOver } from './archive/ledger/reader-ledger.ts';
import { placeOf } from './system/process.ts';

/** All that the paper writes down about itself and its readers, over one database that a process opens once. */
export interface Books {
  readonly issues: Ledger;
  readonly deliveries: ReturnType<typeof deliveryLedgerOver>;
  readonly readers: ReturnType<typeof readerLedgerOver>;
  /** Names the place these books stand at; a copy of them stands at another. */
  place(): Promise<string>;
  close(): Promise<void>;
}

/** Opens the books of an archive: on the PostgreSQL server that DATABASE_URL names, else in `ledger.sqlite` beside it. */
export async function openBooks(archive: string, env: Readonly<Record<string, string | undefined>>): Promise<Books> {
  const path = env['DATABASE_URL'] || join(archive, 'ledger.sqlite');
  const database = await openDatabase(path);
  return {
    issues: ledgerOver(database),
    deliveries: deliveryLedgerOver(database),
    readers: readerLedgerOver(database),
    place: () => (database.dialect === 'sqlite' ? placeOf(path) : placeOfServer(database)),
    close: () => database.close(),
  };
}

/** A dump brought back elsewhere is another database; a server copied file by file cannot be told from the first. */
async function placeOfServer(database: Database): Promise<string> {
  const [row] = await database.query(
    `SELECT system_identifier::text || '/' || (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS place
     FROM pg_control_system()`,
  );
  return String(row?.['place']);
}
