import type { Random } from './random.ts';
import { type RepoPlan, scriptedBurst, sinceEver } from './repos.ts';
import type { RepoRole } from './script.ts';
import { change } from './thing.ts';
import type { Timeline } from './timeline.ts';
import { hostileTexts } from './words/posts.ts';

/** What every repository begins with: who made it, its name and what it does. */
export type Beginning = Pick<RepoPlan, 'owner' | 'key' | 'kind' | 'description'>;

/** A part in the script becomes a plan, or two where one overtakes the other. */
export function planRole(random: Random, timeline: Timeline, role: RepoRole, begin: () => Beginning): RepoPlan[] {
  const morning = timeline.last - role.offset;
  const usual = (level: number, rate: number): Omit<RepoPlan, keyof Beginning> => ({
    growth: { level, rate, dispersion: 0.03, withdrawn: 0.05, from: sinceEver, bursts: [] },
    followedFrom: 0,
    olderBy: random.whole(200, 900),
  });
  const old = (level: number) => usual(level, level / 3000);
  switch (role.role) {
    case 'surge': {
      const plan = usual(role.level, role.rate);
      return [{ ...begin(), ...plan, growth: { ...plan.growth, bursts: [scriptedBurst(morning, role.gains)] } }];
    }
    case 'milestone':
      return [{ ...begin(), ...usual(role.passes, role.rate), passes: { morning, level: role.passes } }];
    case 'overtake':
      return [
        { ...begin(), ...usual(role.level, role.rate), passes: { morning, level: role.level } },
        { ...begin(), ...usual(role.level, role.ahead), passes: { morning, level: role.level } },
      ];
    case 'climb': {
      const plan = usual(role.level, role.rate);
      return [{ ...begin(), ...plan, growth: { ...plan.growth, climb: { from: morning, daily: role.daily } } }];
    }
    case 'purge': {
      const plan = old(role.level);
      return [{ ...begin(), ...plan, growth: { ...plan.growth, purge: { morning, share: role.share } } }];
    }
    case 'wakes': {
      const plan = usual(role.level, 0.4);
      return [
        {
          ...begin(),
          ...plan,
          growth: { ...plan.growth, bursts: [scriptedBurst(morning, role.gains)] },
          asleepFor: 260,
        },
      ];
    }
    case 'newborn':
      return [
        {
          ...begin(),
          growth: {
            level: 0,
            rate: 3,
            dispersion: 0.05,
            withdrawn: 0,
            from: morning,
            bursts: [scriptedBurst(morning, role.gains)],
          },
          followedFrom: morning,
          olderBy: 1,
        },
      ];
    case 'renamed': {
      return [{ ...begin(), ...old(role.level), renamed: { morning, key: begin().key } }];
    }
    case 'archived':
      return [{ ...begin(), ...old(role.level), changes: [change(morning, 'archived', 'yes')] }];
    case 'relicensed':
      return [{ ...begin(), ...old(role.level), changes: [change(morning, 'licence', 'agpl-3.0')] }];
    case 'gone':
      return [{ ...begin(), ...old(role.level), until: morning - 1, changes: [change(morning, 'state', 'gone')] }];
    case 'hostile':
      return [
        {
          ...begin(),
          ...old(role.level),
          description: hostileTexts.bidi,
          changes: [change(morning, 'description', hostileTexts.instruction)],
        },
      ];
  }
}
