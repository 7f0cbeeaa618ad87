import { outsideAddress } from '../../../text/html.ts';
import { metric } from '../../../vocabulary/metric.ts';
import { countIn, findInstant, listIn, proseLength, requiredTextIn, textIn } from '../check/fields.ts';
import { paperIn, repoIn, threadIn } from '../check/names.ts';
import { readAt } from '../hours.ts';
import { writeTags } from '../hub-tags.ts';
import type { Context, Mapping, RecordedSet, RowReader } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import type { Pen } from '../pen.ts';
import type { Row } from '../read/row.ts';
import { isRow } from '../read/row.ts';
import { BadRow } from '../check/bad-row.ts';
import { writePaper } from './arxiv-papers.ts';
import { postId, writePost } from './feed-items.ts';
import { writeThread } from './hn-stories.ts';
import { type HubKind, writeListed } from './hub-lists.ts';

const m = {
  createdAt: metric('created-at'),
  modifiedAt: metric('modified-at'),
  publishedAt: metric('published-at'),
  points: metric('points'),
  comments: metric('comments'),
  stars: metric('stars'),
  forks: metric('forks'),
  openIssues: metric('open-issues'),
  description: metric('description'),
  language: metric('language'),
  topics: metric('topics'),
  archived: metric('archived'),
};

const fetchedAtTimes = 'Known at, and counted as of, the moment the document was fetched (fetchedAt).';

/** A document `{fetchedAt, …}` with its rows in one list; the first fields tell it from the others. */
function fetched(name: string, list: string, told: readonly string[], read: RowReader): RecordedSet {
  return {
    name,
    times: fetchedAtTimes,
    fits: (sample) => hasFields(sample, 'fetchedAt', list, ...told),
    rowsOf: (document) => listOf(document, list),
    reader: (context) => atFetching(context, read),
  };
}

function listOf(document: unknown, field: string): readonly unknown[] {
  const rows = isRow(document) ? document[field] : null;
  return Array.isArray(rows) ? rows : [];
}

function atFetching({ document }: Context, read: RowReader): RowReader {
  const moment = findInstant(document['fetchedAt']);
  return (row, pen) => {
    if (moment === null) throw new BadRow('the document does not say when it was fetched (fetchedAt)');
    pen.at(readAt(moment));
    return read(row, pen);
  };
}

/** Trending models, datasets or Spaces of the Hub with their tags. */
function hubList(kind: HubKind, list: string): RecordedSet {
  return fetched(`hub-${list}`, list, ['count'], (row, pen) => {
    writeTags(pen, writeListed(pen, kind, row), kind, listIn(row, 'tags'));
  });
}

function writeRepo(row: Row, pen: Pen): void {
  const repo = repoIn(row, 'fullName');
  pen.figure(repo, m.stars, countIn(row, 'stars'));
  pen.figure(repo, m.forks, countIn(row, 'forks'));
  pen.figure(repo, m.openIssues, countIn(row, 'openIssues'));
  pen.attribute(repo, m.description, textIn(row, 'description', proseLength));
  pen.attribute(repo, m.language, textIn(row, 'language'));
  pen.attribute(repo, m.topics, listIn(row, 'topics'));
  if (typeof row['archived'] === 'boolean') pen.attribute(repo, m.archived, row['archived'] ? 'yes' : 'no');
  pen.moment(repo, m.createdAt, row['createdAt']);
  pen.moment(repo, m.modifiedAt, row['pushedAt']);
}

/**
 * OSS Insight’s lists: `{fetchedAt, buckets: {past_week: {Python: […]}}}`. Their counts are events caught in a period,
 * not totals, so only descriptions and languages are taken, each repository once.
 */
const ossInsight: RecordedSet = {
  name: 'oss-insight',
  times: fetchedAtTimes,
  fits: (sample) => hasFields(sample, 'fetchedAt', 'buckets'),
  rowsOf: (document) => {
    const periods = isRow(document) && isRow(document['buckets']) ? Object.values(document['buckets']) : [];
    return periods.flatMap((period) => (isRow(period) ? Object.values(period) : [])).flat();
  },
  reader: (context) => {
    const seen = new Set<string>();
    return atFetching(context, (row, pen) => {
      const repo = repoIn(row, 'repo_name');
      if (seen.has(repo)) return { passed: 'on a list before' };
      seen.add(repo);
      pen.attribute(repo, m.description, textIn(row, 'description', proseLength));
      pen.attribute(repo, m.language, textIn(row, 'primary_language'));
    });
  },
};

/**
 * OpenAI’s own feed. The document that tells of Anthropic’s pages in the same form is not read: its titles are made
 * from addresses and its dates are those of the last change (a post of 2023 stands there as one of April 2026).
 */
const openaiFeed: RecordedSet = {
  name: 'openai-feed',
  times: fetchedAtTimes,
  fits: (sample) => hasFields(sample, 'fetchedAt', 'feedUrl', 'items') && sample.rows[0]?.['source'] === 'openai',
  rowsOf: (document) => listOf(document, 'items'),
  reader: (context) =>
    atFetching(context, (row, pen) => {
      const address = requiredTextIn(row, 'url', 2_000);
      const link = outsideAddress(address);
      if (link === null) throw new BadRow('url is no address of the web');
      const title = requiredTextIn(row, 'title');
      const published = textIn(row, 'publishedAt');
      const post = {
        feed: 'openai-news',
        title,
        link,
        description: textIn(row, 'summary', proseLength),
        published,
        categories: [],
      };
      writePost(pen, postId(post), post);
    }),
};

/** One whole day of every source, as one collector recorded it. */
export const dayBundle: Mapping = {
  name: 'day-bundle',
  version: 1,
  reads:
    'a day of all sources as JSON documents in a .tar.gz: Hub, arXiv, Hacker News, GitHub, OSS Insight, OpenAI’s feed',
  sets: [
    hubList('model', 'models'),
    hubList('dataset', 'datasets'),
    hubList('space', 'spaces'),
    fetched('arxiv', 'papers', ['source'], (row, pen) => {
      const paper = paperIn(row, 'arxivId');
      writePaper(pen, paper, row, 'summary');
      pen.moment(paper, m.publishedAt, row['publishedAt']);
    }),
    fetched('hacker-news', 'stories', ['firebaseCount'], (row, pen) => {
      const thread = threadIn(row, 'id');
      pen.figure(thread, m.points, countIn(row, 'score'));
      pen.figure(thread, m.comments, countIn(row, 'descendants'));
      writeThread(pen, thread, row, 'createdUtc');
    }),
    fetched('github-metadata', 'items', ['sourceCount'], writeRepo),
    openaiFeed,
    {
      ...fetched('github-recent', 'items', [], writeRepo),
      fits: (sample) => hasFields(sample, 'fetchedAt', 'items') && !sample.fields.has('feedUrl'),
    },
    ossInsight,
  ],
};
