import { metric } from '../../vocabulary/metric.ts';
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
};

export interface Package {
  readonly registry: 'pypi' | 'npm';
  readonly name: string;
}

/** Reads the advisories of one package. Withdrawn ones are left out. */
export function parseAdvisories({ registry, name }: Package): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => {
    const { pen } = sheet;
    for (const row of rowsOf(objectOf(jsonOf(bytes))['vulns'] ?? []))
      sheet.row(() => {
        if (row['withdrawn'] !== undefined) return;
        const key = requiredTextIn(row, 'id', 60);
        if (!/^[A-Za-z0-9][\w.-]{3,58}$/.test(key)) throw new BadRow('id is no name of an advisory');
        const advisory = subjectId('advisory', key);
        const told = textIn(row, 'summary', 1000) ?? textIn(row, 'details', proseLength)?.split('\n', 1)[0] ?? null;
        pen.attribute(advisory, m.title, told?.slice(0, 300) ?? key);
        pen.attribute(advisory, m.publisher, 'OSV');
        pen.moment(advisory, m.published, row['published']);
        pen.moment(advisory, m.modified, row['modified']);
        pen.attribute(advisory, m.severity, severityOf(row));
        pen.attribute(advisory, m.affects, [`${registry}:${name}`]);
      });
  };
}

/** GitHub's word for it (`HIGH`), in small letters; the vector of CVSS is left to those who click. */
function severityOf(row: Readonly<Record<string, unknown>>): string | null {
  const own = row['database_specific'];
  const word = own !== null && typeof own === 'object' ? (own as { severity?: unknown }).severity : null;
  return typeof word === 'string' && /^[A-Z]{2,10}$/i.test(word) ? word.toLowerCase() : null;
}
