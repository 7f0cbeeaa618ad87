import type { Draft } from '../../vocabulary/draft.ts';
import type { AngleId } from '../../vocabulary/finding.ts';
import { sourceLine } from '../about.ts';
import { lede } from '../limits.ts';
import type { Maybe } from '../line.ts';
import { Sheet } from '../sheet.ts';
import type { Assignment } from './story.ts';
import { labels } from './story.ts';

/** One sentence, with where it comes from under it. */
export function brief<A extends AngleId>({ telling, words, chooser }: Assignment<A>): Maybe<Draft> {
  const sheet = new Sheet(chooser, telling.finding.id);
  const head = sheet.say('brief', words.briefs(telling), lede);
  if (!head) return null;
  const source = words.source?.(telling) ?? sourceLine(telling.who, telling.about);
  return sheet.draft(
    'briefs',
    {
      kind: 'items',
      title: null,
      note: [],
      numbered: false,
      items: [
        { head: head.spans, text: null, source: sheet.write({ ...source, patterns: [] }), code: null, mark: null },
      ],
    },
    labels(telling, 'brief'),
  );
}
