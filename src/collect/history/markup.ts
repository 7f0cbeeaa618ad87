/**
 * The text of a piece of HTML: tags dropped, references read, every run of spaces one space. What only looks like a tag
 * (`Vec<u8>`, `<your-file>`) stays. The result is text, not HTML.
 */
export function withoutMarkup(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(inlineTag, '')
    .replace(blockTag, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole;
        const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
          ? String.fromCodePoint(point)
          : whole;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const tagOf = (names: string): RegExp => new RegExp(`</?(?:${names.replaceAll(' ', '|')})(?:\\s[^<>]*)?/?>`, 'gi');

const inlineTag = tagOf(
  'a abbr b bdi bdo cite code em font i ins del kbd mark q s samp small span strong sub sup u var',
);
const blockTag = tagOf(
  'address article aside audio blockquote body br button caption center dd details div dl dt embed figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input label li link main meta nav object ol option p ' +
    'picture pre section select source summary svg table tbody td tfoot th thead title tr ul video wbr',
);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
};
