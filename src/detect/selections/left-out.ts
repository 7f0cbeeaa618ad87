import { countLeftOut } from '../../reckon/left-out.ts';
import { setAsideOnLists } from '../../reckon/noise/read.ts';
import { noiseRules } from '../../reckon/noise/rules.ts';
import type { Chooser } from '../angle.ts';

/** What the noise rules set aside on the morning's lists, by rule and count. Names never. */
export const leftOut: Chooser = {
  id: 'left-out',
  memoryDays: 0,
  async choose(past) {
    const fired = new Set((await setAsideOnLists(past)).values());
    const rules = await Promise.all(
      noiseRules
        .filter((rule) => fired.has(rule.id))
        .map(async ({ id, says }) => ({ rule: id, says, count: await countLeftOut(past, id) })),
    );
    return rules.length === 0 ? [] : [{ kind: 'left-out', rules }];
  },
};
