import type { Draft } from '../../vocabulary/draft.ts';
import type { About, AngleId } from '../../vocabulary/finding.ts';
import { sourceLine } from '../about.ts';
import { aggregate } from '../aggregate.ts';
import type { Variants } from '../choose.ts';
import { body, isFigure, keeps, lede } from '../limits.ts';
import type { Line, Maybe } from '../line.ts';
import { line, withoutStop } from '../line.ts';
import { quote } from '../pieces.ts';
import type { MessageId, Telling } from '../telling.ts';
import { Sheet } from '../sheet.ts';
import type { Assignment } from './story.ts';
import { labels } from './story.ts';

/** Every wording of a brief with what its subject says it is, and without: the longer ones come first where they fit. */
function withPurpose<A extends AngleId>(briefs: Variants, { about, who, finding }: Telling<A>): Variants {
  const isAlone = finding.others.length === 0 && about.subject === who.subject;
  const purpose = isAlone ? quote(about.purpose, 90) : null;
  const longer = briefs.map((brief) => purpose && brief && introduced(brief, purpose));
  return [...longer.filter((brief) => brief && keeps(brief.spans, lede)), ...briefs];
}

const introduced = (brief: Line, purpose: Line): Maybe<Line> =>
  brief.spans.some((span) => span.kind === 'words' && span.text.includes(';'))
    ? null
    : line`${withoutStop(brief)}; {its page says|it calls itself|in its own words:|its description:|it describes itself as} ${purpose}.`;

/**
 * What of the full story may follow: what it is and who made it, what is not known, and under which licence it can be had.
 * The address alone stands in the line below.
 */
const besides = ({ about }: { readonly about: About }): readonly MessageId[] =>
  about.licence ? ['what', 'use', 'counter'] : ['what', 'counter'];

const countsNothing = (wording: Maybe<Line>): boolean => wording !== null && !wording.spans.some(isFigure);

/** One sentence and, where there is one that was not read of late, a second; with where it comes from under it. */
export function brief<A extends AngleId>({ telling, words, chooser }: Assignment<A>): Maybe<Draft> {
  const sheet = new Sheet(chooser, telling.finding.id);
  const head = sheet.say('brief', withPurpose(words.briefs(telling), telling), lede);
  if (!head) return null;
  const told = words.story(telling).flat();
  const more = told.flatMap(({ id, says }) => (besides(telling).includes(id) ? says : []));
  const beside = sheet.say('beside', more.filter(countsNothing), body, 'where worn');
  const source = words.source?.(telling) ?? sourceLine(telling.who, telling.about);
  return sheet.draft(
    'briefs',
    {
      kind: 'items',
      title: null,
      note: [],
      numbered: false,
      items: [
        {
          head: aggregate(
            [head, beside].flatMap((said) => (said ? [said.spans] : [])),
            lede.figures,
          ),
          text: null,
          source: sheet.write({ ...source, patterns: [] }),
          code: null,
          mark: null,
        },
      ],
    },
    labels(telling, 'brief'),
  );
}
