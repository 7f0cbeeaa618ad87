import { type Launch, sizeAdjective, sizeWords } from './launches.ts';
import type { Random } from './random.ts';
import type { Relation } from './shapes.ts';
import type { ModelPlan } from './models.ts';
import { childCards, emptyCards, makingWords, type ModelKind, modelWords, writingChildCards } from './words/models.ts';
import { capitalised, tell } from './words/tell.ts';

/** The beginning of a model card: a paragraph worth quoting, or what nobody wrote. */
export function cardOf(
  random: Random,
  kind: ModelKind,
  name: string,
  billions: number,
  more: Readonly<Record<string, string>> = {},
): string {
  const given = { Name: name, size: sizeWords(billions), sized: sizeAdjective(billions), ...more };
  const first = tell(random, random.pick(kind.says), kind.bank, given);
  const second = tell(random, random.pick(kind.adds), kind.bank, given);
  return `${capitalised(first)} ${second}`;
}

/** A lab says more: what changed since the version before, and what it is for. */
export function launchCard(random: Random, launch: Launch, billions: number): string {
  const card = cardOf(random, launch.kind, launch.name, billions, {
    strength: launch.strength,
    weakness: launch.weakness,
  });
  return launch.version === 1
    ? card
    : `${card} It replaces ${launch.name.replace(/ \d+$/, launch.version > 2 ? ` ${launch.version - 1}` : '')}, which stays available.`;
}

/** What somebody writes about a model made from another one, or does not. */
export function childCard(random: Random, relation: Relation, base: ModelPlan, format: string): string {
  if (random.chance(0.12)) return emptyCard(random);
  const writes = writesText(base.task);
  const says = writes ? [...childCards[relation], ...writingChildCards[relation]] : childCards[relation];
  return capitalised(tell(random, random.pick(says), writes ? modelWords : makingWords, { base: base.key, format }));
}

export const writesText = (task: string | null): boolean => task === 'text-generation' || task === 'image-text-to-text';

export const emptyCard = (random: Random): string => random.pick(emptyCards);
