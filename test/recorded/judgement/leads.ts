import { daysBetween } from '../../../src/text/days.ts';
import { kindOf, stemOf, type SubjectId } from '../../../src/vocabulary/subject.ts';
import { leadOf, type PrintedIssue, type Told } from './printed.ts';
import { shareOf } from './share.ts';

const onceIn = 30;
const unusualWithin = 7;

/** What can be counted of the heads of the pages: how many angles, how often quiet, whether anything led twice. */
export function leadsOf(issues: readonly PrintedIssue[]): readonly string[] {
  const leads = issues.flatMap((issue) => {
    const lead = leadOf(issue);
    return lead ? [{ ...lead, date: issue.date }] : [];
  });
  const angles = Map.groupBy(leads, ({ angle }) => angle);
  const twice = leads.flatMap((lead, index) =>
    leads
      .slice(0, index)
      .filter(
        (before) =>
          before.angle !== 'quiet-day' && daysBetween(before.date, lead.date) <= onceIn && isSame(before, lead),
      )
      .map((before) => `  told twice: ${before.date} and ${lead.date}, ${lead.head}`),
  );
  const spread = [...angles]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([angle, led]) => `${angle} ${led.length}`);
  return [
    `| Leads at or above the bar | ${shareOf(leads.filter(({ score }) => score !== null && score > 0).length, issues.length)} |`,
    `| Angles at the head of the page | ${angles.size} over ${leads.length} issues: ${spread.join(', ')} |`,
    `| Leads told twice within ${onceIn} days | ${twice.length} |`,
    ...twice,
    `| Rows of "most unusual" that stood there within ${unusualWithin} issues | ${unusualRepeats(issues)} |`,
  ];
}

/** The same subject, a variant of the same model, or the same headline. */
function isSame(a: Told, b: Told): boolean {
  const [one, other] = [a.subjects[0], b.subjects[0]];
  if (a.head === b.head) return true;
  return one !== undefined && other !== undefined && (one === other || isVariant(one, other));
}

function isVariant(a: SubjectId, b: SubjectId): boolean {
  return [a, b].every((one) => ['model', 'space'].includes(kindOf(one))) && stemOf(a) === stemOf(b);
}

function unusualRepeats(issues: readonly PrintedIssue[]): string {
  const tables = issues.map(({ stories }) =>
    stories
      .filter(({ section, head }) => section === 'movers' && /unusual/i.test(head))
      .flatMap(({ subjects }) => subjects),
  );
  let [again, rows] = [0, 0];
  for (const [index, table] of tables.entries()) {
    if (index < unusualWithin) continue;
    const before = new Set(tables.slice(index - unusualWithin, index).flat());
    rows += table.length;
    again += table.filter((subject) => before.has(subject)).length;
  }
  return shareOf(again, rows);
}
