import { holds } from '../reckon/promise-record.ts';
import { addDays, numberOfDay } from '../text/days.ts';
import type { Forecast, Memory, RememberedStory, Verdict } from '../vocabulary/memory.ts';
import { isMetric } from '../vocabulary/metric.ts';
import type { Past } from '../vocabulary/past.ts';
import type { ForecastRecord, Scoreboard, VerdictCounts } from '../vocabulary/scoreboard.ts';
import type { Day } from '../vocabulary/time.ts';
import { firstTellings, followed, naiveFor, seriesFor } from './follow.ts';
import { brier } from './measures/calibration.ts';
import { levelOn } from './panel.ts';

/** Issues the scoreboard looks back on. */
const issuesShown = 90;
/** A forecast whose day was not read is judged by the last reading of so many days before. */
const lateDays = 7;

/** How our judgement turned out: what we printed as rising, what we foresaw, and what a naive rule would have printed. */
export async function scoreboardOf(memory: Memory, past: Past): Promise<Scoreboard> {
  const issues = memory.issues.slice(0, issuesShown);
  const [to, from] = [issues[0]?.date ?? null, issues.at(-1)?.date ?? null];
  const tellings = (tells: (story: RememberedStory) => boolean, rows: number) =>
    firstTellings(
      issues.flatMap(({ date, stories }) =>
        stories.filter(tells).flatMap(({ subjects }) => subjects.slice(0, rows).map((subject) => ({ subject, date }))),
      ),
    );
  const leads = tellings(({ section, angle }) => section === 'lead' && angle === 'surge', 1);
  const stories = tellings(
    ({ section, angle }) => ['lead', 'off-lead', 'briefs'].includes(section) && angle === 'surge',
    1,
  );
  const movers = tellings(({ section }) => section === 'movers', Infinity);
  const told = [...new Set([...stories, ...movers].map(({ subject }) => subject))];
  const shelf = await seriesFor(past, from, told);
  return {
    issues: issues.length,
    from,
    to,
    leads: followed(leads, shelf),
    stories: followed(stories, shelf),
    movers: followed(movers, shelf),
    naiveLeads: followed(naiveFor(leads, shelf), shelf),
    naiveStories: followed(naiveFor(stories, shelf), shelf),
    naiveMovers: followed(naiveFor(movers, shelf), shelf),
    forecasts: await judged(memory.forecasts, past),
    verdicts: counted(memory.verdicts ?? [], from),
  };
}

/** Verdicts on stories of the issues looked back on, each story by its last. */
function counted(verdicts: readonly Verdict[], from: Day | null): VerdictCounts {
  const last = new Map(
    verdicts
      .filter(({ kind, toldOn }) => kind === 'story' && from !== null && toldOn >= from)
      .map(({ about, toldOn, says }) => [`${about} ${toldOn}`, says]),
  );
  const count = (says: Verdict['says']) => [...last.values()].filter((one) => one === says).length;
  return { confirmed: count('confirmed'), faded: count('faded'), corrected: count('corrected') };
}

/** Forecasts that are due, by their outcome in the ledger or else by the count of their day. */
async function judged(forecasts: readonly Forecast[], past: Past): Promise<ForecastRecord> {
  const today = past.cutoff.slice(0, 10) as Day;
  const outcomes: { readonly probability: number | null; readonly held: boolean }[] = [];
  for (const forecast of forecasts.filter(({ dueOn }) => dueOn <= today)) {
    const held = await hasHeld(forecast, past);
    if (held !== null) outcomes.push({ probability: forecast.probability, held });
  }
  const withChance = outcomes.flatMap(({ probability, held }) =>
    probability === null ? [] : [{ chance: probability, came: held }],
  );
  const known = withChance.length > 0;
  return {
    made: forecasts.length,
    due: outcomes.length,
    held: outcomes.filter(({ held }) => held).length,
    brier: known ? brier(withChance) : null,
    brierOfCoin: known ? brier(withChance.map(({ came }) => ({ chance: 0.5, came }))) : null,
  };
}

/** Whether a promise held on its day; null where the count was not read. */
async function hasHeld(forecast: Forecast, past: Past): Promise<boolean | null> {
  const { outcome, subject, metric: id, dueOn } = forecast;
  if (outcome === 'held' || outcome === 'failed') return outcome === 'held';
  if (outcome === 'unknown' || !isMetric(id)) return null;
  const window = { from: addDays(dueOn, -lateDays), to: dueOn };
  const series = await past.daily({ metric: id, window, subjects: [subject] });
  const values = series.map((one) => levelOn(one, numberOfDay(dueOn))).filter((value) => value === value);
  return values.length === 0 ? null : holds(forecast, Math.max(...values));
}
