import { chanceOf } from './reckon/promise-record.ts';
import type {
  Correction,
  Forecast,
  Found,
  Issue,
  Memory,
  Morning,
  PrintedStory,
  RememberedIssue,
  Verdict,
} from './vocabulary/index.ts';

/** What a morning found out about earlier issues: rises that lasted or faded, forecasts that held or failed. */
export function verdictsOf({ findings, selections }: Found, { date, memory }: Morning): readonly Verdict[] {
  const decidedOn = date;
  const madeOn = new Map(memory.forecasts.map((forecast) => [forecast.id, forecast.madeOn]));
  const told = findings.flatMap(({ id, angle, subject, facts }): Verdict[] => {
    if (angle === 'month-on') {
      const toldOn = facts.toldOn.value as Verdict['toldOn'];
      return [{ kind: 'story', about: subject, toldOn, decidedOn, says: facts.kept ? 'confirmed' : 'faded' }];
    }
    const forecast = angle === 'forecast-due' ? id.slice(`${angle}/`.length) : '';
    const toldOn = madeOn.get(forecast);
    if (angle !== 'forecast-due' || toldOn === undefined) return [];
    return [{ kind: 'forecast', about: forecast, toldOn, decidedOn, says: facts.withdrawn ? 'failed' : 'held' }];
  });
  const lately = selections.flatMap((selection) =>
    selection.kind === 'since-yesterday'
      ? selection.rows.flatMap(({ subject, toldOn, verdict }): Verdict[] =>
          verdict === 'holding' ? [] : [{ kind: 'story', about: subject, toldOn, decidedOn, says: verdict }],
        )
      : [],
  );
  const seen = new Set<string>();
  return [...lately, ...told].filter(({ kind, about, toldOn }) => {
    const key = `${kind} ${about} ${toldOn}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** That a revision mends what an issue said of its lead. */
export function correctedLead(
  corrections: readonly Correction[],
  { leadSubject, date }: RememberedIssue,
  decidedOn: Issue['date'],
): readonly Verdict[] {
  if (corrections.length === 0 || leadSubject === null) return [];
  return [{ kind: 'story', about: leadSubject, toldOn: date, decidedOn, says: 'corrected' }];
}

/** The dated promises of an issue, each with the chance that earlier ones of its kind give it; that is scored, not printed. */
export function promisesOf(stories: readonly PrintedStory[], { forecasts }: Memory): readonly Forecast[] {
  return stories.flatMap(({ forecast }) =>
    forecast ? [{ ...forecast, probability: chanceOf(forecast, forecasts) }] : [],
  );
}
