import { Book } from '../../src/press/entities/book.ts';
import { issueNewsOf } from '../../src/press/entities/news.ts';
import { forReaders } from '../../src/press/for-readers.ts';
import { pressHouse, pressIssue } from '../../src/press/press.ts';
import type { SiteContext } from '../../src/press/site.ts';
import type { Edited, Pressing } from '../../src/vocabulary/index.ts';

/** A whole site of invented issues. */
export async function pressAll(issues: readonly Edited[], site: SiteContext): Promise<readonly Pressing[]> {
  const book = new Book(async () => null);
  for (const edited of issues.toSorted((a, b) => (a.issue.date < b.issue.date ? -1 : 1)))
    await book.enter(issueNewsOf(forReaders(edited)));
  return [...issues.flatMap((edited) => pressIssue(edited, site)), ...pressHouse(site), ...(await book.press(site))];
}
