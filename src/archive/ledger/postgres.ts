import { Fault } from '../../system/fault.ts';
import type { Database, Row, Value } from './database.ts';

/** Counts come as PostgreSQL's 64-bit integers; none of ours comes near the largest safe one. */
const wholeNumbers = { to: 20, from: [20], parse: Number, serialize: String };

/**
 * Opens a ledger database on a PostgreSQL server. Any number of processes may: those that could meet lock what they change.
 * `connections` bounds how many statements run at once.
 */
export async function openPostgres(address: string, connections = 4): Promise<Database> {
  const { default: postgres } = await import('postgres');
  const server = postgres(address, {
    max: connections,
    types: { bigint: wholeNumbers },
    onnotice: () => {},
    connect_timeout: 10,
  });
  try {
    await server`SELECT 1`;
  } catch (error) {
    await server.end({ timeout: 0 });
    throw new Fault(
      'network',
      'The ledger on PostgreSQL cannot be reached.',
      error instanceof Error ? error.message : String(error),
      'Check DATABASE_URL and that the server runs; nothing was changed.',
      { retry: true, cause: error },
    );
  }

  type Speaker = Pick<typeof server, 'unsafe'>;
  const over = (speaker: Speaker): Omit<Database, 'transaction' | 'scrub' | 'close'> => ({
    dialect: 'postgres',
    query: async (sql: string, parameters: readonly Value[] = []) =>
      [...(await speaker.unsafe(sql, [...parameters], { prepare: true }))] as readonly Row[],
    script: async (sql: string) => {
      await speaker.unsafe(sql);
    },
  });
  return {
    ...over(server),
    transaction: <T>(work: (database: Database) => Promise<T>) =>
      server.begin((inside) =>
        work({
          ...over(inside),
          transaction: () => Promise.reject(new TypeError('a ledger transaction inside a transaction')),
          scrub: () => Promise.reject(new TypeError('a ledger scrubbed inside a transaction')),
          close: () => Promise.reject(new TypeError('a ledger closed inside a transaction')),
        }),
      ) as Promise<T>,
    scrub: async () => {
      await server`VACUUM reader, request`;
    },
    close: () => server.end({ timeout: 5 }),
  };
}
