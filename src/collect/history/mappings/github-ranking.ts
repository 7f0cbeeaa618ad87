import { metric } from '../../../vocabulary/metric.ts';
import type { Day } from '../../../vocabulary/time.ts';
import { BadRow } from '../check/bad-row.ts';
import { countIn, dayIn, listIn } from '../check/fields.ts';
import { repoIn } from '../check/names.ts';
import { on, onceADay } from '../hours.ts';
import type { Mapping, RecordedSet, Sample } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import type { Times } from '../pen.ts';
import { lastSeenDescriptions } from './descriptions.ts';

const stars = metric('stars');
const forks = metric('forks');
const openIssues = metric('open-issues');
const topics = metric('topics');
const language = metric('language');
const modifiedAt = metric('modified-at');

/** Lists of the AI ranking: the first hundred repositories by stars of each topic. */
const topicLists = new Set(
  'LLM|ChatGPT|OpenAI|Deepseek|LLaMA|Chatbot|AI Agents|Claude|RAG|Mistral|Transformer|MoE|AGI|Generative AI|AI'.split(
    '|',
  ),
);

/**
 * Lists of the ranking of all repositories: the first hundred of each language, by their names on GitHub, and of all.
 */
const languageLists = new Map<string, string | null>([
  ['top-100-stars', null],
  ['CPP', 'C++'],
  ['CSharp', 'C#'],
  ['Vim-script', 'Vim Script'],
  ...(
    'ActionScript C CSS Clojure CoffeeScript DM Dart Elixir Go Groovy HTML Haskell Java JavaScript Julia Kotlin Lua MATLAB ' +
    'Objective-C PHP Perl PowerShell Python R Ruby Rust Scala Shell Swift TeX TypeScript'
  )
    .split(' ')
    .map((name) => [name, name] as const),
]);

/**
 * The newest commits in these files show that the AI ranking of day D was read between 03:23 and 09:33 UTC of D (from
 * May 2026 on not before 05:36), on its very first day at 11:35, and the ranking of all about 03:00 to 04:10. So a
 * figure counts as of 03:00, never fresher than it is, and is known from 10:00 on, on that first day from 12:00.
 */
const timesOf = onceADay((day: Day): Times => ({
  asOf: on(day, '03:00:00'),
  knownAt: on(day, day === firstDay ? '12:00:00' : '10:00:00'),
}));
const firstDay = '2025-03-04';

const times =
  'The rankings of day D were read on the morning of D: the newest commits in them show the AI ranking read by 09:33 ' +
  'UTC at the latest (11:35 on its first day, 4 March 2025) and the ranking of all repositories by about 04:10. ' +
  'Known at 10:00 UTC of D (12:00 on that first day). Counted as of 03:00, when the earliest reading began, so that no figure looks fresher ' +
  'than it is.';

/** How many stars, forks and open issues the repositories of two rankings had, a day a row. */
export const githubRanking: Mapping = {
  name: 'github-ranking',
  version: 1,
  reads:
    'daily rankings of repositories by stars: repo, date, stars, forks, open_issues, last_commit, lists; and repos.csv',
  sets: [
    ranking(
      'ai',
      (list) => topicLists.has(list),
      (list) => languageLists.has(list),
    ),
    ranking(
      'top',
      (list) => languageLists.has(list),
      (list) => topicLists.has(list),
    ),
    lastSeenDescriptions((row) => timesOf(dayIn(row, 'last_seen'))),
  ],
};

/** The two rankings have the same columns; their lists tell them apart. */
function ranking(name: 'ai' | 'top', ours: (list: string) => boolean, theirs: (list: string) => boolean): RecordedSet {
  return {
    name,
    times,
    fits: (sample) =>
      hasFields(sample, 'repo', 'date', 'stars', 'forks', 'open_issues', 'lists') && listed(sample, ours),
    reader: () => (row, pen) => {
      const repo = repoIn(row, 'repo');
      const lists = listIn(row, 'lists');
      const stray = lists.find(theirs);
      if (stray !== undefined) throw new BadRow(`the list ${stray} belongs to the other ranking`);
      pen.at(timesOf(dayIn(row, 'date')));
      pen.figure(repo, stars, countIn(row, 'stars'));
      pen.figure(repo, forks, countIn(row, 'forks'));
      pen.figure(repo, openIssues, countIn(row, 'open_issues'));
      pen.moment(repo, modifiedAt, row['last_commit']);
      if (name === 'ai') pen.attribute(repo, topics, lists);
      else pen.attribute(repo, language, languageOf(lists));
    },
  };
}

function listed(sample: Sample, ours: (list: string) => boolean): boolean {
  return sample.rows.some((row) => String(row['lists']).split('|').some(ours));
}

/** Who stands on the list of a language is written in it. */
function languageOf(lists: readonly string[]): string | null {
  return lists.map((list) => languageLists.get(list) ?? null).find((name) => name !== null) ?? null;
}
