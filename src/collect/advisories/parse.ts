import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { jsonOf, objectOf, rowsOf, type Sheet } from '../answer.ts';
import { BadRow } from '../history/check/bad-row.ts';
import { proseLength, requiredTextIn, textIn } from '../history/check/fields.ts';

const m = {
  title: metric('title'),
  publisher: metric('publisher'),
  published: metric('published-at'),
  modified: metric('modified-at'),
  severity: metric('severity'),
  affects: metric('affects'),
  firstSeen: metric('first-seen-at'),
};

export interface Package {
  readonly registry: 'pypi' | 'npm';
  readonly name: string;
}

/**
 * Reads the advisories of one package. Withdrawn ones are left out; what was seen before keeps the moment it was first
 * seen.
 */
export function parseAdvisories(
  { registry, name }: Package,
  past: Past,
): (bytes: Uint8Array, sheet: Sheet) => Promise<void> {
  return async (bytes, sheet) => {
    const { pen, readAt } = sheet;
    const rows = vulnerabilitiesIn(objectOf(jsonOf(bytes)));
    const subjects = rows.flatMap(({ id }) => (isKey(id) ? [subjectId('advisory', id)] : []));
    const seen = await past.latest({ subjects, metrics: [m.firstSeen] });
    for (const row of rows)
      sheet.row(() => {
        if (row['withdrawn'] !== undefined) return;
        const key = requiredTextIn(row, 'id', 60);
        if (!isKey(key)) throw new BadRow('id is no name of an advisory');
        const advisory = subjectId('advisory', key);
        const told = textIn(row, 'summary', 1000) ?? textIn(row, 'details', proseLength)?.split('\n', 1)[0] ?? null;
        pen.attribute(advisory, m.title, told?.slice(0, 300) ?? key);
        pen.attribute(advisory, m.publisher, 'OSV');
        pen.moment(advisory, m.published, row['published']);
        pen.moment(advisory, m.modified, row['modified']);
        pen.attribute(advisory, m.severity, severityOf(row));
        pen.attribute(advisory, m.affects, [`${registry}:${name}`]);
        if (!seen.has(advisory)) pen.attribute(advisory, m.firstSeen, readAt);
      });
  };
}

/** A package without advisories is answered with an empty object; anything else has its list. */
function vulnerabilitiesIn(answer: Readonly<Record<string, unknown>>) {
  return Object.keys(answer).length === 0 ? [] : rowsOf(answer['vulns']);
}

const isKey = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9][\w.-]{3,58}$/.test(value);

/** GitHub's word for it (`HIGH`), in small letters; the vector of CVSS is left to those who click. */
function severityOf(row: Readonly<Record<string, unknown>>): string | null {
  const own = row['database_specific'];
  const word = own !== null && typeof own === 'object' ? (own as { severity?: unknown }).severity : null;
  return typeof word === 'string' && /^[A-Z]{2,10}$/i.test(word) ? word.toLowerCase() : null;
}
