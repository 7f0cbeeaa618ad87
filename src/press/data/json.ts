import type { Evidence, Issue } from '../../vocabulary/index.ts';

/** `issue.json`: the whole issue as data, exactly as it was laid out, so that its digest can be taken again. */
export function issueJson(issue: Issue): string {
  return `${JSON.stringify(issue, null, 1)}\n`;
}

/** `evidence.json`: every claim with its formula, its readings and their addresses. */
export function evidenceJson(evidence: Evidence): string {
  return `${JSON.stringify(evidence, null, 1)}\n`;
}
