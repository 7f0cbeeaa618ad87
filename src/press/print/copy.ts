import { list } from '../../text/english.ts';
import type { Edition, Issue, SourceLine } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import type { Sheet } from '../sheet.ts';
import { joinLists } from '../web/section.ts';
import type { CopyBlock } from './copied.ts';
import { CopyWriter } from './copy-writer.ts';
import { missing, showable } from './letters.ts';

/** What the typesetter is given: texts and nothing it could take for an instruction. `paper.typ` reads it as JSON. */
export interface Copy {
  readonly name: string;
  readonly tagline: string;
  readonly title: string;
  readonly date: string;
  readonly ears: readonly [string, string, string];
  readonly dateline: readonly [string, string, string];
  readonly notices: readonly string[];
  readonly sections: readonly { readonly id: string; readonly title: string; readonly blocks: readonly CopyBlock[] }[];
  readonly made: readonly string[];
  readonly evidence: string;
  readonly missing: string | null;
}

/** Turns an issue into copy for the typesetter. */
export function copyOf(issue: Issue, edition: Edition): Copy {
  const { masthead } = issue;
  const sheet: Sheet = { to: (path) => absolute(edition.site, path), evidence: () => '' };
  const writer = new CopyWriter(sheet);
  const copy = {
    name: showable(masthead.name),
    tagline: showable(masthead.tagline.join(' · ')),
    title: showable(`${masthead.name}, ${masthead.longDate}`),
    date: issue.date,
    ears: [`Est. ${masthead.established}`, showable(masthead.motto), `Issue № ${issue.number}`] as const,
    dateline: [
      showable(masthead.place),
      `${masthead.weekday}, ${masthead.longDate}`,
      masthead.weather === null
        ? ''
        : writer
            .runs(masthead.weather)
            .map((run) => run.text)
            .join(''),
    ] as const,
    notices: [
      ...(issue.sample
        ? ['Sample data. Every name and figure here was made by a generator; nothing in this issue happened.']
        : []),
      ...(issue.trial ? ['Trial issue. One of the first three of this paper.'] : []),
      ...(issue.banner === null
        ? []
        : [
            writer
              .runs(issue.banner)
              .map((run) => run.text)
              .join(''),
          ]),
    ],
    sections: issue.sections.map((section) => ({
      id: section.id,
      title: showable(section.title),
      blocks: joinLists(section.stories.map((story) => story.block)).map((block) =>
        section.id === 'trending' && block.kind === 'table' ? writer.ranking(block) : writer.block(block),
      ),
    })),
    made: madeOf(issue.made),
    evidence: absolute(edition.site, paths.evidence(issue.date)),
  };
  return {
    ...copy,
    missing: JSON.stringify(copy).includes(missing)
      ? `${missing} stands for letters our print faces do not have. The site shows them.`
      : null,
  };
}

/** What was read in one sentence, and a line for each source that did not come or is old. */
function madeOf(lines: readonly SourceLine[]): readonly string[] {
  const isRead = ({ state }: SourceLine) => state === 'read';
  const read = [...new Set(lines.filter(isRead).map(({ name }) => name))];
  const others = lines
    .filter((line) => !isRead(line))
    .map(({ name, state, reason }) => `${name}: ${state}${reason === null ? '' : `, ${reason}`}`);
  return [...(read.length > 0 ? [`Read: ${list(read)}.`] : []), ...new Set(others)].map(showable);
}
