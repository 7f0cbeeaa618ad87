import { asOfDay, countOnList, daysBetween, observed } from '../../reckon/facts.ts';
import { utcDay, windowOf } from '../../reckon/calendar.ts';
import { widestList } from '../../reckon/widest-list.ts';
import { addDays } from '../../text/days.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Finding, LeadScore } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { ListReading, Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { keyOf, ownerOf, shortNameOf, stemOf, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { familiesOf } from '../events/families.ts';
import { isFresh } from '../events/fresh.ts';
import { eventsOf } from '../events/gather.ts';
import { nameKeys } from '../events/name-key.ts';
import { publisherOfAccount } from '../events/publishers.ts';
import { pointsOf, type Event } from '../events/report.ts';
import { isFormatOf, namesOf } from '../events/same-model.ts';
import { isEstablished, standings, tierOf } from '../events/standing.ts';
import { toldSubjects } from '../events/told.ts';
import { eventScore, kindWeights, type SourceTier } from '../lead-score.ts';
import { withoutNoise } from '../noise/noise.ts';
import { byScore } from '../order.ts';

/** The lists that are watched, how far down for established accounts and for anybody, and how many newcomers are told. */
const watched = [
  { list: 'rank/models-trending', top: 30, most: 5, anybody: 30 },
  { list: 'rank/datasets-trending', top: 30, most: 2, anybody: 15 },
  { list: 'rank/spaces-trending', top: 20, most: 2, anybody: 8 },
] as const;
/** Nobody is new to a list that was hardly read before. */
const leastReadings = 3;
const lookBackDays = 60;
/** A variant of what was told is not told again within so many days. */
const variantDays = 3;
/** Where nearly all likes are of the last week, the thing itself is new and not only its place. */
const freshShare = 0.9;

export const newToList: Angle = {
  memoryOf: watched.map(({ list }) => list),
  declaration: {
    id: 'new-to-list',
    title: 'New to the list',
    field: 'arrival',
    memoryDays: leastReadings,
    trigger: `first seen since yesterday on the Hub’s trending list, within the first 30 (Spaces: 20; accounts not yet established: datasets 15, Spaces 8), and not on it in the ${lookBackDays} days before`,
    carries: 'rank, day of first reading, size of the list, likes, downloads, likes of the last week, age',
    falsifiedBy:
      'it stood on an earlier reading of the same list; a noise rule holds for it; it is another listed model in another format; its release is told',
    caveat: selectionCaveat(),
  },
  async find(past, morning) {
    const found = await Promise.all(watched.map((one) => newcomers(past, morning, one)));
    return found.flat().sort(byScore);
  },
};

function selectionCaveat(): string {
  return 'the list ranks likes of about a week; being on it is attention, not use, and not the day of publication';
}

