import type { Chooser } from '../../src/detect/angle.ts';
import { rowsOf, withFacts } from '../../src/detect/selections/rows.ts';
import { dayOf, quoted, textOf } from '../../src/reckon/facts.ts';
import { metric } from '../../src/vocabulary/metric.ts';

const days = 7;
const shown = 3;

/** A standing part of the page: the journal's notes of the week, as further reading. Every word it prints is a fact. */
export const journalReading: Chooser = {
  id: 'reading',
  memoryDays: 0,
  async choose(past, { edition }) {
    const [title, link, publisher, published] = ['title', 'link', 'publisher', 'published-at'].map((id) => metric(id));
    const from = new Date(Date.parse(past.cutoff) - days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const dated = await past.dated({ kind: 'post', attribute: published!, from: from as never, to: past.cutoff });
    const notes = dated
      .filter((post) => post.startsWith('feed:post/sample-journal/'))
      .toReversed()
      .slice(0, shown);
    const known = await past.latest({ subjects: notes, metrics: [title!, link!, publisher!, published!] });
    const rows = (await rowsOf(past, notes, edition.zone, {})).map((row) => {
      const of = (id: string) => known.get(row.subject)!.get(metric(id))!;
      return withFacts(row, {
        title: quoted(of('title'), 0, String(of('title').value).length),
        link: textOf(of('link')),
        publisher: textOf(of('publisher')),
        publishedOn: dayOf(of('published-at'), edition.zone),
      });
    });
    return rows.length === 0 ? [] : [{ kind: 'reading', rows }];
  },
};
