import type { Asked, Bucket } from '../../system/http/index.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address, pathOf } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Expectation } from '../doubt.ts';
import type { Assignment, Source } from '../source.ts';
import { parseCard, parseDailyPapers, parseList, type HubKind } from './parse.ts';

const id = 'hugging-face' as SourceId;

/** The Hub counts API requests and file requests apart, in windows of five minutes (rate-limits, September 2025). */
const api: Bucket = { id: 'hub-api', requests: 200, seconds: 300, gap: 150 };
const files: Bucket = { id: 'hub-files', requests: 200, seconds: 300, gap: 100 };

const common = ['likes', 'trendingScore', 'createdAt', 'lastModified', 'tags', 'author'];
const fields: Readonly<Record<HubKind, readonly string[]>> = {
  model: [...common, 'downloads', 'downloadsAllTime', 'pipeline_tag', 'library_name', 'safetensors', 'gguf', 'gated'],
  dataset: [...common, 'downloads', 'downloadsAllTime', 'description', 'gated'],
  space: [...common, 'sdk', 'cardData'],
};
const paths: Readonly<Record<HubKind, string>> = { model: 'models', dataset: 'datasets', space: 'spaces' };

interface List {
  readonly kind: HubKind;
  readonly sort: string;
  readonly what: string;
  readonly list: MetricId | null;
  readonly limit: number;
  readonly expects: Expectation;
}

/** A list of fewer rows is no ranking. */
const leastRows = 3;
const counts = [metric('likes'), metric('downloads-30d')];
const busy: Expectation = { least: leastRows, scaleOf: counts, movesDaily: [metric('likes')] };
const calm: Expectation = { least: leastRows, scaleOf: counts, movesDaily: [] };

const lists: readonly List[] = [
  {
    kind: 'model',
    sort: 'trendingScore',
    what: 'trending models',
    list: metric('rank/models-trending'),
    limit: 1000,
    expects: busy,
  },
  {
    kind: 'dataset',
    sort: 'trendingScore',
    what: 'trending datasets',
    list: metric('rank/datasets-trending'),
    limit: 500,
    expects: busy,
  },
  {
    kind: 'space',
    sort: 'trendingScore',
    what: 'trending Spaces',
    list: metric('rank/spaces-trending'),
    limit: 500,
    expects: busy,
  },
  {
    kind: 'model',
    sort: 'downloads',
    what: 'most downloaded models',
    list: metric('rank/models-downloads'),
    limit: 1000,
    expects: calm,
  },
  {
    kind: 'model',
    sort: 'likes',
    what: 'most liked models',
    list: metric('rank/models-likes'),
    limit: 500,
    expects: calm,
  },
  {
    kind: 'model',
    sort: 'createdAt',
    what: 'newest models',
    list: metric('rank/models-newest'),
    limit: 1000,
    expects: calm,
  },
];

/** Cards read in a morning: those at the head of the list of which no card is kept yet. */
const cardsAMorning = 20;

export const huggingFace: Source = {
  id,
  name: 'Hugging Face Hub',
  on: 'always',
  requestsAMorning: lists.length + 1 + cardsAMorning,

  async *gather(assignment) {
    let trending: readonly string[] = [];
    for (const list of lists) {
      const gathered = await readAnswer(assignment, {
        source: id,
        what: list.what,
        asked: ask(assignment, api, listAddress(assignment, list), 'application/json'),
        parse: parseList(list.kind, list.list),
        expects: list.expects,
      });
      if (list.list === metric('rank/models-trending') && gathered.kind !== 'gap')
        trending = gathered.observations
          .filter((observation) => observation.metric === list.list)
          .map(({ subject }) => subject.slice('hf:model/'.length));
      yield gathered;
      if (gathered.kind === 'gap' && gathered.unreachable) return;
    }
    yield await readAnswer(assignment, {
      source: id,
      what: 'daily papers',
      asked: ask(
        assignment,
        api,
        address(assignment.bases.huggingFace, '/api/daily_papers', { limit: 100 }),
        'application/json',
      ),
      parse: parseDailyPapers,
      expects: { least: 1, scaleOf: [metric('upvotes')], movesDaily: [] },
    });
    yield* cards(assignment, trending);
  },
};

async function* cards(assignment: Assignment, trending: readonly string[]) {
  const subjects = trending.map((name) => `hf:model/${name}` as never);
  const known = await assignment.past.latest({ subjects, metrics: [metric('card')] });
  const wanted = trending.filter((name) => !known.has(`hf:model/${name}` as never)).slice(0, cardsAMorning);
  for (const name of wanted) {
    if (assignment.stop.aborted) return;
    const card = address(assignment.bases.huggingFace, `/${pathOf(name)}/raw/main/README.md`);
    const gathered = await readAnswer(assignment, {
      source: id,
      what: 'model cards',
      asked: { ...ask(assignment, files, card, 'text/plain'), maxBytes: 2_000_000 },
      parse: parseCard('model', name),
      expects: { least: 0, scaleOf: [], movesDaily: [] },
    });
    // A repository without a card is no gap in the paper; a Hub that has stopped answering is.
    if (gathered.kind === 'gap' && gathered.reason !== 'answered 404' && !gathered.reason.startsWith('answered 40')) {
      yield gathered;
      return;
    }
    if (gathered.kind !== 'gap') yield gathered;
  }
}

function listAddress({ bases }: Assignment, { kind, sort, limit }: List): string {
  return address(bases.huggingFace, `/api/${paths[kind]}`, { sort, direction: '-1', limit, 'expand[]': fields[kind] });
}

function ask({ bases }: Assignment, bucket: Bucket, url: string, accept: string): Asked {
  const headers = bases.huggingFaceToken === null ? {} : { authorization: `Bearer ${bases.huggingFaceToken}` };
  return { url, bucket, accept, headers, origin: 'configured' };
}
