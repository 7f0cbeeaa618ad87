import type { AngleDeclaration, Finding, Selection } from '../vocabulary/finding.ts';
import type { Morning } from '../vocabulary/morning.ts';
import type { Past } from '../vocabulary/past.ts';

/**
 * One way in which something is news. The declaration is written for readers: the method page and the tests are made from
 * it. `find` uses only the past it is handed; what is costly and shared is kept by `once` (reckon/memo.ts).
 */
export interface Angle {
  readonly declaration: AngleDeclaration;
  /** The metrics whose memory counts for `memoryDays`; the longest of them is enough. */
  readonly memoryOf?: readonly string[];
  find(past: Past, morning: Morning): Promise<readonly Finding[]>;
}

/** A standing part of the page, filled by rule. */
export interface Chooser {
  readonly id: Selection['kind'];
  readonly memoryDays: number;
  readonly memoryOf?: readonly string[];
  choose(past: Past, morning: Morning): Promise<readonly Selection[]>;
}
