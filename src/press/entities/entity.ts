import type { Day, SectionId, SubjectId } from '../../vocabulary/index.ts';

/** Kinds of subjects that have a page of their own once the paper has written about them. */
export const entityKinds = ['model', 'dataset', 'space', 'repo', 'paper'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** Everything the paper has said of one subject: `api/v1/entities/….json`, and what its page is printed from. */
export interface Entity {
  readonly schema: 'entity-1';
  readonly id: SubjectId;
  readonly kind: EntityKind;
  /** As it was last printed: `Qwen/Qwen3-8B`, or the title of a paper. */
  readonly name: string;
  /** Whether the issues it stands in were made of sample data. */
  readonly sample: boolean;
  /** Newest first; one for each story that is about it. */
  readonly mentions: readonly Mention[];
  /** Places in printed lists, newest first. */
  readonly places: readonly Place[];
  /** Figures the paper read for it, each from the evidence of an issue. */
  readonly series: readonly PrintedSeries[];
}

export interface Mention {
  readonly date: Day;
  readonly number: number;
  readonly section: SectionId;
  readonly headline: string;
}

export interface Place {
  readonly date: Day;
  readonly list: string; // 'Models, by interest'
  readonly place: number;
}

export interface PrintedSeries {
  readonly metric: string;
  readonly source: string;
  /** In order of day, one value a day. */
  readonly points: readonly { readonly day: Day; readonly value: number }[];
  /** Days on which the source began to count anew: nothing is compared across them. */
  readonly breaks: readonly Day[];
}

/** What one issue adds to an entity. */
export type EntityNews = Omit<Entity, 'schema'>;
