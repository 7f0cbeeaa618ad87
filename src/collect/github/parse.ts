import { addDays, dayOfInstant, instantOfSeconds } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import { keyOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { jsonOf, Misfit, objectOf, rowsOf, type Sheet } from '../answer.ts';
import { BadRow } from '../history/check/bad-row.ts';
import { countIn, listIn, textIn } from '../history/check/fields.ts';
import { repoIn } from '../history/check/names.ts';

const m = {
  stars: metric('stars'),
  starsOfDay: metric('stars-day'),
  forks: metric('forks'),
  issues: metric('open-issues'),
  description: metric('description'),
  created: metric('created-at'),
  modified: metric('modified-at'),
  language: metric('language'),
  licence: metric('licence'),
  topics: metric('topics'),
  archived: metric('archived'),
  state: metric('state'),
  ownerKind: metric('owner-kind'),
  trending: metric('rank/github-trending'),
};

type Row = Readonly<Record<string, unknown>>;

/** Reads the repositories of a search. */
export function parseSearch(bytes: Uint8Array, sheet: Sheet): void {
  const answer = objectOf(jsonOf(bytes));
  for (const row of rowsOf(answer['items'])) sheet.row(() => writeRepository(row, sheet));
}

/**
 * Reads one repository asked for by name. A renamed one answers under its new name, and that is what it is called from now on;
 * the old name says so.
 */
export function parseRepository(asked: SubjectId): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => {
    const row = objectOf(jsonOf(bytes));
    sheet.row(() => {
      writeWhereabouts(asked, row, sheet);
      writeRepository(row, sheet);
    });
  };
}

/** Reads of a repository only whether it is there and under what name: its figures belong to those who are followed. */
export function parseWhereabouts(asked: SubjectId): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => sheet.row(() => writeWhereabouts(asked, objectOf(jsonOf(bytes)), sheet));
}

function writeWhereabouts(asked: SubjectId, row: Row, { pen }: Sheet): void {
  const repo = repoIn(row, 'full_name');
  // GitHub does not tell capital letters from small ones.
  const same = repo.toLowerCase() === asked.toLowerCase();
  pen.attribute(asked, m.state, row['private'] === true ? 'gone' : same ? 'there' : `renamed:${keyOf(repo)}`);
}

/** What it means that GitHub has no public page of a repository that it had. */
export function sayGone(repo: SubjectId): (sheet: Sheet) => void {
  return ({ pen }) => pen.attribute(repo, m.state, 'gone');
}

function writeRepository(row: Row, { pen }: Sheet): void {
  if (row['private'] === true) throw new BadRow('not public');
  const repo = repoIn(row, 'full_name');
  const stars = countIn(row, 'stargazers_count');
  if (stars === null) throw new BadRow('stargazers_count is missing');
  pen.attribute(repo, m.state, 'there');
  pen.figure(repo, m.stars, stars);
  pen.figure(repo, m.forks, countIn(row, 'forks_count'));
  pen.figure(repo, m.issues, countIn(row, 'open_issues_count'));
  pen.attribute(repo, m.description, textIn(row, 'description', 2000));
  pen.moment(repo, m.created, row['created_at']);
  pen.moment(repo, m.modified, row['pushed_at']);
  pen.attribute(repo, m.language, textIn(row, 'language'));
  pen.attribute(repo, m.licence, licenceOf(row['license']));
  pen.attribute(repo, m.topics, listIn(row, 'topics'));
  if (typeof row['archived'] === 'boolean') pen.attribute(repo, m.archived, row['archived'] ? 'yes' : 'no');
  pen.attribute(repo, m.ownerKind, ownerKindOf(row['owner']));
}

/** `NOASSERTION` is GitHub's word for a licence text it does not recognise. */
function licenceOf(value: unknown): string | null {
  const id = value !== null && typeof value === 'object' ? (value as { spdx_id?: unknown }).spdx_id : null;
  return typeof id === 'string' && id !== 'NOASSERTION' && /^[\w.+-]{1,60}$/.test(id) ? id : null;
}

function ownerKindOf(value: unknown): string | null {
  const type = value !== null && typeof value === 'object' ? (value as { type?: unknown }).type : null;
  if (type === 'Organization') return 'organisation';
  return type === 'User' ? 'person' : null;
}

/**
 * Reads the stars of each day of a repository's past weeks. A day counts once it is over. On which weekday `days` begins is
 * not documented; `week` is the moment of its first entry, and an answer whose days do not add up to its totals is refused.
 */
export function parseStarHistory(repo: SubjectId): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => {
    const { pen, readAt } = sheet;
    const today = dayOfInstant(readAt, 'UTC');
    for (const row of rowsOf(jsonOf(bytes)))
      sheet.row(() => {
        const seconds = countIn(row, 'week');
        const days = row['days'];
        if (seconds === null || seconds % 86_400 !== 0) throw new BadRow('week is not the beginning of a day');
        if (!Array.isArray(days) || days.length !== 7) throw new BadRow('days is not a list of seven');
        const counts = days.map((_count, index) => countIn(days as unknown as Row, String(index)) ?? 0);
        const total = countIn(row, 'total');
        if (total !== null && total !== counts.reduce((sum, count) => sum + count, 0))
          throw new BadRow('its days do not add up to its total');
        const first = dayOfInstant(instantOfSeconds(seconds), 'UTC');
        for (const [index, count] of counts.entries()) {
          const day = addDays(first, index);
          if (day >= today) break;
          pen.at({ asOf: `${day}T23:59:59Z` as Instant, knownAt: readAt });
          pen.figure(repo, m.starsOfDay, count);
        }
      });
  };
}

const article = /<article\b[^>]*class="[^"]*Box-row[^"]*"[\s\S]*?<\/article>/g;
const heading = /<h2\b[\s\S]*?<a\b[^>]*?href="\/([\w-]+\/[\w.-]+)"/;
const starsLink = /href="\/[\w-]+\/[\w.-]+\/stargazers"[^>]*>[\s\S]*?<\/svg>\s*([\d,]+)/;

/** Reads GitHub's trending page, which has no API: fewer than five rows mean that its markup has changed again. */
export function parseTrendingPage(bytes: Uint8Array, sheet: Sheet): void {
  const { pen } = sheet;
  const articles = new TextDecoder().decode(bytes).match(article) ?? [];
  if (articles.length < 5) throw new Misfit(`only ${articles.length} rows on the page`);
  for (const [index, markup] of articles.entries())
    sheet.row(() => {
      const name = heading.exec(markup)?.[1];
      const repo = repoIn({ name }, 'name');
      pen.figure(repo, m.trending, index + 1);
      const stars = starsLink.exec(markup)?.[1]?.replaceAll(',', '');
      pen.figure(repo, m.stars, countIn({ stars }, 'stars'));
    });
}
