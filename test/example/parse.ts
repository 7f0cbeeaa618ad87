import { jsonOf, objectOf, rowsOf, type Sheet } from '../../src/collect/answer.ts';
import { requiredTextIn, textIn } from '../../src/collect/history/check/fields.ts';
import { postId, writePost } from '../../src/collect/history/mappings/feed-items.ts';
import { outsideAddress } from '../../src/text/html.ts';
import { metric } from '../../src/vocabulary/metric.ts';

const firstSeenAt = metric('first-seen-at');

/** Their shape into ours: a row that does not fit is dropped and counted, an answer that is no list is refused whole. */
export function parseNotes(bytes: Uint8Array, sheet: Sheet): void {
  const { pen, readAt } = sheet;
  for (const row of rowsOf(objectOf(jsonOf(bytes))['notes']))
    sheet.row(() => {
      const post = {
        feed: 'sample-journal',
        publisher: 'The Sample Journal',
        title: requiredTextIn(row, 'name'),
        link: outsideAddress(requiredTextIn(row, 'page')),
        description: textIn(row, 'says'),
        published: requiredTextIn(row, 'at'),
        categories: [],
      };
      const id = postId(post);
      writePost(pen, id, post);
      pen.attribute(id, firstSeenAt, readAt);
    });
}
