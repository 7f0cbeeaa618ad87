import { mapSpans } from '../text/spans.ts';
import type { Block, Evidence, Issue, Span, Working } from '../vocabulary/index.ts';

/** The evidence of what still stands on a page: claims nobody reads any more leave, with what only they rested on. */
export function prune<T extends Omit<Evidence, 'issueDigest'>>(
  evidence: T,
  issue: Pick<Issue, 'sections' | 'masthead' | 'banner'>,
): T {
  const stand = new Set<string>();
  const note = (span: Span): Span => {
    if (span.kind === 'claim' || span.kind === 'quote') stand.add(span.ref);
    return span;
  };
  const heads: Block = { kind: 'prose', title: null, paragraphs: [issue.masthead.weather ?? [], issue.banner ?? []] };
  mapSpans(heads, note);
  for (const { block } of issue.sections.flatMap((section) => section.stories)) {
    mapSpans(block, note);
    if (block.kind === 'story' && block.chart?.norm) stand.add(block.chart.norm.ref);
  }
  const records = new Map<string, Working>([...evidence.claims, ...evidence.workings].map((one) => [one.id, one]));
  const rested = new Set<string>();
  const restsOn = (id: string): void => {
    if (rested.has(id)) return;
    rested.add(id);
    records.get(id)?.inputs.forEach(restsOn);
  };
  stand.forEach(restsOn);
  const kept = <R extends { readonly id: string }>(list: readonly R[]): readonly R[] =>
    list.filter(({ id }) => rested.has(id));
  return {
    ...evidence,
    claims: kept(evidence.claims),
    workings: kept(evidence.workings),
    observations: kept(evidence.observations),
  };
}
