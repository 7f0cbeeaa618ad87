import type { Asked, Bucket } from '../../system/http/index.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { keyOf, kindOf, type SubjectId } from '../../vocabulary/subject.ts';
import { address, pathOf } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Expectation } from '../doubt.ts';
import { missed } from '../missed.ts';
import type { Assignment, Source } from '../source.ts';
import { parseCard, parseDailyPapers, parseList, parseOne, sayGone, type HubKind } from './parse.ts';

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
const said: Readonly<Record<HubKind, readonly MetricId[]>> = {
  model: ['likes', 'downloads-30d'].map(metric),
  dataset: ['likes', 'downloads-30d'].map(metric),
  space: ['likes'].map(metric),
};
const calm: Expectation = { least: leastRows, scaleOf: counts, movesDaily: [] };
const busy: Expectation = { ...calm, movesDaily: [metric('likes')] };

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

/** Questions of a morning about things that stood high on a list and stand on none. */
const missedAMorning = 10;
/** Lists that hold today what they held yesterday, but for their ends. */
const steadyLists = lists.flatMap(({ list, sort }) => (list === null || sort === 'createdAt' ? [] : [list]));
/** The Hub says 401 of what is not public and 403 or 451 of what it took down; the figures of gated things are public. */
const notThere = [401, 403, 404, 410, 451];

export const huggingFace: Source = {
  id,
  name: 'Hugging Face Hub',
  on: 'always',
  requestsAMorning: lists.length + 1 + cardsAMorning + missedAMorning,

  async *gather(assignment) {
    let trending: readonly string[] = [];
    const present = new Set<SubjectId>();
    let whole = true;
    for (const list of lists) {
      const gathered = await readAnswer(assignment, {
        source: id,
        what: list.what,
        asked: ask(assignment, api, listAddress(assignment, list), 'application/json'),
        parse: parseList(list.kind, list.list),
        expects: { ...list.expects, carries: said[list.kind] },
      });
      if (list.list === metric('rank/models-trending') && gathered.kind !== 'gap')
        trending = gathered.observations
          .filter((observation) => observation.metric === list.list)
          .map(({ subject }) => subject.slice('hf:model/'.length));
      if (gathered.kind === 'gap') whole = false;
      else for (const { subject } of gathered.observations) present.add(subject);
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
      expects: {
        least: 1,
        scaleOf: [metric('upvotes')],
        movesDaily: [],
        carries: ['title', 'published-at'].map(metric),
      },
    });
    yield* cards(assignment, trending);
    // Beside a list that did not come everything on it would be missed.
    if (whole)
      yield* lookFor(assignment, await missed(assignment.past, { lists: steadyLists, present, most: missedAMorning }));
  },
};

/** Asks whether things are still there, under what name and on what terms. */
async function* lookFor(assignment: Assignment, subjects: readonly SubjectId[]) {
  for (const subject of subjects) {
    if (assignment.stop.aborted) return;
    const kind = kindOf(subject) as HubKind;
    const url = address(assignment.bases.huggingFace, `/api/${paths[kind]}/${pathOf(keyOf(subject))}`, {
      'expand[]': fields[kind],
    });
    const gathered = await readAnswer(assignment, {
      source: id,
      what: 'things no longer listed',
      asked: ask(assignment, api, url, 'application/json'),
      parse: parseOne(kind, subject),
      expects: { least: 1, scaleOf: [], movesDaily: [] },
      absent: { statuses: notThere, says: sayGone(subject) },
    });
    yield gathered;
    if (gathered.kind === 'gap') return;
  }
}

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
