import { accountsOnList, countOnList, fraction, textOf, type Condition } from '../../reckon/facts.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { keyOf } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { basesOf } from './most-built-on.ts';

const bar = { children: 30, share: 0.2, accounts: 5 } as const;
const licence = metric('licence');
/** Whoever builds on these may put the result under another licence. */
const permissive = /^(?:mit|apache-2\.0|bsd(?:-.*)?|cc0-1\.0|cc-by-4\.0|unlicense|isc|wtfpl|zlib|openrail)$/i;
/** Values that declare no licence to differ from. */
const undeclared = /^(?:other|unknown|none|)$/i;

export const licenceDrift: Angle = {
  declaration: {
    id: 'licence-drift',
    title: 'Another licence than the base',
    field: 'risk',
    memoryDays: 0,
    trigger: `of ${bar.children} models or more of the trending list that name one base and declare a licence, ${100 * bar.share} % or more, by ${bar.accounts} accounts or more, declare another than the base does; once in 30 days`,
    carries: 'the licence of the base, how many models name it, how many declare another licence, their accounts',
    falsifiedBy: 'a licence of the base that permits another; a base that declares none',
    caveat: 'as declared; two names may stand for one licence, and this is no legal advice',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    const reading = await widestList(past, 'rank/models-trending');
    if (!reading) return [];
    const bases = (await basesOf(past, reading)).filter((one) => one.models >= bar.children);
    const latest = await past.latest({ subjects: bases.map((one) => one.base), metrics: [licence] });
    for (const { base } of bases) {
      const own = latest.get(base)?.get(licence);
      const name = typeof own?.value === 'string' ? own.value : '';
      if (!own || undeclared.test(name) || permissive.test(name) || wasTold(base, ['licence-drift'], morning)) continue;
      const child: Condition = { on: 'base-models', is: 'holds ending', to: `:${keyOf(base)}` };
      const another = [child, { on: licence, is: 'differs', to: name }] as const;
      const children = await countOnList(past, { ...reading, where: [child, { on: licence, is: 'differs', to: '' }] });
      const other = await countOnList(past, { ...reading, where: another });
      const accounts = await accountsOnList(past, { ...reading, where: another });
      if (Number(children.value) < bar.children || Number(accounts.value) < bar.accounts) continue;
      const share = fraction(other, children);
      const about = (await aboutOf(past, [base], morning.edition.zone)).get(base);
      if (Number(share.value) < bar.share || !about || !(await isDecent(past, base))) continue;
      return [
        {
          id: `licence-drift/${base}`,
          angle: 'licence-drift',
          subject: base,
          others: [],
          score: houseScore(
            4,
            1,
            { name: 'share with another licence', value: Number(share.value) },
            'terms that change on the way from a base to what is built on it',
          ),
          countsOnly: false,
          about,
          facts: { licence: textOf(own), children, other, share, accounts, listSize: await countOnList(past, reading) },
          chart: null,
        },
      ];
    }
    return [];
  },
};
