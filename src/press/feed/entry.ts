import { type Html } from '../../text/html.ts';
import { addSeconds } from '../../text/days.ts';
import type { Edition, Instant, Issue } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import { feedLength, type SiteContext } from '../site.ts';
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
  readonly content: Html;
}

/** The newest issues, newest first. */
export function entriesOf({ edition, recent }: SiteContext): readonly Entry[] {
  return recent.slice(0, feedLength).map(({ issue }) => entryOf(issue, edition));
}

function entryOf(issue: Issue, edition: Edition): Entry {
  const { headline, deck } = summaryOf(issue);
  return {
    id: tagOf(edition, `issue/${issue.date}`),
    address: absolute(edition.site, paths.issue(issue.date)),
    title: issue.sample ? `${headline} (sample data)` : headline,
    summary: deck || headline,
    publishedAt: issue.cutoff,
    updatedAt: updatedAt(issue),
    content: printContent(issue, edition),
  };
}

/** Identity of the feed itself. */
export function feedId(edition: Edition): string {
  return tagOf(edition, 'feed');
}

/**
 * When the newest entry changed. Printing knows no clock, so a revision counts as one second later than the one before:
 * readers' programs see that it is newer, and the same issue gives the same bytes for ever.
 */
export function updatedAt(issue: Issue): Instant {
  return addSeconds(issue.cutoff, issue.revision);
}

function tagOf(edition: Edition, what: string): string {
  return `tag:${new URL(edition.site).hostname},${edition.established}-01-01:${edition.id}/${what}`;
}
