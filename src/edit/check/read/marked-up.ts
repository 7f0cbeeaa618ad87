/**
 * A text as people write it, with the marks of Markdown taken off: heads, list items and quoted lines stand as paragraphs of
 * their own, emphasis and code as the words they hold, a link as its words with its address in brackets. Words stay as they
 * are, and so does every mark that is none of these.
 */
export function withoutMarks(text: string): string {
  return withoutReferences(unwrapped(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')))
    .split('\n')
    .map(lineOf)
    .join('\n');
}

const widestColumn = 100;

/** A text that was set to a column, with its lines put together again: where the next word had no more room, a line goes on. */
function unwrapped(text: string): string {
  const lines = text.split('\n');
  const width = Math.max(...lines.filter((line) => !/https?:\/\/\S+$/.test(line)).map(({ length }) => length));
  if (width > widestColumn || width < widestColumn / 2) return text;
  return lines.reduce((whole, line, index) => {
    if (index === 0) return line;
    const before = lines[index - 1]!;
    const word = /\S+/.exec(line)?.[0] ?? '';
    const isForced = before !== '' && word !== '' && before.length + 1 + word.length > width;
    const stands =
      [line, before].some((one) => ruler.test(one) || command.test(one)) || opening.test(line) || ownLine.test(line);
    return isForced && !stands ? `${whole} ${line.trimStart()}` : `${whole}\n${line}`;
  }, '');
}

/** An address, numbered or not, on a line of its own. */
const ownLine = /^\s*(?:\[\d{1,3}\] )?\S+\.\S+\/\S+(?: \[\d{1,3}\])?$/;
/** A line to try something. */
const command = /^\s*(?:git clone|pip install|npm install|npx|hf download|ollama run|vllm serve) \S+$/;

/** `[12]` in a text that ends with a list of addresses of such numbers; the addresses stay, each a line. */
function withoutReferences(text: string): string {
  const listed = new Set([...text.matchAll(/^\[(\d{1,3})\] https?:\/\/\S+/gm)].map((match) => match[1]!));
  if (listed.size === 0) return text;
  return text
    .replace(/^\[\d{1,3}\] (?=https?:\/\/\S+$)/gm, '')
    .replace(/ \[(\d{1,3})\]/g, (mark, number: string) => (listed.has(number) ? '' : mark));
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
