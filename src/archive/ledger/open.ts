import type { Correction, Day, Forecast, Instant, RememberedIssue, SubjectId } from '../../vocabulary/index.ts';
import { number, text, type Database, type Row } from './database.ts';
import type { Ledger, PrintedLine, PrintedRecord } from './ledger.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

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

    forecasts: async (edition) =>
      (await database.query('SELECT * FROM forecast WHERE edition = $1 ORDER BY made_on DESC, id', [edition])).map(
        forecastFrom,
      ),

    record: (printed, corrections, forecasts) =>
      database.transaction(async (inside) => {
        await writePrinted(inside, printed);
        await writeCorrections(inside, printed, corrections);
        await writeForecasts(inside, printed, forecasts);
      }),

    corrections: async (edition) =>
      (
        await database.query('SELECT * FROM correction WHERE edition = $1 ORDER BY date DESC, revision DESC, place', [
          edition,
        ])
      ).map(correctionFrom),

    memory: async (edition, before) => {
      const issues = (await newestRevisions(database, edition, before)).slice(0, remembers);
      const forecasts = await database.query(
        'SELECT * FROM forecast WHERE edition = $1 AND made_on < $2 ORDER BY made_on, id',
        [edition, before],
      );
      return { issues: issues.map((row) => printedFrom(row).remembered), forecasts: forecasts.map(forecastFrom) };
    },

    close: () => database.close(),
  };
}

function newestRevisions(database: Database, edition: string, before = '9999-12-31'): Promise<readonly Row[]> {
  return database.query(
    `SELECT p.* FROM printed p
     WHERE p.edition = $1 AND p.date < $2
       AND p.revision = (SELECT MAX(q.revision) FROM printed q WHERE q.edition = p.edition AND q.date = p.date)
     ORDER BY p.date DESC`,
    [edition, before],
  );
}

async function writePrinted(inside: Database, printed: PrintedRecord): Promise<void> {
  await inside.query('DELETE FROM printed WHERE edition = $1 AND date = $2 AND revision = $3', [
    printed.edition,
    printed.date,
    printed.revision,
  ]);
  await inside.query(
    `INSERT INTO printed
       (edition, date, revision, number, cutoff, printed_at, issue_digest, evidence_digest, headline, deck, remembered)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      printed.edition,
      printed.date,
      printed.revision,
      printed.number,
      printed.cutoff,
      printed.printedAt,
      printed.issueDigest,
      printed.evidenceDigest,
      printed.headline,
      printed.deck,
      JSON.stringify(printed.remembered),
    ],
  );
}

async function writeCorrections(
  inside: Database,
  printed: PrintedRecord,
  corrections: readonly Correction[],
): Promise<void> {
  await inside.query('DELETE FROM correction WHERE edition = $1 AND date = $2 AND revision = $3', [
    printed.edition,
    printed.date,
    printed.revision,
  ]);
  for (const [place, correction] of corrections.entries())
    await inside.query(
      'INSERT INTO correction (edition, date, revision, place, was, now, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [printed.edition, printed.date, printed.revision, place, correction.was, correction.is, correction.reason],
    );
}

/** A forecast is a promise: once made it is kept as it was, unless its own issue is printed again. */
async function writeForecasts(inside: Database, printed: PrintedRecord, forecasts: readonly Forecast[]): Promise<void> {
  await inside.query("DELETE FROM forecast WHERE edition = $1 AND made_on = $2 AND outcome = 'open'", [
    printed.edition,
    printed.date,
  ]);
  for (const forecast of forecasts)
    await inside.query(
      `INSERT INTO forecast (id, edition, made_on, due_on, subject, says, metric, threshold, probability, outcome)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        forecast.id,
        printed.edition,
        forecast.madeOn,
        forecast.dueOn,
        forecast.subject,
        forecast.says,
        forecast.metric,
        forecast.threshold,
        forecast.probability,
        forecast.outcome,
      ],
    );
}

function printedFrom(row: Row): PrintedRecord {
  return { ...lineFrom(row), remembered: JSON.parse(text(row, 'remembered')) as RememberedIssue };
}

function lineFrom(row: Row): PrintedLine {
  return {
    edition: text(row, 'edition'),
    date: text(row, 'date') as Day,
    number: number(row, 'number'),
    revision: number(row, 'revision'),
    cutoff: text(row, 'cutoff') as Instant,
    printedAt: text(row, 'printed_at') as Instant,
    issueDigest: text(row, 'issue_digest'),
    evidenceDigest: text(row, 'evidence_digest'),
    headline: text(row, 'headline'),
    deck: text(row, 'deck'),
  };
}

function correctionFrom(row: Row): Correction {
  return {
    date: text(row, 'date') as Day,
    revision: number(row, 'revision'),
    was: text(row, 'was'),
    is: text(row, 'now'),
    reason: text(row, 'reason'),
  };
}

function forecastFrom(row: Row): Forecast {
  return {
    id: text(row, 'id'),
    madeOn: text(row, 'made_on') as Day,
    dueOn: text(row, 'due_on') as Day,
    subject: text(row, 'subject') as SubjectId,
    says: text(row, 'says'),
    metric: text(row, 'metric'),
    threshold: number(row, 'threshold'),
    probability: row['probability'] === null || row['probability'] === undefined ? null : number(row, 'probability'),
    outcome: text(row, 'outcome') as Forecast['outcome'],
  };
}
