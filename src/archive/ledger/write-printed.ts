import type { Correction, Forecast, Verdict } from '../../vocabulary/index.ts';
import type { Database } from './database.ts';
import type { PrintedRecord } from './ledger.ts';

export async function writePrinted(inside: Database, printed: PrintedRecord): Promise<void> {
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

export async function writeCorrections(
  inside: Database,
  printed: PrintedRecord,
  corrections: readonly Correction[],
): Promise<void> {
  await inside.query('DELETE FROM correction WHERE edition = $1 AND date = $2 AND revision = $3', [
    printed.edition,
    printed.date,
    printed.revision,
  ]);
  for (const [place, { was, is, reason, by = 'archive' }] of corrections.entries())
    await inside.query(
      `INSERT INTO correction (edition, date, revision, place, was, now, reason, origin)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [printed.edition, printed.date, printed.revision, place, was, is, reason, by],
    );
}

/** A forecast is a promise: once made it is kept as it was, unless its own issue is printed again. */
export async function writeForecasts(
  inside: Database,
  printed: PrintedRecord,
  forecasts: readonly Forecast[],
): Promise<void> {
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

export async function writeVerdicts(
  inside: Database,
  printed: PrintedRecord,
  verdicts: readonly Verdict[],
): Promise<void> {
  await inside.query('DELETE FROM verdict WHERE edition = $1 AND decided_on = $2', [printed.edition, printed.date]);
  for (const { kind, about, toldOn, decidedOn, says } of verdicts)
    await inside.query(
      'INSERT INTO verdict (edition, kind, about, told_on, decided_on, says) VALUES ($1, $2, $3, $4, $5, $6)',
      [printed.edition, kind, about, toldOn, decidedOn, says],
    );
}
