import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printable } from './text/clean.ts';
import { cutAtWord } from './text/english.ts';
import type { Log } from './system/log.ts';
import type { Day, SignedColumn } from './vocabulary/index.ts';

/** Bounds of what a person may sign, in characters and paragraphs. */
const bounds = { name: 80, title: 90, paragraph: 1500, paragraphs: 8 } as const;

/**
 * The signed column of a day: `<folder>/<date>.md`, a few lines of front matter with `author` and `title`, then paragraphs
 * parted by blank lines. Marks of Markdown and hidden signs are taken out, since a column is words. Null where there is no file;
 * a file that cannot be printed is told in the log, and the paper comes out without it.
 */
export async function readColumn(folder: string | undefined, date: Day, log: Log): Promise<SignedColumn | null> {
  if (folder === undefined) return null;
  const path = join(folder, `${date}.md`);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT')
      log.warn(`The signed column ${path} could not be read (${error.code}). The paper prints without it.`);
    return null;
  });
  if (text === null) return null;
  const column = columnIn(text);
  if (column === null)
    log.warn(
      `The signed column ${path} has no author, no title or no text. Begin it with "---", "author: …", "title: …", "---". The paper prints without it.`,
    );
  return column;
}

/** Takes a column apart; null where author, title or text is missing. */
export function columnIn(text: string): SignedColumn | null {
  const [, head = '', body = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  const field = (name: string): string => {
    const value = new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1] ?? '';
    return wordsOf(value.replace(/^(["'])(.*)\1\s*$/, '$2'));
  };
  const author = cutAtWord(field('author'), bounds.name).text;
  const title = cutAtWord(field('title'), bounds.title).text;
  const paragraphs = body
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => cutAtWord(wordsOf(paragraph), bounds.paragraph).text)
    .filter((paragraph) => paragraph !== '')
    .slice(0, bounds.paragraphs);
  return author === '' || title === '' || paragraphs.length === 0 ? null : { author, title, paragraphs };
}

/** One line of words: links by their text, no markup, nothing hidden. */
function wordsOf(markdown: string): string {
  return printable(
    markdown
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<\/?[a-z][^>]*>/gi, ' ')
      .replace(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm, '')
      .replace(/(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1/g, '$2'),
  );
}
