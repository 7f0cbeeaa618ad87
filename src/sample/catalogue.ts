import type { Accounts } from './accounts.ts';
import { launchCard } from './cards.ts';
import { firstCopies, someChild } from './children.ts';
import { floods } from './floods.ts';
import { type Launch, sizeTag } from './launches.ts';
import type { Model, ModelPlan } from './models.ts';
import type { Paper } from './papers.ts';
import { type Random, wheel } from './random.ts';
import { drawDownloads } from './shapes.ts';
import type { Timeline } from './timeline.ts';
import { withTurns } from './turns.ts';
import { upload } from './uploads.ts';
import { licenceMix } from './words/models.ts';

export interface CatalogueSize {
  /** Models older than the first morning, those of the labs not counted. */
  readonly older: number;
  /** Models born on a usual day, floods not counted. */
  readonly born: number;
  /** How many build on the base of the day. */
  readonly builders: number;
}

export interface Released {
  readonly launch: Launch;
  readonly models: readonly ModelPlan[];
}

export interface Catalogue {
  readonly models: readonly Model[];
  /** Launches with the models they brought, the main one first. */
  readonly released: readonly Released[];
}

/** Every model of the world: what labs release, what others build on it, what people upload. */
export function makeCatalogue(
  random: Random,
  timeline: Timeline,
  size: CatalogueSize,
  accounts: Accounts,
  launches: readonly Launch[],
  papers: readonly Paper[],
): Catalogue {
  const released = launches.map((launch) => release(random.of('launch', launch.stem), accounts, launch, papers));
  const plans: ModelPlan[] = released.flatMap(({ models }) => models);
  for (const { launch, models } of released) {
    const [main] = models;
    if (!main) continue;
    const own = random.of('copies', launch.stem);
    if (launch.morning > -60) plans.push(...firstCopies(own, accounts, main, timeline.last));
    if (!launch.popular) continue;
    for (let i = 0; i < size.builders; i += 1) {
      const from = launch.morning + Math.min(timeline.last - launch.morning, Math.floor(own.pareto(0.9, 0.75)));
      plans.push(someChild(own, accounts, main, { from, hour: own.between(16, 23.5) }));
    }
  }

  const bases = wheel(
    released.filter(({ launch }) => launch.heat > 60),
    ({ launch }) => launch.heat,
  );
  for (let i = 0; i < size.older; i += 1) {
    const own = random.of('older', i);
    plans.push(upload(own, accounts, bases, -Math.ceil(own.logNormal(75, 1.35)), true));
  }
  for (let morning = 0; morning <= timeline.last; morning += 1) {
    const day = random.of('born', morning);
    const count = day.poisson(size.born);
    for (let i = 0; i < count; i += 1) plans.push(upload(day.of(i), accounts, bases, morning, false));
  }
  plans.push(...floods(random.of('floods'), timeline, accounts));

  const unique = distinct(plans);
  return { released, models: withTurns(random, timeline, unique) };
}

function release(random: Random, accounts: Accounts, launch: Launch, papers: readonly Paper[]): Released {
  const owner = accounts.labs.find(({ name }) => name === launch.lab.account);
  if (!owner) throw new TypeError(`no account for ${launch.lab.account}`);
  const paper = papers.find((paper) => paper.launch === launch);
  const ending = random.pick(launch.kind.endings.filter((ending) => ending !== 'base'));
  const licence = random.weighted(licenceMix.filter(([licence]) => licence !== null));
  const models = launch.billions.map((billions, place): ModelPlan => ({
    owner,
    key: `${owner.name}/${[launch.stem, sizeTag(billions), ending].filter((part) => part !== '').join('-')}`,
    task: launch.kind.task,
    library: launch.kind.libraries[0]?.[0] ?? null,
    billions,
    licence,
    card: launchCard(random, launch, billions),
    base: null,
    papers: paper ? [paper.id.slice('arxiv:paper/'.length)] : [],
    gated: random.chance(0.12) ? 'auto' : 'no',
    from: launch.morning,
    hour: launch.hour - 0.4,
    heat: launch.heat * [1, 0.45, 0.3][place]!,
    ember: launch.heat * 0.1,
    requests: drawDownloads(random, 4000),
    counted: !(launch.morning > 0 && random.chance(0.15)),
  }));
  return { launch, models };
}

/** The first of each name stays. */
function distinct(plans: readonly ModelPlan[]): ModelPlan[] {
  return [...new Map(plans.toReversed().map((plan) => [plan.key, plan])).values()].toReversed();
}
