import type { Edited } from '../../src/vocabulary/index.ts';

/** Texts that would run, turn, break out of or end something, if they were more than text. */
export const payloads = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  ']]><script>alert(1)</script><![CDATA[',
  '</title><svg/onload=alert(1)>',
  '\u202egnp.exe\u0000\u{e0073}\ud800',
  '&lt;script&gt;',
];

/** Every text a reader would see, and every link, replaced. */
export function poisoned(edited: Edited, payload: string): Edited {
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return ['text', 'href', 'code', 'title', 'label', 'unit', 'reason', 'name', 'url'].includes(key)
        ? payload
        : value;
    if (Array.isArray(value)) return value.map((member) => poison(member, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poison(member, name)]));
  };
  return poison(edited, '') as Edited;
}
