import type { Edited, Pressing } from '../../vocabulary/index.ts';
import { plain } from '../../text/spans.ts';
import { headlineOf } from '../entities/gather.ts';
import { topics } from '../entities/topic.ts';
import { absolute, paths } from '../paths.ts';
import type { IssueLine, SiteContext } from '../site.ts';
import { yearsOf } from './sitemaps.ts';

/** One issue in the lists of the interface for programs. */
export interface ApiLine extends IssueLine {
  /** From the root of the site. */
  readonly page: string;
}

/** A list of issues, newest first; the one of the newest issues says where the list of each year stands. */
export interface ApiList {
  readonly issues: readonly ApiLine[];
  readonly years?: readonly string[];
}

const newestListed = 100;

/** Where a program begins: what there is, and where. */
export function pressApiIndex({ edition, issues }: SiteContext): Pressing {
  return json(paths.apiIndex, {
    schema: 'api-1',
    name: edition.name,
    site: absolute(edition.site, paths.front),
    issues: issues.length,
    newest: issues[0]?.date ?? null,
    years: yearsOf(issues),
    files: {
      issues: paths.apiIssues,
      year: 'api/v1/issues/{year}.json',
      issue: 'api/v1/issues/{date}.json',
      names: paths.apiShelves,
      topics: topics.map(({ id }) => paths.apiTopic(id)),
      schemas: [paths.issueSchema, paths.evidenceSchema, paths.entitySchema],
    },
  });
}

/** The newest issues in a line each, and where those of each year stand. */
export function pressApiIssues({ issues }: SiteContext): Pressing {
  const list: ApiList = {
    issues: issues.slice(0, newestListed).map(apiLine),
    years: yearsOf(issues).map((year) => paths.apiYear(year)),
  };
  return json(paths.apiIssues, { schema: 'issues-1', ...list });
}

export function pressApiYear(year: string, { issues }: SiteContext): Pressing {
  return json(paths.apiYear(year), {
    schema: 'issues-1',
    issues: issues.filter(({ date }) => date.startsWith(year)).map(apiLine),
  });
}

/** One issue by its stories, each with the subjects it is about, and where the whole stands. */
export function pressApiIssue({ issue }: Edited): Pressing {
  return json(paths.apiIssue(issue.date), {
    schema: 'issue-summary-1',
    date: issue.date,
    number: issue.number,
    revision: issue.revision,
    sample: issue.sample,
    cutoff: issue.cutoff,
    page: paths.issue(issue.date),
    whole: paths.issueJson(issue.date),
    evidence: paths.evidenceJson(issue.date),
    sections: issue.sections.map((section) => ({
      id: section.id,
      title: section.title,
      stories: section.stories.map((story) => ({
        headline: headlineOf(story.block),
        ...(story.block.kind === 'story' && story.block.deck.length > 0 ? { deck: plain(story.block.deck) } : {}),
        angle: story.angle,
        score: story.score,
        subjects: story.subjects,
      })),
    })),
  });
}

export function apiLine(line: IssueLine): ApiLine {
  return { ...line, page: paths.issue(line.date) };
}

function json(path: string, value: object): Pressing {
  return { path, bytes: `${JSON.stringify(value)}\n` };
}
