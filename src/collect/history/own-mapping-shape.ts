import { isMetric, metricOf } from '../../vocabulary/metric.ts';
import { type NameableKind, nameableKinds } from './check/names.ts';
import { type Format, formats } from './read/format.ts';
import { isRow, type Row } from './read/row.ts';

/** A mapping as a publisher writes it, checked; docs/importing.md tells of each field. */
export interface OwnMapping {
  readonly name: string;
  readonly url: string | null;
  readonly format: Format | null;
  readonly separator: string | null;
  /** Members to follow to the list of rows in a JSON document: `['data', 'items']`. */
  readonly rows: readonly string[];
  readonly subject: { readonly kind: NameableKind; readonly key: string };
  readonly metrics: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, { readonly column: string; readonly separator: string | null }>>;
  readonly asOf: { readonly column: string; readonly at: string };
  readonly knownAt: KnownAt;
}

export type KnownAt =
  | { readonly kind: 'column'; readonly column: string }
  /** At an hour of UTC, so many days after the day it describes. */
  | { readonly kind: 'rule'; readonly daysAfter: number; readonly at: string }
  | { readonly kind: 'as-of' };

/** Checks a mapping written by hand. Gives every problem at once, each with the place it stands at. */
export function checkedOwnMapping(value: unknown): OwnMapping | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const wrong = (place: string, what: string) => void problems.push(`${place}: ${what}`);
  if (!isRow(value)) return { problems: ['the file holds no JSON object'] };
  for (const field of Object.keys(value)) if (!known.has(field)) wrong(field, 'no such field');

  const text = (row: Row, field: string, place = field): string | null => {
    const found = row[field];
    if (typeof found === 'string' && found !== '') return found;
    if (found !== undefined) wrong(place, 'a text is needed');
    return null;
  };
  const part = (field: string): Row => {
    const found = value[field];
    if (isRow(found)) return found;
    if (found !== undefined) wrong(field, 'an object is needed');
    return {};
  };

  const name = text(value, 'name');
  if (name === null || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(name))
    wrong('name', 'small letters, digits and hyphens are needed');
  const format = text(value, 'format');
  if (format !== null && !isFormat(format)) wrong('format', `one of ${formats.join(', ')} is needed`);
  const url = text(value, 'url');
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    wrong('url', 'an address of the web is needed');
  const separator = text(value, 'separator');
  if (separator !== null && !/^[^"\r\n]$/.test(separator)) wrong('separator', 'one character is needed');

  const kind = text(part('subject'), 'kind', 'subject.kind');
  const key = text(part('subject'), 'key', 'subject.key');
  if (kind === null || !isNameable(kind)) wrong('subject.kind', `one of ${nameableKinds.join(', ')} is needed`);
  if (key === null || columnsOf(key).length === 0)
    wrong('subject.key', 'columns in braces are needed, such as "{owner}/{name}"');

  const subjectKind = kind === 'pypi' || kind === 'npm' ? 'package' : kind;
  const fits = (id: string, place: string, holds: 'number' | 'attribute') => {
    if (!isMetric(id)) return wrong(place, 'no such metric; docs/importing.md lists them');
    const declared = metricOf(id);
    if ((declared.holds === 'number') !== (holds === 'number'))
      wrong(place, holds === 'number' ? 'it is an attribute, not a metric' : 'it is a metric, not an attribute');
    else if (!declared.of.some((of) => of === subjectKind)) wrong(place, `it is not known of a ${kind}`);
  };
  const metrics: Record<string, string> = {};
  for (const id of Object.keys(part('metrics'))) {
    fits(id, `metrics.${id}`, 'number');
    metrics[id] = text(part('metrics'), id, `metrics.${id}`) ?? '';
  }
  const attributes: Record<string, { column: string; separator: string | null }> = {};
  for (const [id, given] of Object.entries(part('attributes'))) {
    fits(id, `attributes.${id}`, 'attribute');
    const told = isRow(given) ? given : { column: given };
    const column = text(told, 'column', `attributes.${id}`);
    if (column === null) wrong(`attributes.${id}`, 'the name of a column is needed');
    attributes[id] = { column: column ?? '', separator: text(told, 'separator', `attributes.${id}.separator`) };
  }
  if (Object.keys(metrics).length + Object.keys(attributes).length === 0)
    wrong('metrics', 'nothing is read: name a metric or an attribute');

  const asOf = text(part('asOf'), 'column', 'asOf.column');
  if (asOf === null) wrong('asOf.column', 'the column with the day or moment a row describes is needed');
  const at = timeOfDay(text(part('asOf'), 'at', 'asOf.at') ?? '00:00');
  if (at === null) wrong('asOf.at', 'a time of day such as 10:00 is needed');
  const knownAt = knownAtOf(value['knownAt']);
  if (knownAt === null)
    wrong(
      'knownAt',
      'one of {"column": …}, {"daysAfter": 1, "at": "00:00"} or "as-of" is needed: when could we have read it?',
    );

  if (problems.length > 0) return { problems };
  return {
    name: name!,
    url,
    format: format as Format | null,
    separator,
    rows: (text(value, 'rows') ?? '').split('.').filter((member) => member !== ''),
    subject: { kind: kind as NameableKind, key: key! },
    metrics,
    attributes,
    asOf: { column: asOf!, at: at! },
    knownAt: knownAt!,
  };
}

/** Names in braces: `{owner}/{name}` → `owner`, `name`. */
export function columnsOf(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
}

const known = new Set('name url format separator rows subject metrics attributes asOf knownAt'.split(' '));

function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text);
}

function isNameable(text: string): text is NameableKind {
  return (nameableKinds as readonly string[]).includes(text);
}

function knownAtOf(value: unknown): KnownAt | null {
  if (value === 'as-of') return { kind: 'as-of' };
  if (!isRow(value)) return null;
  if (typeof value['column'] === 'string') return { kind: 'column', column: value['column'] };
  const at = typeof value['at'] === 'string' ? timeOfDay(value['at']) : null;
  const daysAfter = value['daysAfter'];
  const whole = typeof daysAfter === 'number' && Number.isInteger(daysAfter) && daysAfter >= 0 && daysAfter <= 366;
  return at !== null && whole ? { kind: 'rule', daysAfter, at } : null;
}

/** `10:00` → `10:00:00`. */
function timeOfDay(text: string): string | null {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? `${text}:00` : null;
}
