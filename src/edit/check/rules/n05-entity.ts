import { objection } from '../../objection.ts';
import type { NameToken } from '../read/token.ts';
import { kindOf } from '../../../vocabulary/subject.ts';
import { beside, namesOf, subjectsOfName, type ReadSentence } from '../sentence.ts';
import { belongs, hasTest } from './belonging.ts';
import { ofSeveral } from './coherence.ts';
import { countsByName } from './counts-by-name.ts';
import { levelsByName } from './levels-in-time.ts';
import { fromClaims, type Rule } from './rule.ts';

export const entity: Rule = {
  id: 'N5',
  title: 'The right name',
  says: 'Whoever is named is the one the facts of the sentence are about; makers and owners, licences and languages belong to whom they are given.',
  check: (sentence) => [
    ...fromClaims('N5')(sentence),
    ...ofSeveral(sentence),
    ...levelsByName(sentence),
    ...countsByName(sentence),
    ...(sentence.furniture ? [] : namesOf(sentence).flatMap((name) => stray(name, sentence) ?? [])),
  ],
};

/** A name with which no fact of the sentence has to do. */
function stray(name: NameToken, sentence: ReadSentence) {
  const fits = isOnlyDeclared(sentence)
    ? subjectsOfName(name).some((subject) => hasTest(subject, sentence)) || isAddress(name)
    : name.meanings.some((meaning) => belongs(meaning, sentence));
  if (isTitle(name) && comesFrom(name, sentence)) return objection('N5', name.text, name.text, 'a title, and nobody');
  return fits ? null : objection('N5', name.text, name.text, 'nothing bound in this sentence is about it');
}

/** A post, a paper or a thread goes by its title. */
const isTitle = (name: NameToken): boolean => {
  const subjects = subjectsOfName(name);
  return subjects.length > 0 && subjects.every((subject) => ['post', 'paper', 'thread'].includes(kindOf(subject)));
};

/** "From …", "by …", "at …": where something comes from, or stands. */
function comesFrom(name: NameToken, sentence: ReadSentence): boolean {
  const before = beside(sentence, name, -1);
  return before?.kind === 'word' && /^(?:from|by|at)$/.test(before.lower) && !name.text.includes('/');
}

/** A page of something in the evidence, shown and not spoken of. */
const isAddress = ({ meanings }: NameToken): boolean =>
  meanings.some((meaning) => meaning.kind === 'attribute' && ['link', 'page'].includes(meaning.metric));

/** Nothing is said but a declared form: "Look at … now". */
function isOnlyDeclared({ tokens }: ReadSentence): boolean {
  return (
    tokens.some(({ kind }) => kind === 'saying') &&
    tokens.every(({ kind }) => kind === 'saying' || kind === 'name' || kind === 'sign')
  );
}
