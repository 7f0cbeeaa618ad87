/**
 * Slot-locked styling: a model may put the sentences of a story better, and can do no more. It sees our own words with
 * places for figures, names, dates and quotations; what it answers is held against rules before the places are filled, then
 * read by the checker like everything else. A sentence is asked for twice at most; then our own stands.
 */
import { plain } from '../../text/spans.ts';
import type { Draft, Objection } from '../../vocabulary/draft.ts';
import type { StyledLine } from '../../vocabulary/wording.ts';
import type { Question } from '../../system/models/model.ts';
import { readAnswer } from './answer.ts';
import { tidied, violation, withoutAdverbs } from './lock.ts';
import { styledSentences, withSentences } from './places.ts';
import { questionFor } from './question.ts';
import { filled, type Slotted } from './slots.ts';

/** Whoever is asked; null where nobody answers any more. */
export interface Asked {
  ask<T>(question: Question, use: (text: string) => T | null): Promise<T | null>;
}

/** Reads a draft from scratch and says what it objects to. */
export type Judge = (draft: Draft) => readonly Objection[];

export interface StyledDraft {
  readonly draft: Draft;
  readonly lines: readonly StyledLine[];
  readonly kept: number;
  readonly repaired: number;
  readonly replaced: number;
}

/** A story of which more than this share had to be replaced is left as our writer had it. */
const mostReplaced = 0.2;

interface Attempt {
  readonly sentence: Slotted;
  readonly id: string;
  readonly styled: string;
  readonly how: 'kept' | 'repaired';
  readonly wrong: string | null;
}

export async function styleDraft(draft: Draft, models: Asked, judge: Judge): Promise<StyledDraft> {
  const sentences = styledSentences(draft);
  if (sentences.length === 0) return unstyled(draft, 0);

  const first = await attempted(
    sentences.map((sentence, index) => unasked(sentence, index)),
    models,
  );
  if (first === null) return unstyled(draft, sentences.length);
  let attempts = judged(draft, first, judge);

  // One more question, with what was wrong; then our own sentence stands.
  const wrong = attempts.filter((attempt) => attempt.wrong !== null);
  const second = wrong.length === 0 ? null : await attempted(wrong, models);
  if (second) {
    const better = new Map(second.map((attempt) => [attempt.id, attempt]));
    attempts = judged(
      draft,
      attempts.map((attempt) => better.get(attempt.id) ?? attempt),
      judge,
    );
  }

  const good = attempts.filter((attempt) => attempt.wrong === null);
  const isLedeLost = attempts[0]?.wrong !== null;
  if (isLedeLost || attempts.length - good.length > attempts.length * mostReplaced)
    return unstyled(draft, sentences.length);
  const styled = withAttempts(draft, good);
  if (judge(styled).length > 0) return unstyled(draft, sentences.length);
  return {
    draft: styled,
    lines: good.map(({ sentence, styled: text }) => ({ draft: draft.id, written: sentence.text, styled: text })),
    kept: good.filter(({ how }) => how === 'kept').length,
    repaired: good.filter(({ how }) => how === 'repaired').length,
    replaced: attempts.length - good.length,
  };
}

/** Puts sentences that were styled before into a draft, without asking anybody. */
export function restyleDraft(draft: Draft, lines: readonly StyledLine[]): Draft {
  const known = new Map(lines.filter((line) => line.draft === draft.id).map((line) => [line.written, line.styled]));
  return known.size === 0 ? draft : { ...draft, block: replacedBlock(draft, known) };
}

const unasked = (sentence: Slotted, index: number): Attempt => ({
  sentence,
  id: `s${index + 1}`,
  styled: sentence.text,
  how: 'kept',
  wrong: null,
});

/** Our own sentences, all of them replaced. */
const unstyled = (draft: Draft, replaced: number): StyledDraft => ({
  draft,
  lines: [],
  kept: 0,
  repaired: 0,
  replaced,
});

async function attempted(before: readonly Attempt[], models: Asked): Promise<readonly Attempt[] | null> {
  const question = questionFor(before.map(({ id, sentence, wrong }) => ({ id, written: sentence.text, wrong })));
  const ids = before.map(({ id }) => id);
  const answers = await models.ask(question, (text) => readAnswer(text, ids));
  return answers && before.map((attempt) => answered(attempt, answers.get(attempt.id)));
}

function answered(attempt: Attempt, answer: string | undefined): Attempt {
  if (answer === undefined) return { ...attempt, wrong: attempt.wrong ?? 'it was missing' };
  const { sentence, wrong: before } = attempt;
  const styled = withoutAdverbs(sentence, tidied(answer));
  const how = before === null && styled === answer ? 'kept' : 'repaired';
  return { ...attempt, styled, how, wrong: violation(sentence, styled) };
}

/** The attempts with what the checker objects to in each; what it objects to elsewhere is held against all. */
function judged(draft: Draft, attempts: readonly Attempt[], judge: Judge): readonly Attempt[] {
  const objections = judge(
    withAttempts(
      draft,
      attempts.filter(({ wrong }) => wrong === null),
    ),
  );
  if (objections.length === 0) return attempts;
  const reasons = attempts.map((attempt) => objections.find((one) => isAbout(one, attempt)));
  const isElsewhere = reasons.every((reason) => reason === undefined);
  return attempts.map((attempt, index) => {
    const reason = reasons[index] ?? (isElsewhere ? objections[0] : undefined);
    return reason && attempt.wrong === null
      ? { ...attempt, wrong: `the checker refuses "${reason.said}" (${reason.rule})` }
      : attempt;
  });
}

function isAbout({ sentence }: Objection, { sentence: { slots }, styled, wrong }: Attempt): boolean {
  if (wrong !== null) return false;
  const [printed, objected] = [bare(plain(filled(styled, slots))), bare(sentence)];
  return objected !== '' && (printed.includes(objected) || objected.includes(printed));
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const withAttempts = (draft: Draft, attempts: readonly Attempt[]): Draft => ({
  ...draft,
  block: replacedBlock(draft, new Map(attempts.map(({ sentence, styled }) => [sentence.text, styled]))),
});

/** Sentences filled again, each with what stands in its own places. What the lock refuses is left as it was. */
const replacedBlock = ({ block }: Draft, styled: ReadonlyMap<string, string>): Draft['block'] =>
  withSentences(block, (open) => {
    const text = styled.get(open.text);
    return text === undefined || text === open.text || violation(open, text) !== null ? null : filled(text, open.slots);
  });
