import { countOf, type Thing } from '../../../src/sample/index.ts';
import { numberOfDay, weekday, addDays } from '../../../src/text/days.ts';
import { escaped, json, type Question, type Reply, type Service, text } from '../reply.ts';
import { attributesOf, keyOf, type Scene, there } from '../scene.ts';

const version = { 'x-github-media-type': 'github.v3; format=json' };

/** GitHub's API: searches, repositories, star history. Without a User-Agent it answers 403. */
export function githubApi(scene: Scene): Service {
  return (question) => {
    if (!question.headers['user-agent'])
      return { ...json({ message: 'Request forbidden by administrative rules.' }), status: 403 };
    if (question.path === '/search/repositories') return search(scene, question);
    const [, kind, owner, name, ...rest] = question.path.split('/');
    if (kind === 'repositories') return byNumber(scene, Number(owner));
    const repo = there(scene, scene.world.repos).find((one) => keyOf(one) === `${owner}/${name}`);
    if (!repo) return moved(scene, `${owner}/${name}`, question) ?? notFound;
    if (rest.length === 0) return json(row(scene, repo), version);
    return rest.join('/') === 'stargazers/history' ? starHistory(scene, repo, question) : null;
  };
}

const notFound: Reply = { ...json({ message: 'Not Found', status: '404' }), status: 404 };

/** A repository of another name now: GitHub sends whoever asks by the old one to its number. */
function moved(scene: Scene, key: string, { base }: Question): Reply | null {
  const known = scene.world.repos.find((one) => keyOf(one) === key && one.from <= scene.morning);
  const name = known && /^renamed:(.+)$/.exec(attributesOf(scene, known).text('state') ?? '')?.[1];
  const now = there(scene, scene.world.repos).find((one) => keyOf(one) === name);
  if (!now) return null;
  const url = `${base}/repositories/${numberOf(scene, now)}`;
  return { ...json({ message: 'Moved Permanently', url }, { ...version, location: url }), status: 301 };
}

function byNumber(scene: Scene, number: number): Reply {
  const repo = there(scene, scene.world.repos).find((one) => numberOf(scene, one) === number);
  return repo ? json(row(scene, repo), version) : notFound;
}

const numberOf = ({ world }: Scene, repo: Thing): number => 1 + world.repos.findIndex(({ id }) => id === repo.id);

function search(scene: Scene, { query, base }: Question): Reply {
  const topic = /topic:([\w-]+)/.exec(query.get('q') ?? '')?.[1];
  const found = there(scene, scene.world.repos)
    .filter((repo) => topic === undefined || attributesOf(scene, repo).list('topics').includes(topic))
    .toSorted((a, b) => countOf(b, 'stars', scene.morning) - countOf(a, 'stars', scene.morning));
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  return json(
    {
      total_count: found.length,
      incomplete_results: false,
      items: found.slice((page - 1) * size, page * size).map((repo) => ({ ...row(scene, repo), score: 1 })),
    },
    {
      ...version,
      ...(page * size < found.length && { link: `<${base}/search/repositories?${next.toString()}>; rel="next"` }),
    },
  );
}

function row(scene: Scene, repo: Thing): Record<string, unknown> {
  const known = attributesOf(scene, repo);
  const [owner, name] = keyOf(repo).split('/');
  const licence = known.text('licence');
  const stars = countOf(repo, 'stars', scene.morning);
  return {
    id: numberOf(scene, repo),
    name,
    full_name: keyOf(repo),
    private: false,
    owner: { login: owner, type: known.text('owner-kind') === 'organisation' ? 'Organization' : 'User' },
    html_url: `https://github.com/${keyOf(repo)}`,
    description: known.text('description'),
    fork: false,
    created_at: known.text('created-at'),
    pushed_at: known.text('modified-at'),
    stargazers_count: stars,
    watchers_count: stars,
    forks_count: countOf(repo, 'forks', scene.morning),
    open_issues_count: countOf(repo, 'open-issues', scene.morning),
    language: known.text('language'),
    license: licence === null ? null : { key: licence.toLowerCase(), spdx_id: licence },
    topics: known.list('topics'),
    archived: known.text('archived') === 'yes',
    visibility: 'public',
  };
}

/** Weeks from Sunday on, the newest last; the days of this week that have not come are 0. */
function starHistory({ world, morning }: Scene, repo: Thing, { query }: Question): Reply {
  const today = world.timeline.dayOf(morning);
  const thisSunday = addDays(today, -weekday(today));
  const weeks = Math.min(Number(query.get('per_page') ?? 30), 5);
  return json(
    Array.from({ length: weeks }, (_, index) => {
      const sunday = addDays(thisSunday, -7 * (weeks - 1 - index));
      const days = Array.from({ length: 7 }, (_day, offset) => {
        // What happens on a calendar day is read on the next morning.
        const read = morning - (numberOfDay(today) - numberOfDay(sunday)) + offset + 1;
        return read > morning ? 0 : Math.max(0, countOf(repo, 'stars', read) - countOf(repo, 'stars', read - 1));
      });
      return { week: numberOfDay(sunday) * 86_400, total: days.reduce((sum, day) => sum + day, 0), days };
    }),
    version,
  );
}

/** GitHub's pages: the Atom feed of a repository's releases. */
export function githubPages(scene: Scene): Service {
  return ({ path }) => {
    const repository = /^\/([^/]+\/[^/]+)\/releases\.atom$/.exec(path)?.[1];
    return repository === undefined ? null : releasesOf(scene, repository);
  };
}

function releasesOf(scene: Scene, repository: string): Reply {
  const own = scene.world.releases
    .filter((release) => release.from <= scene.morning && keyOf(release).startsWith(`${repository}@`))
    .toReversed()
    .slice(0, 10);
  const entries = own.map((release) => {
    const known = attributesOf(scene, release);
    const tag = keyOf(release).slice(repository.length + 1);
    return `  <entry>
    <id>tag:github.com,2008:Repository/1/${escaped(tag)}</id>
    <updated>${known.text('published-at')}</updated>
    <link rel="alternate" type="text/html" href="https://github.com/${repository}/releases/tag/${encodeURIComponent(tag)}"/>
    <title>${escaped(known.text('title') ?? tag)}</title>
    <content type="html">&lt;p&gt;${escaped(escaped(known.text('description') ?? ''))}&lt;/p&gt;</content>
    <author><name>${escaped(repository.split('/')[0]!)}</name></author>
  </entry>`;
  });
  return text(
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US">
  <id>tag:github.com,2008:https://github.com/${repository}/releases</id>
  <title>Release notes from ${escaped(repository)}</title>
${entries.join('\n')}
</feed>
`,
    'application/atom+xml; charset=utf-8',
  );
}
