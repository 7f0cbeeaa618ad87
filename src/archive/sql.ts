import { readFileSync } from 'node:fs';

const loaded = new Map<string, string>();

/**
 * The text of a query in `sql/`, read once.
 *
 * @param slots what stands in its places `{{name}}`: columns or tables, which no parameter can name. Never outside text.
 */
export function sql(name: string, slots: Readonly<Record<string, string>> = {}): string {
  let text = loaded.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
    loaded.set(name, text);
  }
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, slot: string) => {
    if (slots[slot] === undefined) throw new TypeError(`sql/${name}.sql has a place "${slot}" that was not filled`);
    return slots[slot];
  });
}
