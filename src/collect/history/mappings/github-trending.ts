import { metric } from '../../../vocabulary/metric.ts';
import type { Day } from '../../../vocabulary/time.ts';
import { BadRow } from '../check/bad-row.ts';
import { countIn, dayIn, instantIn, listIn, proseLength, rankIn, requiredTextIn, textIn } from '../check/fields.ts';
import { findRepo, repoIn } from '../check/names.ts';
import { fileOfDay, on, readAt } from '../hours.ts';
import type { Mapping, RecordedSet } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import { isRow } from '../read/row.ts';
import { lastSeenDescriptions } from './descriptions.ts';

const rank = metric('rank/github-trending');
const stars = metric('stars');
const forks = metric('forks');
const language = metric('language');
const description = metric('description');
const topics = metric('topics');
const readme = metric('readme');

const ownMoment = 'Known at, and counted as of, the moment of each snapshot (snapshot_utc).';

/** `{date, trending: {all: [owner/name, …], python: […], …}}`: the page of each day in its order. */
const archive: RecordedSet = {
  name: 'archive',
  times:
    'A list of day D is GitHub’s page as it stood from about 11:00 UTC of the day before to 11:00 of D (measured ' +
    'against daily-all), so it was read on D before 11:00: known at 11:00, counted as of 00:00. Only the page of all ' +
    'languages is taken.',
  fits: (sample) => hasFields(sample, 'date', 'trending'),
  reader: () => (row, pen) => {
    const day: Day = dayIn(row, 'date');
    const lists = row['trending'];
    if (!isRow(lists)) throw new BadRow('trending is no object of lists');
    const page = listIn(lists, 'all');
    if (page.length === 0) return { passed: 'the overall page was not recorded that day' };
    pen.at({ asOf: on(day, '00:00:00'), knownAt: on(day, '11:00:00') });
    page.forEach((name, place) => {
      const repo = findRepo(name);
      if (repo === null) pen.leaveOut('rank/github-trending');
      else if (page.indexOf(name) === place) pen.figure(repo, rank, place + 1);
    });
  },
};

/** The page of the day in its order, with counts: list `daily-all`. */
const dailyAll: RecordedSet = {
  name: 'daily-all',
  times: ownMoment,
  fits: (sample) => hasFields(sample, ...listFields) && sample.rows.some((row) => row['list'] === 'daily-all'),
  reader: () => (row, pen) => {
    const repo = repoIn(row, 'repo');
    if (row['list'] !== 'daily-all') throw new BadRow(`the list ${String(row['list'])} belongs to another set`);
    pen.at(readAt(instantIn(row, 'snapshot_utc')));
    pen.figure(repo, rank, rankIn(row, 'rank'));
    pen.figure(repo, stars, countIn(row, 'stars'));
    pen.figure(repo, forks, countIn(row, 'forks'));
    pen.attribute(repo, language, textIn(row, 'language'));
  },
};

/**
 * Pages of single languages put one behind another (lists `weekly-all`, `weekly-ai`, `daily-ai`). Their places are not
 * places on a page of GitHub, so only counts are taken; a repository on several of the lists is counted once a
 * snapshot.
 */
const mergedLists: RecordedSet = {
  name: 'merged-lists',
  times: ownMoment,
  fits: (sample) => hasFields(sample, ...listFields),
  reader: () => {
    let snapshot = '';
    let seen = new Set<string>();
    return (row, pen) => {
      const repo = repoIn(row, 'repo');
      const moment = instantIn(row, 'snapshot_utc');
      requiredTextIn(row, 'list');
      if (moment !== snapshot) [snapshot, seen] = [moment, new Set()];
      if (seen.has(repo)) return { passed: 'counted in this snapshot already' };
      seen.add(repo);
      pen.at(readAt(moment));
      pen.figure(repo, stars, countIn(row, 'stars'));
      pen.attribute(repo, language, textIn(row, 'language'));
    };
  },
};

const listFields = ['snapshot_utc', 'list', 'rank', 'repo', 'stars', 'stars_gained', 'window'];

/**
 * `{date, repo_name, description, language, stars_total, topics, readme_snippet}`: what stood on the page, with
 * READMEs.
 */
const readmes: RecordedSet = {
  name: 'readmes',
  times: 'Only the day is written: known from the next midnight UTC on, counted as of the beginning of the day.',
  fits: (sample) => hasFields(sample, 'date', 'repo_name', 'stars_total', 'readme_snippet'),
  reader: () => (row, pen) => {
    const repo = repoIn(row, 'repo_name');
    pen.at(fileOfDay(dayIn(row, 'date')));
    pen.figure(repo, stars, countIn(row, 'stars_total'));
    pen.attribute(repo, description, textIn(row, 'description', proseLength));
    pen.attribute(repo, language, textIn(row, 'language'));
    pen.attribute(repo, topics, listIn(row, 'topics'));
    pen.attribute(repo, readme, textIn(row, 'readme_snippet', proseLength));
  },
};

/** What stood on GitHub’s trending page. */
export const githubTrending: Mapping = {
  name: 'github-trending',
  version: 1,
  reads: 'GitHub’s trending page: lists of names a day, snapshots with stars, descriptions as last seen, READMEs',
  sets: [archive, dailyAll, mergedLists, readmes, lastSeenDescriptions((row) => readAt(instantIn(row, 'last_seen')))],
};
