import { keyOf, ownerOf, type SubjectId } from '../../../vocabulary/subject.ts';
import type { Token } from '../read/token.ts';
import type { KeptText, KnownFact, NameMeaning } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { beside, datesOf, factsOf, namesOf, subjectsOfName, type ReadSentence } from '../sentence.ts';
import { dateFits } from './fits-time.ts';
import { isSearch } from './n15-negative-existence.ts';
import { orderOf, saysOrder } from './order.ts';
import { sourcesOf } from './n11-quote.ts';

/** Whether one meaning of a name has to do with what the sentence is bound to. */
export function belongs(meaning: NameMeaning, sentence: ReadSentence): boolean {
  const { named, about } = sentence;
  switch (meaning.kind) {
    case 'institution':
      return true;
    case 'subject':
      return isTold(meaning.subject, sentence);
    case 'owner': {
      const subjects = [
        ...named,
        ...(about ?? []),
        ...factsOf(sentence).flatMap((fact) => [...senseOf(fact).subjects]),
      ];
      return subjects.length === 0 || subjects.some((subject) => ownerOf(subject) === meaning.owner);
    }
    case 'attribute':
      if (meaning.metric === 'title') return false; // a title names its own subject
      return about === null || about.size === 0 || about.has(meaning.subject) || isTold(meaning.subject, sentence);
  }
}

/** Something bound in the sentence is told of this subject. */
function isTold(subject: SubjectId, sentence: ReadSentence): boolean {
  if (factsOf(sentence).some((fact) => concerns(fact, subject))) return true;
  if (isQuoted(subject, sentence) || isLinked(subject, sentence)) return true;
  const order = saysOrder(sentence) ? orderOf(sentence) : null;
  if (order) return order.ahead === subject || order.behind === subject;
  // Only of a subject that is named alone may the rest of the sentence be read as said of it.
  return (
    isAlone(subject, sentence) &&
    (isSearched(subject, sentence) || isDated(subject, sentence) || isDescribed(subject, sentence))
  );
}

/** "We found no description of …": not said of an owner, nor at an address that is none. */
function isSearched(subject: SubjectId, sentence: ReadSentence): boolean {
  const name = namesOf(sentence).find((token) => subjectsOfName(token).includes(subject));
  const before = name && beside(sentence, name, -1);
  const [word, earlier] = [before, name && beside(sentence, name, -2)].map((token) =>
    token?.kind === 'word' ? token.lower : '',
  );
  const ofOwner = /^(?:to|from|by|under)$/.test(word ?? '') || (word === 'is' && earlier === 'owner') || word === 'at';
  return isSearch(sentence) && !ofOwner;
}

function isAlone(subject: SubjectId, { named, tokens }: ReadSentence): boolean {
  const key = keyOf(subject);
  const names = tokens.filter((token) => token.kind === 'name' && subjectsOfName(token).includes(subject));
  const meant = new Set(names.flatMap((token) => (token.kind === 'name' ? subjectsOfName(token) : [])));
  return [...named].every((other) => meant.has(other) || keyOf(other).startsWith(key) || key.startsWith(keyOf(other)));
}

function isQuoted(subject: SubjectId, { tokens, registry }: ReadSentence): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'quote' && sourcesOf(token.inside, registry.sources).some((source) => source.subject === subject),
  );
}

function isDated(subject: SubjectId, sentence: ReadSentence): boolean {
  const days = sentence.registry.facts.filter(
    (fact) => fact.subject === subject && ['day', 'instant'].includes(fact.unit),
  );
  return datesOf(sentence).some((date) => days.some((day) => dateFits(date.date, day, sentence.registry)));
}

/** Its licence, its language, its page or its owner stands in the sentence. */
function isDescribed(subject: SubjectId, sentence: ReadSentence): boolean {
  return namesOf(sentence).some((name) =>
    name.meanings.some(
      (meaning) =>
        (meaning.kind === 'attribute' && meaning.metric !== 'title' && meaning.subject === subject) ||
        (meaning.kind === 'owner' && meaning.owner === ownerOf(subject)),
    ),
  );
}

/** The code a paper names, the base a model names: the key of the one stands in what was read of the other. */
function isLinked(subject: SubjectId, sentence: ReadSentence): boolean {
  const { registry, tokens, about } = sentence;
  const key = keyOf(subject);
  const others = new Set(
    tokens.flatMap((token) => (token.text === key ? [] : subjectsOfToken(token, registry.sources))),
  );
  return registry.sources.some(
    (source) =>
      (source.text === key || source.text.endsWith(`:${key}`)) &&
      (others.size > 0 ? others.has(source.subject) : about === null || about.has(source.subject)),
  );
}

function subjectsOfToken(token: Token, sources: readonly KeptText[]): readonly SubjectId[] {
  if (token.kind === 'name') return subjectsOfName(token);
  return token.kind === 'quote' ? sourcesOf(token.inside, sources).map((source) => source.subject) : [];
}

function concerns(fact: KnownFact, subject: SubjectId): boolean {
  // Who was counted among the gainers is cited with the count.
  if (fact.formula.startsWith('gainers') && fact.readings.some((reading) => reading.subject === subject)) return true;
  return senseOf(fact).subjects.has(subject) || JSON.stringify(fact.params).includes(keyOf(subject));
}

/** A declared title such as "Look at … now" is about a subject on which the issue set a dated test. */
export function hasTest(subject: SubjectId, { registry }: ReadSentence): boolean {
  return registry.facts.some((fact) => fact.formula === 'mark' && fact.subject === subject);
}
