import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Followed, Lab } from '../../src/collect/followed.ts';
import { escaped, json, type Question, type Reply, type Service, type Services, text } from './reply.ts';

type Row = Readonly<Record<string, unknown>>;

/** Where the recordings lie: beside the repository, or where MORNING_POST_RECORDINGS says. */
export const recordings =
  process.env['MORNING_POST_RECORDINGS'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Why a test on the recorded morning cannot run here; false where it can. */
export const recordingsMissing: string | false = existsSync(join(recordings, 'e2e-2026-05'))
  ? false
  : `there are no recordings in ${recordings}`;

const nothing: Service = () => null;

/**
 * The sources as they answered on a recorded morning (2026-05-03 or 2026-05-04). A collector kept what they said in files of
 * its own shape; this gives it back in theirs. What was not recorded is not there: cards, star history, packages, weather.
 */
export function servicesOfRecordedMorning(day: string): Services {
  const read = (name: string) => recordedFile(day, name) as Readonly<Record<string, readonly Row[]>>;
  return {
    hub: hub(read, papersOf(day)),
    'github-api': github(read('repo-metadata')['items']!),
    github: nothing,
    arxiv: arxiv(read('arxiv-recent')['papers']!),
    'hacker-news': hackerNews(read('hackernews-trending')['stories']!),
    feeds: feeds(day, read),
    osv: () => json({}),
    pypi: nothing,
    npm: nothing,
    weather: nothing,
    places: nothing,
  };
}

/** Our list of whom to follow, with the feeds that were recorded. */
export function followedThen(base: string): Followed {
  const ours = JSON.parse(
    readFileSync(new URL('../../src/collect/followed.json', import.meta.url), 'utf8'),
  ) as Followed;
  const then = new Set(recordedFeeds('2026-05-04').keys());
  const feedOf = (lab: Lab) => (then.has(lab.id) || lab.id === 'openai-news' ? `${base}/feeds/${lab.id}` : null);
  return { ...ours, labs: ours.labs.map((lab): Lab => ({ ...lab, feed: feedOf(lab), kind: 'own' })) };
}

function recordedFile(day: string, name: string): unknown {
  const archive = join(recordings, 'e2e-2026-05', `${day}.tar.gz`);
  for (const path of [`./${name}.json`, `${name}.json`, `${day}/${name}.json`])
    try {
      return JSON.parse(
        execFileSync('tar', ['-xzOf', archive, path], { maxBuffer: 1 << 28, stdio: 'pipe' }).toString('utf8'),
      );
    } catch {
      continue;
    }
  throw new Error(`${archive} holds no ${name}.json`);
}

function linesOf(path: string): readonly Row[] {
  const lines = gunzipSync(readFileSync(join(recordings, path)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

function papersOf(day: string): readonly Row[] {
  return linesOf('hf-daily-papers/daily.jsonl.gz').filter((row) => row['date'] === day);
}

function hub(read: (name: string) => Readonly<Record<string, readonly Row[]>>, papers: readonly Row[]): Service {
  const lists: Readonly<Record<string, readonly Row[]>> = {
    models: read('huggingface-trending')['models']!,
    datasets: read('huggingface-datasets')['datasets']!,
    spaces: read('huggingface-spaces')['spaces']!,
  };
  return ({ path, query }) => {
    if (path === '/api/daily_papers') return json(papers.map(dailyPaper));
    const rows = lists[path.replace('/api/', '')];
    if (!rows) return null;
    const sort = query.get('sort') ?? 'trendingScore';
    const worth = (row: Row) => (sort === 'createdAt' ? Date.parse(String(row[sort])) : Number(row[sort] ?? 0));
    const sorted = sort === 'trendingScore' ? rows : rows.toSorted((a, b) => worth(b) - worth(a));
    return json(
      sorted
        .slice(0, Number(query.get('limit') ?? 1000))
        .map(({ pipelineTag, libraryName, rank: _rank, url: _url, ...row }) => ({
          ...row,
          pipeline_tag: pipelineTag ?? undefined,
          library_name: libraryName ?? undefined,
          private: false,
        })),
    );
  };
}

function dailyPaper(row: Row): Row {
  const id = /(\d{4}\.\d{4,5})/.exec(String(row['arxiv_url'] ?? row['paper_url']))?.[1];
  return {
    paper: {
      id,
      title: row['title'],
      summary: row['abstract'] ?? '',
      upvotes: row['upvotes'] ?? 0,
      authors: [],
      githubRepo: (row['github_links'] as readonly string[] | undefined)?.[0],
    },
    title: row['title'],
  };
}

function github(items: readonly Row[]): Service {
  const rowOf = (item: Row): Row => ({
    id: item['githubId'],
    full_name: item['fullName'],
    private: false,
    owner: { login: item['owner'], type: 'Organization' },
    description: item['description'] || null,
    fork: item['fork'],
    created_at: item['createdAt'],
    pushed_at: item['pushedAt'],
    stargazers_count: item['stars'],
    forks_count: item['forks'],
    open_issues_count: item['openIssues'],
    language: item['language'] || null,
    license: null,
    topics: item['topics'],
    archived: item['archived'],
  });
  return ({ path, query }) => {
    if (path === '/search/repositories') {
      const topic = /topic:([\w-]+)/.exec(query.get('q') ?? '')?.[1] ?? '';
      const found = items
        .filter((item) => (item['topics'] as readonly string[]).includes(topic))
        .toSorted((a, b) => Number(b['stars']) - Number(a['stars']))
        .slice(0, 100);
      return json({ total_count: found.length, incomplete_results: false, items: found.map(rowOf) });
    }
    const item = items.find((one) => path === `/repos/${String(one['fullName'])}`);
    return item ? json(rowOf(item)) : null;
  };
}

function arxiv(papers: readonly Row[]): Service {
  return ({ path }) => (path.startsWith('/atom/') ? announcements(papers) : null);
}

function announcements(papers: readonly Row[]): Reply {
  const entries = papers.map(
    (paper) => `<entry>
  <id>oai:arXiv.org:${String(paper['arxivId'])}</id>
  <title>${escaped(String(paper['title']))}</title>
  <link href="${escaped(String(paper['absUrl']))}" rel="alternate" type="text/html"/>
  <summary>arXiv:${String(paper['arxivId'])} Announce Type: new
Abstract: ${escaped(String(paper['summary']))}</summary>
  ${(paper['categories'] as readonly string[]).map((one) => `<category term="${escaped(one)}"/>`).join('')}
  <published>${String(paper['publishedAt'])}</published>
  <dc:creator>${escaped((paper['authors'] as readonly string[]).join(', '))}</dc:creator>
</entry>`,
  );
  return text(
    `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom"><title>arXiv</title>
${entries.join('\n')}
</feed>`,
    'application/atom+xml',
  );
}

function hackerNews(stories: readonly Row[]): Service {
  return ({ path, query }: Question) => {
    if (path !== '/api/v1/search_by_date') return null;
    const filters = query.get('numericFilters') ?? '';
    const after = Number(/created_at_i>(\d+)/.exec(filters)?.[1] ?? 0);
    const until = Number(/created_at_i<=(\d+)/.exec(filters)?.[1] ?? Number.MAX_SAFE_INTEGER);
    const hits = stories
      .filter((story) => Number(story['createdUtc']) > after && Number(story['createdUtc']) <= until)
      .map((story) => ({
        objectID: String(story['id']),
        title: story['title'],
        url: story['url'] || null,
        author: story['by'],
        points: story['score'],
        num_comments: story['descendants'],
        created_at_i: story['createdUtc'],
      }));
    return json({ hits, nbHits: hits.length });
  };
}

function feeds(day: string, read: (name: string) => Readonly<Record<string, readonly Row[]>>): Service {
  const scraped = recordedFeeds(day);
  const openai = read('openai-rss')['items']!;
  return ({ path }) => {
    const name = path.slice(1);
    const xml = scraped.get(name);
    if (xml !== undefined) return text(xml, 'application/xml');
    if (name !== 'openai-news') return null;
    return json({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'OpenAI News',
      items: openai.map((item) => ({
        id: item['id'],
        url: item['url'],
        title: item['title'],
        summary: item['summary'],
        date_published: item['publishedAt'],
      })),
    });
  };
}

/** Feeds of labs as they stood that day, by the id of the lab: `anthropic-news`. */
function recordedFeeds(day: string): ReadonlyMap<string, string> {
  return new Map(
    linesOf('ai-lab-feeds/raw-xml.jsonl.gz')
      .filter((row) => row['day'] === day)
      .map((row) => [
        String(row['file'])
          .replace(/^feed_|\.xml$/g, '')
          .replaceAll('_', '-'),
        String(row['xml']),
      ]),
  );
}
