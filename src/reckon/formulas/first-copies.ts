import { metric } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { ownerOf, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { hoursFrom, hubKnowsNothingBefore, startOf } from '../calendar.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { once } from '../memo.ts';
import { median } from '../statistics/median.ts';
import { createdWith } from './arrivals.ts';
import { toTenths } from './tenths.ts';

type WindowParams = { readonly from: string; readonly to: string };

/** The first copy of one model by another account, in a window of days. */
export interface FirstCopy {
  readonly base: SubjectId;
  readonly copy: SubjectId;
  readonly hours: number;
  /** The two dates of creation. */
  readonly created: readonly [Observation, Observation];
}

/** Of models created in a window, the first copies in another format that other accounts made, in order of the base. */
export function firstCopies(
  past: Past,
  window: { readonly from: Day; readonly to: Day },
): Promise<readonly FirstCopy[]> {
  return once(past, `first copies ${window.from} ${window.to}`, async () => {
    const children = await createdWith(past, 'model', window, 'base-models');
    const copiesOf = new Map<SubjectId, SubjectId[]>();
    for (const [child, entries] of children)
      for (const entry of entries) {
        const name = /^quantized:([^/\s]+\/[^/\s]+)$/.exec(entry)?.[1];
        if (!name || name.startsWith(`${ownerOf(child)}/`)) continue;
        const base = subjectId('model', name);
        copiesOf.set(base, [...(copiesOf.get(base) ?? []), child]);
      }
    const attribute = metric('created-at');
    const latest = await past.latest({
      subjects: [...copiesOf.keys(), ...[...copiesOf.values()].flat()],
      metrics: [attribute],
    });
    const createdAt = (subject: SubjectId) => latest.get(subject)?.get(attribute) ?? null;
    return [...copiesOf]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([base, copies]) => {
        const from = createdAt(base);
        const dated = copies.flatMap((copy) => createdAt(copy) ?? []).filter((one) => from && one.value >= from.value);
        const first = dated.toSorted((a, b) =>
          a.value < b.value ? -1 : a.value > b.value ? 1 : a.subject < b.subject ? -1 : 1,
        )[0];
        if (!from || !first || from.value <= hubKnowsNothingBefore || from.value < startOf(window.from)) return [];
        const gap = hoursFrom(from.value as Instant, first.value as Instant);
        return [{ base, copy: first.subject, hours: gap, created: [from, first] as const }];
      });
  });
}

export const medianHoursToCopy: PastFormula<WindowParams> = {
  kind: 'past',
  name: 'median-hours-to-copy',
  version: 1,
  says: 'Over the models created in a window that somebody else copied into another format, the median of the hours from the model to its first copy.',
  read: async (params, past) => {
    const window = { from: params.from as Day, to: params.to as Day };
    const copies = await firstCopies(past, window);
    if (copies.length === 0) throw new RangeError(`no copy from ${window.from} to ${window.to}`);
    return {
      ...overCopies(window, copies),
      value: toTenths(median(copies.map((one) => one.hours))),
      unit: 'hours',
      inputs: [],
    };
  },
};

export const copiesSooner: PastFormula<WindowParams & { readonly hours: number }> = {
  kind: 'past',
  name: 'copies-sooner',
  version: 1,
  says: 'How many of the models created in a window had their first copy by somebody else within fewer hours.',
  read: async (params, past) => {
    const window = { from: params.from as Day, to: params.to as Day };
    const copies = await firstCopies(past, window);
    const sooner = copies.filter((one) => Math.round(one.hours) < params.hours).length;
    return { ...overCopies(window, copies), value: sooner, unit: 'models', inputs: [] };
  },
};

function overCopies(window: { from: Day; to: Day }, copies: readonly FirstCopy[]): Omit<Computed, 'value' | 'unit'> {
  const rule = `models created from ${window.from} to ${window.to} with a copy by another account`;
  return { subject: null, window, population: { rule, n: copies.length, complete: true } };
}
