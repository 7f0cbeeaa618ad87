import { metric } from '../../../vocabulary/metric.ts';
import { countIn, dayIn, listIn, proseLength, rankIn, requiredTextIn, textIn } from '../check/fields.ts';
import { paperIn, repoNamesIn } from '../check/names.ts';
import { fileOfDay, onceADay } from '../hours.ts';
import type { Mapping } from '../mapping.ts';
import { hasFields } from '../mapping.ts';

const rank = metric('rank/daily-papers');
const upvotes = metric('upvotes');
const title = metric('title');
const abstract = metric('abstract');
const codeLinks = metric('code-links');
const timesOf = onceADay(fileOfDay);

/** Hugging Face’s daily papers. */
export const hfPapers: Mapping = {
  name: 'hf-papers',
  version: 1,
  reads: 'Hugging Face’s daily papers: date, rank, title, upvotes, arxiv_url, github_links, abstract',
  sets: [
    {
      name: 'daily',
      times:
        'scraped_at names no zone (mostly 01:00 to 04:59 of the day), so only the day is trusted: known from the ' +
        'next midnight UTC on, counted as of the beginning of the day. Upvotes are early counts.',
      fits: (sample) => hasFields(sample, 'date', 'rank', 'title', 'upvotes', 'arxiv_url', 'github_links'),
      reader: () => (row, pen) => {
        const paper = paperIn(row, 'arxiv_url');
        const name = requiredTextIn(row, 'title');
        const told = textIn(row, 'abstract', proseLength);
        pen.at(timesOf(dayIn(row, 'date')));
        pen.figure(paper, rank, rankIn(row, 'rank'));
        pen.figure(paper, upvotes, countIn(row, 'upvotes'));
        pen.attribute(paper, title, name);
        pen.attribute(paper, abstract, told === name ? null : told); // where it found no abstract it repeats the title
        pen.attribute(paper, codeLinks, repoNamesIn(listIn(row, 'github_links').join(' ')));
      },
    },
  ],
};
