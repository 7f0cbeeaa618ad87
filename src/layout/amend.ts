import { mapRuns, plain } from '../text/spans.ts';
import type { Veil } from '../text/veil.ts';
import type { Block, Correction, Edited, EvidenceObservation, PrintedStory, Spans } from '../vocabulary/index.ts';
import { lengthOf, seal } from './layout.ts';
import { prune } from './prune.ts';
import { strike, type SubjectsOf } from './withhold.ts';

/** What happened to an issue since it was printed. */
export interface Amendments {
  /** Subjects withheld after it was printed: a mark stands where they stood. */
  readonly struck: Veil;
  /** All subjects withheld now: they stand as salted ids. */
  readonly withheld: Veil;
}

/**
 * An issue as it may stand now: passages that an editor corrected carry the correction, what told of a subject withdrawn
 * since is a mark, and withheld subjects stand as salted ids. Without any of these the issue is given back as it is.
 */
export function amend(edited: Edited, { struck, withheld }: Amendments): Edited {
  const { issue, evidence } = edited;
  const mended = issue.corrections.filter(({ by, date }) => by === 'editor' && date === issue.date);
  if (mended.length === 0 && withheld.size === 0) return edited;

  const claims = new Map(evidence.claims.map((claim) => [claim.id, claim]));
  const observed = new Map(evidence.observations.map(({ id, subject }) => [id, subject]));
  const subjectsOf: SubjectsOf = (ref) => {
    const claim = claims.get(ref);
    return claim?.subject ? [claim.subject] : (claim?.inputs ?? []).flatMap((input) => observed.get(input) ?? []);
  };
  const stories = (story: PrintedStory): PrintedStory => {
    const block = strike(annotate(story.block, mended), subjectsOf, struck);
    const subjects = story.subjects.filter((subject) => !struck.covers(subject));
    if (block.kind !== 'story' || block.paragraphs.length > 0) return { ...story, block, subjects };
    const { rating: _rating, forecast: _forecast, ...rest } = story;
    return { ...rest, block, subjects, score: null };
  };
  const sections = issue.sections.map((section) => ({ ...section, stories: section.stories.map(stories) }));
  const { evidenceDigest: _evidence, ...page } = {
    ...issue,
    sections,
    ...lengthOf(sections),
    corrections: issue.corrections.map((one) => nameless(one, withheld)),
  };
  const { issueDigest: _issue, ...rest } = prune(evidence, page);
  const proof = { ...rest, observations: rest.observations.map((one) => hidden(one, withheld)) };
  const count = proof.claims.length;
  const record = { ...page.record, claims: count, recomputed: count };
  return seal(withheld.over({ ...page, record }), withheld.over(proof));
}

/** Every passage that says what an editor took back says so. */
function annotate(block: Block, mended: readonly Correction[]): Block {
  if (mended.length === 0) return block;
  return mapRuns(block, (run): Spans => {
    const text = plain(run);
    const own = mended.filter(({ was }) => text.includes(was));
    return own.length === 0
      ? run
      : [
          ...run,
          ...own.map(({ is }) => ({
            kind: 'emphasis' as const,
            spans: [{ kind: 'words' as const, text: ` [Corrected by the editor: ${is}]` }],
          })),
        ];
  });
}

/** A correction that named a withheld subject still says that something was corrected. */
export function nameless(correction: Correction, withheld: Veil): Correction {
  const { was, is, reason } = correction;
  return [was, is, reason].some((text) => withheld.mentions(text))
    ? { ...correction, was: 'a statement about a withheld subject', is: 'corrected', reason: '' }
    : correction;
}

/** What a source said of a withheld subject is no more published than its name; figures stay, for sums rest on them. */
function hidden(observation: EvidenceObservation, withheld: Veil): EvidenceObservation {
  if (!withheld.covers(observation.subject)) return observation;
  return { ...observation, url: null, value: typeof observation.value === 'number' ? observation.value : 'withheld' };
}
