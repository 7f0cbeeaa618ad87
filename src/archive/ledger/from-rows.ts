import type {
  Correction,
  Day,
  Forecast,
  Instant,
  RememberedIssue,
  SubjectId,
  Verdict,
  Withdrawal,
} from '../../vocabulary/index.ts';
import { number, text, type Row } from './database.ts';
import type { PrintedLine, PrintedRecord } from './ledger.ts';

export function printedFrom(row: Row): PrintedRecord {
  return { ...lineFrom(row), remembered: JSON.parse(text(row, 'remembered')) as RememberedIssue };
}

export function lineFrom(row: Row): PrintedLine {
  return {
    edition: text(row, 'edition'),
    date: text(row, 'date') as Day,
    number: number(row, 'number'),
    revision: number(row, 'revision'),
    cutoff: text(row, 'cutoff') as Instant,
    printedAt: text(row, 'printed_at') as Instant,
    issueDigest: text(row, 'issue_digest'),
    evidenceDigest: text(row, 'evidence_digest'),
    headline: text(row, 'headline'),
    deck: text(row, 'deck'),
  };
}

export function correctionFrom(row: Row): Correction {
  return {
    date: text(row, 'date') as Day,
    revision: number(row, 'revision'),
    was: text(row, 'was'),
    is: text(row, 'now'),
    reason: text(row, 'reason'),
    ...(row['origin'] === 'editor' ? { by: 'editor' as const } : {}),
  };
}

export function withdrawalFrom(row: Row): Withdrawal {
  return {
    subject: text(row, 'subject') as SubjectId,
    salt: text(row, 'salt'),
    since: text(row, 'since') as Instant,
    reason: text(row, 'reason'),
  };
}

export function forecastFrom(row: Row): Forecast {
  return {
    id: text(row, 'id'),
    madeOn: text(row, 'made_on') as Day,
    dueOn: text(row, 'due_on') as Day,
    subject: text(row, 'subject') as SubjectId,
    says: text(row, 'says'),
    metric: text(row, 'metric'),
    threshold: number(row, 'threshold'),
    probability: row['probability'] === null || row['probability'] === undefined ? null : number(row, 'probability'),
    outcome: text(row, row['came'] === null ? 'outcome' : 'came') as Forecast['outcome'],
  };
}

export function verdictFrom(row: Row): Verdict {
  return {
    kind: text(row, 'kind') as Verdict['kind'],
    about: text(row, 'about'),
    toldOn: text(row, 'told_on') as Day,
    decidedOn: text(row, 'decided_on') as Day,
    says: text(row, 'says') as Verdict['says'],
  };
}
