import { addDays } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import { ownerOf, subjectKinds, type SubjectId, type SubjectKind } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { startOf } from '../calendar.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { once } from '../memo.ts';
import { unitOfKind } from './units.ts';

/** What was created in a window of days and names something on a list of its own: a base model, a dataset. */
export type NamingParams = {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** An attribute that holds a list: `base-models`, `tags`. */
  readonly attribute: string;
  /** How an entry of the list ends: `:owner/name`. */
  readonly ending: string;
  /** An account whose own are left out; null where nobody is. */
  readonly otherThan: string | null;
};

export const namedByNew: PastFormula<NamingParams> = {
  kind: 'past',
  name: 'named-by-new',
  version: 1,
  says: 'How many of a kind that we know, created in a window of days, name something on a list of their own, those of one account left out.',
  read: async (params, past) => {
    const { naming, about } = await ask(params, past);
    return { ...about, value: naming.length, unit: unitOfKind(about.kind), inputs: [] };
  },
};

export const accountsNaming: PastFormula<NamingParams> = {
  kind: 'past',
  name: 'accounts-naming',
  version: 1,
  says: 'How many different accounts own those that were created in a window of days and name something, one account left out.',
  read: async (params, past) => {
    const { naming, about } = await ask(params, past);
    return { ...about, value: new Set(naming.map(ownerOf)).size, unit: 'accounts', inputs: [] };
  },
};

/** Subjects of a kind that we know to be created in a window, each with the list an attribute holds. */
export function createdWith(
  past: Past,
  kind: SubjectKind,
  { from, to }: { readonly from: Day; readonly to: Day },
  attribute: string,
): Promise<ReadonlyMap<SubjectId, readonly string[]>> {
  return once(past, `created ${kind} ${from} ${to} ${attribute}`, async () => {
    const span = { from: startOf(from), to: startOf(addDays(to, 1)) };
    const subjects = await past.dated({ kind, attribute: metric('created-at'), ...span });
    const asked = metric(attribute);
    const latest = await past.latest({ subjects, metrics: [asked] });
    return new Map(
      subjects.map((subject) => {
        const value = latest.get(subject)?.get(asked)?.value;
        return [subject, typeof value === 'object' ? value : []];
      }),
    );
  });
}

async function ask(
  params: NamingParams,
  past: Past,
): Promise<{
  readonly naming: readonly SubjectId[];
  readonly about: Omit<Computed, 'value' | 'unit'> & { readonly kind: SubjectKind };
}> {
  const kind = subjectKinds.find((known) => known === params.kind);
  if (!kind) throw new TypeError(`not a kind of subject: ${params.kind}`);
  const window = { from: params.from as Day, to: params.to as Day };
  const created = await createdWith(past, kind, window, params.attribute);
  const naming = [...created]
    .filter(([, entries]) => entries.some((entry) => entry.endsWith(params.ending)))
    .map(([subject]) => subject)
    .filter((subject) => ownerOf(subject) !== null && ownerOf(subject) !== params.otherThan);
  const population = { rule: `${kind}s we know, created from ${window.from} to ${window.to}`, n: created.size };
  return { naming, about: { kind, subject: null, window, population: { ...population, complete: false } } };
}
