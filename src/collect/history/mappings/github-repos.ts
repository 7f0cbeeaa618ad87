import { metric } from '../../../vocabulary/metric.ts';
import { countIn, instantIn, textIn } from '../check/fields.ts';
import { repoIn } from '../check/names.ts';
import { readAt } from '../hours.ts';
import type { Mapping } from '../mapping.ts';
import { hasFields } from '../mapping.ts';

const stars = metric('stars');
const forks = metric('forks');
const openIssues = metric('open-issues');
const language = metric('language');
const createdAt = metric('created-at');
const modifiedAt = metric('modified-at');

/** What GitHub’s interface answered about repositories, a day a row. */
export const githubRepos: Mapping = {
  name: 'github-repos',
  version: 1,
  reads: 'fields of GitHub’s interface: repo, fetched_utc, stars, forks, open_issues, created_at, pushed_at, language',
  sets: [
    {
      name: 'metadata',
      times: 'Known at, and counted as of, the moment it was fetched (fetched_utc).',
      fits: (sample) => hasFields(sample, 'repo', 'fetched_utc', 'stars', 'forks', 'open_issues', 'created_at'),
      reader: () => (row, pen) => {
        const repo = repoIn(row, 'repo');
        pen.at(readAt(instantIn(row, 'fetched_utc')));
        pen.figure(repo, stars, countIn(row, 'stars'));
        pen.figure(repo, forks, countIn(row, 'forks'));
        pen.figure(repo, openIssues, countIn(row, 'open_issues'));
        pen.attribute(repo, language, textIn(row, 'language'));
        pen.moment(repo, createdAt, row['created_at']);
        pen.moment(repo, modifiedAt, row['pushed_at']);
      },
    },
  ],
};
