import type { Accounts } from './accounts.ts';
import { cardOf, emptyCard } from './cards.ts';
import type { Released } from './catalogue.ts';
import { someChild } from './children.ts';
import { sizeName, sizeTag } from './launches.ts';
import type { ModelPlan } from './models.ts';
import type { Random } from './random.ts';
import { drawDownloads, drawEmber, drawHeat } from './shapes.ts';
import { licenceMix, modelKinds } from './words/models.ts';
import { nouns } from './words/names.ts';
import { capitalised } from './words/tell.ts';

/** Somebody's model: half of the time built on a lab's, otherwise their own. */
export function upload(
  random: Random,
  accounts: Accounts,
  bases: (random: Random) => Released,
  from: number,
  older: boolean,
): ModelPlan {
  const hour = random.between(5, 23.9);
  const base = random.chance(0.62) ? baseBefore(random, bases, from) : undefined;
  const requests = drawDownloads(random, older ? 1500 : 90);
  if (base) {
    const child = someChild(random, accounts, base, { from, hour });
    return older ? { ...child, ember: drawEmber(random), requests } : child;
  }
  const owner = accounts.pick(random);
  const kind = random.weighted(modelKinds.map((kind) => [kind, kind.weight] as const));
  const billions = random.pick(kind.billions);
  const noun = random.pick(nouns);
  const library = random.weighted(kind.libraries);
  const heat = drawHeat(random);
  return {
    owner,
    key: `${owner.name}/${[noun, random.chance(0.2) ? 'v2' : '', random.chance(0.75) ? sizeTag(billions) : '', random.pick(kind.endings)].filter((part) => part !== '').join('-')}`,
    task: kind.task,
    library,
    billions: random.chance(0.7) ? billions : null,
    licence: random.weighted(licenceMix),
    card: random.chance(0.16)
      ? emptyCard(random)
      : cardOf(random, kind, `${capitalised(noun)} ${sizeName(billions)}`, billions),
    base: null,
    papers: [],
    gated: random.chance(0.03) ? random.pick(['auto', 'manual'] as const) : 'no',
    from,
    hour,
    heat,
    ember: older ? drawEmber(random) : heat * random.between(0.02, 0.2),
    requests,
    counted: !random.chance(library === null ? 0.36 : 0.02),
  };
}

/** A lab’s model that was there before; none where a few tries find only later ones. */
function baseBefore(random: Random, bases: (random: Random) => Released, from: number): ModelPlan | undefined {
  for (let tries = 0; tries < 6; tries += 1) {
    const [main] = bases(random).models;
    if (main && main.from < from) return main;
  }
  return undefined;
}
