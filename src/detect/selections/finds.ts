import { asOfDay, daysBetween } from '../../reckon/facts.ts';
import { once } from '../../reckon/memo.ts';
import { widestList } from '../../reckon/widest-list.ts';
import { startOf, utcDay } from '../../reckon/calendar.ts';
import { addDays } from '../../text/days.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { About, Selection } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Chooser } from '../angle.ts';
import { publisherOfAccount } from '../events/publishers.ts';
import { withoutNoise } from '../noise/noise.ts';
import { isDescribed, rowsOf, withFacts } from './rows.ts';
import { printedOwners, shownIn } from './shown-before.ts';

type Finds = Extract<Selection, { kind: 'finds' }>;

const shown = 3;
/** Little known: at most so many stars or likes, or not older than so many days. */
const fewStars = 3000;
const fewLikes = 150;
const youngDays = 30;
const neverAgainDays = 365;

/** Three little-known things with their makers' own words, of accounts we have not printed; of each kind one where it can be. */
export const finds: Chooser = {
  id: 'finds',
  memoryDays: 0,
  async choose(past, morning) {
    const chosen = await threeFinds(past, morning);
    return chosen ? [chosen] : [];
  },
};

async function threeFinds(past: Past, morning: Morning): Promise<Finds | null> {
  const owners = printedOwners(morning);
  const before = shownIn(morning, 'finds', neverAgainDays);
  const pool = (await littleKnown(past)).filter(({ subject }) => {
    const owner = ownerOf(subject);
    return owner !== null && !owners.has(owner.toLowerCase()) && !publisherOfAccount(owner) && !before.has(subject);
  });
  const kept = await withoutNoise(past, pool.slice(0, 200));
  const abouts = await aboutOf(
    past,
    kept.map((one) => one.subject),
    morning.edition.zone,
  );
  const described = kept.filter(({ subject }) => isDescribed(abouts.get(subject)));
  const chosen = oneOfEach(described.map((one) => one.subject));
  if (chosen.length === 0) return null;
  const places = new Map(kept.map((one) => [one.subject, one.reading]));
  const rows = await rowsOf(past, chosen, morning.edition.zone, { stars: 'stars', likes: 'likes' });
  return {
    kind: 'finds',
    rows: rows.map((row) => withFacts(row, { age: ageOf(row.about, places.get(row.subject), morning.edition.zone) })),
  };
}

/** Kinds in turn, and no account twice. */
function oneOfEach(subjects: readonly SubjectId[]): readonly SubjectId[] {
  const queues = [...Map.groupBy(subjects, kindOf).values()].map((queue) => [...queue]);
  const chosen: SubjectId[] = [];
  const owners = new Set<string | null>();
  while (chosen.length < shown && queues.some((queue) => queue.length > 0))
    for (const queue of queues) {
      const next = queue.shift();
      if (next === undefined || chosen.length === shown || owners.has(ownerOf(next))) continue;
      chosen.push(next);
      owners.add(ownerOf(next));
    }
  return chosen;
}

interface Candidate {
  readonly subject: SubjectId;
  /** A reading of today, from which the age is counted. */
  readonly reading: Observation;
}

/** What is young or small on the lists and among repositories first seen this month, those with most marks first. */
function littleKnown(past: Past): Promise<readonly Candidate[]> {
  return once(past, 'little known', async () => {
    const lists = [
      'rank/models-trending',
      'rank/datasets-trending',
      'rank/spaces-trending',
      'rank/github-trending-week',
      'rank/github-trending',
    ];
    const readings = await Promise.all(lists.map((list) => widestList(past, list)));
    const listed = readings.flatMap((reading) => reading?.rows.map((row) => row.subject) ?? []);
    const since = startOf(addDays(utcDay(past.cutoff), -youngDays));
    const young = await past.dated({ kind: 'repo', attribute: metric('created-at'), from: since, to: past.cutoff });
    const subjects = [...new Set([...listed, ...young])];
    const latest = await past.latest({ subjects, metrics: ['likes', 'stars', 'created-at'].map(metric) });
    return subjects
      .flatMap((subject) => {
        const known = latest.get(subject);
        const reading = known?.get(metric(kindOf(subject) === 'repo' ? 'stars' : 'likes'));
        const count = reading?.value;
        if (!reading || typeof count !== 'number') return [];
        const created = known?.get(metric('created-at'))?.value;
        const isYoung = typeof created === 'string' && created >= since;
        const isSmall = count <= (kindOf(subject) === 'repo' ? fewStars : fewLikes);
        return isSmall || isYoung ? [{ subject, reading, count }] : [];
      })
      .sort((a, b) => b.count - a.count || (a.subject < b.subject ? -1 : 1));
  });
}

function ageOf({ createdOn }: About, reading: Observation | undefined, zone: string): Fact | null {
  if (!createdOn || !reading) return null;
  const today = asOfDay(reading, zone);
  return String(createdOn.value) <= String(today.value) ? daysBetween(createdOn, today) : null;
}
