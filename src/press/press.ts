import type { Edited, Pressing } from '../vocabulary/index.ts';
import { assets } from './assets.ts';
import { evidenceJson, issueJson } from './data/json.ts';
import { schemas } from './data/schemas.ts';
import { printAtom } from './feed/atom.ts';
import { printJsonFeed } from './feed/json-feed.ts';
import { printRss } from './feed/rss.ts';
import { fileOf, monthOf, paths } from './paths.ts';
import { printIssueText } from './plain/issue-text.ts';
import { forReaders } from './for-readers.ts';
import { printableValues } from './printable-values.ts';
import type { SiteContext } from './site.ts';
import { monthsOf, printArchive, printMonth } from './web/archive.ts';
import { printEvidencePage } from './web/evidence-page.ts';
import { printAbout, printCorrectionsPage, printEmptyFront, printNotFound } from './web/house.ts';
import { printIssuePage } from './web/issue-page.ts';
import { printMethod } from './web/method.ts';

/** The files of one issue: everything below `issues/<date>/`, and nothing else. */
export function pressIssue(edited: Edited, site: SiteContext): readonly Pressing[] {
  const { issue, evidence } = forReaders(edited);
  // Beside an archive of any length an issue needs to know only the one before it.
  const before = site.issues.find(({ date }) => date < edited.issue.date);
  const house = printableValues({ ...site, issues: before === undefined ? [] : [before], recent: [], corrections: [] });
  return [
    page(paths.issue(issue.date), printIssuePage(issue, house, paths.issue(issue.date))),
    page(paths.evidence(issue.date), printEvidencePage({ issue, evidence }, house)),
    page(paths.issueText(issue.date), printIssueText(issue, house.edition)),
    page(paths.issueJson(issue.date), issueJson(edited.issue)),
    page(paths.evidenceJson(issue.date), evidenceJson(edited.evidence)),
  ];
}

/** The few pages that a new issue changes: the front page, the feeds, the archive and its newest month. */
export function pressToday(site: SiteContext): readonly Pressing[] {
  const house = { ...printableValues({ ...site, recent: [] }), recent: site.recent.map(forReaders) };
  const newest = house.recent[0]?.issue;
  return [
    page(paths.front, newest === undefined ? printEmptyFront(house) : printIssuePage(newest, house, paths.front)),
    page(paths.rss, printRss(house)),
    page(paths.atom, printAtom(house)),
    page(paths.json, printJsonFeed(house)),
    page(paths.archive, printArchive(house)),
    ...monthsOf(house)
      .filter((month) => newest !== undefined && month === monthOf(newest.date))
      .map((month) => page(paths.month(month), printMonth(month, house))),
    page(paths.corrections, printCorrectionsPage(house)),
  ];
}

/** The house around the issues: what `pressToday` prints, every month, and the pages that change with the program only. */
export function pressHouse(site: SiteContext): readonly Pressing[] {
  const house = printableValues({ ...site, recent: [] });
  const today = pressToday(site);
  const printed = new Set(today.map(({ path }) => path));
  return [
    ...today,
    ...monthsOf(house)
      .filter((month) => !printed.has(fileOf(paths.month(month))))
      .map((month) => page(paths.month(month), printMonth(month, house))),
    page(paths.method, printMethod(house)),
    page(paths.about, printAbout(house)),
    page(paths.notFound, printNotFound(house)),
    ...schemas,
    ...assets.pressings,
  ];
}

function page(path: string, bytes: string): Pressing {
  return { path: fileOf(path), bytes };
}
