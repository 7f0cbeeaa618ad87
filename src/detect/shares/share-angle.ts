import { accountsOnList, asOfDay, countOnList, fraction, quoted, textOf, type Condition } from '../../reckon/facts.ts';
import { meets } from '../../reckon/formulas/conditions.ts';
import { utcDay } from '../../reckon/calendar.ts';
import { once } from '../../reckon/memo.ts';
import { widestList } from '../../reckon/widest-list.ts';
import { addDays } from '../../text/days.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { AngleDeclaration, AngleId, Finding, FindingOf, ShareFacts } from '../../vocabulary/finding.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { ListReading, Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { ownerOf, subjectId } from '../../vocabulary/subject.ts';
import { aboutFrom, listOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { toldAngles } from '../told-angles.ts';

export type ShareAngle = { [A in AngleId]: FindingOf<A>['facts'] extends ShareFacts ? A : never }[AngleId];

/** One angle about how much of a list declares one thing. */
export interface ShareSpec {
  readonly declaration: AngleDeclaration & { readonly id: ShareAngle };
  readonly attribute: string;
  /** What is counted: all must be met. Without it the most frequent value of the attribute is. */
  readonly counts?: readonly Condition[];
  /** Of an attribute that holds a list, what an entry names; null for entries that are no answer. */
  readonly named?: (entry: string) => string | null;
  /** Standing worth of the measure; a share that moved adds to it. */
  readonly base: number;
}

export const shareBar = {
  /** A share needs so many rows (editorial-science 5.4 asks for a thousand of an ecosystem; the list is named instead). */
  rows: 500,
  top: 100,
  /** The attribute was read of so many of the list, or a share of it says nothing. */
  read: 0.5,
  /** Days to the earlier reading it is set against: the oldest within the first that is at least as far as the second. */
  longest: 28,
  shortest: 7,
  /** A share that moved by so much is news earlier. */
  points: 0.02,
  /** The same measure is told once in so many days, or in so many where it moved. */
  rest: 28,
  restMoved: 7,
} as const;

const list = metric('rank/models-trending');

/** The trigger in words, shared by all angles of shares. */
export const shareTrigger = `a trending list of ${shareBar.rows} models or more, of half of which what is counted was read; told once in ${shareBar.rest} days; or after ${shareBar.restMoved}, where the share moved by ${100 * shareBar.points} points against the oldest reading of ${shareBar.shortest} to ${shareBar.longest} days before and does not rest on one account`;

/** Shares of a list differ in what they count and in nothing else. */
export function shareAngle({ declaration, attribute, counts, named, base }: ShareSpec): Angle {
  return {
    declaration,
    async find(past, morning): Promise<readonly Finding[]> {
      if (toldAngles(morning, shareBar.restMoved).has(declaration.id)) return [];
      const reading = await widestList(past, list);
      if (!reading || reading.rows.length < shareBar.rows) return [];
      const values = await valuesOf(past, reading, metric(attribute));
      const answers = counts ? [] : answersOf(values, named);
      const conditions = counts ?? answers.slice(0, 1).map(({ value }) => conditionOn(attribute, value, named));
      const read = new Set([...values.values()].flat().map((one) => one.subject)).size;
      if (conditions.length === 0 || read < shareBar.read * reading.rows.length) return [];
      const now = await shareOf(past, reading, conditions);
      const earlier = await earlierReading(past, reading);
      const before = earlier && { ...(await shareOf(past, earlier, conditions)), reading: earlier };
      const moved = before ? Number(now.share.value) - Number(before.share.value) : 0;
      const isMove = Math.abs(moved) >= shareBar.points && !restsOnOne(reading, values, conditions, moved);
      if (!isMove && toldAngles(morning, shareBar.rest).has(declaration.id)) return [];
      const subject = subjectId('place', morning.edition.place);
      const [first, second, third] = answers;
      const facts: ShareFacts = {
        label: first ? labelOf(first, named) : null,
        ...now,
        accounts: await accountsOnList(past, { ...reading, where: conditions }),
        top: await firstOf(past, reading, conditions),
        topSize: await countOnList(past, { ...reading, top: shareBar.top }),
        before: before && { share: before.share, on: await readOn(past, before.reading, morning.edition.zone) },
        second: second ? await counted(past, reading, attribute, second, named) : null,
        third: third ? await counted(past, reading, attribute, third, named) : null,
      };
      const finding: Finding = {
        id: `${declaration.id}/${morning.date}`,
        angle: declaration.id,
        subject,
        others: [],
        score: {
          score: Math.round(10 * Math.min(6, base + 30 * Math.abs(isMove ? moved : 0))) / 10,
          parts: [{ name: 'change of the share', value: Math.min(1, 10 * Math.abs(moved)) }],
          because: isMove ? 'a share that moved' : 'a measure of the whole list',
        },
        countsOnly: false,
        about: aboutFrom(subject, new Map(), morning.edition.zone),
        facts,
        chart: null,
      };
      return [finding];
    },
  };
}

async function shareOf(
  past: Past,
  reading: ListReading,
  where: readonly Condition[],
): Promise<{ readonly count: Fact; readonly listSize: Fact; readonly share: Fact }> {
  const count = await countOnList(past, { ...reading, where });
  const listSize = await countOnList(past, reading);
  return { count, listSize, share: fraction(count, listSize) };
}

/** How many of the first hundred; null where it is all of them, or none. */
async function firstOf(past: Past, reading: ListReading, where: readonly Condition[]): Promise<Fact | null> {
  const count = await countOnList(past, { ...reading, top: shareBar.top, where });
  return Number(count.value) > 0 && Number(count.value) < shareBar.top ? count : null;
}

/** The oldest full reading of the same list by the same source, four weeks to one week back. */
function earlierReading(past: Past, reading: ListReading): Promise<ListReading | null> {
  return once(past, `earlier ${reading.list} ${reading.source} ${reading.asOf}`, async () => {
    const day = utcDay(reading.asOf);
    const window = { from: addDays(day, -shareBar.longest), to: addDays(day, -shareBar.shortest) };
    const readings = await past.lists({ list: reading.list, window, source: reading.source });
    return readings.find((one) => one.rows.length >= 0.9 * reading.rows.length) ?? null;
  });
}

/** Whether the change goes away when the account with most of those counted is left out. */
function restsOnOne(reading: ListReading, values: Values, conditions: readonly Condition[], moved: number): boolean {
  const counted = [...values.values()]
    .flat()
    .filter((one) => conditions.every((condition) => meets(condition, one, reading.asOf)));
  const owners = Map.groupBy(new Set(counted.map((one) => one.subject)), (subject) => ownerOf(subject));
  const largest = Math.max(0, ...[...owners.values()].map((of) => of.length));
  return moved > 0 && largest / reading.rows.length >= moved;
}

type Values = ReadonlyMap<string, readonly Observation[]>;

/** Observations of an attribute over a list, by value; a list of tags counts once for each. */
function valuesOf(past: Past, reading: ListReading, attribute: MetricId): Promise<Values> {
  return once(past, `values ${reading.list} ${reading.source} ${reading.asOf} ${attribute}`, async () => {
    const subjects = reading.rows.map((row) => row.subject);
    const latest = await past.latest({ subjects, metrics: [attribute] });
    const found = new Map<string, Observation[]>();
    for (const subject of subjects) {
      const observation = latest.get(subject)?.get(attribute);
      if (!observation) continue;
      const entries = typeof observation.value === 'string' ? [observation.value] : listOf(observation);
      for (const entry of entries) found.set(entry, [...(found.get(entry) ?? []), observation]);
    }
    return new Map([...found].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)));
  });
}

