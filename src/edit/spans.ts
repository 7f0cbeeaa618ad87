import { say } from '../text/say.ts';
import { mapSpans } from '../text/spans.ts';
import type { Draft, Objection, Span } from '../vocabulary/draft.ts';
import type { Fact } from '../vocabulary/fact.ts';
import { metrics, type MetricId } from '../vocabulary/metric.ts';
import type { Past } from '../vocabulary/past.ts';
import { addressOf, kindOf, type SubjectId } from '../vocabulary/subject.ts';
import { objection } from './objection.ts';
import { surfacesOf } from './surfaces.ts';

type Facts = ReadonlyMap<string, Fact>;

const attributes = metrics.filter(({ holds }) => holds !== 'number').map(({ id }) => id as MetricId);
const numbers = metrics.filter(({ holds }) => holds === 'number').map(({ id }) => id as MetricId);

/**
 * Compares each span with what it names: a claim with its fact said again, a quotation with its source, a name with the
 * archive, a link with the addresses we build. Words between them may not hold a figure.
 */
export async function compareSpans(
  draft: Draft,
  past: Past,
  house: readonly string[] = [],
  known: KnownNames = namesKnown([draft], past),
): Promise<readonly Objection[]> {
  const facts: Facts = new Map(draft.facts.map((fact) => [fact.id as string, fact]));
  const spans = spansOf(draft);
  const names = await known;
  const addresses = knownAddresses(draft, spans);
  return spans
    .filter((span) => !isHouseName(span, house))
    .flatMap((span) => compare(span, facts, names, addresses) ?? []);
}

function compare(
  span: Span,
  facts: Facts,
  names: Awaited<KnownNames>,
  addresses: ReadonlySet<string>,
): Objection | null {
  switch (span.kind) {
    case 'claim':
    case 'quote': {
      const fact = facts.get(span.ref);
      if (!fact) return objection('claim', span.text, span.text, 'no fact of that id in the draft');
      return span.kind === 'claim' ? compareClaim(span, fact) : compareQuote(span.text, fact);
    }
    case 'name': {
      const known = names.get(span.subject);
      if (!known) return objection('N5', span.text, span.subject, 'no such subject in the archive');
      return known.has(span.text) ? null : objection('N5', span.text, span.text, [...known].slice(0, 4).join(', '));
    }
    case 'link':
      return addresses.has(span.href) || /^\/(?!\/)[\w./#-]*$/.test(span.href)
        ? null
        : objection('N12', span.text, span.href, 'an address we build, or one the archive holds');
    case 'words': {
      const figure = /\p{N}+/u.exec(withoutMetrics(span.text));
      return figure && objection('N1', span.text.trim(), figure[0], 'a figure that is no claim');
    }
    case 'emphasis':
      return null; // its spans are visited one by one
  }
}

/** The paper's own place needs no reading of its weather to be named. */
const isHouseName = (span: Span, house: readonly string[]): boolean =>
  span.kind === 'name' && kindOf(span.subject) === 'place' && house.includes(span.text);

function compareClaim(span: Extract<Span, { kind: 'claim' }>, fact: Fact): Objection | null {
  try {
    const text = say(fact.value, fact.unit, span.display);
    return text === span.text ? null : objection('N1', span.text, span.text, text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return objection('N1', span.text, `${fact.unit} as ${span.display.as}`, error.message);
  }
}

/**
 * The fact of a quotation is an exact piece of a kept text, proven with the other facts; print may cut it shorter, at a word.
 */
function compareQuote(text: string, fact: Fact): Objection | null {
  if (fact.unit !== 'text') return objection('N11', text, text, `a fact in ${fact.unit}, not a text`);
  const whole = String(fact.value);
  const at = whole.indexOf(text);
  const cut = at < 0 || isLetter(whole[at - 1]) || (isLetter(text.at(-1)) && isLetter(whole[at + text.length]));
  return cut || text === '' ? objection('N11', text, text, whole) : null;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** "Downloads counted by the Hub in 30 days" is the name of a count; its 30 is no figure of ours. */
function withoutMetrics(text: string): string {
  return metrics.reduce((rest, { spoken }) => rest.replaceAll(spoken, ''), text);
}

function spansOf({ block }: Draft): readonly Span[] {
  const spans: Span[] = [];
  mapSpans(block, (span) => {
    spans.push(span);
    return span;
  });
  return spans;
}

/** By what names the archive knows each subject. */
export type KnownNames = Promise<ReadonlyMap<SubjectId, ReadonlySet<string>>>;

/** The names of all subjects that some drafts name, asked of the archive at once. */
export async function namesKnown(drafts: readonly Draft[], past: Past): KnownNames {
  const spans = drafts.flatMap(spansOf);
  const subjects = [...new Set(spans.flatMap((span) => (span.kind === 'name' ? [span.subject] : [])))];
  const described = await past.latest({ subjects, metrics: attributes });
  // Of whom no attribute was read, a count at least was.
  const rest = subjects.filter((subject) => !described.has(subject));
  const counted = await past.latest({ subjects: rest, metrics: numbers });
  return new Map([...described, ...counted].map(([subject, read]) => [subject, surfacesOf(subject, read)]));
}

/** Where the draft may link: pages of the subjects it names, and addresses that one of its facts holds. */
function knownAddresses(draft: Draft, spans: readonly Span[]): ReadonlySet<string> {
  const subjects = [
    ...draft.subjects,
    ...spans.flatMap((span) => (span.kind === 'name' ? [span.subject] : [])),
    ...draft.facts.flatMap((fact) => fact.subject ?? []),
  ];
  const held = draft.facts.flatMap((fact) => (fact.unit === 'text' ? [String(fact.value)] : []));
  return new Set([...subjects.flatMap((subject) => addressOf(subject) ?? []), ...held]);
}
