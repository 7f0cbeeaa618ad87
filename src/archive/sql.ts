import { readFileSync } from 'node:fs';

const loaded = new Map<string, string>();

/** The text of a query in `sql/`, read once. */
export function sql(name: string): string {
  let text = loaded.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
    loaded.set(name, text);
  }
  return text;
}
