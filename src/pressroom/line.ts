import type { PrintedLine } from '../archive/ledger/ledger.ts';
import type { IssueLine } from '../press/site.ts';

/** An issue as the pages list it. */
export function lineOf(line: PrintedLine, sample: boolean): IssueLine {
  const { date, number, revision, headline, deck, cutoff, issueDigest } = line;
  return { date, number, revision, headline, deck, cutoff, digest: issueDigest, sample };
}
