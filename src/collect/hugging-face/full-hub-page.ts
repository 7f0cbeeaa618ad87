import type { Instant } from '../../vocabulary/time.ts';

/** Columns of a page as it is written down, with the types SQL reads them by. */
export const described: ReadonlyMap<string, string> = new Map([
  ['id', 'VARCHAR'],
  ['likes', 'BIGINT'],
  ['downloads', 'BIGINT'],
  ['downloadsAllTime', 'BIGINT'],
  ['trendingScore', 'BIGINT'],
  ['createdAt', 'VARCHAR'],
  ['lastModified', 'VARCHAR'],
  ['tags', 'VARCHAR[]'],
  ['pipeline_tag', 'VARCHAR'],
  ['library_name', 'VARCHAR'],
  ['safetensors', 'JSON'],
  ['gated', 'VARCHAR'],
  ['sdk', 'VARCHAR'],
  ['description', 'VARCHAR'],
  ['private', 'BOOLEAN'],
  ['disabled', 'BOOLEAN'],
  ['readAt', 'TIMESTAMP'],
]);

/**
 * One row of a page as a line: only what is wanted, and only where it has the type it should have. Null where the row names
 * nothing.
 */
export function lineOf(row: Readonly<Record<string, unknown>>, readAt: Instant): string | null {
  const id = row['id'];
  if (typeof id !== 'string') return null;
  const line: Record<string, unknown> = { id };
  for (const [name, type] of described) {
    const value = name === 'gated' && row[name] === false ? 'false' : row[name];
    if (value !== null && value !== undefined && fits(value, type)) line[name] = value;
  }
  return `${JSON.stringify({ ...line, readAt })}\n`;
}

function fits(value: unknown, type: string): boolean {
  switch (type) {
    case 'VARCHAR':
      return typeof value === 'string' && value.isWellFormed();
    case 'BIGINT':
      return Number.isSafeInteger(value);
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'VARCHAR[]':
      return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.isWellFormed());
    case 'JSON':
      return typeof value === 'object';
    default:
      return false;
  }
}
