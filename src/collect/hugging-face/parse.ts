import { metric, type MetricId } from '../../vocabulary/metric.ts';
import { keyOf, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { jsonOf, objectOf, rowsOf, type Sheet } from '../answer.ts';
import { BadRow } from '../history/check/bad-row.ts';
import { countIn, listIn, proseLength, requiredTextIn, textIn } from '../history/check/fields.ts';
import { hubIn, paperIn, repoNamesIn } from '../history/check/names.ts';
import { writeTags } from '../history/hub-tags.ts';

const m = {
  likes: metric('likes'),
  downloads: metric('downloads-30d'),
  allTime: metric('downloads-all'),
  score: metric('trending-score'),
  parameters: metric('parameters'),
  created: metric('created-at'),
  modified: metric('modified-at'),
  published: metric('published-at'),
  task: metric('task'),
  library: metric('library'),
  sdk: metric('sdk'),
  gated: metric('gated'),
  description: metric('description'),
  card: metric('card'),
  title: metric('title'),
  abstract: metric('abstract'),
  authors: metric('authors'),
  upvotes: metric('upvotes'),
  codeLinks: metric('code-links'),
  paperRank: metric('rank/daily-papers'),
  state: metric('state'),
};

/** The Hub writes this for everything created before it kept dates. */
const unknownCreation = '2022-03-02T23:29:04';

export type HubKind = 'model' | 'dataset' | 'space';

/** Reads a list of models, datasets or Spaces; with a rank metric, each row's place in it too. */
export function parseList(kind: HubKind, list: MetricId | null): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => {
    const { pen } = sheet;
    const seen = new Set<string>();
    let place = 0;
    for (const row of rowsOf(jsonOf(bytes)))
      sheet.row(() => {
        const subject = hubIn(kind, row, 'id');
        if (row['private'] === true || row['disabled'] === true) throw new BadRow('not public');
        if (seen.has(subject)) return; // rows repeat while ranks move between pages
        seen.add(subject);
        place += 1;
        writeRow(sheet, kind, subject, row);
        if (list !== null) pen.figure(subject, list, place);
      });
  };
}

/**
 * Reads one model, dataset or Space asked for by its name. One that was renamed answers under its new name: the old one says so,
 * and the figures are the new one's.
 */
export function parseOne(kind: HubKind, asked: SubjectId): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => {
    const row = objectOf(jsonOf(bytes));
    sheet.row(() => {
      const subject = hubIn(kind, row, 'id');
      if (row['private'] === true || row['disabled'] === true) return sayGone(asked)(sheet);
      if (subject !== asked) sheet.pen.attribute(asked, m.state, `renamed:${keyOf(subject)}`);
      writeRow(sheet, kind, subject, row);
    });
  };
}

/** What it means that the Hub has no public page of something that it had. */
export function sayGone(subject: SubjectId): (sheet: Sheet) => void {
  return ({ pen }) => pen.attribute(subject, m.state, 'gone');
}

function writeRow({ pen }: Sheet, kind: HubKind, subject: SubjectId, row: Readonly<Record<string, unknown>>): void {
  pen.attribute(subject, m.state, 'there');
  pen.figure(subject, m.likes, countIn(row, 'likes'));
  if (kind !== 'space') {
    pen.figure(subject, m.downloads, countIn(row, 'downloads'));
    pen.figure(subject, m.allTime, countIn(row, 'downloadsAllTime'));
    pen.attribute(subject, m.gated, gatingOf(row['gated']));
  }
  pen.figure(subject, m.score, countIn(row, 'trendingScore'));
  if (typeof row['createdAt'] === 'string' && !row['createdAt'].startsWith(unknownCreation))
    pen.moment(subject, m.created, row['createdAt']);
  if (row['lastModified'] !== undefined) pen.moment(subject, m.modified, row['lastModified']);
  if (kind === 'model') {
    pen.attribute(subject, m.task, textIn(row, 'pipeline_tag'));
    pen.attribute(subject, m.library, textIn(row, 'library_name'));
    pen.figure(subject, m.parameters, parametersOf(row));
  }
  if (kind === 'space') {
    pen.attribute(subject, m.sdk, textIn(row, 'sdk'));
    pen.attribute(subject, m.description, shortDescriptionOf(row['cardData']));
  }
  if (kind === 'dataset') pen.attribute(subject, m.description, textIn(row, 'description', proseLength));
  writeTags(pen, subject, kind, listIn(row, 'tags'));
}

/** Reads the daily papers in their order. */
export function parseDailyPapers(bytes: Uint8Array, sheet: Sheet): void {
  const { pen } = sheet;
  let place = 0;
  for (const item of rowsOf(jsonOf(bytes)))
    sheet.row(() => {
      const row = objectOf(item['paper'] ?? item);
      const paper = paperIn(row, 'id');
      place += 1;
      pen.figure(paper, m.paperRank, place);
      pen.figure(paper, m.upvotes, countIn(row, 'upvotes'));
      pen.attribute(paper, m.title, requiredTextIn(row, 'title').replaceAll(/\s+/g, ' '));
      pen.attribute(paper, m.abstract, textIn(row, 'summary', proseLength)?.replaceAll(/\s+/g, ' ') ?? null);
      pen.attribute(paper, m.authors, authorsOf(row['authors']));
      pen.moment(paper, m.published, row['publishedAt']);
      pen.attribute(paper, m.codeLinks, repoNamesIn(textIn(row, 'githubRepo') ?? ''));
    });
}

/** The beginning of a card, without its front matter, as text. */
export function parseCard(kind: HubKind, id: string): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => {
    const text = new TextDecoder().decode(bytes.subarray(0, 24_000)).replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
    sheet.row(() =>
      sheet.pen.attribute(subjectId(kind, id), m.card, text.trim().slice(0, 4000).toWellFormed() || null),
    );
  };
}

/** A Space says in a line of its card what it is for. */
function shortDescriptionOf(card: unknown): string | null {
  if (card === null || typeof card !== 'object') return null;
  return textIn(card as Readonly<Record<string, unknown>>, 'short_description', 1000);
}

function gatingOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (value === false) return 'no';
  return typeof value === 'string' && /^[a-z]{1,20}$/.test(value) ? value : null;
}

/** From the file headers the Hub has read; never from digits in a name. */
function parametersOf(row: Readonly<Record<string, unknown>>): number | null {
  for (const format of ['safetensors', 'gguf']) {
    const facts = row[format];
    if (facts === null || typeof facts !== 'object') continue;
    const total = (facts as { total?: unknown }).total;
    if (typeof total === 'number' && Number.isSafeInteger(total) && total > 0) return total;
  }
  return null;
}

function authorsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((author: { name?: unknown; hidden?: unknown } | null) =>
    typeof author?.name === 'string' && author.hidden !== true && author.name.length <= 200 ? [author.name.trim()] : [],
  );
}
