import type { UnitId } from '../../vocabulary/fact.ts';
import type { Objection } from '../../vocabulary/draft.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { KnownFact, Registry } from './registry.ts';
import type { Clause } from './read/clauses.ts';
import type { DateToken, NameToken, NumberToken, Token, WordToken } from './read/token.ts';
import type { WordSort } from './read/lexicon.ts';

/** A sentence taken apart, with what each of its figures was bound to. This is what the rules look at. */
export interface ReadSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly claims: readonly NumberClaim[];
  /** Subjects that the sentence names. */
  readonly named: ReadonlySet<SubjectId>;
  /** Subjects that "it" may mean: those named here, else before in the paragraph. Null where nothing says. */
  readonly about: ReadonlySet<SubjectId> | null;
  readonly registry: Registry;
  /** Labels and cells need not be bound, but may not go beyond what is known. */
  readonly furniture: boolean;
}

/** A figure in its clause: the cues around it, and the fact behind it if there is one. */
export interface NumberClaim {
  readonly token: NumberToken;
  readonly clause: Clause;
  readonly cues: Cues;
  readonly fact: KnownFact | null;
  /** Every fact that fits, where several have the same value. */
  readonly fitting: readonly KnownFact[];
  /** Why no fact fits, from the one that came nearest. */
  readonly objections: readonly Objection[];
}

export interface Cues {
  /** Units the noun of count beside the figure allows; null where there is none. */
  readonly units: readonly UnitId[] | null;
  /** The noun itself, as printed. */
  readonly noun: string | null;
  /** Whether the noun stands after the figure. */
  readonly after: boolean;
  /** What the words before it make of the figure: where a count stands, or what it changed by. */
  readonly governor: 'level' | 'gain' | null;
  /** "24 for every 100 new stars": the noun is one of new marks. */
  readonly fresh: boolean;
  /** The whole sentence in small letters. */
  readonly sentence: string;
  /** "Passed 20,000", "the mark of 20,000": the figure is something passed. */
  readonly passing: boolean;
  /** The sentence speaks of a list, so that a place on it can be named. */
  readonly onList: boolean;
  /** A word of the usual ("its usual 15") governs this figure. */
  readonly norm: boolean;
  readonly dates: readonly DateToken[];
  readonly subjects: ReadonlySet<SubjectId> | null;
}

export const wordsOf = (sentence: Pick<ReadSentence, 'tokens'>, sort: WordSort): readonly WordToken[] =>
  sentence.tokens.filter((token): token is WordToken => token.kind === 'word' && token.sorts.includes(sort));

export const namesOf = (sentence: Pick<ReadSentence, 'tokens'>): readonly NameToken[] =>
  sentence.tokens.filter((token): token is NameToken => token.kind === 'name');

export const datesOf = (sentence: Pick<ReadSentence, 'tokens'>): readonly DateToken[] =>
  sentence.tokens.filter((token): token is DateToken => token.kind === 'date');

export const factsOf = (sentence: Pick<ReadSentence, 'claims'>): readonly KnownFact[] =>
  sentence.claims.flatMap((claim) => claim.fact ?? []);

/** The token that stands so many places after another, or before with a negative number. */
export function beside(sentence: Pick<ReadSentence, 'tokens'>, token: Token, places: number): Token | null {
  return sentence.tokens[sentence.tokens.indexOf(token) + places] ?? null;
}

export const subjectsOfName = (name: NameToken): readonly SubjectId[] =>
  name.meanings.flatMap((meaning) => (meaning.kind === 'subject' ? [meaning.subject] : []));