/** Values that declare nothing name no share. */
const saysNothing = /^(?:other|unknown|none|null|noassertion|)$/i;

interface Answer {
  readonly value: string;
  readonly of: readonly Observation[];
}

type Named = ShareSpec['named'];

/** The three values that most of a list declare. */
function answersOf(values: Values, named: Named): readonly Answer[] {
  return [...values]
    .filter(([value]) => !saysNothing.test(value) && (named === undefined || named(value) !== null))
    .map(([value, of]) => ({ value, of }))
    .slice(0, 3);
}

const conditionOn = (attribute: string, value: string, named: Named): Condition => ({
  on: attribute,
  is: named ? 'holds' : '=',
  to: value,
});

/** A value in the source's own letters; of an entry of a list, the part that names it. */
function labelOf({ value, of }: Answer, named: Named): Fact {
  const [observation] = of;
  if (!observation) throw new TypeError(`nobody declares ${value}`);
  if (!named) return textOf(observation);
  const name = named(value) ?? value;
  const start = value.indexOf(name);
  return quoted(observation, start, start + name.length, listOf(observation).indexOf(value));
}

async function counted(
  past: Past,
  reading: ListReading,
  attribute: string,
  answer: Answer,
  named: Named,
): Promise<{ label: Fact; count: Fact }> {
  const where = [conditionOn(attribute, answer.value, named)];
  return { label: labelOf(answer, named), count: await countOnList(past, { ...reading, where }) };
}

async function readOn(past: Past, { list: id, source, asOf, rows }: ListReading, zone: string): Promise<Fact> {
  const place = await past.observation({ subject: rows[0]!.subject, metric: id, asOf, source });
  if (!place) throw new TypeError(`a list without its first place: ${id} at ${asOf}`);
  return asOfDay(place, zone);
}
