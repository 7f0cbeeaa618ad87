import { metric } from '../../../vocabulary/metric.ts';
import type { SubjectId } from '../../../vocabulary/subject.ts';
import type { Instant } from '../../../vocabulary/time.ts';
import { announcedAt } from '../arxiv-schedule.ts';
import { BadRow } from '../check/bad-row.ts';
import { instantIn, listIn, proseLength, requiredTextIn, textIn } from '../check/fields.ts';
import { paperIn, repoNamesIn } from '../check/names.ts';
import type { Mapping } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import type { Pen, Times } from '../pen.ts';
import type { Row } from '../read/row.ts';

const title = metric('title');
const abstract = metric('abstract');
const authors = metric('authors');
const categories = metric('categories');
const codeLinks = metric('code-links');
const publishedAt = metric('published-at');

/**
 * What a paper’s own page says; `summary` names the field of its abstract. Repositories are those the abstract names.
 */
export function writePaper(pen: Pen, paper: SubjectId, row: Row, summary: string): void {
  const told = textIn(row, summary, proseLength);
  pen.attribute(paper, title, requiredTextIn(row, 'title').replace(/\s+/g, ' '));
  pen.attribute(paper, abstract, told?.replace(/\s+/g, ' ') ?? null);
  pen.attribute(paper, authors, listIn(row, 'authors', ','));
  pen.attribute(paper, categories, listIn(row, 'categories', ' '));
  pen.attribute(paper, codeLinks, repoNamesIn(told ?? ''));
}

/** New papers of arXiv. */
export const arxivPapers: Mapping = {
  name: 'arxiv-papers',
  version: 1,
  reads: 'arXiv papers, one a line: id, title, abstract, authors, categories, published, updated',
  sets: [
    {
      name: 'daily',
      times:
        'A paper is known from its announcement on, which follows from its submission: by 14:00 in New York for ' +
        '20:00 the same day, none on Friday and Saturday evening. The text is that of the last version: for a ' +
        'revised paper only the date of version 1 is known at its announcement, everything else at the announcement ' +
        'of the revision. Holidays are not modelled.',
      fits: (sample) => hasFields(sample, 'id', 'title', 'abstract', 'authors', 'categories', 'published', 'updated'),
      reader: () => (row, pen) => {
        const paper = paperIn(row, 'id');
        const published = instantIn(row, 'published');
        const updated = instantIn(row, 'updated');
        if (updated < published) throw new BadRow('it was updated before it was published');
        pen.at(timesOf(published));
        pen.attribute(paper, publishedAt, published);
        pen.at(timesOf(updated));
        writePaper(pen, paper, row, 'abstract');
      },
    },
  ],
};

function timesOf(moment: Instant): Times {
  return { asOf: moment, knownAt: announcedAt(moment) };
}
