import { textOfBytes } from '../feeds/encoding.ts';
import { withoutMarkup } from '../history/markup.ts';
import { instantOfSeconds } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { Misfit, type Sheet } from '../answer.ts';
import { readFeed } from '../feeds/read-feed.ts';
import { BadRow } from '../history/check/bad-row.ts';
import { findPaperNumber, repoNamesIn } from '../history/check/names.ts';

const m = {
  title: metric('title'),
  abstract: metric('abstract'),
  authors: metric('authors'),
  categories: metric('categories'),
  codeLinks: metric('code-links'),
  published: metric('published-at'),
};

/** `arXiv:2605.00825v1 Announce Type: new \nAbstract: …`, as the announcement feeds begin their summaries. */
const announcement = /^arXiv:(\S+)\s+Announce Type:\s*([\w-]+)\s+(?:Abstract:\s*)?/i;

/**
 * Reads announcements or the answer of a query. Only first announcements are kept: a replacement is no news, and a
 * cross-listing was announced elsewhere. At weekends a feed is rightly empty.
 */
export function parsePapers(bytes: Uint8Array, sheet: Sheet): void {
  const { pen } = sheet;
  const { items } = readFeed(bytes);
  if (items.length === 1 && items[0]!.title === 'Error') throw new Misfit(items[0]!.summary ?? 'an error of arXiv');
  const creators = creatorsIn(textOfBytes(bytes));
  for (const item of items)
    sheet.row(() => {
      const told = announcement.exec(item.summary ?? '');
      if (told && told[2]!.toLowerCase() !== 'new') return;
      const number = findPaperNumber(told?.[1] ?? (item.link ?? item.id ?? '').replace(/^.*\/abs\//, ''));
      if (number === null) throw new BadRow('it names no arXiv number');
      if (item.title === null) throw new BadRow('it has no title');
      const paper = subjectId('paper', number);
      const abstract = (item.summary ?? '').replace(announcement, '').replace(/^Abstract:\s*/, '');
      pen.attribute(paper, m.title, item.title);
      pen.attribute(paper, m.abstract, abstract || null);
      pen.attribute(paper, m.authors, creators.get(number) ?? item.authors.flatMap((names) => names.split(/,\s+/)));
      pen.attribute(paper, m.categories, item.categories);
      pen.attribute(paper, m.codeLinks, repoNamesIn(abstract));
      if (item.published !== null) pen.moment(paper, m.published, instantOfSeconds(Math.floor(item.published / 1000)));
    });
}

/** The announcement feeds name the authors in `dc:creator`, which Atom does not know; by arXiv number. */
function creatorsIn(document: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [entry] of document.matchAll(/<entry\b[\s\S]*?<\/entry>/g)) {
    const number = findPaperNumber(/<id>[^<]*?(\d{4}\.\d{4,5}(?:v\d+)?)\s*<\/id>/.exec(entry)?.[1] ?? '');
    const names = /<dc:creator>([^<]*)<\/dc:creator>/.exec(entry)?.[1];
    if (number === null || names === undefined) continue;
    found.set(
      number,
      withoutMarkup(names)
        .split(/,\s+/)
        .filter((name) => name !== ''),
    );
  }
  return found;
}
