import type { Account, Accounts } from './accounts.ts';
import type { Paper } from './papers.ts';
import { type Beginning, planRole } from './parts.ts';
import { type Random, wheel } from './random.ts';
import { makeRepo, renamed, type Repo, type RepoPlan, sinceEver } from './repos.ts';
import { repoScript } from './script.ts';
import { drawBursts } from './series.ts';
import { drawBurst, drawDispersion, drawRepoSize, drawWithdrawn } from './shapes.ts';
import type { Timeline } from './timeline.ts';
import { nouns } from './words/names.ts';
import { repoKinds } from './words/repos.ts';
import { capitalised, tell } from './words/tell.ts';

export interface WorkshopSize {
  /** Repositories read every day from the first morning on. */
  readonly followed: number;
  /** Others, which only lists can bring in. */
  readonly others: number;
  /** Repositories born on a usual day. */
  readonly born: number;
}

const pickKind = wheel(repoKinds, ({ weight }) => weight);

/** Every repository of the world: those with a part in the script, those followed, the rest, and the newborn. */
export function makeRepos(
  random: Random,
  timeline: Timeline,
  size: WorkshopSize,
  accounts: Accounts,
  papers: readonly Paper[],
): readonly Repo[] {
  const taken = new Set<string>();
  const begin = (own: Random): Beginning => beginning(own, accounts, taken);
  const plans: RepoPlan[] = repoScript.flatMap((role, place) => {
    const own = random.of('role', place);
    return planRole(own, timeline, role, () => begin(own)).map((plan) => ({ ...plan, part: role }));
  });
  for (let i = 0; i < size.followed + size.others; i += 1) {
    const own = random.of('older', i);
    const { level, rate } = drawRepoSize(own);
    const dispersion = drawDispersion(own);
    const withdrawn = drawWithdrawn(own);
    plans.push({
      ...begin(own),
      growth: { level, rate, dispersion, withdrawn, from: sinceEver, bursts: burstsOf(own, timeline, rate) },
      followedFrom: i < size.followed ? 0 : Infinity,
      olderBy: Math.ceil(own.logNormal(420, 0.8)),
    });
  }
  for (let morning = 1; morning <= timeline.last; morning += 1) {
    const day = random.of('born', morning);
    const count = day.poisson(size.born);
    for (let i = 0; i < count; i += 1) plans.push(newborn(day.of(i), timeline, morning, begin(day.of(i))));
  }
  for (const paper of papers) {
    if (paper.code === null || taken.has(paper.code)) continue;
    taken.add(paper.code);
    plans.push(codeOf(random.of('code', paper.id), paper, paper.code));
  }
  return plans.flatMap((plan) => {
    const repo = makeRepo(random.of('repo', plan.key), timeline, plan);
    return plan.renamed ? renamed(repo, plan.renamed.morning, plan.renamed.key) : [repo];
  });
}

function beginning(random: Random, accounts: Accounts, taken: Set<string>): Beginning {
  for (;;) {
    const kind = pickKind(random);
    const owner: Account = random.chance(0.05) ? random.pick(accounts.labs) : accounts.pick(random);
    const noun = random.pick(nouns);
    const name = random.weighted([
      [noun, 45],
      [`${noun}-${random.pick(kind.endings)}`, 38],
      [`${noun}-${random.pick(nouns)}`, 17],
    ]);
    const key = `${owner.name}/${name}`;
    const description = capitalised(tell(random, random.pick(kind.says), kind.bank));
    if (taken.has(key) || taken.has(description)) continue;
    taken.add(key).add(description);
    return { owner, key, kind, description };
  }
}

const burstsOf = (random: Random, timeline: Timeline, rate: number) =>
  drawBursts(
    random,
    timeline,
    1200,
    () => Math.min(4500, random.pareto(20, 1.1) + rate * random.pareto(1.2, 1.4)),
    (size) => drawBurst(random, size),
  );

function newborn(random: Random, timeline: Timeline, morning: number, begin: Beginning): RepoPlan {
  const peak = Math.min(900, random.pareto(1.4, 0.8));
  return {
    ...begin,
    growth: {
      level: 0,
      rate: peak * 0.05,
      dispersion: drawDispersion(random),
      withdrawn: 0,
      from: morning,
      peak,
      fade: random.logNormal(5, 0.7),
      bursts: burstsOf(random, timeline, 1),
    },
    // Followed once it is seen to be more than somebody's homework.
    followedFrom: peak > 12 ? morning + 1 : Infinity,
    olderBy: random.whole(0, 2),
  };
}

function codeOf(random: Random, paper: Paper, key: string): RepoPlan {
  const popular = paper.daily !== null && random.chance(0.2);
  return {
    owner: { name: key.slice(0, key.indexOf('/')), kind: 'organisation', weight: 1 },
    key,
    kind: { ...pickKind(random), id: 'paper', topics: ['research', 'paper'], languages: [['Python', 1]] },
    description: `Code for the paper ‘${paper.title}’.`,
    growth: {
      level: 0,
      rate: 0.4,
      dispersion: 0.2,
      withdrawn: 0,
      from: Math.max(1, paper.announced),
      peak: popular ? random.pareto(8, 1.1) : 1.5,
      fade: 6,
      bursts: [],
    },
    followedFrom: popular ? paper.announced + 1 : Infinity,
    olderBy: random.whole(0, 40),
  };
}
