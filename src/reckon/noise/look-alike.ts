import type { NoiseRule } from './rule.ts';

export const lookAlike: NoiseRule = {
  id: 'look-alike',
  says: 'account and name can be mistaken for those of a well-known repository',
  test: ({ candidates, wellKnown }) => {
    const owners = Map.groupBy(wellKnown, (one) => fold(one.name));
    return new Set(
      candidates
        .filter(({ owner, name }) => {
          if (owner === null) return false;
          const known = owners.get(fold(name)) ?? [];
          return !known.some((one) => one.owner === owner) && known.some((one) => isNear(one.owner, owner));
        })
        .map((candidate) => candidate.subject),
    );
  },
};

/** Letters and digits that a hasty reader takes for one another are made one; separators are dropped. */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_. ]/g, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[0о]/g, 'o')
    .replace(/[1il|і]/g, 'l')
    .replace(/а/g, 'a')
    .replace(/е/g, 'e')
    .replace(/5/g, 's');
}

function isNear(known: string, owner: string): boolean {
  const [a, b] = [fold(known), fold(owner)];
  return a.length >= 4 && (a === b || isOneEditApart(a, b));
}

/** One letter added, left out or changed. */
export function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}
