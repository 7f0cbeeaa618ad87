/** What an item says in elements that older or mixed formats use: Atom 0.3's `issued`, Dublin Core's `date`, Atom in RSS. */
export interface RawItem {
  /** Milliseconds since 1970. */
  readonly published: number | null;
  readonly updated: number | null;
  readonly id: string | null;
}

const publishedNames = ['pubDate', 'published', 'issued', 'created', 'date'];
const updatedNames = ['updated', 'modified', 'lastBuildDate'];

/**
 * The items of a document as they stand there, in order; for what a parser of the usual formats passes over. Most feeds need
 * none of it, so the document is searched at the first question, and an element only when somebody reads it. Where the
 * document does not show as many items as were parsed, nobody can say which is which, and there are none.
 */
export function rawItemsWhenAsked(document: string, parsed: number): (index: number) => RawItem | null {
  let items: readonly RawItem[] | null = null;
  return (index) => {
    items ??= rawItemsOf(document);
    return items.length === parsed ? (items[index] ?? null) : null;
  };
}

function rawItemsOf(document: string): readonly RawItem[] {
  const blocks = document.matchAll(/<((?:[\w-]+:)?(?:item|entry))\b([^>]*)>([\s\S]*?)<\/\1\s*>/g);
  return Array.from(blocks, ([, , attributes = '', content = '']) => ({
    get published() {
      return dateIn(content, publishedNames);
    },
    get updated() {
      return dateIn(content, updatedNames);
    },
    get id() {
      const named = textIn(content, 'guid') ?? textIn(content, 'id');
      return named ?? /\babout\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1] ?? null;
    },
  }));
}

function dateIn(content: string, names: readonly string[]): number | null {
  for (const name of names) {
    const text = textIn(content, name);
    const time = text === null ? Number.NaN : Date.parse(text);
    if (!Number.isNaN(time)) return time;
  }
  return null;
}

/** The text of the first element of a name, whatever its prefix. */
function textIn(content: string, name: string): string | null {
  const found = new RegExp(`<(?:[\\w-]+:)?${name}\\b[^>]*>\\s*(?:<!\\[CDATA\\[)?([^<\\]]+)`, 'i').exec(content)?.[1];
  return found?.trim() || null;
}
