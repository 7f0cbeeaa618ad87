import type { SubjectId, SubjectKind } from '../vocabulary/subject.ts';
import { addressOf, keyOf, kindOf, ownerOf, shortNameOf } from '../vocabulary/subject.ts';
import type { Piece } from './line.ts';
import { link } from './pieces.ts';

/** The ways to refer to a subject: in full at first, then short, then as a thing of its kind. */
export interface Name {
  readonly subject: SubjectId;
  /** owner/name, or the only name there is. */
  readonly full: Piece;
  readonly short: Piece;
  /** repository, model, dataset … */
  readonly kind: string;
  /** Where it counts its marks: GitHub, the Hub, Hacker News, arXiv. */
  readonly home: string;
  /** Its public page, worded as its address; null where we cannot build one. */
  readonly page: Piece | null;
}

const words: Readonly<Record<SubjectKind, readonly [kind: string, home: string]>> = {
  model: ['model', 'the Hub'],
  dataset: ['dataset', 'the Hub'],
  space: ['Space', 'the Hub'],
  repo: ['repository', 'GitHub'],
  release: ['release', 'GitHub'],
  paper: ['paper', 'arXiv'],
  thread: ['thread', 'Hacker News'],
  post: ['post', 'its own site'],
  advisory: ['advisory', 'OSV'],
  package: ['package', 'its registry'],
  place: ['place', ''],
};

export function nameOf(subject: SubjectId): Name {
  const owner = ownerOf(subject);
  const [kind, home] = words[kindOf(subject)];
  const address = addressOf(subject);
  return {
    subject,
    full: named(subject, owner === null ? shortNameOf(subject) : withoutTag(keyOf(subject))),
    short: named(subject, withoutTag(shortNameOf(subject))),
    kind,
    home,
    page: link(address, address?.replace(/^https:\/\/(?:www\.)?/, '') ?? ''),
  };
}

function named(subject: SubjectId, text: string): Piece {
  return { span: { kind: 'name', subject, text }, fact: null };
}

/** A release is named by its repository; its version is a fact of its own. */
const withoutTag = (key: string): string => (key.includes('@') ? key.slice(0, key.lastIndexOf('@')) || key : key);
