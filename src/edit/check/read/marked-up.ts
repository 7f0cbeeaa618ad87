/**
 * A text as people write it, with the marks of Markdown taken off: heads, list items and quoted lines stand as paragraphs of
 * their own, emphasis and code as the words they hold, a link as its words with its address in brackets. Words stay as they
 * are, and so does every mark that is none of these.
 */
export function withoutMarks(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map(lineOf)
    .join('\n');
}

/** Before a head, an item or a quoted line. */
const opening = /^\s*(?:#{1,6}\s+|[-*+•]\s+|\d{1,3}[.)]\s+(?=\S)|>\s?)+/;
const ruler = /^\s*(?:[-*_=]\s*){3,}$/;

function lineOf(line: string): string {
  if (ruler.test(line)) return '';
  const marks = opening.exec(line)?.[0];
  if (marks === undefined) return withoutEmphasis(line);
  return `\n${withoutEmphasis(line.slice(marks.length)).replace(/\s#+\s*$/, '')}\n`;
}

function withoutEmphasis(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\((\S+?)\)/g, '$1 ($2)')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,2})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/(?<!`)`([^`]+)`(?!`)/g, '$1');
}
