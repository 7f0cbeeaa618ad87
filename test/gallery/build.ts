/**
 * Writes every state of the page into a folder: `node test/gallery/build.ts out/gallery`. Serve the folder and open
 * `gallery.html`; the front page is that of the newest state.
 */
import { join } from 'node:path';
import { writeWhole } from '../../src/system/files.ts';
import { html } from '../../src/text/html.ts';
import { editedFor, states } from './issue.ts';
import { pressAll } from './press-all.ts';
import { siteOf } from './site.ts';

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('Say where to: node test/gallery/build.ts FOLDER');

const issues = states.map((state) => ({ state, edited: editedFor(state) }));
const site = siteOf(issues.map(({ edited }) => edited));
const list = html`<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Gallery</title></head><body><h1>Gallery</h1><ul>${issues.map(
  ({ state, edited }) => html`<li><a href="issues/${edited.issue.date}/">${state}</a></li>`,
)}</ul></body></html>
`;
const pressings = [
  ...(await pressAll(
    issues.map(({ edited }) => edited),
    site,
  )),
  { path: 'gallery.html', bytes: list.toString() },
];
for (const { path, bytes } of pressings) await writeWhole(join(out, path), bytes);
console.log(`${pressings.length} files in ${out}`);
