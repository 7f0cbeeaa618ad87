import { subjectId } from '../vocabulary/subject.ts';
import type { Account } from './accounts.ts';
import type { Random } from './random.ts';
import type { RepoRole } from './script.ts';
import { type Burst, growth, type GrowthPlan, passing } from './series.ts';
import { type Attributes, type Change, change, type Counts, type Thing } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';
import { readmeBank, readmeSays, type RepoKind } from './words/repos.ts';
import { capitalised, tell } from './words/tell.ts';

/** Everything decided about a repository before its counts are drawn. */
export interface RepoPlan {
  readonly owner: Account;
  readonly key: string; // 'sample-kiln/lathe-serve'
  readonly kind: RepoKind;
  readonly description: string;
  readonly growth: Omit<GrowthPlan, 'bursts'> & { readonly bursts: readonly Burst[] };
  /** From this morning on its counts are read every day; Infinity where only lists can bring it in. */
  readonly followedFrom: number;
  /** Days between its creation and `growth.from`, for what is older than the world. */
  readonly olderBy: number;
  /** Its level is moved so that it passes this between the morning before and this one. */
  readonly passes?: { readonly morning: number; readonly level: number };
  /** Days since the last commit on the first morning. */
  readonly asleepFor?: number;
  readonly renamed?: { readonly morning: number; readonly key: string };
  readonly changes?: readonly Change[];
  readonly until?: number;
  /** Its part in the script, if it has one. */
  readonly part?: RepoRole;
}

export interface Repo extends Thing {
  readonly key: string;
  readonly kind: RepoKind;
  readonly followedFrom: number;
  readonly part: RepoRole | null;
}

const licences = [
  ['mit', 42],
  ['apache-2.0', 36],
  ['agpl-3.0', 5],
  ['gpl-3.0', 4],
  ['bsd-3-clause', 4],
  [null, 9],
] as const;

/** Draws the counts of a repository and gives it the attributes GitHub shows. */
export function makeRepo(random: Random, timeline: Timeline, plan: RepoPlan): Repo {
  const drawn = growth(random, timeline, plan.growth);
  const stars = plan.passes ? passing(drawn, plan.passes.morning, plan.passes.level) : drawn;
  const language = plan.kind.id === 'lists' && random.chance(0.7) ? null : random.weighted(plan.kind.languages);
  const licence = random.weighted(licences);
  const created = plan.growth.from - 1 - plan.olderBy;
  const lastCommit =
    plan.growth.from > 0 ? plan.growth.from : -(plan.asleepFor ?? Math.floor(random.pareto(0.3, 0.55)));
  return {
    id: subjectId('repo', plan.key),
    key: plan.key,
    kind: plan.kind,
    followedFrom: plan.followedFrom,
    part: plan.part ?? null,
    from: plan.growth.from,
    until: plan.until ?? Infinity,
    changes: [...(plan.changes ?? []), ...commits(random, timeline, plan, lastCommit)],
    counts: { stars, forks: forksOf(random, stars), 'open-issues': issuesOf(random, stars) },
    attributes: {
      description: plan.description,
      readme: readmeOf(random, plan.description),
      topics: [...plan.kind.topics],
      'created-at': timeline.at(created, random.between(0, 12)),
      'modified-at': timeline.at(Math.max(created, Math.min(lastCommit, -1)), random.between(12, 23.9)),
      'owner-kind': plan.owner.kind,
      archived: 'no',
      state: 'there',
      ...(language === null ? {} : { language }),
      ...(licence === null ? {} : { licence }),
    } satisfies Attributes,
  };
}

/** Forks follow stars, about one for nine; each repository has a ratio of its own. */
function forksOf(random: Random, stars: Counts): Counts {
  const ratio = Math.min(0.4, random.logNormal(0.115, 0.45));
  let forks = Math.round((stars[0] ?? 0) * ratio);
  return stars.map((count, at) => (forks += random.poisson(Math.max(0, count - (stars[at - 1] ?? count)) * ratio)));
}

function issuesOf(random: Random, stars: Counts): Counts {
  const usual = random.logNormal(9, 1) * ((stars[stars.length - 1] ?? 0) / 2000 + 0.3) ** 0.5;
  let open = random.poisson(usual);
  return stars.map(
    () => (open = Math.max(0, open + random.poisson(0.05 * usual) - random.poisson(0.05 * Math.max(open, usual)))),
  );
}

/** Last commits as the weekly reading of metadata shows them; sleepers have none until they wake. */
function commits(random: Random, timeline: Timeline, plan: RepoPlan, lastCommit: number): Change[] {
  const rests = Math.max(1, -lastCommit);
  const wakes = plan.asleepFor === undefined ? 0 : (plan.growth.bursts[0]?.from ?? Infinity);
  const changes: Change[] = [];
  for (let morning = Math.max(0, plan.growth.from); morning <= timeline.last; morning += 1) {
    if (morning < wakes || (wakes === 0 && !random.chance(1 / rests))) continue;
    if (timeline.weekdayOf(morning) !== 1 && morning !== wakes) continue;
    changes.push(change(morning, 'modified-at', timeline.at(morning - 1, random.between(6, 23))));
  }
  return changes;
}

function readmeOf(random: Random, description: string): string {
  const sentences = random.shuffled(readmeSays).slice(0, random.whole(1, 3));
  return [description, ...sentences.map((sentence) => capitalised(tell(random, sentence, readmeBank)))].join(' ');
}

/** The same repository under another name and owner; the old address answers with a redirect. */
export function renamed(repo: Repo, morning: number, key: string): [Repo, Repo] {
  return [
    { ...repo, until: morning - 1, changes: [...repo.changes, change(morning, 'state', `renamed:${key}`)] },
    { ...repo, id: subjectId('repo', key), key, from: morning, followedFrom: morning },
  ];
}

/** Gains written in a script, as a burst on top of the usual ones. */
export const scriptedBurst = (from: number, gains: readonly number[]): Burst => ({ from, excess: gains });

/** Simulated from the beginning, as anything older than the world is. */
export const sinceEver = -lead;
