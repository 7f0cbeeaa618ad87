/* Runs in the page, so it is not typed: what the tests of pages ask a page about itself. */
globalThis.inPage = {
  /** How many pixels the page is wider than its window. */
  sidewaysRoom: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,

  /** Where the first element of a kind ends, in pixels from the top. */
  bottomOf: (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity,

  /** How many letters stand on each line of prose, shortest first; the last line of a paragraph does not count. */
  lettersOfLines() {
    const counts = [];
    const range = document.createRange();
    for (const paragraph of document.querySelectorAll('.text > p, .quiet p, .book > p:not([class])')) {
      const lines = [];
      let middle = -Infinity;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (let at = 0; at < node.textContent.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const [box] = range.getClientRects();
          if (box === undefined || box.width === 0) continue;
          const own = (box.top + box.bottom) / 2;
          if (Math.abs(own - middle) > 8) lines.push(0);
          lines[lines.length - 1] += 1;
          middle = own;
        }
      counts.push(...lines.slice(0, -1));
    }
    return counts.sort((a, b) => a - b);
  },

  /** What axe-core finds wrong by some sets of rules. */
  async violations(tags) {
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  },
};
