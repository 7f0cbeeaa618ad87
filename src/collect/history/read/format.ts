import { Fault } from '../../../system/fault.ts';

/** What stands in a file once it is unpacked. */
export const formats = ['csv', 'jsonl', 'json', 'parquet'] as const;
export type Format = (typeof formats)[number];

/** How a file is packed, and what it then holds; told by its name. */
export interface Packing {
  readonly archive: boolean;
  /** Null for a tar archive: its members have their own. */
  readonly format: Format | null;
}

const endings: Readonly<Record<string, Format>> = {
  csv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  parquet: 'parquet',
};

/**
 * Reads `2026-05.csv.gz` as CSV and `2026-05-03.tar.gz` as an archive. Null where neither the name nor the caller says.
 */
export function findPacking(name: string, otherwise?: Format): Packing | null {
  const bare = name.toLowerCase().replace(/\.(gz|zst)$/, '');
  if (/\.(tar|tgz)$/.test(bare)) return { archive: true, format: null };
  const format = endings[bare.slice(bare.lastIndexOf('.') + 1)] ?? otherwise;
  return format === undefined ? null : { archive: false, format };
}

export function unknownFormat(name: string): Fault {
  return new Fault(
    'input',
    `${name} is of no format we read.`,
    'A file of history is .csv, .jsonl, .json or .parquet, plain, .gz, .zst or in a .tar.gz, and its name says which.',
    'Rename it by what it holds, or leave it out.',
  );
}
