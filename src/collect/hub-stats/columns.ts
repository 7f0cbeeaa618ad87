/** The columns of hub-stats follow the Hub's API and come and go with it. Here they become ours, each of one type or missing. */
import { Fault } from '../../system/fault.ts';

export type HubKind = 'model' | 'dataset' | 'space';

interface Wanted {
  /** Their name. */
  readonly from: string;
  readonly as: 'count' | 'moment' | 'text' | 'list' | 'flag' | 'parameters';
  /** A file without it is none of this kind. */
  readonly needed?: true;
}

const common: Readonly<Record<string, Wanted>> = {
  id: { from: 'id', as: 'text', needed: true },
  likes: { from: 'likes', as: 'count', needed: true },
  trending_score: { from: 'trendingScore', as: 'count' },
  created_at: { from: 'createdAt', as: 'moment', needed: true },
  modified_at: { from: 'lastModified', as: 'moment' },
  tags: { from: 'tags', as: 'list', needed: true },
  hidden: { from: 'private', as: 'flag' },
  disabled: { from: 'disabled', as: 'flag' },
};
const downloads: Readonly<Record<string, Wanted>> = {
  downloads: { from: 'downloads', as: 'count', needed: true },
  downloads_all: { from: 'downloadsAllTime', as: 'count' },
  gated: { from: 'gated', as: 'text' },
};
const wanted: Readonly<Record<HubKind, Readonly<Record<string, Wanted>>>> = {
  model: {
    ...common,
    ...downloads,
    task: { from: 'pipeline_tag', as: 'text', needed: true },
    library: { from: 'library_name', as: 'text' },
    parameters: { from: 'safetensors', as: 'parameters' },
  },
  dataset: { ...common, ...downloads, description: { from: 'description', as: 'text' } },
  space: { ...common, sdk: { from: 'sdk', as: 'text', needed: true } },
};

/** What a file says of itself: its columns with their types. */
export type Described = ReadonlyMap<string, string>;

/** Which kind of repository a file is about, told by its columns and never by its name. */
export function kindOf(described: Described, name: string): HubKind {
  const kind = (['model', 'space', 'dataset'] as const).find((one) =>
    Object.values(wanted[one]).every(({ from, needed }) => !needed || described.has(from)),
  );
  if (kind) return kind;
  const missing = Object.values(wanted.dataset).filter(({ from, needed }) => needed && !described.has(from));
  throw new Fault(
    'input',
    `${name} is no file of hub-stats.`,
    `It lacks the columns ${missing.map(({ from }) => from).join(', ')}.`,
    'Take models.parquet, datasets.parquet or spaces.parquet of the dataset cfahlgren1/hub-stats.',
  );
}

/** SQL that gives the usable rows of a file with our names and types. `reads` is what it reads from, `also` more columns. */
export function rowsOf(kind: HubKind, described: Described, reads: string, also: readonly string[] = []): string {
  const columns = Object.entries(wanted[kind]).map(
    ([name, { from, as }]) =>
      `${described.has(from) ? typed(`"${from}"`, as, described.get(from)!) : 'NULL'} AS ${name}`,
  );
  return `SELECT * FROM (SELECT ${[...columns, ...also].join(', ')} FROM ${reads}) WHERE ${usable}`;
}

/** A name the Hub can have, of something everybody can see. */
const usable = String.raw`regexp_full_match(id, '[\w.-]{1,96}(/[\w.-]{1,96})?') AND hidden IS NOT true AND disabled IS NOT true`;

function typed(column: string, as: Wanted['as'], type: string): string {
  switch (as) {
    case 'count':
      return `CASE WHEN TRY_CAST(${column} AS BIGINT) >= 0 THEN TRY_CAST(${column} AS BIGINT) END`;
    case 'moment':
      return type === 'TIMESTAMP' ? column : `make_timestamp(epoch_us(TRY_CAST(${column} AS TIMESTAMPTZ)))`;
    case 'list':
      if (type === 'VARCHAR[]') return column;
      throw new Fault(
        'input',
        'The tags are no list of texts.',
        `They have the type ${type}.`,
        'Get the file again from where it came.',
      );
    case 'parameters':
      return type.startsWith('STRUCT') && /\btotal\b/.test(type)
        ? `CASE WHEN ${column}.total > 0 THEN ${column}.total::BIGINT END`
        : type === 'JSON' || type === 'VARCHAR'
          ? `TRY_CAST(json_extract_string(${column}, '$.total') AS BIGINT)`
          : 'NULL::BIGINT';
    case 'text':
      // The Hub writes false where nothing is asked for.
      return column === '"gated"' ? `replace(${column}::VARCHAR, 'false', 'no')` : `${column}::VARCHAR`;
    case 'flag':
      return `TRY_CAST(${column} AS BOOLEAN)`;
  }
}
