import { once } from '../../reckon/memo.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { addHours } from '../hours.ts';
import { familiesOf } from './families.ts';
import { nameKeys } from './name-key.ts';
import { plain } from './title.ts';
import type { Event } from './report.ts';

/** An event is news for two mornings; a thread or a second source that comes later does not make it new again. */
export const freshHours = 48;
/** How far back titles are read for names that were in use before. */
const memoryHours = 90 * 24;

/** Whether the first sight of its first source is recent enough for this morning. */
export function isFresh(event: Event, cutoff: Instant): boolean {
  return event.first.firstSeenAt >= addHours(cutoff, -freshHours);
}

/**
 * Whether the model an event announces was in use before: an older title names it. Titles that say `Introducing` are
 * believed; a guide, a bare name or "now available" is only news where nobody wrote of the thing before.
 */
export async function isNewName(past: Past, event: Event): Promise<boolean> {
  const { says, title, publishedAt } = event.first;
  if (says.kind !== 'model' || says.form === 'announced' || event.first.kind === 'model') return true;
  const seen = await firstMentions(past);
  const before = addHours(publishedAt, -72);
  return nameKeys(title, await familiesOf(past)).every((key) => (seen.get(key) ?? publishedAt) >= before);
}

/** The first date at which a post or thread of the last three months named a model, by its key. */
function firstMentions(past: Past): Promise<ReadonlyMap<string, Instant>> {
  return once(past, 'first mentions of models', async () => {
    const attribute = metric('published-at');
    const span = { attribute, from: addHours(past.cutoff, -memoryHours), to: past.cutoff };
    const [posts, threads, families] = await Promise.all([
      past.dated({ kind: 'post', ...span }),
      past.dated({ kind: 'thread', ...span }),
      familiesOf(past),
    ]);
    const title = metric('title');
    const latest = await past.latest({ subjects: [...posts, ...threads], metrics: [title, attribute] });
    const first = new Map<string, Instant>();
    for (const known of latest.values()) {
      const named = known.get(title)?.value;
      const at = known.get(attribute)?.value as Instant | undefined;
      if (typeof named !== 'string' || at === undefined) continue;
      for (const key of nameKeys(plain(named), families)) if (at < (first.get(key) ?? '9')) first.set(key, at);
    }
    return first;
  });
}
