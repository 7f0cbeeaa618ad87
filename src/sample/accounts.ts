import { type Random, wheel } from './random.ts';
import { givenNames, houseEndings, labs, nouns, surnames } from './words/names.ts';

/** Who uploads and maintains things. */
export interface Account {
  readonly name: string; // 'sample-kiln-works'
  readonly kind: 'person' | 'organisation' | 'unknown';
  /** How much of the uploading is theirs; a few do most of it. */
  readonly weight: number;
}

export interface Accounts {
  readonly labs: readonly Account[];
  /** Everybody but the labs. */
  readonly others: readonly Account[];
  /** Accounts that convert other people's models into other formats. */
  readonly converters: readonly Account[];
  /** One of the others, the busy ones more often. */
  readonly pick: (random: Random) => Account;
}

export function makeAccounts(random: Random, count: number): Accounts {
  const taken = new Set<string>(labs.map(({ account }) => account));
  const others: Account[] = [];
  while (others.length < count) {
    const kind = random.weighted([
      ['person', 55],
      ['organisation', 36],
      ['unknown', 9],
    ] as const);
    const name = kind === 'organisation' ? houseName(random) : handle(random);
    if (taken.has(name)) continue;
    taken.add(name);
    others.push({ name, kind, weight: Math.min(60, random.pareto(1, 1.1)) });
  }
  return {
    labs: labs.map(({ account }) => ({ name: account, kind: 'organisation', weight: 1 })),
    others,
    converters: ['sample-gristmill', 'sample-smallprint', 'sample-pocketwatch', 'sample-carbon-copy'].map(
      (name, place) => ({ name, kind: place < 2 ? 'organisation' : 'person', weight: 4 - place }) as const,
    ),
    pick: wheel(others, ({ weight }) => weight),
  };
}

function houseName(random: Random): string {
  return `sample-${random.pick(nouns)}${random.pick(houseEndings)}`;
}

function handle(random: Random): string {
  const given = random.pick(givenNames).toLowerCase();
  const surname = random.pick(surnames).toLowerCase();
  return `sample-${random.pick([given, `${given}-${surname}`, `${given.charAt(0)}${surname}`, `${surname}${random.whole(2, 99)}`, random.pick(nouns)])}`;
}

/** Authors of papers and essays: `sample-Nerea Whitlock`. */
export const authorName = (random: Random): string => `sample-${random.pick(givenNames)} ${random.pick(surnames)}`;
