import type { Edited, Pressing } from '../vocabulary/index.ts';
import { assets } from './assets.ts';
import { evidenceJson, issueJson } from './data/json.ts';
import { schemas } from './data/schemas.ts';
import { printAtom } from './feed/atom.ts';
import { printJsonFeed } from './feed/json-feed.ts';
import { printRss } from './feed/rss.ts';
import { pressFeedArchives } from './feed/archived.ts';
import { completeParts } from './feed/links.ts';
import { pressApiIndex, pressApiIssue, pressApiIssues, pressApiYear } from './machine/api.ts';
import { printHouseSitemap, printNewsSitemap, printRobots, printYearSitemap, yearsOf } from './machine/sitemaps.ts';
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
import { printScoreboard } from './web/scoreboard.ts';
import { printSubscribe } from './web/subscribe-page.ts';

/** The files of one issue: everything below `issues/<date>/`, and its line in the interface for programs. */
export function pressIssue(edited: Edited, site: SiteContext): readonly Pressing[] {
  const readable = forReaders(edited);
  const { issue } = readable;
  // Beside an archive of any length an issue needs to know only the one before it.
  const before = site.issues.find(({ date }) => date < issue.date);
  const house = { ...printableHouse(site), issues: before === undefined ? [] : [printableValues(before)] };
  return [
    page(paths.issue(issue.date), printIssuePage(issue, house, paths.issue(issue.date))),
    page(paths.evidence(issue.date), printEvidencePage(readable, house)),
    page(paths.issueText(issue.date), printIssueText(issue, house.edition)),
    page(paths.issueJson(issue.date), issueJson(edited.issue)),
    page(paths.evidenceJson(issue.date), evidenceJson(edited.evidence)),
    pressApiIssue(edited),
  ];
}

/** A year of issues and what stands beside it: of older ones today's pages name nothing but days. */
const listedToday = 400;

/** The few pages that a new issue changes: the front page, the feeds, the archive and its newest month, and the lists. */
export function pressToday(site: SiteContext): readonly Pressing[] {
  const issues = [...printableValues(site.issues.slice(0, listedToday)), ...site.issues.slice(listedToday)];
  const house = { ...printableHouse(site), issues, recent: site.recent.map(forReaders) };
  const newest = house.recent[0]?.issue;
  const complete = completeParts(house);
  return [
    page(paths.front, newest === undefined ? printEmptyFront(house) : printIssuePage(newest, house, paths.front)),
    page(paths.rss, printRss(house)),
    page(paths.atom, printAtom(house)),
    page(paths.json, printJsonFeed(house)),
    ...(complete > 0 ? pressFeedArchives(house, [complete]) : []),
    page(paths.archive, printArchive(house)),
    ...(newest === undefined ? [] : pressYear(newest.date.slice(0, 4), house)),
    ...monthsOf(house)
      .filter((month) => newest !== undefined && month === monthOf(newest.date))
      .map((month) => page(paths.month(month), printMonth(month, house))),
    page(paths.corrections, printCorrectionsPage(house)),
    page(paths.scoreboard, printScoreboard(house.scoreboard ?? null, house)),
    printNewsSitemap(house),
    pressApiIndex(site),
    pressApiIssues(site),
  ];
}

/** The house around the issues: what `pressToday` prints, all earlier lists, and the pages that change with the program only. */
export function pressHouse(site: SiteContext): readonly Pressing[] {
  const house = { ...printableHouse(site), issues: printableValues(site.issues) };
  const today = pressToday(site);
  const printed = new Set(today.map(({ path }) => path));
  const all = [
    ...monthsOf(house).map((month) => page(paths.month(month), printMonth(month, house))),
    ...yearsOf(house.issues).flatMap((year) => pressYear(year, house)),
    ...pressFeedArchives(
      house,
      Array.from({ length: completeParts(house) }, (_, index) => index + 1),
    ),
    page(paths.method, printMethod(house)),
    page(paths.about, printAbout(house)),
    page(paths.subscribe, printSubscribe(house)),
    page(paths.notFound, printNotFound(house)),
    printHouseSitemap(house),
    printRobots(house),
    ...schemas,
    ...assets.pressings,
  ];
  return [...today, ...all.filter(({ path }) => !printed.has(path))];
}

function pressYear(year: string, house: SiteContext): readonly Pressing[] {
  return [printYearSitemap(year, house), pressApiYear(year, house)];
}

/** The house without its issues, made printable once: its method page alone holds hundreds of texts. */
function printableHouse(site: SiteContext): SiteContext {
  const known = printableHouses.get(site);
  if (known !== undefined) return known;
  const house = printableValues({ ...site, issues: [], recent: [] });
  printableHouses.set(site, house);
  return house;
}

const printableHouses = new WeakMap<SiteContext, SiteContext>();

function page(path: string, bytes: string): Pressing {
  return { path: fileOf(path), bytes };
}
