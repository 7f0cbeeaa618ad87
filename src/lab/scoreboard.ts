import { wilson } from '../reckon/statistics/intervals.ts';
import { median } from '../reckon/statistics/median.ts';
import { addDays, daysBetween, numberOfDay } from '../text/days.ts';
import type { Forecast, Memory } from '../vocabulary/memory.ts';
import { isMetric, metric } from '../vocabulary/metric.ts';
import type { Series } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { Followed, ForecastRecord, Scoreboard } from '../vocabulary/scoreboard.ts';
import { kindOf, type SubjectId } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';
import { brier } from './measures/calibration.ts';
import { levelOn } from './panel.ts';

/** Issues the scoreboard looks back on. */
const issuesShown = 90;
/** A movement is judged by the mean of the seven days after its issue… */
const judgedDays = 7;
/** …against the median day of the four weeks that ended a week before it, so that the rise itself is not the norm. */
const normDays = 28;
const keptPace = 1.5;
/** Told again within so many days it is the same story. */
const sameStory = 30;

/** One subject told in one issue. */
interface Telling {
  readonly subject: SubjectId;
  readonly date: Day;
}

/** How our judgement turned out: what we printed as rising, what we foresaw, and what a naive rule would have printed. */
export async function scoreboardOf(memory: Memory, past: Past): Promise<Scoreboard> {
  const issues = memory.issues.slice(0, issuesShown);
  const [to, from] = [issues[0]?.date ?? null, issues.at(-1)?.date ?? null];
  const leads = firstTellings(
    issues.flatMap(({ date, stories }) =>
      stories
        .filter(({ section, angle }) => section === 'lead' && angle === 'surge')
        .flatMap(({ subjects }) => subjects.slice(0, 1).map((subject) => ({ subject, date }))),
    ),
  );
  const movers = firstTellings(
    issues.flatMap(({ date, stories }) =>
      stories
        .filter(({ section }) => section === 'movers')
        .flatMap(({ subjects }) => subjects.map((subject) => ({ subject, date }))),
    ),
  );
  const shelf = await seriesFor(past, from);
  return {
    issues: issues.length,
    from,
    to,
    leads: followed(leads, shelf),
    movers: followed(movers, shelf),
    naiveLeads: followed(naiveFor(leads, shelf), shelf),
    naiveMovers: followed(naiveFor(movers, shelf), shelf),
    forecasts: await judged(memory.forecasts, past),
  };
}

/** Each subject once in thirty days, by the first issue that told it. */
function firstTellings(tellings: readonly Telling[]): readonly Telling[] {
  const last = new Map<SubjectId, Day>();
  return tellings
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .filter(({ subject, date }) => {
      const before = last.get(subject);
      last.set(subject, date);
      return before === undefined || daysBetween(before, date) > sameStory;
    });
}

type ShelfOfSeries = ReadonlyMap<SubjectId, Series>;

/** Stars of repositories and likes of what lies on the Hub, each subject by the source that read it most often. */
async function seriesFor(past: Past, from: Day | null): Promise<ShelfOfSeries> {
  const longest = new Map<SubjectId, Series>();
  if (from === null) return longest;
  const window = { from: addDays(from, -normDays - 2 * judgedDays), to: past.cutoff.slice(0, 10) as Day };
  for (const count of ['stars', 'likes'])
    for (const one of await past.daily({ metric: metric(count), window })) {
      const other = longest.get(one.subject);
      if (!other || one.days.length > other.days.length) longest.set(one.subject, one);
    }
  return longest;
}

function followed(tellings: readonly Telling[], shelf: ShelfOfSeries): Followed {
  const verdicts = tellings.map(({ subject, date }) => verdictOf(shelf.get(subject), numberOfDay(date)));
  const due = verdicts.filter((verdict) => verdict !== null);
  const through = due.filter(Boolean).length;
  const none = { low: NaN, high: NaN };
  return {
    told: tellings.length,
    due: due.length,
    through,
    ...(due.length > 0 ? wilson(through, due.length) : none),
  };
}

/** Whether a count kept its pace in the week after a day; null where the days are not over or were not read. */
function verdictOf(series: Series | undefined, day: number): boolean | null {
  if (!series) return null;
  const gain = (levelOn(series, day + judgedDays) - levelOn(series, day)) / judgedDays;
  const gains: number[] = [];
  for (let ago = judgedDays; ago < judgedDays + normDays; ago += 1) {
    const one = levelOn(series, day - ago) - levelOn(series, day - ago - 1);
    if (one === one) gains.push(Math.max(0, one));
  }
  if (gain !== gain || gains.length < judgedDays) return null;
  return gain >= keptPace * Math.max(1, median(gains));
}

/** For each date as many of the same kind as were told, by the largest gain of the day before. */
function naiveFor(tellings: readonly Telling[], shelf: ShelfOfSeries): readonly Telling[] {
  const found: Telling[] = [];
  for (const [key, told] of Map.groupBy(tellings, ({ subject, date }) => `${date} ${kindOf(subject)}`)) {
    const [date, kind] = key.split(' ') as [Day, string];
    const day = numberOfDay(date);
    const gains = [...shelf].flatMap(([subject, series]) => {
      const gain = kindOf(subject) === kind ? levelOn(series, day) - levelOn(series, day - 1) : NaN;
      return gain === gain ? [{ subject, gain }] : [];
    });
    gains.sort((a, b) => b.gain - a.gain || (a.subject < b.subject ? -1 : 1));
    found.push(...gains.slice(0, told.length).map(({ subject }) => ({ subject, date })));
  }
  return found;
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

/** Whether the count reached its threshold on the day that was promised; null where it was not read. */
async function hasHeld(
  { outcome, subject, metric: id, dueOn, threshold }: Forecast,
  past: Past,
): Promise<boolean | null> {
  if (outcome === 'held' || outcome === 'failed') return outcome === 'held';
  if (outcome === 'unknown' || !isMetric(id)) return null;
  const window = { from: addDays(dueOn, -judgedDays), to: dueOn };
  const series = await past.daily({ metric: id, window, subjects: [subject] });
  const values = series.map((one) => levelOn(one, numberOfDay(dueOn))).filter((value) => value === value);
  return values.length === 0 ? null : Math.max(...values) >= threshold;
}
