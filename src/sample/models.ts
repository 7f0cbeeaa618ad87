import { subjectId } from '../vocabulary/subject.ts';
import type { Account } from './accounts.ts';
import type { Random } from './random.ts';
import { drawBurst, type Relation, recounts } from './shapes.ts';
import { downloads, drawBursts, growth } from './series.ts';
import { type Change, change, type Counts, type Thing } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';

/** Everything decided about a model before its counts are drawn. */
export interface ModelPlan {
  readonly owner: Account;
  readonly key: string; // 'sample-orchard/quince-3-7b-instruct'
  readonly task: string | null;
  readonly library: string | null;
  readonly billions: number | null;
  readonly licence: string | null;
  readonly card: string;
  readonly base: { readonly relation: Relation; readonly key: string } | null;
  readonly papers: readonly string[];
  readonly gated: 'no' | 'auto' | 'manual';
  /** First morning it can be read, and the hour of the day before on which it was created. */
  readonly from: number;
  readonly hour: number;
  /** Likes of its first week, and of a usual week once that is over. */
  readonly heat: number;
  readonly ember: number;
  /** Requests of a usual day. */
  readonly requests: number;
  readonly counted: boolean;
  readonly changes?: readonly Change[];
  readonly until?: number;
}

export interface Model extends Thing {
  readonly plan: ModelPlan;
  /** Decides the order of equals in a list, as arbitrary as on the Hub. */
  readonly tie: number;
}

const languagesOfModels = [['en'], ['en'], ['en', 'fr', 'de'], ['en', 'zh'], ['multilingual'], []] as const;

/** Draws the counts of a model and gives it the attributes the Hub shows. */
export function makeModel(random: Random, timeline: Timeline, plan: ModelPlan): Model {
  const likes = likesOf(random, timeline, plan);
  const { month, all } = downloads(random, timeline, {
    rate: plan.requests,
    from: plan.from,
    ramp: plan.from > -lead ? 6 : 0,
    before: plan.requests * Math.min(400, -plan.from) * 0.8,
    bursts:
      plan.requests > 5
        ? drawBursts(
            random,
            timeline,
            1500,
            () => plan.requests * random.pareto(3, 1.5),
            (size) => drawBurst(random, size),
          )
        : [],
    counted: plan.counted,
    reported: (morning) => recounts[timeline.last - morning] ?? 1,
  });
  const tags = tagsOf(random, plan);
  return {
    plan,
    id: subjectId('model', plan.key),
    from: plan.from,
    until: plan.until ?? Infinity,
    tie: random.next(),
    changes: plan.changes ?? [],
    counts: {
      likes,
      'downloads-30d': month,
      'downloads-all': all,
      'trending-score': scoreOf(likes),
      ...(plan.billions === null
        ? {}
        : {
            parameters: new Float64Array(likes.length).fill(
              Math.round(plan.billions * 1e9 * random.between(0.98, 1.06)),
            ),
          }),
    },
    attributes: {
      'created-at': timeline.at(plan.from - 1, plan.hour),
      'modified-at': timeline.at(plan.from - 1, plan.hour + random.between(0.1, 4)),
      'owner-kind': plan.owner.kind,
      card: plan.card,
      tags,
      gated: plan.gated,
      state: 'there',
      ...(plan.task === null ? {} : { task: plan.task }),
      ...(plan.library === null ? {} : { library: plan.library }),
      ...(plan.licence === null ? {} : { licence: plan.licence }),
      ...(plan.base === null ? {} : { 'base-models': [`${plan.base.relation}:${plan.base.key}`] }),
      ...(plan.papers.length === 0 ? {} : { 'paper-links': plan.papers }),
    },
  };
}

/** A newcomer's likes come at once and fade within a week or two; an old model's come in a trickle. */
function likesOf(random: Random, timeline: Timeline, plan: ModelPlan): Counts {
  const fade = random.logNormal(6.5, 0.6);
  const older = plan.from <= -lead;
  const firstWeek = fade * (1 - Math.exp(-7 / fade));
  return growth(random, timeline, {
    level: older
      ? Math.min(
          13_000,
          Math.round(plan.heat * (fade / firstWeek) + (plan.ember / 7) * (-plan.from - lead) * random.between(0.8, 2)),
        )
      : 0,
    rate: plan.ember / 7,
    // Small audiences come in clumps, large ones do not.
    dispersion: plan.heat > 60 ? 0.08 : 0.6,
    withdrawn: 0.004,
    from: plan.from,
    peak: plan.heat / firstWeek,
    fade,
    bursts: drawBursts(
      random,
      timeline,
      2200,
      () => random.pareto(6, 1.3),
      (size) => drawBurst(random, size),
    ),
  });
}

/** Measured on the Hub: the score is the likes of the last seven days. */
export function scoreOf(likes: Counts): Counts {
  return likes.map((count, at) => Math.max(0, count - (likes[Math.max(0, at - 7)] ?? 0)));
}

function tagsOf(random: Random, plan: ModelPlan): string[] {
  const tags: string[] = [];
  if (plan.library !== null) tags.push(plan.library);
  tags.push(plan.base?.relation === 'quantized' && plan.library === 'gguf' ? 'gguf' : 'safetensors');
  if (plan.task !== null) tags.push(plan.task);
  if (plan.task?.includes('text') && random.chance(0.6)) tags.push('conversational');
  tags.push(...random.pick(languagesOfModels));
  for (const paper of plan.papers) tags.push(`arxiv:${paper}`);
  if (plan.base !== null) tags.push(`base_model:${plan.base.key}`, `base_model:${plan.base.relation}:${plan.base.key}`);
  if (plan.licence !== null) tags.push(`license:${plan.licence}`);
  tags.push('region:us');
  return [...new Set(tags)];
}

/** The same repository under another name: the old name answers with a redirect. */
export function renamed(model: Model, morning: number, key: string): [Model, Model] {
  const gone = change(morning, 'state', `renamed:${key}`);
  return [
    { ...model, until: morning - 1, changes: [...model.changes, gone] },
    { ...model, id: subjectId('model', key), from: morning, plan: { ...model.plan, key } },
  ];
}
