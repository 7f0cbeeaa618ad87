import type { Forecast, Instant, Verdict } from '../../vocabulary/index.ts';
import { number, text, type Database, type Row } from './database.ts';
import { correctionFrom, forecastFrom, lineFrom, printedFrom, verdictFrom, withdrawalFrom } from './from-rows.ts';
import type { Ledger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { writeCorrections, writeForecasts, writePrinted, writeVerdicts } from './write-printed.ts';

const remembers = 100; // issues, newest first

/**
 * Opens (and, where needed, creates or brings forward) a ledger: a file for SQLite, or the address of a PostgreSQL server
 * (`postgres://…`).
 */
export async function openLedger(place: string): Promise<Ledger> {
  return ledgerOver(await openDatabase(place));
}

/** The database behind a ledger, at the newest schema. One process opens it once and shares it. */
export async function openDatabase(place: string): Promise<Database> {
  const database = /^postgres(?:ql)?:\/\//.test(place) ? await openPostgres(place) : await openSqlite(place);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** The ledger of issues over a database at the newest schema. */
export function ledgerOver(database: Database): Ledger {
  return {
    numberOf: (edition, date) =>
      database.transaction(async (inside) => {
        // SQLite has one writer at a time; on PostgreSQL two who ask at once would count to the same number.
        if (inside.dialect === 'postgres') await inside.script('LOCK TABLE issue_number IN EXCLUSIVE MODE');
        const [known] = await inside.query('SELECT number FROM issue_number WHERE edition = $1 AND date = $2', [
          edition,
          date,
        ]);
        if (known) return number(known, 'number');
        const [last] = await inside.query('SELECT MAX(number) AS number FROM issue_number WHERE edition = $1', [
          edition,
        ]);
        const next = (last?.['number'] === null || !last ? 0 : number(last, 'number')) + 1;
        await inside.query('INSERT INTO issue_number (edition, date, number) VALUES ($1, $2, $3)', [
          edition,
          date,
          next,
        ]);
        return next;
      }),

    findPrinted: async (edition, date) => {
      const [row] = await database.query(
        'SELECT * FROM printed WHERE edition = $1 AND date = $2 ORDER BY revision DESC LIMIT 1',
        [edition, date],
      );
      return row ? printedFrom(row) : null;
    },

    printed: async (edition) => (await newestRevisions(database, edition)).map(printedFrom),

    lines: async (edition) => {
      const rows = await database.query(
        `SELECT edition, date, number, revision, cutoff, printed_at, issue_digest, evidence_digest, headline, deck
         FROM printed WHERE edition = $1 ORDER BY date DESC, revision DESC`,
        [edition],
      );
      return rows.filter((row, index) => row['date'] !== rows[index - 1]?.['date']).map(lineFrom);
    },

    forecasts: async (edition) => (await forecastsBefore(database, edition)).toReversed(),

    record: (printed, corrections, forecasts, verdicts = []) =>
      database.transaction(async (inside) => {
        await writePrinted(inside, printed);
        await writeCorrections(inside, printed, corrections);
        await writeForecasts(inside, printed, forecasts);
        await writeVerdicts(inside, printed, verdicts);
      }),

    corrections: async (edition) =>
      (
        await database.query('SELECT * FROM correction WHERE edition = $1 ORDER BY date DESC, revision DESC, place', [
          edition,
        ])
      ).map(correctionFrom),

    correctionsBetween: async (edition, after, until) =>
      (
        await database.query(
          `SELECT c.* FROM correction c
           JOIN printed p ON p.edition = c.edition AND p.date = c.date AND p.revision = c.revision
           WHERE c.edition = $1 AND p.printed_at > $2 AND p.printed_at <= $3
           ORDER BY c.date DESC, c.revision DESC, c.place`,
          [edition, after, until],
        )
      ).map(correctionFrom),

    firstPrinted: async (edition, date) => {
      const [row] = await database.query(
        'SELECT MIN(printed_at) AS first FROM printed WHERE edition = $1 AND date = $2',
        [edition, date],
      );
      return row === undefined || row['first'] === null ? null : (text(row, 'first') as Instant);
    },

    withdrawals: async () =>
      (await database.query('SELECT * FROM withdrawal ORDER BY since, subject')).map(withdrawalFrom),

    withdraw: (withdrawals) =>
      database.transaction(async (inside) => {
        for (const { subject, salt, since, reason } of withdrawals)
          await inside.query(
            `INSERT INTO withdrawal (subject, salt, since, reason) VALUES ($1, $2, $3, $4)
             ON CONFLICT (subject) DO NOTHING`,
            [subject, salt, since, reason],
          );
      }),

    memory: async (edition, before) => {
      const issues = await newestRevisions(database, edition, before, remembers);
      return {
        issues: issues.map((row) => printedFrom(row).remembered),
        forecasts: await forecastsBefore(database, edition, before),
        verdicts: await verdictsBefore(database, edition, before),
      };
    },

    close: () => database.close(),
  };
}

function newestRevisions(
  database: Database,
  edition: string,
  before = '9999-12-31',
  most = Number.MAX_SAFE_INTEGER,
): Promise<readonly Row[]> {
  return database.query(
    `SELECT p.* FROM printed p
     WHERE p.edition = $1 AND p.date < $2
       AND p.revision = (SELECT MAX(q.revision) FROM printed q WHERE q.edition = p.edition AND q.date = p.date)
     ORDER BY p.date DESC LIMIT $3`,
    [edition, before, most],
  );
}

/** Promises made before a day, the oldest first, each with what issues before that day found. */
async function forecastsBefore(
  database: Database,
  edition: string,
  before = '9999-12-31',
): Promise<readonly Forecast[]> {
  const rows = await database.query(
    `SELECT f.*, v.says AS came FROM forecast f
     LEFT JOIN verdict v
       ON v.edition = f.edition AND v.kind = 'forecast' AND v.about = f.id AND v.told_on = f.made_on AND v.decided_on < $2
     WHERE f.edition = $1 AND f.made_on < $2
     ORDER BY f.made_on, f.id, v.decided_on`,
    [edition, before],
  );
  return rows.filter((row, index) => row['id'] !== rows[index - 1]?.['id']).map(forecastFrom);
}

async function verdictsBefore(database: Database, edition: string, before: string): Promise<readonly Verdict[]> {
  const rows = await database.query(
    'SELECT * FROM verdict WHERE edition = $1 AND decided_on < $2 ORDER BY decided_on, told_on, kind, about',
    [edition, before],
  );
  return rows.map(verdictFrom);
}
