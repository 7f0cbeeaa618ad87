import { sha256 } from '../system/digest.ts';
import { keyOf, kindOf, shortNameOf, type SubjectId } from '../vocabulary/subject.ts';
import type { Withdrawal } from '../vocabulary/withdrawal.ts';

/** Hides withheld subjects in what is published, and finds them again for those who hold the ledger. */
export interface Veil {
  /** How many subjects are withheld. */
  readonly size: number;
  /** Whether a subject is withheld; the releases of a withheld repository are. */
  covers(subject: string): boolean;
  /** Whether a text holds the full name or the id of a withheld subject: `owner/name`. */
  names(text: string): boolean;
  /** The same, and the name without its owner: for what we wrote ourselves, where it can mean nobody else. */
  mentions(text: string): boolean;
  /** The value with every id and full name replaced by a salted one: `withheld:model/3f9c…`, `withheld/3f9c…`. */
  over<T>(value: T): T;
  /** Undoes `over`. */
  lift<T>(value: T): T;
}

interface Hidden {
  readonly shows: string;
  readonly hides: string;
  readonly pattern: RegExp;
}

const before = String.raw`(?<![\w.-])`;
const after = String.raw`(?![\w-]|\.\w)`;

export function veilOf(withdrawals: readonly Withdrawal[]): Veil {
  const hidden = withdrawals.flatMap(hiddenBy);
  const shortNames = withdrawals.map(({ subject }) => whole(shortNameOf(subject)));
  const replaced = (text: string): string =>
    hidden.reduce((rest, { pattern, hides }) => rest.replace(pattern, hides), text);
  const restored = (text: string): string =>
    hidden.reduce((rest, { shows, hides }) => rest.replaceAll(hides, shows), text);
  const names = (text: string): boolean => hidden.some(({ pattern }) => text.search(pattern) >= 0);
  return {
    size: withdrawals.length,
    covers: (subject) =>
      withdrawals.some((one) => one.subject === subject || subject.startsWith(releasesOf(one.subject) ?? '\0')),
    names,
    mentions: (text) => names(text) || shortNames.some((pattern) => text.search(pattern) >= 0),
    over: (value) => (hidden.length === 0 ? value : (mapTexts(value, replaced) as typeof value)),
    lift: (value) => (hidden.length === 0 ? value : (mapTexts(value, restored) as typeof value)),
  };
}

function hiddenBy({ subject, salt }: Withdrawal): readonly Hidden[] {
  const mark = sha256(salt + subject).slice(0, 16);
  const key = keyOf(subject);
  const releases = releasesOf(subject);
  return [
    { shows: subject, hides: `withheld:${kindOf(subject)}/${mark}`, pattern: whole(subject) },
    ...(releases === null
      ? []
      : [
          {
            shows: releases,
            hides: `withheld:release/${mark}@`,
            pattern: new RegExp(before + RegExp.escape(releases), 'g'),
          },
        ]),
    // The number of a thread alone names nobody.
    ...(/[/.]/.test(key) ? [{ shows: key, hides: `withheld/${mark}`, pattern: whole(key) }] : []),
  ];
}

const releasesOf = (subject: SubjectId): string | null =>
  kindOf(subject) === 'repo' ? `gh:release/${keyOf(subject)}@` : null;

const whole = (text: string): RegExp => new RegExp(before + RegExp.escape(text) + after, 'g');

/** A plain value with every text in it replaced; keys stay as they are. */
function mapTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, replace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, replace)]));
}
