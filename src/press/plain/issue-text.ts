import type { Edition, Issue } from '../../vocabulary/index.ts';
import { withoutEcho } from '../echo.ts';
import { absolute, paths } from '../paths.ts';
import { joinLists } from '../web/section.ts';
import { printBlock } from './blocks.ts';
import { Footnotes } from './footnotes.ts';
import { fill, rule } from './lines.ts';

/** The issue as plain text, 72 letters wide, with the addresses of its links at the end. */
export function printIssueText(issue: Issue, edition: Edition): string {
  const { masthead } = issue;
  const notes = new Footnotes(edition.site);
  const weather = masthead.weather === null ? [] : [notes.text(masthead.weather)];
  const head = [
    masthead.name.toUpperCase(),
    masthead.tagline.join(' · '),
    rule('='),
    `${masthead.weekday}, ${masthead.longDate}`,
    [masthead.place, ...weather].join(' · '),
    `Issue № ${issue.number}${issue.revision > 0 ? `, revision ${issue.revision}` : ''} · ${issue.minutes} minutes`,
    ...(issue.sample ? ['SAMPLE DATA: every name and figure here was made by a generator.'] : []),
    ...(issue.trial ? ['TRIAL ISSUE: one of the first three of this paper.'] : []),
    ...(issue.banner === null ? [] : [fill(notes.text(issue.banner))]),
  ];
  const sections = issue.sections.map((section) =>
    [
      `${section.title.toUpperCase()}\n${rule('-')}`,
      ...joinLists(section.stories.map(({ block }) => withoutEcho(block, section.title))).map((block) =>
        printBlock(block, notes),
      ),
    ].join('\n\n'),
  );
  const corrections = issue.corrections.map((correction) =>
    fill(
      `Issue of ${correction.date}, revision ${correction.revision}: we printed ${correction.was}; it is ${correction.is}. ${correction.reason}`,
    ),
  );
  const alike = Map.groupBy(
    issue.made,
    (line) => `${line.name}: ${line.state}${line.reason === null ? '' : `, ${line.reason}`}`,
  );
  const made = [...alike].map(([said, lines]) =>
    fill(lines.length > 1 ? `${said} (${lines.length} readings)` : said, '  '),
  );
  return `${[
    head.join('\n'),
    ...sections,
    ...(corrections.length === 0 ? [] : [`CORRECTIONS\n${rule('-')}\n\n${corrections.join('\n\n')}`]),
    `HOW THIS WAS MADE\n${rule('-')}\n\n${[...made, '', fill(`Every figure and its sources: ${absolute(edition.site, paths.evidence(issue.date))}`)].join('\n')}`,
    'That is all for today.',
    notes.list(),
  ].join('\n\n\n')}\n`;
}
