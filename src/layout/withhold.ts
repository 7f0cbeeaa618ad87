import { mapRuns } from '../text/spans.ts';
import type { Veil } from '../text/veil.ts';
import type { Block, Cell, Draft, EvidenceRef, Span, Spans } from '../vocabulary/index.ts';

/** Says of which subjects a claim or quotation tells: of a draft its facts know, of a printed issue its evidence. */
export type SubjectsOf = (ref: EvidenceRef) => readonly string[];

const gone: Spans = [{ kind: 'words', text: 'Withdrawn' }];
const told: Spans = [{ kind: 'words', text: 'What stood here was withdrawn; see Corrections.' }];

/** Drafts about withheld subjects are not offered to the page, and lists lose their rows about them. */
export function withoutWithheld<T extends Draft>(drafts: readonly T[], veil: Veil): readonly T[] {
  if (veil.size === 0) return drafts;
  return drafts.flatMap((draft) => {
    const facts = new Map(draft.facts.map((fact) => [fact.id as string, fact]));
    const touches = touchesOf(veil, (ref) => {
      const fact = facts.get(ref);
      return fact?.subject ? [fact.subject] : (fact?.inputs ?? []).map(({ subject }) => subject);
    });
    const [first] = draft.subjects;
    const isList = draft.block.kind === 'items' || draft.block.kind === 'table';
    if (!isList && first !== undefined && veil.covers(first)) return [];
    const block = leaveOut(draft.block, touches);
    const subjects = draft.subjects.filter((subject) => !veil.covers(subject));
    return block === null ? [] : [{ ...draft, subjects, block }];
  });
}

/** A block without what tells of withheld subjects: lists lose rows, anything else goes whole. Null where nothing is left. */
function leaveOut(block: Block, touches: Touches): Block | null {
  switch (block.kind) {
    case 'items': {
      const items = block.items.filter((item) => !touches.any([item.head, item.text, item.source]));
      return items.length === 0 || touches.any([block.note]) ? null : { ...block, items };
    }
    case 'table': {
      const rows = block.rows.filter((row) => !row.some((cell) => touches.cell(cell)));
      return rows.length === 0 || touches.any([block.note]) ? null : { ...block, rows };
    }
    default:
      return touches.block(block) ? null : block;
  }
}

/** A printed block with a mark in place of each row, paragraph or story that tells of a withheld subject. */
export function strike(block: Block, subjectsOf: SubjectsOf, veil: Veil): Block {
  const touches = touchesOf(veil, subjectsOf);
  if (!touches.block(block)) return block;
  switch (block.kind) {
    case 'items': {
      const items = block.items.map((item) =>
        touches.any([item.head, item.text, item.source])
          ? { head: gone, text: told, source: [], code: null, mark: null }
          : item,
      );
      return { ...block, note: touches.any([block.note]) ? [] : block.note, items };
    }
    case 'table': {
      const rows = block.rows.map((row) =>
        row.some((cell) => touches.cell(cell))
          ? row.map((_cell, index): Cell => (index === 0 ? { kind: 'spans', spans: gone } : { kind: 'empty' }))
          : row,
      );
      return { ...block, note: touches.any([block.note]) ? told : block.note, rows };
    }
    case 'story':
      return {
        ...block,
        headline: gone,
        deck: told,
        byline: [],
        kicker: touches.any([block.kicker]) ? [] : block.kicker,
        paragraphs: [],
        pull: null,
        numbers: null,
        chart: null,
      };
    case 'quote':
      return { kind: 'prose', title: null, paragraphs: [told] };
    case 'prose':
      return { ...block, paragraphs: block.paragraphs.map((run) => (touches.any([run]) ? told : run)) };
  }
}

interface Touches {
  any(runs: readonly (Spans | null)[]): boolean;
  cell(cell: Cell): boolean;
  block(block: Block): boolean;
}

function touchesOf(veil: Veil, subjectsOf: SubjectsOf): Touches {
  const tells = (ref: EvidenceRef): boolean => {
    const subjects = subjectsOf(ref);
    return subjects.length > 0 && subjects.every((subject) => veil.covers(subject));
  };
  const span = (one: Span): boolean => {
    switch (one.kind) {
      case 'name':
        return veil.covers(one.subject) || veil.names(one.text);
      case 'emphasis':
        return one.spans.some(span);
      case 'link':
        return veil.names(one.text) || veil.names(one.href);
      case 'claim':
      case 'quote':
        return tells(one.ref) || veil.names(one.text);
      case 'words':
        return veil.names(one.text);
    }
  };
  const any = (runs: readonly (Spans | null)[]): boolean => runs.some((run) => run?.some(span));
  const cell = (one: Cell): boolean =>
    one.kind === 'spans' ? any([one.spans]) : one.kind === 'spark' && veil.covers(one.basis.subject);
  return {
    any,
    cell,
    block(block) {
      let touched = block.kind === 'table' && block.rows.some((row) => row.some(cell));
      if (block.kind === 'story' && block.chart) touched ||= veil.covers(block.chart.basis.subject);
      mapRuns(block, (run) => {
        touched ||= any([run]);
        return run;
      });
      return touched;
    },
  };
}
