import { plain } from '../../text/spans.ts';
import type { Edition, Issue } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import { printableValues } from '../printable-values.ts';

/** The day in a few words, for places that take a few hundred characters and make a card of the link. */
export interface NotePressing {
  readonly paper: string;
  readonly dateline: string;
  readonly headline: string;
  readonly deck: string;
  readonly briefs: readonly string[];
  readonly address: string;
}

export function printNote(whole: Issue, edition: Edition): NotePressing {
  const issue = printableValues(whole);
  const lead = issue.sections.find(({ id }) => id === 'lead')?.stories[0]?.block;
  const briefs = issue.sections.find(({ id }) => id === 'briefs')?.stories ?? [];
  return {
    paper: issue.masthead.name,
    dateline: `${issue.masthead.weekday}, ${issue.masthead.longDate}, No. ${issue.number}${issue.sample ? ' (sample data)' : ''}`,
    headline: lead?.kind === 'story' ? plain(lead.headline) : `Issue of ${issue.masthead.longDate}`,
    deck: lead?.kind === 'story' ? plain(lead.deck) : '',
    briefs: briefs.flatMap(({ block }) =>
      block.kind === 'items'
        ? block.items.map(({ head, text }) => plain([...head, ...(text === null ? [] : [space, ...text])]))
        : [],
    ),
    address: absolute(edition.site, paths.issue(issue.date)),
  };
}

const space = { kind: 'words', text: ' ' } as const;
