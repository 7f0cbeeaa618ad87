import type { Day, SubjectId } from '../vocabulary/index.ts';
import { folderOf } from './entities/address.ts';

/** Where everything stands. Folders end in a slash and hold an `index.html`; the front page is the empty path. */
export const paths = {
  front: '',
  archive: 'archive/',
  month: (month: string) => `archive/${month}/`,
  method: 'method/',
  corrections: 'corrections/',
  about: 'about/',
  subscribe: 'subscribe/',
  scoreboard: 'scoreboard/',
  search: 'search/',
  names: (shelf: string) => `search/${shelf}/`,
  topic: (topic: string) => `topics/${topic}/`,
  entity: (id: SubjectId) => `entities/${folderOf(id)}`,
  entityJson: (id: SubjectId) => `entities/${folderOf(id)}entity.json`,
  notFound: '404.html',
  sitemap: 'sitemap.xml',
  sitemapOf: (part: string) => `sitemaps/${part}.xml`,
  sitemapNews: 'sitemap-news.xml',
  robots: 'robots.txt',
  rss: 'feed.rss',
  atom: 'feed.atom',
  json: 'feed.json',
  issue: (date: Day) => `issues/${date}/`,
  issueJson: (date: Day) => `issues/${date}/issue.json`,
  evidenceJson: (date: Day) => `issues/${date}/evidence.json`,
  issueText: (date: Day) => `issues/${date}/issue.txt`,
  card: (date: Day) => `issues/${date}/card.png`,
  print: (date: Day) => `issues/${date}/issue.pdf`,
  printLetter: (date: Day) => `issues/${date}/issue-letter.pdf`,
  evidence: (date: Day) => `issues/${date}/evidence/`,
  issueSchema: 'schemas/issue-1.json',
  evidenceSchema: 'schemas/evidence-1.json',
  entitySchema: 'schemas/entity-1.json',
  feedArchive: (part: number, format: 'rss' | 'atom' | 'json') => `feeds/archive-${part}.${format}`,
  apiIndex: 'api/v1/index.json',
  apiIssues: 'api/v1/issues.json',
  apiYear: (year: string) => `api/v1/issues/${year}.json`,
  apiIssue: (date: Day) => `api/v1/issues/${date}.json`,
  apiShelves: 'api/v1/names/index.json',
  apiNames: (shelf: string) => `api/v1/names/${shelf}.json`,
  apiTopic: (topic: string) => `api/v1/topics/${topic}.json`,
} as const;

/** The file behind a path: `archive/` is `archive/index.html`. */
export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** `2026-05` of `2026-05-04`. */
export function monthOf(date: Day): string {
  return date.slice(0, 7);
}

/**
 * The way from one page to another without naming the host or the folder the site is served from:
 * from `issues/2026-05-04/` to `method/` is `../../method/`.
 */
export function relative(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1);
  const toParts = to.split('/');
  let shared = 0;
  while (shared < fromFolders.length && shared < toParts.length - 1 && fromFolders[shared] === toParts[shared])
    shared += 1;
  const way = '../'.repeat(fromFolders.length - shared) + toParts.slice(shared).join('/');
  return way === '' || way.startsWith('#') ? `./${way}` : way;
}

/** The way as a reader of a feed or a search engine needs it: `https://post.example.org/method/`. */
export function absolute(site: string, to: string): string {
  return `${site.replace(/\/+$/, '')}/${to}`;
}
