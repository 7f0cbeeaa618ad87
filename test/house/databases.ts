import { after } from 'node:test';
import type { Database } from '../../src/archive/ledger/database.ts';
import { openDatabase } from '../../src/archive/ledger/open.ts';
import { startPostgres, type ScratchPostgres } from './postgres.ts';

let server: Promise<ScratchPostgres | null> | null = null;
let users = 0;

export interface KindOfDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** An empty ledger database at the newest schema, or a second connection to one made before. */
  place(): Promise<string>;
  open(): Promise<Database>;
}

/** The databases a ledger can stand on here. Call it once at the head of a test file. */
export async function kindsOfDatabase(): Promise<readonly KindOfDatabase[]> {
  users += 1;
  server ??= startPostgres();
  const postgres = await server;
  after(async () => {
    users -= 1;
    if (users > 0) return;
    server = null;
    await postgres?.stop();
  });
  const sqlite: KindOfDatabase = {
    name: 'SQLite',
    place: async () => ':memory:',
    open: () => openDatabase(':memory:'),
  };
  if (postgres === null) return [sqlite];
  return [
    sqlite,
    { name: 'PostgreSQL', place: () => postgres.database(), open: async () => openDatabase(await postgres.database()) },
  ];
}
