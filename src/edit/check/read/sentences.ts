/**
 * Plain text into paragraphs and sentences. Knows abbreviations, names with dots, versions and quotations; it is handed the
 * names that hold a full stop of their own, so that "vLLM 0.9. Now" and "Yahoo! Answers" are not cut in the middle.
 */

/** Punctuation and spaces brought to one form; the words stay as they are. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[„‟«»]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/\r\n?/g, '\n');
}

/** Blank lines part paragraphs. Single line ends do too, unless the text was plainly wrapped to a column. */
export function paragraphsOf(text: string, standsAlone: (line: string) => boolean = () => false): readonly string[] {
  return normalise(text)
    .split(/\n[ \t]*\n/)
    .flatMap((block) => (isWrapped(block) ? betweenLines(block, standsAlone) : block.split('\n')))
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** A block parted at the lines that stand alone in it, as a line to try does between a remark and its source. */
function betweenLines(block: string, standsAlone: (line: string) => boolean): readonly string[] {
  return block.split('\n').reduce<readonly string[]>((parts, line, at, lines) => {
    const apart = at === 0 || standsAlone(line) || standsAlone(lines[at - 1] ?? '');
    return apart ? [...parts, line] : [...parts.slice(0, -1), `${parts.at(-1)}\n${line}`];
  }, []);
}

const columnWidth = 100;

function isWrapped(block: string): boolean {
  const lines = block.split('\n');
  return (
    lines.length > 1 &&
    lines.every((line) => line.length <= columnWidth) &&
    lines.slice(0, -1).every((line) => line.length >= 50) &&
    lines.slice(0, -1).some((line) => !/[.!?:"”]$/.test(line.trimEnd()))
  );
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|no|nos|approx|etc|al|inc|ltd|co|corp|dr|mr|ms|mrs|prof|st|fig|sec|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|u\.s|u\.k|e\.u|[A-Za-z])\.$/i;

/** Sentences of one paragraph, in order; joined with a space they give the paragraph back. */
export function sentencesOf(paragraph: string, names: readonly string[] = []): readonly string[] {
  const kept = protectedPlaces(paragraph, names);
  const sentences: string[] = [];
  let start = 0;
  let curly = 0;
  let straight = false;
  for (let at = 0; at < paragraph.length; at += 1) {
    const sign = paragraph[at]!;
    if (sign === '“') curly += 1;
    else if (sign === '”') curly = Math.max(0, curly - 1);
    else if (sign === '"') straight = !straight;
    else if (!'.!?'.includes(sign)) continue;
    const ended = '.!?'.includes(sign) || endsInsideQuote(paragraph, at);
    if (!ended || curly > 0 || straight || kept(at)) continue;
    const rest = /^[.!?)\]'"”]*/.exec(paragraph.slice(at + 1))![0].length;
    const end = at + 1 + rest;
    if (end < paragraph.length && !/^\s+["“'([]?[\p{Lu}\p{N}]/u.test(paragraph.slice(end))) {
      // A small letter may still begin a sentence when a name is written small.
      if (!/^\s/.test(paragraph.slice(end)) || !startsWithName(paragraph.slice(end).trimStart(), names)) continue;
    }
    if (sign === '.' && rest === 0 && end < paragraph.length && abbreviation.test(paragraph.slice(start, end)))
      continue;
    sentences.push(paragraph.slice(start, end).trim());
    start = end;
    at = end - 1;
  }
  const last = paragraph.slice(start).trim();
  return last === '' ? sentences : [...sentences, last];
}

/** A closing quotation mark ends a sentence when the stop stands inside it: `… a download."` */
function endsInsideQuote(paragraph: string, at: number): boolean {
  return /["”]/.test(paragraph[at]!) && at > 0 && '.!?'.includes(paragraph[at - 1]!);
}

function startsWithName(text: string, names: readonly string[]): boolean {
  return names.some((name) => text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)));
}

/** Tells whether a place in the paragraph lies inside one of the names (its last sign excepted). */
function protectedPlaces(paragraph: string, names: readonly string[]): (at: number) => boolean {
  const spans = names
    .filter((name) => /[.!?]/.test(name))
    .flatMap((name) =>
      [...paragraph.matchAll(new RegExp(RegExp.escape(name), 'g'))].map((match) => [match.index, name]),
    )
    .map(([from, name]) => [from as number, (from as number) + (name as string).length - 1] as const);
  return (at) => spans.some(([from, to]) => at >= from && at < to);
}
