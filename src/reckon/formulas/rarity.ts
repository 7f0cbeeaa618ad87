import { dayOfNumber, numberOfDay } from '../../text/days.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { pointOn } from '../point.ts';
import { daysOf, onDay, oneIn, rarityDays, rarityIn, surpriseField, type Rarity } from '../surprise-field.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation, SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { unitOfKind } from './units.ts';

/** The gain of one subject on one day, as one source read it. */
export type SurpriseParams = {
  readonly subject: string;
  readonly metric: string;
  readonly source: string;
  readonly day: string;
};

export const rarity: PastFormula<SurpriseParams> = {
  kind: 'past',
  name: 'rarity',
  version: 1,
  says: `One in how many days of all series a gain stood at least this far above its own norm, over the ${rarityDays} days up to it: (1 + days looked at) ÷ (1 + days that match).`,
  read: async (params, past) => {
    const asked = await ask(params, past);
    return { ...asked.about, value: oneIn(asked.rarity), unit: 'one-in', inputs: asked.inputs };
  },
};

export const rarityLooked: PastFormula<SurpriseParams> = {
  kind: 'past',
  name: 'rarity-looked',
  version: 1,
  says: 'How many days of all series were looked at for a rarity: one for each series and day with a norm.',
  read: async (params, past) => {
    const asked = await ask(params, past);
    return { ...asked.about, value: asked.rarity.looked, unit: 'observations', inputs: asked.inputs };
  },
};

export const raritySince: PastFormula<SurpriseParams> = {
  kind: 'past',
  name: 'rarity-since',
  version: 1,
  says: 'The first day looked at for a rarity.',
  read: async (params, past) => {
    const asked = await ask(params, past);
    return { ...asked.about, value: dayOfNumber(asked.rarity.since), unit: 'day', inputs: asked.inputs };
  },
};

export const countAbove: PastFormula<{
  readonly metric: string;
  readonly source: string;
  readonly day: string;
  readonly z: number;
  readonly least: number;
}> = {
  kind: 'past',
  name: 'count-above',
  version: 1,
  says: 'How many of those with a norm gained at least so much on a day and stood at least so many deviations above what was expected.',
  read: async (params, past) => {
    const field = await surpriseField(past, metric(params.metric), params.source as SourceId);
    const rows = onDay(field, numberOfDay(params.day as Day));
    const first = rows[0];
    if (!first) throw new RangeError(`nothing has a norm for ${params.metric} by ${params.source} on ${params.day}`);
    const day = params.day as Day;
    return {
      subject: null,
      window: { from: day, to: day },
      population: { rule: `everything with a norm on ${day}`, n: rows.length, complete: true },
      value: rows.filter((row) => row.z >= params.z && row.gain >= params.least).length,
      unit: unitOfKind(kindOf(first.subject)),
      inputs: [],
    };
  },
};

interface Asked {
  readonly rarity: Rarity;
  readonly about: Omit<Computed, 'value' | 'unit'>;
  /** The two readings whose difference is the gain. */
  readonly inputs: readonly Observation[];
}

async function ask(params: SurpriseParams, past: Past): Promise<Asked> {
  const [measured, source, subject, day] = [
    metric(params.metric),
    params.source as SourceId,
    params.subject as SubjectId,
    params.day as Day,
  ];
  const field = await surpriseField(past, measured, source);
  const to = numberOfDay(day);
  const row = daysOf(field, subject).find((one) => one.day === to);
  if (!row) throw new RangeError(`${params.metric} of ${params.subject} has no norm on ${params.day}`);
  const from = to - rarityDays + 1;
  const found = rarityIn(field, row.z, from, to);
  const readings = await Promise.all(
    [to - 1, to].map((on) => pointOn(past, { subject, metric: measured, source }, on)),
  );
  return {
    rarity: found,
    about: {
      subject,
      window: { from: dayOfNumber(found.since), to: day },
      population: {
        rule: `days of all series of ${measured} by ${source} with a norm`,
        n: found.looked,
        complete: true,
      },
    },
    inputs: readings.filter((one) => one !== null),
  };
}
