import { plain } from './title.ts';

/** A name in a title that is shaped like a model's: `Claude Opus 4.8`, `Qwen3.7-Max`, `Gemma 4 12B`, `MAI-Code-1-Flash`. */
export interface ModelName {
  /** As written, with odd hyphens made plain. */
  readonly text: string;
  /** For comparing: lower case, parts separated by single spaces, `gemma 4 12b`. Equal keys name the same thing. */
  readonly key: string;
  /** The alphabetic words of it, lower case: `gemma`; `mai`, `code`, `flash`. */
  readonly words: readonly string[];
  /** Version numbers in it: `4.8`; empty for names without one. */
  readonly versions: readonly string[];
  /** A size in parameters is written in the name: `12B`, `A3B`. */
  readonly hasSize: boolean;
  /** A word hangs on a family's: `gpt-oss`. */
  readonly isCompound: boolean;
  /** Where it begins in the plain title. */
  readonly at: number;
}

const size = /^(?:\d+x)?(?:a|e)?\d+(?:\.\d+)?[bmt]$/i;
const version = /^v?\d{1,2}(?:\.\d{1,2}){0,1}$/i;
/** Words that may stand inside a model's name without a capital or between its parts. */
const joiner = /^(?:o\d|r\d|k\d)$/i;

/** The names in a title that are shaped like a model's, in order. A family makes names without a number count too. */
export function modelNamesIn(title: string, families: ReadonlySet<string>): readonly ModelName[] {
  const text = plain(title);
  const names: ModelName[] = [];
  let run: { at: number; tokens: string[] } | null = null;
  const close = () => {
    const name = run && nameOf(run.tokens, run.at, families);
    if (name) names.push(name);
    run = null;
  };
  for (const match of text.matchAll(/[^\s,;:!?()[\]"|–—]+(?=([\s,;:!?()[\]"|–—]*))/g)) {
    const token = match[0].replace(/[.'/]+$/, '').replace(/'s$/, '');
    const isCompound = hangsOnFamily(token, families);
    if (!isCompound && !belongs(token, run !== null)) {
      close();
      continue;
    }
    if (run) run.tokens.push(token);
    else if (!startWord.test(token)) run = { at: match.index, tokens: [token] };
    if (match[1] !== '' && /[^ ]/.test(match[1] ?? '')) close();
  }
  close();
  return names;
}

/** Words that announce and are no part of the name they stand before. */
const startWord =
  /^(?:introducing|announcing|meet|previewing|launching|releasing|unveiling|presenting|welcome|hello|new|now|the|a|an|our|using|use|with|how|why|what|when|show|ask|hn|accelerating|building|build|bringing|inside|meet|try|access|running|notes|improved|updates?|claude'?s|all|one|two|three|about|best|better|in|on|from|for|and)$/i;

function belongs(token: string, within: boolean): boolean {
  if (size.test(token) || joiner.test(token)) return true;
  if (version.test(token)) return within && !/^(?:19|20)\d\d$/.test(token);
  if (within && startWord.test(token)) return false;
  return /^\p{Lu}/u.test(token) || /^[a-z]*\p{Lu}|^[a-z]+[-.]?\d/u.test(token);
}

/** `gpt-oss`, `GPT-Rosalind`: a family's word, a hyphen and another word. */
function hangsOnFamily(token: string, families: ReadonlySet<string>): boolean {
  const family = /^(\p{L}+)-\p{L}{2,}/u.exec(token)?.[1];
  return family !== undefined && families.has(family.toLowerCase());
}

function nameOf(tokens: readonly string[], at: number, families: ReadonlySet<string>): ModelName | null {
  const parts = tokens.flatMap(partsOf);
  const words = parts.filter((part) => /^\p{L}{2,}$/u.test(part));
  const versions = parts.filter((part) => version.test(part));
  const hasSize = parts.some((part) => size.test(part));
  if (words.length === 0 || parts.length > 9) return null;
  const ofFamily = words.some((word) => isOfFamily(word, families));
  const numbered = versions.length > 0 || hasSize || parts.some((part) => joiner.test(part));
  if (!numbered && !ofFamily) return null;
  const isCompound = tokens.some((token) => hangsOnFamily(token, families));
  return { text: tokens.join(' '), key: parts.join(' '), words, versions, hasSize, isCompound, at };
}

/** `Qwen3.7-Max` is `qwen`, `3.7`, `max`; `12B` and `A3B` stay whole. */
function partsOf(token: string): readonly string[] {
  return token
    .toLowerCase()
    .split(/[-_/]+/)
    .flatMap((part) =>
      size.test(part) || joiner.test(part) ? [part] : (part.match(/\p{L}+(?=\d|$)|v?\d+(?:\.\d+)*|\p{L}+/gu) ?? []),
    )
    .map((part) => part.replace(/^v(?=\d)/, ''));
}

/** `gemma` and `diffusiongemma` are of the family `gemma`; families of three letters count only as whole words. */
export function isOfFamily(word: string, families: ReadonlySet<string>): boolean {
  if (families.has(word)) return true;
  for (const family of families)
    if (family.length >= 5 && word.length > family.length && word.endsWith(family)) return true;
  return false;
}
