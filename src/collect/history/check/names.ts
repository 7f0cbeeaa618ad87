import { packageId, subjectId, type SubjectId } from '../../../vocabulary/subject.ts';
import type { Row } from '../read/row.ts';
import { BadRow } from './bad-row.ts';
import { requiredTextIn } from './fields.ts';

/** A GitHub repository: `owner/name`. */
export function repoIn(row: Row, field: string): SubjectId {
  const name = requiredTextIn(row, field);
  const repo = findRepo(name);
  if (repo === null) throw new BadRow(`${field} is no owner/name: ${name.slice(0, 60)}`);
  return repo;
}

export function findRepo(name: string): SubjectId | null {
  return isRepoName(name) ? subjectId('repo', name) : null;
}

export function isRepoName(name: string): boolean {
  return repoName.test(name) && !name.endsWith('/.') && !name.endsWith('/..');
}

/** A model, dataset or Space of the Hub: `owner/name`, or one bare name as the Hub's oldest have. */
export function hubIn(kind: 'model' | 'dataset' | 'space', row: Row, field: string): SubjectId {
  const name = requiredTextIn(row, field);
  if (!hubName.test(name)) throw new BadRow(`${field} is no owner/name of the Hub: ${name.slice(0, 60)}`);
  return subjectId(kind, name);
}

export function isHubName(name: string): boolean {
  return hubName.test(name);
}

/** A paper by its arXiv number or address, without its version: `2605.00825`. */
export function paperIn(row: Row, field: string): SubjectId {
  const text = requiredTextIn(row, field);
  const number = findPaperNumber(text);
  if (number === null) throw new BadRow(`${field} is no arXiv number: ${text.slice(0, 60)}`);
  return subjectId('paper', number);
}

/** `2605.00825v2`, or its address at arxiv.org → `2605.00825`; the older `cs/0701001` too. Null where it is neither. */
export function findPaperNumber(text: string): string | null {
  return arxivNumber.exec(text.replace(arxivAddress, ''))?.[1] ?? null;
}

/** A Hacker News item by its number. */
export function threadIn(row: Row, field: string): SubjectId {
  const value = row[field];
  const number = typeof value === 'string' ? value : String(value);
  if (!itemNumber.test(number)) throw new BadRow(`${field} is no number of an item`);
  return subjectId('thread', number);
}

/** Kinds of subject whose keys can be told from any other text. */
export const nameableKinds = ['repo', 'model', 'dataset', 'space', 'paper', 'thread', 'pypi', 'npm'] as const;
export type NameableKind = (typeof nameableKinds)[number];

/** The subject of a kind with this key; null where the key cannot be one. */
export function findSubject(kind: NameableKind, key: string): SubjectId | null {
  switch (kind) {
    case 'repo':
      return findRepo(key);
    case 'model':
    case 'dataset':
    case 'space':
      return isHubName(key) ? subjectId(kind, key) : null;
    case 'paper': {
      const number = findPaperNumber(key);
      return number === null ? null : subjectId('paper', number);
    }
    case 'thread':
      return itemNumber.test(key) ? subjectId('thread', key) : null;
    case 'pypi':
    case 'npm':
      return packageName.test(key) ? packageId(kind, key) : null;
  }
}

/** Repositories named by addresses such as `https://github.com/owner/name/pull/7`, each once, in order. */
export function repoNamesIn(text: string): readonly string[] {
  const names = [...text.matchAll(githubAddress)].map(
    ([, owner, name]) => `${owner}/${name!.replace(/(?:\.git)?\.*$/, '')}`,
  );
  return [...new Set(names)].filter((name) => isRepoName(name) && !notOwners.has(name.slice(0, name.indexOf('/'))));
}

const repoName = /^[\w-]{1,60}\/[\w.-]{1,100}$/;
const hubName = /^[\w.-]{1,96}(?:\/[\w.-]{1,96})?$/;
const itemNumber = /^[1-9]\d{0,14}$/;
const packageName = /^(?:@[a-z0-9][\w.-]{0,99}\/)?[A-Za-z0-9][\w.-]{0,213}$/;
const arxivAddress = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\//;
const arxivNumber = /^(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?$/;
const githubAddress = /\bgithub\.com\/([\w-]+)\/([\w.-]+)/g;

/** Pages of GitHub that look like an owner. */
const notOwners = new Set([
  'orgs',
  'topics',
  'sponsors',
  'features',
  'collections',
  'marketplace',
  'apps',
  'about',
  'settings',
]);
