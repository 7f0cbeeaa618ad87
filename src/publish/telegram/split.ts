/** A piece of a plain message; offsets and lengths count UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface PlainMessage {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Splits a message into parts of at most so many UTF-16 units: at an empty line where there is one, else at a line, else at
 * a space, and never inside a letter as people see it (surrogate pairs and joined emoji included) or inside a link.
 */
export function splitMessage({ text, entities }: PlainMessage, most: number): readonly PlainMessage[] {
  const parts: PlainMessage[] = [];
  let from = 0;
  while (from < text.length) {
    const end = text.length - from <= most ? text.length : cutBetween(text, entities, from, from + most);
    const part = cutOut(text, entities, from, end);
    if (part.text !== '') parts.push(part);
    from = end;
  }
  return parts;
}

function cutBetween(text: string, entities: readonly Entity[], from: number, limit: number): number {
  const inside = (at: number) => entities.some(({ offset, length }) => offset < at && at < offset + length);
  for (const mark of ['\n\n', '\n', ' ']) {
    for (let at = text.lastIndexOf(mark, limit - mark.length); at > from; at = text.lastIndexOf(mark, at - 1)) {
      const cut = at + mark.length;
      // A cut near the beginning would make many short parts; a worse mark further on is better then.
      if (cut - from < (limit - from) / 4) break;
      if (!inside(cut)) return cut;
    }
  }
  // One word or one link longer than a part: cut between two letters.
  let cut = from;
  for (const { index, segment } of graphemes.segment(text.slice(from, limit + 64))) {
    if (index + segment.length > limit - from) break;
    cut = from + index + segment.length;
  }
  return cut > from ? cut : limit;
}

/** The part with its own entities, without space at either edge. An entity that was cut goes on in the next part. */
function cutOut(text: string, entities: readonly Entity[], from: number, end: number): PlainMessage {
  const raw = text.slice(from, end);
  const start = from + (raw.length - raw.trimStart().length);
  const trimmed = raw.trim();
  const stop = start + trimmed.length;
  return {
    text: trimmed,
    entities: entities.flatMap((entity) => {
      const [first, last] = [Math.max(entity.offset, start), Math.min(entity.offset + entity.length, stop)];
      return first < last ? [{ ...entity, offset: first - start, length: last - first }] : [];
    }),
  };
}
