import { readPrinted } from '../archive/printed.ts';
import { type IssueNews, issueNewsOf } from '../press/entities/news.ts';
import { forReaders } from '../press/for-readers.ts';
import { pressIssue } from '../press/press.ts';
import type { IssueLine, SiteContext } from '../press/site.ts';
import { publishToFolder } from '../publish/site/folder.ts';
import { besideIn } from './outside.ts';

/** One issue to be read, and pressed where its pages are wanting. */
export interface Task {
  readonly line: IssueLine;
  /** The issue before it, which its page names. */
  readonly before: IssueLine | null;
  readonly wanting: boolean;
}

/** Where tasks are done; plain values, so that a worker can be handed them. */
export interface Bench {
  readonly archive: string;
  readonly out: string;
  readonly site: SiteContext;
}

export interface Done {
  readonly news: IssueNews;
  readonly changed: readonly string[];
}

/** Reads one printed issue, publishes its pages where they are wanting, and gives what the book of names needs. */
export async function doTask({ line, before, wanting }: Task, { archive, out, site }: Bench): Promise<Done> {
  const edited = await readPrinted(archive, site.edition.id, line.date, line.revision);
  const around = { ...site, issues: before === null ? [] : [before], beside: besideIn(out, line.date) };
  const changed = wanting ? await publishToFolder(out, pressIssue(edited, around)) : [];
  return { news: issueNewsOf(forReaders(edited)), changed };
}
