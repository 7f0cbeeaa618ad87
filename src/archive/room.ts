import { join } from 'node:path';
import { catalogReader, type Catalog } from './catalog.ts';
import { lazyDatabase, type Database } from './database.ts';

/** What the operations of the shelf work with. */
export interface Room {
  readonly folder: string;
  readonly database: Database;
  readonly readCatalog: () => Promise<Catalog>;
}

export interface ArchiveOptions {
  /** Memory DuckDB may use before it spills to disk; `1GB` unless said otherwise. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** Compares the checksum of every file before it is first read: for proof. Otherwise only its size is. */
  readonly proof?: boolean;
}

let opened = 0;

export function openRoom(folder: string, options: ArchiveOptions = {}): Room {
  const database = lazyDatabase({
    memoryLimit: options.memoryLimit ?? '1GB',
    threads: options.threads ?? 2,
    spillFolder: join(folder, 'tmp', `query-${process.pid}-${(opened += 1)}`),
  });
  return { folder, database, readCatalog: catalogReader(folder) };
}

/** Opens a room for one piece of work and closes it whatever happens. */
export async function inRoom<T>(folder: string, options: ArchiveOptions, work: (room: Room) => Promise<T>): Promise<T> {
  const room = openRoom(folder, options);
  try {
    return await work(room);
  } finally {
    await room.database.close();
  }
}