async function newcomers(
  past: Past,
  morning: Morning,
  { list, top, most, anybody }: (typeof watched)[number],
): Promise<readonly Finding[]> {
  const reading = await widestList(past, list);
  if (!reading) return [];
  const today = utcDay(reading.asOf);
  const window = windowOf(lookBackDays, addDays(today, -1));
  const before = await past.lists({ list: metric(list), window, source: reading.source });
  const yesterday = addDays(utcDay(morning.cutoff), -1);
  const older = before.filter((one) => utcDay(one.asOf) < yesterday);
  if (older.length < leastReadings) return [];
  const seen = new Set(older.flatMap((one) => one.rows.map((row) => row.subject)));
  const standing = await standings(past);
  const families = await familiesOf(past);
  const toldNames = await namesTold(past, morning, families);
  const toldStems = new Set([...toldSubjects(morning, variantDays)].map(stemOf));
  const names = new Set(
    [...older, reading].flatMap((one) => one.rows.map((row) => shortNameOf(row.subject).toLowerCase())),
  );
  const fresh = reading.rows
    .filter((row) => row.rank <= (isEstablished(row.subject, standing) ? top : anybody) && !seen.has(row.subject))
    .filter(({ subject }) => !isFormatOf(subject, names) && !toldStems.has(stemOf(subject)))
    .filter(({ subject }) => !nameKeys(shortNameOf(subject), families).some((key) => toldNames.has(key)));
  const variants = Map.groupBy(await withoutNoise(past, fresh), (row) => stemOf(row.subject));
  const kept = [...variants.values()].map(([best]) => best!).slice(0, 3 * most);
  const firstReading = (subject: SubjectId): ListReading =>
    before.findLast((one) => utcDay(one.asOf) === yesterday && one.rows.some((row) => row.subject === subject)) ??
    reading;

  const size = await countOnList(past, reading);
  const metrics = ['likes', 'downloads-30d', 'trending-score'].map(metric);
  const subjects = kept.map((row) => row.subject);
  const latest = await past.latest({ subjects, metrics });
  const abouts = await aboutOf(past, subjects, morning.edition.zone);
  const threads = await threadsByName(past);
  const found: Finding[] = [];
  for (const { subject } of kept) {
    const place = await past.observation({ subject, metric: reading.list, asOf: reading.asOf, source: reading.source });
    const first = firstReading(subject);
    const firstPlace = await past.observation({ subject, metric: first.list, asOf: first.asOf, source: first.source });
    const about = abouts.get(subject);
    if (!place || !firstPlace || !about) continue;
    const known = latest.get(subject);
    const number = (id: string) => maybeObserved(known?.get(metric(id)));
    const listedOn = asOfDay(firstPlace, morning.edition.zone);
    const likes = number('likes');
    const score = number('trending-score');
    const thread = nameKeys(shortNameOf(subject), families)
      .map((key) => threads.get(key))
      .find((one) => one !== undefined);
    const owner = ownerOf(subject) ?? '';
    const isNew = likes !== null && score !== null && Number(score.value) >= freshShare * Number(likes.value);
    found.push({
      id: `new-to-list/${subject}`,
      angle: 'new-to-list',
      subject,
      others: [
        ...(variants.get(stemOf(subject)) ?? []).slice(1).map((row) => row.subject),
        ...(thread ? [thread.first.subject] : []),
      ],
      score: scoreOf({
        tier: tierOf(publisherOfAccount(owner), isEstablished(subject, standing)),
        points: pointsOf(thread?.thread ?? null),
        likesOfTheWeek: score ? Number(score.value) : 0,
        isNew,
      }),
      countsOnly: false,
      about,
      facts: {
        rank: observed(place),
        listedOn,
        listSize: size,
        likes,
        downloads: number('downloads-30d'),
        score,
        age: about.createdOn ? ageFact(about.createdOn, listedOn) : null,
      },
      chart: null,
    });
  }
  return found.sort(byScore).slice(0, most);
}

/** Threads that announce a model, by the names it goes by. */
async function threadsByName(past: Past): Promise<ReadonlyMap<string, Event>> {
  const families = await familiesOf(past);
  return new Map(
    (await eventsOf(past))
      .filter((event) => event.thread !== null)
      .toSorted(
        (a, b) => pointsOf(a.thread) - pointsOf(b.thread) || (keyOf(b.first.subject) < keyOf(a.first.subject) ? -1 : 1),
      )
      .flatMap((event) => nameKeys(event.thread!.title, families).map((key) => [key, event] as const)),
  );
}

interface Newcomer {
  readonly tier: SourceTier;
  readonly points: number;
  readonly likesOfTheWeek: number;
  /** Nearly all its likes are of the last week. */
  readonly isNew: boolean;
}

/** As an event that no source tells of but the list: its reach is the likes of the week, or a thread's points. */
function scoreOf({ tier, points, likesOfTheWeek, isNew }: Newcomer): LeadScore {
  return eventScore({
    tier,
    confirmations: 0,
    points,
    upvotes: 0,
    likes: likesOfTheWeek,
    kindWeight: kindWeights[isNew ? 'new-arrival' : 'arrival'],
  });
}

/** Names of models that were told in the last thirty days, or that this morning has a release of. */
async function namesTold(past: Past, morning: Morning, families: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const events = await eventsOf(past);
  const released = events
    .filter(({ first }) => first.says.kind === 'model' && first.kind !== 'thread')
    .filter((event) => isFresh(event, morning.cutoff))
    .map(({ first }) => first.subject);
  return namesOf([...toldSubjects(morning), ...released], events, families);
}

function maybeObserved(observation: Observation | undefined): Fact | null {
  return observation ? observed(observation) : null;
}

/** Null where the dates contradict each other. */
function ageFact(created: Fact, listed: Fact): Fact | null {
  return String(created.value) <= String(listed.value) ? daysBetween(created, listed) : null;
}
