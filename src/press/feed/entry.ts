import { type Html } from '../../text/html.ts';
import { addSeconds } from '../../text/days.ts';
import type { Edition, Instant, Issue } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import { feedLength, type IssueLine, type SiteContext } from '../site.ts';
import { summaryOf } from '../web/issue-page.ts';
import { printContent } from './content.ts';

/** An issue as every feed carries it. */
export interface Entry {
  /** A tag URI (RFC 4151). It is made from edition and date alone, so a revision is an update and not another entry. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  /** The whole text; null in the feeds' archives, which give the summary only. */
  readonly content: Html | null;
}

/** Feed readers fetch the whole feed each time: so many bytes of whole issues stand in it, older ones as summaries. */
const contentRoom = 215_000;

/** The newest issues, newest first, whole as long as there is room. */
export function entriesOf({ edition, recent }: SiteContext): readonly Entry[] {
  let room = contentRoom;
  return recent.slice(0, feedLength).map(({ issue }) => {
    const entry = entryOf(issue, edition);
    room -= Buffer.byteLength(entry.content?.toString() ?? '');
    return room >= 0 ? entry : { ...entry, content: null };
  });
}

function entryOf(issue: Issue, edition: Edition): Entry {
  const { headline, deck } = summaryOf(issue);
  return {
    id: tagOf(edition, `issue/${issue.date}`),
    address: absolute(edition.site, paths.issue(issue.date)),
    title: titleOf(headline, issue.sample),
    summary: deck || headline,
    publishedAt: issue.cutoff,
    updatedAt: updatedAt(issue),
    content: printContent(issue, edition),
  };
}

/** An issue of long ago, from what lists know of it. */
export function lineEntry(line: IssueLine, edition: Edition): Entry {
  return {
    id: tagOf(edition, `issue/${line.date}`),
    address: absolute(edition.site, paths.issue(line.date)),
    title: titleOf(line.headline, line.sample),
    summary: line.deck || line.headline,
    publishedAt: line.cutoff,
    updatedAt: updatedAt(line),
    content: null,
  };
}

function titleOf(headline: string, sample: boolean): string {
  return sample ? `${headline} (sample data)` : headline;
}

/** Identity of the feed itself. */
export function feedId(edition: Edition): string {
  return tagOf(edition, 'feed');
}

/**
 * When the newest entry changed. Printing knows no clock, so a revision counts as one second later than the one before:
 * readers' programs see that it is newer, and the same issue gives the same bytes for ever.
 */
export function updatedAt(issue: Pick<Issue, 'cutoff' | 'revision'>): Instant {
  return addSeconds(issue.cutoff, issue.revision);
}

function tagOf(edition: Edition, what: string): string {
  return `tag:${new URL(edition.site).hostname},${edition.established}-01-01:${edition.id}/${what}`;
}
