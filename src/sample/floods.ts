import { secondsOfInstant } from '../text/days.ts';
import type { Accounts } from './accounts.ts';
import { emptyCard } from './cards.ts';
import type { ModelPlan } from './models.ts';
import type { Random } from './random.ts';
import { floodScript } from './script.ts';
import type { Timeline } from './timeline.ts';

const games = ['gin-rummy', 'tic-tac-toe', 'connect-four', 'lunar-lander', 'cart-pole'] as const;

/** Mass uploads: many models of one account under one skeleton of a name within the hour, by a script's clock or counter. */
export function floods(random: Random, timeline: Timeline, accounts: Accounts): ModelPlan[] {
  return floodScript.flatMap((flood) => {
    const own = random.of(flood.offset);
    const owner = own.pick(accounts.others.filter(({ kind }) => kind === flood.owner));
    const from = timeline.last - flood.offset;
    const begin = own.between(9, 20);
    const game = own.pick(games);
    return Array.from({ length: flood.count }, (_, place): ModelPlan => {
      const hour = begin + place * (0.9 / flood.count);
      const clock = secondsOfInstant(timeline.at(from - 1, hour));
      const name = {
        clock: `${game}-${clock}`,
        sweep: `${game}-ppo-seed${place % 5}-step${(place + 1) * 2000}`,
        digits: `run-${20_000 + place * 17}`,
      }[flood.skeleton];
      return {
        owner,
        key: `${owner.name}/${name}`,
        task: flood.skeleton === 'sweep' ? 'reinforcement-learning' : null,
        library: null,
        billions: null,
        licence: null,
        card: emptyCard(own),
        base: null,
        papers: [],
        gated: 'no',
        from,
        hour,
        heat: 0,
        ember: 0,
        requests: own.chance(0.3) ? 0.3 : 0,
        counted: own.chance(0.5),
      };
    });
  });
}
