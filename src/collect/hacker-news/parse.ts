import { metric } from '../../vocabulary/metric.ts';
import { jsonOf, objectOf, rowsOf, type Sheet } from '../answer.ts';
import { BadRow } from '../history/check/bad-row.ts';
import { countIn, findInstantOfSeconds, requiredTextIn, textIn } from '../history/check/fields.ts';
import { threadIn } from '../history/check/names.ts';

const m = {
  title: metric('title'),
  link: metric('link'),
  authors: metric('authors'),
  points: metric('points'),
  comments: metric('comments'),
  published: metric('published-at'),
};

/** Reads stories with points and comments as they stood when read. */
export function parseStories(bytes: Uint8Array, sheet: Sheet): void {
  const { pen } = sheet;
  for (const row of rowsOf(objectOf(jsonOf(bytes))['hits']))
    sheet.row(() => {
      const thread = threadIn(row, 'objectID');
      const published = findInstantOfSeconds(row['created_at_i']);
      if (published === null) throw new BadRow('created_at_i is no moment');
      if (published > sheet.readAt) throw new BadRow('it was written after it was read');
      pen.attribute(thread, m.title, requiredTextIn(row, 'title'));
      pen.attribute(thread, m.link, textIn(row, 'url', 2000));
      pen.attribute(
        thread,
        m.authors,
        [textIn(row, 'author')].filter((author) => author !== null),
      );
      pen.attribute(thread, m.published, published);
      pen.figure(thread, m.points, countIn(row, 'points'));
      pen.figure(thread, m.comments, countIn(row, 'num_comments'));
    });
}
