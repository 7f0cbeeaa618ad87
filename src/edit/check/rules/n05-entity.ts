import { keyOf, ownerOf, type SubjectId } from '../../../vocabulary/subject.ts';
import { objection } from '../../objection.ts';
import type { KnownFact, NameMeaning } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { factsOf, namesOf, type ReadSentence } from '../sentence.ts';
import { isSearch } from './n15-negative-existence.ts';
import { saysOrder } from './order.ts';
import { fromClaims, type Rule } from './rule.ts';

export const entity: Rule = {
  id: 'N5',
  title: 'The right name',
  says: 'Whoever is named is the one the facts of the sentence are about; makers and owners, licences and languages belong to whom they are given.',
  check: (sentence) => [
    ...fromClaims('N5')(sentence),
    ...namesOf(sentence).flatMap((name) => stray(name.text, name.meanings, sentence) ?? []),
  ],
};

/** A name with which no fact of the sentence has to do. */
function stray(text: string, meanings: readonly NameMeaning[], sentence: ReadSentence) {
  if (sentence.furniture || isOnlyDeclared(sentence) || meanings.some((meaning) => belongs(meaning, sentence)))
    return null;
  return objection('N5', text, text, 'nothing bound in this sentence is about it');
}

/** Nothing is said but a declared form: "Look at … now". */
function isOnlyDeclared({ tokens }: ReadSentence): boolean {
  return tokens.every(({ kind }) => kind === 'saying' || kind === 'name' || kind === 'sign');
}

function belongs(meaning: NameMeaning, sentence: ReadSentence): boolean {
  const { named, about } = sentence;
  switch (meaning.kind) {
    case 'institution':
      return true;
    case 'subject':
      return isSubjectOf(meaning.subject, sentence);
    case 'owner':
      return (
        [...named, ...(about ?? []), ...factsOf(sentence).flatMap(subjectsOf)].some(
          (subject) => ownerOf(subject) === meaning.owner,
        ) ||
        (about === null && named.size === 0)
      );
    case 'attribute':
      return (
        about === null ||
        about.size === 0 ||
        named.has(meaning.subject) ||
        about.has(meaning.subject) ||
        isSubjectOf(meaning.subject, sentence)
      );
  }
}

function isSubjectOf(subject: SubjectId, sentence: ReadSentence): boolean {
  const facts = factsOf(sentence);
  if (isSearch(sentence) || saysOrder(sentence)) return true;
  if (facts.some((fact) => concerns(fact, subject))) return true;
  // Without a figure, what the sentence gives of the subject must be an attribute, a date or a quotation of it.
  return (
    isLinked(subject, sentence) ||
    sentence.tokens.some(
      (token) =>
        (token.kind === 'name' &&
          token.meanings.some((meaning) => meaning.kind === 'attribute' && meaning.subject === subject)) ||
        (token.kind === 'name' &&
          token.meanings.some((meaning) => meaning.kind === 'owner' && meaning.owner === ownerOf(subject))) ||
        (token.kind === 'quote' &&
          sentence.registry.sources.some(
            (source) => source.subject === subject && source.text.includes(token.inside),
          )) ||
        (token.kind === 'date' &&
          sentence.registry.facts.some((fact) => fact.subject === subject && ['day', 'instant'].includes(fact.unit))),
    )
  );
}

/** The code a paper names, the base a model names: the key of the one stands in what was read of the other. */
function isLinked(subject: SubjectId, { registry, named, about }: ReadSentence): boolean {
  const key = keyOf(subject);
  return registry.sources.some(
    (source) =>
      (source.text === key || source.text.endsWith(`:${key}`)) &&
      (about === null || named.has(source.subject) || about.has(source.subject)),
  );
}

function concerns(fact: KnownFact, subject: SubjectId): boolean {
  return subjectsOf(fact).includes(subject) || JSON.stringify(fact.params).includes(keyOf(subject));
}

const subjectsOf = (fact: KnownFact): readonly SubjectId[] => [...senseOf(fact).subjects];
