import { subjectId } from '../vocabulary/subject.ts';
import type { Accounts } from './accounts.ts';
import { scoreOf } from './models.ts';
import type { Random } from './random.ts';
import { drawBursts, downloads, growth } from './series.ts';
import { drawBurst, drawDownloads, recounts } from './shapes.ts';
import type { Thing } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';
import { datasetKinds, type HubKind, spaceKinds } from './words/hub.ts';
import { licenceMix } from './words/models.ts';
import { nouns } from './words/names.ts';
import { capitalised, tell } from './words/tell.ts';

export interface HubThing extends Thing {
  readonly tie: number;
}

const kits = [
  ['gradio', 69],
  ['docker', 17],
  ['static', 11],
  ['streamlit', 3],
] as const;

export function makeDatasets(
  random: Random,
  timeline: Timeline,
  count: number,
  accounts: Accounts,
): readonly HubThing[] {
  return makeAll(random, timeline, count, accounts, datasetKinds, (own, kind, card) => ({
    kind: 'dataset',
    attributes: {
      card,
      description: `${card.split('. ')[0]?.replace(/\.$/, '')}.`,
      task: kind.id,
      gated: own.chance(0.06) ? 'auto' : 'no',
    },
  }));
}

export function makeSpaces(
  random: Random,
  timeline: Timeline,
  count: number,
  accounts: Accounts,
  models: readonly string[],
): readonly HubThing[] {
  return makeAll(
    random,
    timeline,
    count,
    accounts,
    spaceKinds,
    (own, _, card) => ({
      kind: 'space',
      attributes: { description: card, sdk: own.weighted(kits) },
    }),
    models,
  );
}

type Kind = 'dataset' | 'space';
type Particulars = (own: Random, kind: HubKind, text: string) => { kind: Kind; attributes: Thing['attributes'] };

/** A third of them are born within the world’s days; the rest are up to two years older. */
function makeAll(
  random: Random,
  timeline: Timeline,
  count: number,
  accounts: Accounts,
  kinds: readonly HubKind[],
  particulars: Particulars,
  models: readonly string[] = [],
): HubThing[] {
  const things = new Map<string, HubThing>();
  for (let place = 0; place < count; place += 1) {
    const own = random.of(place);
    const hubKind = own.weighted(kinds.map((kind) => [kind, kind.weight] as const));
    const owner = accounts.pick(own);
    const key = `${owner.name}/${own.pick(nouns)}-${own.pick(hubKind.endings)}`;
    const from = own.chance(0.34) ? own.whole(0, timeline.last) : -Math.ceil(own.logNormal(150, 1));
    const text = capitalised(
      tell(own, own.pick(hubKind.says), hubKind.bank, { model: own.pick(models.length > 0 ? models : [key]) }),
    );
    const { kind, attributes } = particulars(own, hubKind, text);
    const licence = own.weighted(licenceMix);
    const requests = drawDownloads(own, 60);
    const counts = downloads(own, timeline, {
      rate: requests,
      from,
      ramp: from > -lead ? 4 : 0,
      before: requests * 200,
      counted: true,
      reported: (morning) => recounts[timeline.last - morning] ?? 1,
    });
    const heat = Math.min(130, own.pareto(1.1, 0.95));
    const likes = growth(own, timeline, {
      level: from <= -lead ? Math.round(own.logNormal(22, 1.4)) : 0,
      rate: Math.min(9, own.pareto(0.1, 1.1)),
      dispersion: 0.4,
      withdrawn: 0.004,
      from,
      peak: from > -lead ? heat / 6 : 0,
      fade: 6,
      bursts: drawBursts(
        own,
        timeline,
        900,
        () => own.pareto(4, 1.2),
        (size) => drawBurst(own, size),
      ),
    });
    things.set(key, {
      id: subjectId(kind, key),
      from,
      until: Infinity,
      tie: own.next(),
      changes: [],
      counts: {
        likes,
        'trending-score': scoreOf(likes),
        ...(kind === 'dataset' ? { 'downloads-30d': counts.month, 'downloads-all': counts.all } : {}),
      },
      attributes: {
        ...attributes,
        'created-at': timeline.at(from - 1, own.between(5, 23.9)),
        'owner-kind': owner.kind,
        state: 'there',
        ...(licence === null ? {} : { licence }),
      },
    });
  }
  return [...things.values()];
}
