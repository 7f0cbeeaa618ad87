import { observed, quoted } from '../../reckon/facts.ts';
import { dayOf, asOfDay } from '../../reckon/facts.ts';
import { nameOf } from '../../reckon/names.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Row } from '../../vocabulary/finding.ts';
import { metric, metricOf } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { aboutOf } from '../about.ts';
import type { Chooser } from '../angle.ts';
import { titleFact } from '../events/facts.ts';
import { eventsOf } from '../events/gather.ts';
import { pointsOf, type Event, type Report } from '../events/report.ts';
import { promisesEfficacy } from '../noise/efficacy.ts';
import { indecent } from '../noise/noise.ts';
import { sentenceSlices } from '../purpose.ts';
import { textOfSlice, type Slice } from '../slice.ts';
import { shownIn } from './shown-before.ts';

const shortest = 40;
const neverAgainDays = 365;

/** One exact sentence of a release, a card, an abstract or a maker's description: the plainest of these days. */
export const words: Chooser = {
  id: 'words',
  memoryDays: 0,
  async choose(past, morning) {
    const before = shownIn(morning, 'words', neverAgainDays);
    const events = (await eventsOf(past)).filter(({ first }) => first.kind !== 'thread' && !before.has(first.subject));
    const candidates = events
      .flatMap((event) => {
        const said = best(event.first);
        return said ? [{ ...said, event, weight: weightOf(event, said.text) }] : [];
      })
      .sort((a, b) => b.weight - a.weight || (a.event.first.subject < b.event.first.subject ? -1 : 1));
    const hidden = await indecent(
      past,
      candidates.map(({ event }) => event.first.subject),
    );
    const chosen = candidates.find(({ event }) => !hidden.has(event.first.subject));
    if (!chosen) return [];
    const { first } = chosen.event;
    const { zone } = morning.edition;
    const row: Row = {
      subject: first.subject,
      about: (await aboutOf(past, [first.subject], zone)).get(first.subject)!,
      facts: {
        quote: quoted(chosen.observation, chosen.slice.start, chosen.slice.end),
        from: first.titled ? titleFact(first) : nameOf(first.published),
        on: dayFact(first.published, zone),
        ...publisherFact(first),
      },
      spark: null,
    };
    return [{ kind: 'words', rows: [row] }];
  },
};

interface Said {
  readonly observation: Observation;
  readonly slice: Slice;
  readonly text: string;
}

/** The sentence of a source that says most in fewest words. */
function best(report: Report): Said | null {
  const found: Said[] = [];
  for (const id of ['description', 'abstract', 'card']) {
    const observation = report.known.get(metric(id));
    if (typeof observation?.value !== 'string') continue;
    for (const slice of sentenceSlices(observation.value)) {
      const text = textOfSlice(observation.value, slice);
      if (isQuotable(text)) found.push({ observation, slice, text });
    }
  }
  return found.sort((a, b) => plainness(b.text) - plainness(a.text) || a.slice.start - b.slice.start)[0] ?? null;
}

/** A whole sentence that stands alone, with no formula, address, question or promise in it. */
function isQuotable(text: string): boolean {
  return (
    text.length >= shortest &&
    /^\p{Lu}.*[.!]$/u.test(text) &&
    !/^(?:in this (?:work|paper)|it|this|these|that|those|they|he|she|such|however|but|and|also|moreover|thus|hence|then|here|code|our code|project page)\b/i.test(
      text,
    ) &&
    !/[\\$^_{}~=@#]|\d\.\d.*\d\.\d|\b(?:et al|arxiv|github)\b/i.test(text) &&
    !promisesEfficacy(text)
  );
}

const claims =
  /\b(?:we (?:find|show|found|observe|release|argue)|cannot|never|fails?|only|without|because|instead|half|most|every|no longer|need|must)\b/i;
const jargon = /\b\p{Lu}{3,}\b|\b\w{14,}\b|[():;]/gu;

/** Claims count for a sentence, capitals, very long words and brackets against it. */
function plainness(text: string): number {
  return (claims.test(text) ? 3 : 0) - (text.match(jargon)?.length ?? 0) - Math.abs(90 - text.length) / 60;
}

function weightOf({ first, thread }: Event, text: string): number {
  const upvotes = first.known.get(metric('upvotes'))?.value;
  const reach = Math.log10(10 + pointsOf(thread) + (typeof upvotes === 'number' ? 5 * upvotes : 0));
  return reach + (first.says.kind === 'model' || first.kind === 'release' ? 1 : 0) + 0.5 * plainness(text);
}

function dayFact(published: Observation, zone: string): Fact {
  return metricOf(published.metric).holds === 'instant' ? dayOf(published, zone) : asOfDay(published, zone);
}

function publisherFact({ known }: Report): { readonly publisher?: Fact } {
  const publisher = known.get(metric('publisher'));
  return publisher ? { publisher: observed(publisher) } : {};
}
