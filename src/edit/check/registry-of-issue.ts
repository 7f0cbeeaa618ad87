import type { Claim, Evidence, Working } from '../../vocabulary/fact.ts';
import { mapSpans, plain } from '../../text/spans.ts';
import { passagesOf } from '../passages.ts';
import { labelOf } from './check-text.ts';
import { normalise } from './read/sentences.ts';
import type { Issue, PrintedStory } from '../../vocabulary/issue.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { namesIn, promisesIn, sourcesIn } from './registry-parts.ts';
import type { KnownFact, Reading, Registry, Saying } from './registry.ts';

/** What a printed issue's evidence bears out: its claims, what was computed on the way to them, and what it had declared. */
export function registryOfIssue(
  issue: Pick<Issue, 'date' | 'number' | 'minutes' | 'revision' | 'sections' | 'masthead' | 'made' | 'sayings'>,
  evidence: Pick<Evidence, 'claims' | 'workings' | 'observations'>,
  sayings: readonly Saying[],
): Registry {
  const facts = factsOf(evidence);
  const stories = issue.sections.flatMap((section) => section.stories);
  const named = stories.flatMap((story) => story.subjects);
  return {
    today: issue.date,
    facts,
    names: namesIn(facts, named, [issue.masthead.name, issue.masthead.place], stories.flatMap(linksOf)),
    sources: sourcesIn(facts),
    sayings: issue.sayings ? [...issue.sayings, ...sayings] : sayings,
    labels: labelsOf(issue),
    promises: promisesIn(stories.map((story) => story.forecast)),
  };
}

/** Everything of a page that is printed and is no sentence. */
function labelsOf({
  number,
  minutes,
  revision,
  masthead,
  sections,
  made,
}: Pick<Issue, 'number' | 'minutes' | 'revision' | 'sections' | 'masthead' | 'made'>): ReadonlySet<string> {
  const heads = [
    masthead.name,
    masthead.motto,
    masthead.place,
    masthead.longDate,
    (masthead.tagline ?? []).join(' · '),
  ];
  const day = `${masthead.weekday}, ${masthead.longDate}`;
  const issueLine = `Issue № ${number}${revision > 0 ? `, revision ${revision}` : ''} · ${minutes} minutes`;
  const sources = made.map(({ name, state, reason }) => `${name}: ${state}${reason === null ? '' : `, ${reason}`}`);
  const blocks = sections.flatMap(({ stories }) => stories.map(({ block }) => block));
  const furniture = blocks.flatMap(passagesOf).flatMap(({ kind, text }) => (kind === 'furniture' ? [text] : []));
  const lines = blocks.flatMap((block) =>
    block.kind === 'items'
      ? block.items.flatMap(({ code, head, text }) => [
          code ?? '',
          ...(text === null ? [] : [plain(head), `${plain(head)} (new)`]),
        ])
      : [],
  );
  const blockTitles = blocks.flatMap((block) => ('title' in block && block.title !== null ? [block.title] : []));
  const boxes = blocks.flatMap((block) => (block.kind === 'story' && block.numbers ? [block.numbers.title] : []));
  const titles = sections.map(({ title }) => title ?? '');
  const labels = [
    ...heads,
    day,
    issueLine,
    'How this was made',
    ...sources,
    'That is all for today.',
    ...titles,
    ...furniture,
    ...lines,
    ...blockTitles,
    ...boxes,
  ].map((text) => labelOf(normalise(text ?? '')));
  return new Set(labels.filter((label) => label !== ''));
}

/** Printed in a table or a list, and not told in prose. */
const isListed = (record: Working | Claim): boolean =>
  'section' in record && ['trending', 'movers', 'tools', 'reading'].includes(record.section);

/** The addresses a story shows; edit/ let no other through than those of its subjects and of its facts. */
function linksOf({ block, subjects }: Pick<PrintedStory, 'block' | 'subjects'>) {
  const [subject] = subjects;
  const links: { text: string; subject: SubjectId }[] = [];
  mapSpans(block, (span) => {
    if (span.kind === 'link' && subject) for (const text of [span.text, span.href]) links.push({ text, subject });
    return span;
  });
  return links;
}

/** The records of the evidence as facts with their parts; a record that names itself or nothing is left without parts. */
function factsOf({
  claims,
  workings,
  observations,
}: Pick<Evidence, 'claims' | 'workings' | 'observations'>): KnownFact[] {
  const records = new Map<string, Working>([...claims, ...workings].map((record) => [record.id, record]));
  const readings = new Map<string, Reading>(
    observations.map(({ id, subject, metric, asOf, value }) => [id, { subject, metric, asOf, value }]),
  );
  const built = new Map<string, KnownFact>();
  const build = (record: Working, above: readonly string[]): KnownFact => {
    const known = built.get(record.id);
    if (known) return known;
    const parts = record.inputs.flatMap((input) => {
      const part = above.includes(input) ? undefined : records.get(input);
      return part ? [build(part, [...above, record.id])] : [];
    });
    const fact: KnownFact = {
      ref: record.id,
      subject: record.subject,
      value: record.value,
      unit: record.unit,
      window: record.window,
      population: record.population,
      formula: record.formula.name,
      params: record.formula.params,
      parts,
      listed: isListed(record),
      readings: record.inputs.flatMap((input) => readings.get(input) ?? []),
    };
    built.set(record.id, fact);
    return fact;
  };
  return distinct([...records.values()].map((record) => build(record, [])));
}

/** What is printed in several places is one thing that is known; it is a row only where it is told nowhere else. */
function distinct(facts: readonly KnownFact[]): KnownFact[] {
  const found = new Map<string, KnownFact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.formula, fact.params, fact.subject, fact.unit, fact.window, fact.value]);
    const known = found.get(key);
    if (!known || (known.listed && !fact.listed)) found.set(key, fact);
  }
  return [...found.values()];
}
