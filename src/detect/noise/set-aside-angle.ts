import { countLeftOut } from '../../reckon/left-out.ts';
import { setAsideOnLists } from '../../reckon/noise/read.ts';
import type { AngleDeclaration, AngleId, Finding, FindingOf, SetAsideFacts } from '../../vocabulary/finding.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { aboutFrom } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { toldAngles } from '../told-angles.ts';

type SetAsideAngle = {
  [A in AngleId]: FindingOf<A>['facts'] extends SetAsideFacts
    ? SetAsideFacts extends FindingOf<A>['facts']
      ? A
      : never
    : never;
}[AngleId];

/** One angle about what a noise rule finds often: the pattern is told, and nobody by name. */
export interface SetAsideSpec {
  readonly declaration: AngleDeclaration & { readonly id: SetAsideAngle };
  /** Id of the noise rule (reckon/noise/rules.ts). */
  readonly rule: string;
  /** So many on the morning's lists, or nothing is told. */
  readonly least: number;
}

export const setAsideRest = 14; // days

export function setAsideAngle({ declaration, rule, least }: SetAsideSpec): Angle {
  return {
    declaration,
    async find(past, morning): Promise<readonly Finding[]> {
      if (toldAngles(morning, setAsideRest).has(declaration.id)) return [];
      const found = [...(await setAsideOnLists(past)).values()].filter((id) => id === rule).length;
      if (found < least) return [];
      const subject = subjectId('place', morning.edition.place);
      return [
        {
          id: `${declaration.id}/${morning.date}`,
          angle: declaration.id,
          subject,
          others: [],
          score: houseScore(3.3, 1, { name: 'how many', value: Math.log10(found / least) }, 'a pattern, not a person'),
          countsOnly: false,
          about: aboutFrom(subject, new Map(), morning.edition.zone),
          facts: { count: await countLeftOut(past, rule) },
          chart: null,
        },
      ];
    },
  };
}
