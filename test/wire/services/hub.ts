import { countOf, listOn, type ListId, type Thing } from '../../../src/sample/index.ts';
import { json, type Question, type Reply, type Service, text } from '../reply.ts';
import { attributesOf, keyOf, type Scene, there } from '../scene.ts';

type Kind = 'models' | 'datasets' | 'spaces';
const kinds: readonly string[] = ['models', 'datasets', 'spaces'];

/** The Hub: lists with cursors, daily papers, cards; 500 questions in five minutes. */
export function hub(scene: Scene): Service {
  return (question) => {
    const [, api, kind] = question.path.split('/');
    const one = /^\/api\/(models|datasets|spaces)\/(.+)$/.exec(question.path);
    if (one) return oneOf(scene, one[1] as Kind, decodeURIComponent(one[2]!), question);
    if (api === 'api' && kind !== undefined && kinds.includes(kind)) return list(scene, kind as Kind, question);
    if (question.path === '/api/daily_papers') return dailyPapers(scene, question);
    const card = /^\/(.+)\/raw\/main\/README\.md$/.exec(question.path)?.[1];
    return card === undefined ? null : cardOf(scene, decodeURIComponent(card));
  };
}

function list(scene: Scene, kind: Kind, { query, base }: Question): Reply {
  const sort = query.get('sort') ?? 'trendingScore';
  const things = sorted(scene, kind, sort);
  if (things === null) return { ...json({ error: 'Invalid sort parameter' }), status: 400 };
  const limit = Math.min(1000, Number(query.get('limit') ?? 100));
  const from = Number(query.get('cursor') ?? 0);
  const fields = query.getAll('expand[]');
  const rows = things.slice(from, from + limit).map((thing) => only(fields, row(scene, kind, thing)));
  const next = new URLSearchParams(query);
  next.set('cursor', String(from + limit));
  const more = from + limit < things.length;
  return json(rows, {
    ratelimit: '"api";r=480;t=212',
    'ratelimit-policy': '"fixed window";"api";q=500;w=300',
    ...(more && { link: `<${base}/api/${kind}?${next.toString()}>; rel="next"` }),
  });
}

/** One thing by its name; of what is not public the Hub says 401. */
function oneOf(scene: Scene, kind: Kind, name: string, { query }: Question): Reply {
  const thing = there(scene, scene.world[kind]).find((one) => keyOf(one) === name);
  if (!thing) return { ...json({ error: 'Invalid username or password.' }), status: 401 };
  return json(only(query.getAll('expand[]'), row(scene, kind, thing)));
}

function sorted(scene: Scene, kind: Kind, sort: string): readonly Thing[] | null {
  const { world, morning } = scene;
  if (sort === 'trendingScore') return listOn(world, `rank/${kind}-trending` as ListId, morning);
  if (sort === 'downloads' && kind === 'models') return listOn(world, 'rank/models-downloads', morning);
  if (sort === 'createdAt') {
    const made = (thing: Thing) => attributesOf(scene, thing).text('created-at') ?? '';
    return [...there(scene, world[kind])].sort((a, b) => order(made(b), made(a)) || order(a.id, b.id));
  }
  if (sort === 'likes')
    return [...there(scene, world[kind])].sort(
      (a, b) => countOf(b, 'likes', morning) - countOf(a, 'likes', morning) || order(a.id, b.id),
    );
  return null;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function row(scene: Scene, kind: Kind, thing: Thing): Record<string, unknown> {
  const { morning } = scene;
  const known = attributesOf(scene, thing);
  const count = (id: string) => (thing.counts[id] === undefined ? undefined : countOf(thing, id, morning));
  const gated = known.text('gated');
  return {
    _id: thing.id,
    id: keyOf(thing),
    modelId: kind === 'models' ? keyOf(thing) : undefined,
    author: keyOf(thing).split('/')[0],
    likes: count('likes'),
    downloads: count('downloads-30d'),
    downloadsAllTime: count('downloads-all'),
    trendingScore: count('trending-score'),
    private: false,
    gated: gated === null || gated === 'no' ? false : gated,
    createdAt: wireDate(known.text('created-at')),
    lastModified: wireDate(known.text('modified-at')),
    pipeline_tag: known.text('task') ?? undefined,
    library_name: known.text('library') ?? undefined,
    sdk: known.text('sdk') ?? undefined,
    description: kind === 'datasets' ? (known.text('description') ?? undefined) : undefined,
    cardData: kind === 'spaces' ? { short_description: known.text('description') ?? undefined } : undefined,
    safetensors: count('parameters')
      ? { parameters: { BF16: count('parameters') }, total: count('parameters') }
      : undefined,
    tags: tagsOf(scene, kind, thing),
  };
}

/** The Hub says licences, bases, papers and tasks among the tags. */
function tagsOf(scene: Scene, kind: Kind, thing: Thing): readonly string[] {
  const known = attributesOf(scene, thing);
  const licence = known.text('licence');
  const task = known.text('task');
  const said = [
    ...known.list('tags'),
    ...known
      .list('base-models')
      .flatMap((base) => [`base_model:${base.slice(base.indexOf(':') + 1)}`, `base_model:${base}`]),
    ...known.list('paper-links').map((paper) => `arxiv:${paper}`),
    ...(licence === null ? [] : [`license:${licence}`]),
    ...(kind === 'datasets' && task !== null ? [`task_categories:${task}`] : []),
  ];
  return [...new Set(said)];
}

/** `2026-05-01T09:30:00Z` → `2026-05-01T09:30:00.000Z`. */
const wireDate = (instant: string | null): string | undefined => instant?.replace(/Z$/, '.000Z');

function only(fields: readonly string[], whole: Record<string, unknown>): Record<string, unknown> {
  if (fields.length === 0) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => ['_id', 'id', ...fields].includes(name)));
}

function dailyPapers(scene: Scene, { query }: Question): Reply {
  const { world, morning } = scene;
  const papers = listOn(world, 'rank/daily-papers', morning).slice(0, Number(query.get('limit') ?? 50));
  return json(
    papers.map((paper) => {
      const known = attributesOf(scene, paper);
      const code = known.list('code-links')[0];
      const published = wireDate(known.text('published-at'));
      return {
        paper: {
          id: keyOf(paper),
          authors: known.list('authors').map((name) => ({ name, hidden: false, status: 'claimed' })),
          publishedAt: published,
          title: known.text('title'),
          summary: known.text('abstract'),
          upvotes: countOf(paper, 'upvotes', morning),
          ...(code !== undefined && { githubRepo: `https://github.com/${code}`, githubStars: 1 }),
        },
        publishedAt: published,
        title: known.text('title'),
        numComments: 0,
        isAuthorParticipating: false,
      };
    }),
  );
}

function cardOf(scene: Scene, name: string): Reply | null {
  const thing = there(scene, scene.world.models).find((model) => keyOf(model) === name);
  const known = thing && attributesOf(scene, thing);
  const card = known?.text('card');
  if (!known || !card) return null;
  return text(
    `---\nlicense: ${known.text('licence') ?? 'other'}\n---\n# ${name.split('/')[1]}\n\n${card}\n`,
    'text/plain; charset=utf-8',
  );
}
