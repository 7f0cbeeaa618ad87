import { startOf, utcDay, windowOf } from '../../reckon/calendar.ts';
import { once } from '../../reckon/memo.ts';
import { addDays } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { ListReading } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { SourceTier } from '../lead-score.ts';
import { publisherOfAccount, type Publisher } from './publishers.ts';
import type { Report } from './report.ts';

/** An account's models that stood on the Hub's lists before this week have at least so many likes together. */
export const establishedLikes = 1000;

/** A lab whose feed we read and whose models have at least so many makes models that are widely used. */
export const widelyLiked = 5000;

/**
 * Likes that each account's models had on the lists of a week ago, so that today's heat makes nobody established. A paper
 * that does not remember a week takes the models of today's lists of all time that were made more than a month ago.
 */
export function standings(past: Past): Promise<ReadonlyMap<string, number>> {
  return once(past, 'standing of accounts', async () => {
    const weekAgo = addDays(utcDay(past.cutoff), -7);
    const names = ['rank/models-trending', 'rank/models-downloads', 'rank/models-likes'];
    const readings = await Promise.all(
      names.map((list) => past.lists({ list: metric(list), window: windowOf(7, weekAgo) })),
    );
    const remembered = readings.flat();
    const subjects = remembered.length > 0 ? subjectsOf(remembered) : await longStanding(past);
    const likes = metric('likes');
    const until = remembered.length > 0 ? startOf(addDays(weekAgo, 1)) : past.cutoff;
    const latest = await past.latest({ subjects, metrics: [likes], until });
    const total = new Map<string, number>();
    for (const subject of subjects) {
      const owner = ownerOf(subject)?.toLowerCase();
      const value = latest.get(subject)?.get(likes)?.value;
      if (owner && typeof value === 'number') total.set(owner, (total.get(owner) ?? 0) + value);
    }
    return total;
  });
}

function subjectsOf(readings: readonly ListReading[]): readonly SubjectId[] {
  return [...new Set(readings.flatMap((reading) => reading.rows.map((row) => row.subject)))];
}

async function longStanding(past: Past): Promise<readonly SubjectId[]> {
  const lists = await Promise.all(
    ['rank/models-downloads', 'rank/models-likes'].map((list) => past.list({ list: metric(list) })),
  );
  const subjects = subjectsOf(lists.filter((list) => list !== null));
  const created = metric('created-at');
  const known = await past.latest({ subjects, metrics: [created] });
  const monthAgo = startOf(addDays(utcDay(past.cutoff), -30));
  return subjects.filter((subject) => {
    const made = known.get(subject)?.get(created)?.value;
    return typeof made !== 'string' || made < monthAgo; // what the Hub has no date for is older than its dates
  });
}

/** Whether an account published models that many liked before, or is one the editor follows. */
export function isEstablished(subject: SubjectId, standing: ReadonlyMap<string, number>): boolean {
  const owner = ownerOf(subject);
  if (owner === null) return false;
  const publisher = publisherOfAccount(owner);
  return (publisher !== null && publisher.tier <= 2) || (standing.get(owner.toLowerCase()) ?? 0) >= establishedLikes;
}

/** The tier of eventScore's table: the editor's first tier is a followed lab, the second a known project. */
export function tierOf(publisher: Publisher | null, established: boolean): SourceTier {
  if (publisher?.tier === 1) return 'followed-lab';
  return publisher?.tier === 2 || established ? 'known-project' : 'anybody';
}

/**
 * The tier of the source a report comes from. A post of a feed that the editor's table does not know stands as the account
 * of its publisher's name stands.
 */
export function standingOf(report: Report, standing: ReadonlyMap<string, number>): SourceTier {
  if (report.kind === 'post' && report.publisher === null) {
    const likes = standing.get(accountNamed(report)) ?? 0;
    if (likes >= widelyLiked) return 'followed-lab';
    return likes >= establishedLikes ? 'known-project' : 'anybody';
  }
  return tierOf(report.publisher, ownerOf(report.subject) !== null && isEstablished(report.subject, standing));
}

function accountNamed(post: Report): string {
  const name = post.known.get(metric('publisher'))?.value;
  return typeof name === 'string' ? name.toLowerCase().trim().replaceAll(/\s+/g, '-') : '';
}
