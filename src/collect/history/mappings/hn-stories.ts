import { metric } from '../../../vocabulary/metric.ts';
import type { SubjectId } from '../../../vocabulary/subject.ts';
import { outsideAddress } from '../../../text/html.ts';
import { countIn, dayIn, findInstantOfSeconds, instantIn, requiredTextIn, textIn } from '../check/fields.ts';
import { threadIn } from '../check/names.ts';
import { eveningFile, onceADay, readAt } from '../hours.ts';
import type { Mapping } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import type { Pen } from '../pen.ts';
import type { Row } from '../read/row.ts';

const points = metric('points');
const comments = metric('comments');
const title = metric('title');
const link = metric('link');
const authors = metric('authors');
const publishedAt = metric('published-at');
const timesOfDay = onceADay(eveningFile);

/** Title, address, author and time of a thread; `seconds` names the field of its time. */
export function writeThread(pen: Pen, thread: SubjectId, row: Row, seconds: string): void {
  const by = textIn(row, 'by');
  const address = textIn(row, 'url', 2_000);
  pen.attribute(thread, title, requiredTextIn(row, 'title'));
  pen.attribute(thread, link, address && outsideAddress(address));
  pen.attribute(thread, authors, by === null ? null : [by]);
  pen.moment(thread, publishedAt, findInstantOfSeconds(row[seconds]) ?? 'no moment');
}

/** Threads of Hacker News. */
export const hnStories: Mapping = {
  name: 'hn-stories',
  version: 1,
  reads: 'Hacker News: snapshots of scores, stories, daily AI stories',
  sets: [
    {
      name: 'scores',
      times: 'Known at, and counted as of, the moment of each snapshot (snapshot_utc).',
      fits: (sample) => hasFields(sample, 'snapshot_utc', 'id', 'score', 'descendants'),
      reader: () => (row, pen) => {
        const thread = threadIn(row, 'id');
        pen.at(readAt(instantIn(row, 'snapshot_utc')));
        pen.figure(thread, points, countIn(row, 'score'));
        pen.figure(thread, comments, countIn(row, 'descendants'));
      },
    },
    {
      name: 'stories',
      times:
        'The file has no date, and titles change. Known from --read-at on; without it from the last reading in the ' +
        'other files of the same command; given alone, from the import on.',
      undated: true,
      fits: (sample) => hasFields(sample, 'id', 'title', 'url', 'by', 'createdUtc'),
      reader:
        ({ readAt: moment }) =>
        (row, pen) => {
          const thread = threadIn(row, 'id');
          pen.at(readAt(moment));
          writeThread(pen, thread, row, 'createdUtc');
        },
    },
    {
      name: 'ai-daily',
      times: 'Files of the evening: those of day D are known from the next midnight UTC on and tell of the end of D.',
      fits: (sample) => hasFields(sample, 'date', 'id', 'title', 'score', 'comments', 'by', 'time'),
      reader: () => (row, pen) => {
        const thread = threadIn(row, 'id');
        pen.at(timesOfDay(dayIn(row, 'date')));
        pen.figure(thread, points, countIn(row, 'score'));
        pen.figure(thread, comments, countIn(row, 'comments'));
        writeThread(pen, thread, row, 'time');
      },
    },
  ],
};
