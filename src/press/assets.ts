import { readFileSync } from 'node:fs';
import { sha256 } from '../system/digest.ts';
import type { Pressing } from '../vocabulary/index.ts';

/**
 * Styles, fonts and pictures. They are part of the program as its code is, so they are read once when it is loaded. Each is
 * named by its contents: a new version has a new name, and a page printed long ago keeps the one it was made with.
 */
export interface Assets {
  readonly style: string;
  readonly icon: string;
  /** The script of the search page. */
  readonly searchScript: string;
  /** Fonts every page needs at once, for the preload. */
  readonly fonts: readonly string[];
  readonly pressings: readonly Pressing[];
}

const folder = new URL('./assets/', import.meta.url);
const fontNames = ['serif-text', 'serif-head', 'serif-italic', 'sans-label'] as const;

export const assets: Assets = gather();

function gather(): Assets {
  const fonts = fontNames.map((name) => hashed(`fonts/${name}.woff2`, `${name}.woff2`, read(`fonts/${name}.woff2`)));
  const icon = hashed('icon.svg', 'icon.svg', read('icon.svg'));
  let sheet = read('paper.css').toString('utf8');
  for (const font of fonts) sheet = sheet.replaceAll(`url(${font.source})`, `url(${font.name})`);
  const search = hashed('search.js', 'search.js', read('search.js'));
  const style = hashed('paper.css', 'paper.css', Buffer.from(withoutNotes(sheet)));
  return {
    style: style.path,
    icon: icon.path,
    searchScript: search.path,
    fonts: fonts.slice(0, 2).map((font) => font.path),
    pressings: [style, icon, search, ...fonts].map(({ path, bytes }) => ({ path, bytes })),
  };
}

/** What is written for people who change the sheet need not be sent to those who read the paper. */
function withoutNotes(sheet: string): string {
  return sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':');
}

function read(name: string): Buffer {
  return readFileSync(new URL(name, folder));
}

function hashed(source: string, name: string, bytes: Buffer) {
  const dot = name.lastIndexOf('.');
  const marked = `${name.slice(0, dot)}.${sha256(bytes).slice(0, 10)}${name.slice(dot)}`;
  return { source, name: marked, path: `assets/${marked}`, bytes };
}
