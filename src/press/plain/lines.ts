const width = 72;

/** A line across the page. */
export function rule(mark: '=' | '-'): string {
  return mark.repeat(width);
}

/** Breaks a paragraph between words; a word longer than the line stands alone on its own. */
export function fill(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
