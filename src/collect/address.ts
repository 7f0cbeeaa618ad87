/** An address below a base, with its query: `address('https://api.github.com', '/search', { q: 'a b' })`. Lists repeat their name. */
export function address(
  base: string,
  path: string,
  query: Readonly<Record<string, string | number | readonly string[]>> = {},
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'object') for (const each of value) parameters.append(name, each);
    else parameters.append(name, String(value));
  const text = parameters.toString();
  return `${base}${path}${text ? `?${text}` : ''}`;
}

/** A name such as `owner/name` as part of a path. */
export function pathOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
