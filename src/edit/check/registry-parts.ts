import { metrics } from '../../vocabulary/metric.ts';
import { addressOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import { sentenceCase } from '../../text/english.ts';
import { namesOf } from '../surfaces.ts';
import type { Forecast } from '../../vocabulary/memory.ts';
import type { KeptText, KnownFact, NameMeaning, Promised, Reading } from './registry.ts';
import { normalise } from './read/sentences.ts';
import { readingsOf } from './sense.ts';

/** Everybody knows them, and naming one claims nothing. */
const institutions =
  'Hugging Face|the Hub|The Hub|Hub|GitHub|GitHub Trending|Hacker News|arXiv|OSV|PyPI|npm|Open-Meteo|Morning Post|README|AI|UTC|API|AI/ML|Hugging Face Hub|ML|GGUF|HTTP|JSON|RSS|PDF|daily papers|Spaces|Space'.split(
    '|',
  );

/** Attributes short enough to be spoken as a name. */
const spokenAttributes = new Set(
  'title publisher licence language task library sdk authors feed sky severity affects gated'.split(' '),
);
const longestName = 300;

/** Every name the facts allow, with what it may mean. */
export function namesIn(
  facts: readonly KnownFact[],
  others: readonly SubjectId[] = [],
  house: readonly string[] = [],
  links: readonly { readonly text: string; readonly subject: SubjectId }[] = [],
): ReadonlyMap<string, readonly NameMeaning[]> {
  const names = new Map<string, NameMeaning[]>();
  const add = (name: string, meaning: NameMeaning): void => {
    const trimmed = spoken(name);
    if (trimmed.length < 2 || trimmed.length > longestName || !/\p{L}/u.test(trimmed)) return;
    const known = names.get(trimmed);
    if (known) known.push(meaning);
    else names.set(trimmed, [meaning]);
  };
  for (const { text, subject } of links) add(text, { kind: 'attribute', subject, metric: 'link' });
  for (const name of [...institutions, ...house]) add(name, { kind: 'institution' });
  for (const metric of metrics) if (metric.nature === 'rank') add(metric.spoken, { kind: 'institution' });
  for (const subject of subjectsIn(facts, others)) {
    for (const name of namesOf(subject)) add(name, { kind: 'subject', subject });
    const address = addressOf(subject);
    if (address) for (const form of formsOfAddress(address)) add(form, { kind: 'attribute', subject, metric: 'page' });
    const owner = ownerOf(subject);
    if (owner) add(owner, { kind: 'owner', owner });
  }
  for (const { subject, metric, value } of allReadings(facts))
    if (spokenAttributes.has(metric))
      for (const text of typeof value === 'object' ? value : [String(value)]) {
        add(text, { kind: 'attribute', subject, metric });
        // `pypi:name`: a package is spoken of without its registry.
        if (metric === 'affects') add(text.slice(text.indexOf(':') + 1), { kind: 'attribute', subject, metric });
        if (metric === 'title') add(text, { kind: 'subject', subject });
      }
  for (const { subject, metric, value } of allReadings(facts))
    if (metric === 'code-links')
      for (const code of typeof value === 'object' ? value : [String(value)]) {
        // The paper is spoken of by the code it names.
        add(code, { kind: 'subject', subject });
      }
  for (const { subject, metric, value } of allReadings(facts))
    if (metric === 'link')
      for (const form of formsOfAddress(String(value))) add(form, { kind: 'attribute', subject, metric });
  for (const { params } of facts)
    for (const [name, value] of Object.entries(params))
      if (/^(?:topic|tag|format|family|library|task|licence)$/.test(name) && typeof value === 'string')
        for (const form of [value, sentenceCase(value)]) add(form, { kind: 'institution' });
  for (const fact of facts)
    if (fact.unit === 'text' && fact.subject && fact.formula !== 'quoted')
      add(String(fact.value), { kind: 'attribute', subject: fact.subject, metric: fact.formula });
  return names;
}

/** An address as it is, and as print shows it: without protocol, query and last stroke, or the host alone. */
function formsOfAddress(address: string): readonly string[] {
  const url = URL.parse(address);
  if (!url) return [];
  const host = url.hostname.replace(/^www\./, '');
  const shown = (host + decodeURI(url.pathname)).replace(/\/$/, '');
  return [address, address.replace(/^https?:\/\/(?:www\.)?/, ''), shown, ...(shown.includes('/') ? [host] : [])];
}

/** The dated tests of some columns, read from what the ledger will keep of them. */
export function promisesIn(forecasts: readonly (Forecast | undefined)[]): readonly Promised[] {
  return forecasts.flatMap((forecast) => {
    const said = /^(?<side>less|more) than (?<mark>[\d.]+)\b/.exec(forecast?.says ?? '');
    if (!forecast || !said) return [];
    const { side, mark } = said.groups!;
    return [
      {
        subject: forecast.subject,
        dueOn: forecast.dueOn,
        withdrawnIf: side as Promised['withdrawnIf'],
        mark: Number(mark),
      },
    ];
  });
}

/** Every text the facts rest on, whole, for quotations. */
export function sourcesIn(facts: readonly KnownFact[]): readonly KeptText[] {
  const seen = new Set<string>();
  return allReadings(facts).flatMap(({ subject, metric, value }) => {
    const texts = typeof value === 'string' ? [value] : typeof value === 'object' ? value : [];
    return texts.flatMap((text) => {
      const key = `${subject}\n${metric}\n${text}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ subject, metric, text: spoken(text) }];
    });
  });
}

/** One form of spaces, quotation marks and apostrophes, as the text that is checked has them. */
const spoken = (text: string): string => normalise(text).replace(/\s+/g, ' ').trim();

function allReadings(facts: readonly KnownFact[]): readonly Reading[] {
  return facts.flatMap(readingsOf);
}

function subjectsIn(facts: readonly KnownFact[], others: readonly SubjectId[]): ReadonlySet<SubjectId> {
  return new Set([
    ...others,
    ...facts.flatMap((fact) => fact.subject ?? []),
    ...allReadings(facts).map((reading) => reading.subject),
  ]);
}
