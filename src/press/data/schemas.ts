import { readFileSync } from 'node:fs';
import type { Pressing } from '../../vocabulary/index.ts';
import { paths } from '../paths.ts';

/** The published JSON Schemas (draft 2020-12) of an issue, its evidence, and an entity; part of the program, read once. */
export const schemas: readonly Pressing[] = [
  { path: paths.issueSchema, bytes: read('issue-1.json') },
  { path: paths.evidenceSchema, bytes: read('evidence-1.json') },
  { path: paths.entitySchema, bytes: read('entity-1.json') },
];

function read(name: string): string {
  return readFileSync(new URL(`./schemas/${name}`, import.meta.url), 'utf8');
}
