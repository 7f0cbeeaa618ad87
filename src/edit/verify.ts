/** Proves a printed issue again, years later, from its two files and the archive. */
import { proveEvidence } from '../reckon/prove-evidence.ts';
import { canonicalJson, digestOf } from '../system/digest.ts';
import { say } from '../text/say.ts';
import { mapSpans } from '../text/spans.ts';
import { veilOf, type Veil } from '../text/veil.ts';
import { addressOf } from '../vocabulary/subject.ts';
import type {
  Claim,
  Evidence,
  EvidenceObservation,
  Issue,
  ObservationKey,
  Past,
  Section,
  Span,
} from '../vocabulary/index.ts';
import { compareCharts } from './figures.ts';

export interface Verification {
  readonly date: string;
  readonly claims: number;
  /** Claims whose value, text and every input hold. */
  readonly hold: number;
  readonly failures: readonly Failing[];
}

export interface Failing {
  /** `c17`, `evidence.json`, `chart of lead`. */
  readonly where: string;
  readonly said: string;
  readonly found: string;
}

/**
 * Checks that the two files belong together and say nothing that the archive, as it stood at the cutoff, does not.
 * `past` must have been opened with that cutoff. Who holds the ledger can lift the veil from what is withheld.
 */
export async function verifyIssue(
  printed: Issue,
  published: Evidence,
  past: Past,
  withheld: Veil = veilOf([]),
): Promise<Verification> {
  const failures: Failing[] = [...digestFailures(printed, published), ...headFailures(printed, published)];
  const issue = withheld.lift(printed);
  const evidence = await unveiled(published, past, withheld);
  const failed = new Set<string>();
  const fail = (id: string, said: string, found: string): void => {
    failures.push({ where: id, said, found });
    failed.add(id);
  };

  for (const [id, proof] of await proveEvidence(evidence, past))
    if (!proof.holds) fail(id, `${proof.where}: ${proof.said}`, proof.found);
  for (const claim of evidence.claims) {
    const text = saidAgain(claim);
    if (text !== claim.text) fail(claim.id, claim.text, text);
  }
  for (const observation of evidence.observations)
    if (observation.url !== addressOf(observation.subject))
      failures.push({
        where: observation.id,
        said: observation.url ?? 'no address',
        found: addressOf(observation.subject) ?? 'no address',
      });
  for (const { where, said, found } of spanFailures(issue.sections, evidence)) fail(where, said, found);
  for (const section of issue.sections)
    for (const story of section.stories)
      for (const { span, said, found } of await compareCharts(story.block, past))
        failures.push({ where: `${span} of ${section.id}`, said, found });

  const hold = evidence.claims.filter((claim) => !failed.has(claim.id)).length;
  return { date: issue.date, claims: evidence.claims.length, hold, failures };
}

/** Evidence with the withheld subjects in it again, and what their sources said of them, which only the archive knows. */
async function unveiled(published: Evidence, past: Past, withheld: Veil): Promise<Evidence> {
  const evidence = withheld.lift(published);
  const observations = evidence.observations.map(async (one): Promise<EvidenceObservation> => {
    if (!withheld.covers(one.subject)) return one;
    const { subject, metric, asOf, source, value } = one as EvidenceObservation & ObservationKey;
    const kept = typeof value === 'number' ? null : await past.observation({ subject, metric, asOf, source });
    return { ...one, url: addressOf(subject), value: kept?.value ?? value };
  });
  return { ...evidence, observations: await Promise.all(observations) };
}

/** Each file names the digest of the other. */
function digestFailures(issue: Issue, evidence: Evidence): readonly Failing[] {
  const { evidenceDigest, ...restOfIssue } = issue;
  const { issueDigest, ...restOfEvidence } = evidence;
  const pairs = [
    { where: 'issue.json', said: issueDigest, found: digestOf(restOfIssue) },
    { where: 'evidence.json', said: evidenceDigest, found: digestOf(restOfEvidence) },
  ];
  return pairs.filter(({ said, found }) => said !== found);
}

function headFailures(issue: Issue, evidence: Evidence): readonly Failing[] {
  const counted = issue.record.claims === evidence.claims.length;
  return [
    ...(head(issue) === head(evidence)
      ? []
      : [{ where: 'head of evidence.json', said: head(evidence), found: head(issue) }]),
    ...(counted
      ? []
      : [{ where: 'record', said: `${issue.record.claims} claims`, found: `${evidence.claims.length}` }]),
  ];
}

const head = ({ edition, date, revision, cutoff }: Issue | Evidence): string =>
  canonicalJson({ edition, date, revision, cutoff });

/** Every figure and quotation of the page is a claim of the evidence, and reads as the evidence says. */
function spanFailures(sections: readonly Section[], evidence: Evidence): readonly Failing[] {
  const claims = new Map(evidence.claims.map((claim) => [claim.id, claim]));
  const failures: Failing[] = [];
  const look = (span: Span): Span => {
    if (span.kind !== 'claim' && span.kind !== 'quote') return span;
    const claim = claims.get(span.ref);
    if (!claim) failures.push({ where: span.ref, said: span.text, found: 'no such claim' });
    else if (claim.text !== span.text) failures.push({ where: claim.id, said: span.text, found: claim.text });
    return span;
  };
  for (const section of sections) for (const story of section.stories) mapSpans(story.block, look);
  return failures;
}

function saidAgain(claim: Claim): string {
  try {
    return say(claim.value, claim.unit, claim.display);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
