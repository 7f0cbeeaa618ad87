import type { Objection } from '../../vocabulary/draft.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { objection } from '../objection.ts';
import { bindNumbers } from './bind.ts';
import { clausesOf } from './read/clauses.ts';
import { indexSayings } from './read/sayings.ts';
import { paragraphsOf, sentencesOf } from './read/sentences.ts';
import { indexNames, tokensOf, type Reader } from './read/tokens.ts';
import type { Token } from './read/token.ts';
import type { Registry } from './registry.ts';
import { sourcesOf } from './rules/n11-quote.ts';
import { rules } from './rules/rules.ts';
import { subjectsOfName, type ReadSentence } from './sentence.ts';

export interface SentenceVerdict {
  readonly sentence: string;
  readonly passed: boolean;
  readonly objections: readonly Objection[];
}

/** Reads plain text against what is known. It is made once for a registry and can read any number of texts. */
export class Checker {
  readonly #registry: Registry;
  readonly #reader: Reader;
  readonly #dottedNames: readonly string[];

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#reader = {
      today: registry.today,
      names: indexNames(registry.names),
      sayings: indexSayings(registry.sayings),
    };
    this.#dottedNames = [...registry.names.keys()].filter((name) => /[.!?]|^\p{Ll}/u.test(name));
  }

  /** Every sentence of a text, passed or with its objections. `furniture` is for labels, cells and small print. */
  check(text: string, kind: 'prose' | 'furniture' = 'prose'): readonly SentenceVerdict[] {
    const standsAlone = (line: string) => this.#registry.labels?.has(labelOf(line)) ?? false;
    let head: ReadonlySet<SubjectId> | null = null;
    return paragraphsOf(text, standsAlone).flatMap((paragraph) => {
      if (!standsAlone(paragraph) || hiddenSign.test(paragraph)) {
        const verdicts = this.#paragraph(paragraph, head, kind === 'furniture');
        head = null;
        return verdicts;
      }
      head = this.#named(tokensOf(paragraph, this.#reader));
      return [{ sentence: paragraph, passed: true, objections: [] }];
    });
  }

  /** Of whom a paragraph speaks before it names anybody: those of the head right above it. */
  #paragraph(paragraph: string, head: ReadonlySet<SubjectId> | null, furniture: boolean): readonly SentenceVerdict[] {
    let about = head?.size ? head : null;
    let before: ReadonlySet<SubjectId> = about ?? new Set();
    return sentencesOf(
      paragraph,
      this.#dottedNames.filter((name) => paragraph.includes(name)),
    ).map((sentence) => {
      const hidden = hiddenSign.exec(sentence);
      if (hidden)
        return rejected(sentence, [
          objection('N17', sentence, `U+${hidden[0].codePointAt(0)!.toString(16)}`, 'a hidden sign'),
        ]);
      const tokens = tokensOf(sentence, this.#reader);
      const named = this.#named(tokens);
      if (named.size > 0) about = named;
      before = new Set([...before, ...named]);
      return this.#sentence(sentence, tokens, { named, about, before }, furniture);
    });
  }

  #sentence(
    text: string,
    tokens: readonly Token[],
    { named, about, before }: Subjects,
    furniture: boolean,
  ): SentenceVerdict {
    const clauses = clausesOf(tokens);
    const subjectsOf = (token: Token) => this.#subjectsOf(token);
    const claims = bindNumbers(clauses, before.size > 0 ? before : null, this.#registry, subjectsOf, furniture);
    const read: ReadSentence = { text, tokens, clauses, claims, named, about, registry: this.#registry, furniture };
    const objections = rules.flatMap((rule) => rule.check(read)).map((one) => ({ ...one, sentence: text }));
    return { sentence: text, passed: objections.length === 0, objections };
  }

  /** Subjects named in a sentence, by a name or by words of theirs that are quoted. */
  #named(tokens: readonly Token[]): ReadonlySet<SubjectId> {
    return new Set(tokens.flatMap((token) => this.#subjectsOf(token)));
  }

  #subjectsOf(token: Token): readonly SubjectId[] {
    if (token.kind === 'name') return subjectsOfName(token);
    if (token.kind === 'quote') return sourcesOf(token.inside, this.#registry.sources).map((source) => source.subject);
    return [];
  }
}

const hiddenSign = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/** Letters and figures of a label, in small letters: capitals and dots between words are the printer's. */
export const labelOf = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}./:@-]+/gu)
    ?.join(' ') ?? '';

interface Subjects {
  readonly named: ReadonlySet<SubjectId>;
  readonly about: ReadonlySet<SubjectId> | null;
  /** Everything the paragraph has named so far. */
  readonly before: ReadonlySet<SubjectId>;
}

function rejected(sentence: string, objections: readonly Objection[]): SentenceVerdict {
  return { sentence, passed: false, objections: objections.map((one) => ({ ...one, sentence })) };
}
