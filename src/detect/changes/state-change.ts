import { accountsOnList, asOfDay, countOnList, observed, textOf } from '../../reckon/facts.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { AngleDeclaration, Finding, LeadScore, StateChangeFacts } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { keyOf, kindOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { publisherOfAccount } from '../events/publishers.ts';
import { indecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { heldChanges, type HeldChange } from './held-changes.ts';

type ChangeAngle = 'licence-change' | 'gate-change' | 'disappeared' | 'archived';

/** One angle about a change of state: which attribute, and which of its changes are news. */
export interface ChangeSpec {
  readonly declaration: AngleDeclaration & { readonly id: ChangeAngle };
  readonly attribute: string;
  /** `before` is empty where the attribute was never read. */
  readonly isNews: (before: string, now: string) => boolean;
  /** Whether a subject of which the attribute was not read lacks what it names. */
  readonly absenceSpeaks?: boolean;
  /** How much the change alters what a reader can do, 0 to 1. */
  readonly weight: number;
}

/** Nobody needs the news of what few used: likes, stars, or downloads of a month. */
export const leastKnown = { likes: 50, stars: 1000, downloads: 1000 } as const;
const mostADay = 3;
const trend = 'rank/models-trending';
const asked = ['likes', 'downloads-30d', 'stars'].map(metric);

/** Changes of state share everything but the attribute: what was said before and now, who uses it, when it was read. */
export function changeAngle({ declaration, attribute, isNews, absenceSpeaks, weight }: ChangeSpec): Angle {
  return {
    declaration,
    memoryOf: ['likes', 'stars', trend],
    async find(past, morning) {
      const changes = (await heldChanges(past, metric(attribute), { absenceSpeaks })).filter(
        ({ subject, before, now }) =>
          isNews(String(before?.value ?? ''), String(now.value)) && !wasTold(subject, [declaration.id], morning),
      );
      const subjects = changes.map((change) => change.subject);
      const [hidden, abouts, latest] = await Promise.all([
        indecent(past, subjects),
        aboutOf(past, subjects, morning.edition.zone),
        past.latest({ subjects, metrics: asked }),
      ]);
      const found: Finding[] = [];
      for (const change of changes) {
        const { subject } = change;
        const about = abouts.get(subject);
        const figures = figuresOf(latest.get(subject) ?? new Map());
        if (!about || hidden.has(subject) || !isKnown(figures)) continue;
        found.push({
          id: `${declaration.id}/${subject}/${change.now.asOf.slice(0, 10)}`,
          angle: declaration.id,
          subject,
          others: [],
          score: changeScore(subject, figures, weight),
          countsOnly: false,
          about,
          facts: await factsOf(past, change, figures, morning.edition.zone),
          chart: null,
        });
      }
      return found.sort(byScore).slice(0, mostADay);
    },
  };
}

interface Figures {
  readonly likes: Observation | null;
  readonly downloads: Observation | null;
  readonly stars: Observation | null;
}

function figuresOf(known: ReadonlyMap<string, Observation>): Figures {
  return {
    likes: known.get('likes') ?? null,
    downloads: known.get('downloads-30d') ?? null,
    stars: known.get('stars') ?? null,
  };
}

const isKnown = ({ likes, downloads, stars }: Figures): boolean =>
  Number(likes?.value ?? 0) >= leastKnown.likes ||
  Number(stars?.value ?? 0) >= leastKnown.stars ||
  Number(downloads?.value ?? 0) >= leastKnown.downloads;

/**
 * By how many it concerns: 3.5 at the bar of notice, one more for every ten times that, and half a point for a maker the
 * editor follows. The figures are the paper's judgement.
 */
function changeScore(subject: SubjectId, { likes, downloads, stars }: Figures, weight: number): LeadScore {
  const times = Math.max(
    Number(likes?.value ?? 0) / leastKnown.likes,
    Number(stars?.value ?? 0) / leastKnown.stars,
    Number(downloads?.value ?? 0) / (10 * leastKnown.downloads),
    1,
  );
  const reach = Math.min(1, Math.log10(times) / 3);
  const followed = publisherOfAccount(ownerOf(subject) ?? '') ? 0.5 : 0;
  const score = weight * (3.5 + 3 * reach + followed);
  return {
    score: Math.round(score * 10) / 10,
    parts: [
      { name: 'how many it concerns', value: reach },
      { name: 'kind of change', value: weight },
    ],
    because: followed > 0 ? 'a rule that changed, at a maker we follow' : 'a rule that changed',
  };
}

async function factsOf(
  past: Past,
  { subject, before, now }: HeldChange,
  { likes, downloads, stars }: Figures,
  zone: string,
): Promise<StateChangeFacts> {
  const counted = likes ?? stars ?? downloads;
  return {
    before: before && textOf(before),
    now: textOf(now),
    seenOn: asOfDay(now, zone),
    lastSeenOn: counted && asOfDay(counted, zone),
    likes: likes && observed(likes),
    downloads: downloads && observed(downloads),
    stars: stars && observed(stars),
    builtOn: kindOf(subject) === 'model' ? await builtOn(past, subject) : null,
  };
}

/** Models of this morning's trending list that name it, by accounts other than its own. */
async function builtOn(past: Past, subject: SubjectId): Promise<{ models: Fact; accounts: Fact } | null> {
  const reading = await widestList(past, trend);
  const owner = ownerOf(subject);
  if (!reading || owner === null) return null;
  const where = [{ on: 'base-models', is: 'holds ending', to: `:${keyOf(subject)}` }] as const;
  const models = await countOnList(past, { ...reading, where });
  const accounts = await accountsOnList(past, { ...reading, where, otherThan: owner });
  return Number(models.value) > 0 && Number(accounts.value) > 0 ? { models, accounts } : null;
}
