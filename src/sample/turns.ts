import type { Account } from './accounts.ts';
import { makeModel, type Model, type ModelPlan, renamed } from './models.ts';
import type { Random } from './random.ts';
import { modelScript } from './script.ts';
import { change } from './thing.ts';
import type { Timeline } from './timeline.ts';
import { labs } from './words/names.ts';
import { hostileTexts } from './words/posts.ts';

/** Deals the scripted turns of fate to models people have heard of, and draws the counts of all. */
export function withTurns(random: Random, timeline: Timeline, plans: readonly ModelPlan[]): Model[] {
  const known = plans
    .filter(
      (plan) => plan.from < -3 && plan.from > -90 && plan.heat > 18 && plan.licence !== null && !isLab(plan.owner),
    )
    .toSorted((a, b) => b.heat - a.heat);
  const turnOf = new Map(modelScript.map((turn, place) => [known[2 + place * 3], turn] as const));
  return plans.flatMap((plan) => {
    const own = random.of('model', plan.key);
    const turn = turnOf.get(plan);
    const morning = timeline.last - (turn?.offset ?? 0);
    switch (turn?.role) {
      case undefined:
        return [makeModel(own, timeline, plan)];
      case 'gone':
        return [makeModel(own, timeline, { ...plan, until: morning - 1, changes: [change(morning, 'state', 'gone')] })];
      case 'renamed':
        return renamed(makeModel(own, timeline, plan), morning, `${plan.key}-revised`);
      case 'gated':
        return [makeModel(own, timeline, { ...plan, gated: 'no', changes: [change(morning, 'gated', 'manual')] })];
      case 'opened':
        return [makeModel(own, timeline, { ...plan, gated: 'manual', changes: [change(morning, 'gated', 'no')] })];
      case 'relicensed':
        return [
          makeModel(own, timeline, {
            ...plan,
            licence: 'apache-2.0',
            changes: [change(morning, 'licence', 'cc-by-nc-4.0')],
          }),
        ];
      case 'hostile':
        return [
          makeModel(own, timeline, {
            ...plan,
            card: hostileTexts.template,
            changes: [change(morning, 'card', hostileTexts.markdown)],
          }),
        ];
    }
  });
}

const isLab = (owner: Account): boolean => labs.some(({ account }) => account === owner.name);
