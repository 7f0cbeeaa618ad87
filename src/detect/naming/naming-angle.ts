import { observed } from '../../reckon/facts.ts';
import { namedByNew } from '../../reckon/cohort-facts.ts';
import { createdWith, type NamingParams } from '../../reckon/formulas/arrivals.ts';
import { utcDay, windowOf } from '../../reckon/calendar.ts';
import { surprise } from '../../reckon/statistics/negative-binomial.ts';
import { addDays } from '../../text/days.ts';
import type { AngleDeclaration, Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import { keyOf, ownerOf, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import type { Window } from '../../vocabulary/time.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { indecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';

/** One angle about new models that name something: a base they build on, a dataset they were trained with. */
export interface NamingSpec {
  readonly declaration: AngleDeclaration & { readonly id: 'derivative-bloom' | 'dataset-takes-hold' };
  readonly attribute: 'base-models' | 'tags';
  /** `owner/name` of what an entry names; null for other entries. */
  readonly named: (entry: string) => string | null;
  readonly kind: 'model' | 'dataset';
  readonly bar: { readonly models: number; readonly accounts: number; readonly z: number };
}

const weeksBefore = 4;
/** Weekly counts vary more than chance alone: the pooled dispersion measured on daily counts (editorial-science 3.3). */
const dispersion = 0.13;
const asked = ['likes', 'downloads-30d'].map(metric);

interface Named {
  readonly subject: SubjectId;
  readonly models: number;
  readonly accounts: number;
  readonly z: number;
}

/** What is named by new work of others far more often than in the weeks before; the most unusual, once in 30 days. */
export function namingAngle({ declaration, attribute, named, kind, bar }: NamingSpec): Angle {
  return {
    declaration,
    memoryOf: ['created-at'],
    async find(past, morning): Promise<readonly Finding[]> {
      const week = windowOf(7, addDays(utcDay(past.cutoff), -1));
      const found = (await namedIn(past, week))
        .filter((one) => one.models >= bar.models && one.accounts >= bar.accounts && one.z >= bar.z)
        .filter((one) => !wasTold(one.subject, [declaration.id], morning))
        .sort((a, b) => b.z - a.z || (a.subject < b.subject ? -1 : 1));
      // A name on somebody's card is no subject of ours until we have read the thing itself.
      const latest = await past.latest({ subjects: found.map((one) => one.subject), metrics: asked });
      const known = found.filter((one) => latest.has(one.subject)).slice(0, 5);
      const hidden = await indecent(
        past,
        known.map((one) => one.subject),
      );
      const first = known.find((one) => !hidden.has(one.subject));
      const about = first && (await aboutOf(past, [first.subject], morning.edition.zone)).get(first.subject);
      if (!about) return [];
      const { subject } = first;
      const [likes, downloads] = asked.map((id) => latest.get(subject)?.get(id));
      const question = (window: Window): NamingParams => ({
        kind: 'model',
        ...window,
        attribute,
        ending: `:${keyOf(subject)}`,
        otherThan: ownerOf(subject),
      });
      const now = await namedByNew(past, question(week));
      const before = await namedByNew(past, question(windowOf(7, addDays(week.from, -1))));
      return [
        {
          id: `${declaration.id}/${subject}/${week.to}`,
          angle: declaration.id,
          subject,
          others: [],
          score: houseScore(
            4,
            1.8,
            { name: 'accounts', value: (first.accounts - bar.accounts) / 25 },
            'work that other people chose to do, this week',
          ),
          countsOnly: false,
          about,
          facts: {
            models: now.count,
            accounts: now.accounts,
            weekBefore: before.count,
            likes: likes ? observed(likes) : null,
            downloads: downloads ? observed(downloads) : null,
          },
          chart: null,
        },
      ];
    },
  };

  async function namedIn(past: Past, week: Window): Promise<readonly Named[]> {
    const counts = await countsOf(past, week);
    const before = await Promise.all(
      Array.from({ length: weeksBefore }, (_, i) => countsOf(past, windowOf(7, addDays(week.to, -7 * (i + 1))))),
    );
    return [...counts].map(([key, { models, owners }]): Named => {
      const usual = before.reduce((sum, one) => sum + (one.get(key)?.models ?? 0), 0) / weeksBefore;
      const expected = Math.max(0.5, usual);
      return {
        subject: subjectId(kind, key),
        models,
        accounts: owners.size,
        z: surprise(models, expected, dispersion),
      };
    });
  }

  async function countsOf(past: Past, window: Window) {
    const counts = new Map<string, { models: number; owners: Set<string> }>();
    for (const [model, entries] of await createdWith(past, 'model', window, attribute)) {
      const owner = ownerOf(model);
      for (const key of new Set(entries.flatMap((entry) => named(entry) ?? []))) {
        if (owner === null || key.startsWith(`${owner}/`)) continue;
        const one = counts.get(key) ?? { models: 0, owners: new Set() };
        counts.set(key, { models: one.models + 1, owners: one.owners.add(owner) });
      }
    }
    return counts;
  }
}
