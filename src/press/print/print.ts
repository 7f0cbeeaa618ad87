import { readFileSync } from 'node:fs';
import type { Edited, Edition, Pressing } from '../../vocabulary/index.ts';
import { paths } from '../paths.ts';
import { forReaders } from '../for-readers.ts';
import { printableValues } from '../printable-values.ts';
import { copyOf } from './copy.ts';

/** What the printer needs of a typesetter: a source and named inputs in, a PDF out. Throws where the source is wrong. */
export interface Typesetter {
  pdf(source: string, inputs: Readonly<Record<string, string>>): Uint8Array;
}

const source = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');

/** The issue for paper, A4 and Letter: tagged (PDF/UA-1), fonts embedded, the same bytes for the same issue. */
export function pressPrint(edited: Edited, edition: Edition, typesetter: Typesetter): readonly Pressing[] {
  const copy = JSON.stringify(copyOf(forReaders(edited).issue, printableValues(edition)));
  const { date } = edited.issue;
  return [
    { path: paths.print(date), bytes: typesetter.pdf(source, { copy, size: 'a4' }) },
    { path: paths.printLetter(date), bytes: typesetter.pdf(source, { copy, size: 'letter' }) },
  ];
}
