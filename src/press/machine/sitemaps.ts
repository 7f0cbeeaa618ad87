import { addDays } from '../../text/days.ts';
import { html } from '../../text/html.ts';
import type { Instant, Pressing } from '../../vocabulary/index.ts';
import type { NameLine } from '../entities/shelf.ts';
import { topics } from '../entities/topic.ts';
import { absolute, paths } from '../paths.ts';
import type { IssueLine, SiteContext } from '../site.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The list of all site maps: the house, one for each year of issues, one for each shelf of names. */
export function printSitemapIndex(site: SiteContext, shelves: readonly string[]): Pressing {
  const parts = ['house', ...yearsOf(site.issues), ...shelves.map((shelf) => `names-${shelf}`)];
  return xml(
    paths.sitemap,
    html`<sitemapindex xmlns="${namespace}">
${parts.map(
  (part) => html`<sitemap><loc>${absolute(site.edition.site, paths.sitemapOf(part))}</loc></sitemap>
`,
)}</sitemapindex>`.toString(),
  );
}

/** The pages that every paper has. */
export function printHouseSitemap(site: SiteContext): Pressing {
  const pages = [
    paths.front,
    paths.archive,
    paths.search,
    paths.method,
    paths.scoreboard,
    paths.corrections,
    paths.subscribe,
    paths.about,
    ...topics.map(({ id }) => paths.topic(id)),
  ];
  return printSitemap(
    'house',
    pages.map((path) => ({ path, changed: null })),
    site,
  );
}

/** The issues of one year. */
export function printYearSitemap(year: string, site: SiteContext): Pressing {
  const lines = site.issues.filter(({ date }) => date.startsWith(year));
  return printSitemap(
    year,
    lines.map(({ date, cutoff }) => ({ path: paths.issue(date), changed: cutoff })),
    site,
  );
}

/** The pages of the names of one shelf. */
export function printShelfSitemap(shelf: string, names: readonly NameLine[], site: SiteContext): Pressing {
  return printSitemap(
    `names-${shelf}`,
    names.map(({ id }) => ({ path: paths.entity(id), changed: null })),
    site,
  );
}

/** Issues of the last two days, as search engines for news ask; the newest issue says what the last two days are. */
export function printNewsSitemap({ edition, issues }: SiteContext): Pressing {
  const newest = issues[0];
  const recent = newest === undefined ? [] : issues.filter(({ date }) => date > addDays(newest.date, -2));
  return xml(
    paths.sitemapNews,
    html`<urlset xmlns="${namespace}" xmlns:news="${newsNamespace}">
${recent.map(
  (
    line,
  ) => html`<url><loc>${absolute(edition.site, paths.issue(line.date))}</loc><news:news><news:publication><news:name>${edition.name}</news:name><news:language>en</news:language></news:publication><news:publication_date>${line.cutoff}</news:publication_date><news:title>${line.headline}</news:title></news:news></url>
`,
)}</urlset>`.toString(),
  );
}

/** Everybody may read everything. */
export function printRobots({ edition }: SiteContext): Pressing {
  const map = (path: string) => `Sitemap: ${absolute(edition.site, path)}\n`;
  return { path: paths.robots, bytes: `User-agent: *\nAllow: /\n${map(paths.sitemap)}${map(paths.sitemapNews)}` };
}

export function yearsOf(issues: readonly IssueLine[]): readonly string[] {
  return [...new Set(issues.map(({ date }) => date.slice(0, 4)))];
}

function printSitemap(
  part: string,
  pages: readonly { readonly path: string; readonly changed: Instant | null }[],
  { edition }: SiteContext,
): Pressing {
  return xml(
    paths.sitemapOf(part),
    html`<urlset xmlns="${namespace}">
${pages.map(
  ({
    path,
    changed,
  }) => html`<url><loc>${absolute(edition.site, path)}</loc>${changed !== null && html`<lastmod>${changed}</lastmod>`}</url>
`,
)}</urlset>`.toString(),
  );
}

function xml(path: string, text: string): Pressing {
  return { path, bytes: `<?xml version="1.0" encoding="utf-8"?>\n${text}\n` };
}
