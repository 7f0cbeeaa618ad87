import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  adding,
  crowd,
  cutoffOf,
  levels,
  model,
  reading,
  repo,
  source,
  steady,
  today,
} from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { addDays, numberOfDay } from '../text/days.ts';
import type { EvidenceObservation, Fact, Working } from '../vocabulary/fact.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import {
  accountsOnList,
  asOfDay,
  countOnList,
  dayOf,
  daysBetween,
  difference,
  fraction,
  largest,
  medianOverList,
  milestone,
  observed,
  perHundred,
  quoted,
  ratio,
  sum,
} from './facts.ts';
import { formulas } from './formulas.ts';
import {
  countAbove,
  countDated,
  daysSince,
  followed,
  ledFor,
  medianGain,
  medianOfGains,
  rankOf,
  rarityOf,
} from './past-facts.ts';
import { prove } from './prove.ts';
import { proveEvidence, type EvidenceRecords } from './prove-evidence.ts';

const stars = metric('stars');
const riser = repo('riser');
const rival = repo('rival');
const list = 'rank/models-trending';
const models = ['ada', 'ben', 'cyd'].map(model);
const observations: readonly Observation[] = [
  ...crowd(12, 60),
  ...levels(riser, 'stars', adding(4000, [...steady(57, 10), 300, 200])),
  ...levels(riser, 'forks', adding(400, steady(59, 2))),
  ...levels(rival, 'stars', adding(4900, steady(59, 1))),
  ...models.flatMap((subject, i) => [
    reading(subject, list, today, i + 1),
    reading(subject, 'downloads-30d', today, i === 1 ? 0 : 50 * (i + 1)),
    reading(subject, 'tags', today, i < 2 ? ['gguf'] : []),
  ]),
  reading(riser, 'description', today, 'A sample tool. It does little.'),
  reading(riser, 'created-at', today, '2026-01-05T23:30:00Z'),
];
const past = pastOf(observations, cutoffOf(today));
const series = { subject: riser, metric: stars, source };
const listed = { list, source, asOf: `${today}T05:30:00Z` };

async function at(id: string, day: string): Promise<Observation> {
  const found = await past.point({ subject: riser, metric: metric(id), source, day: day as typeof today });
  assert.ok(found);
  return found;
}

/** A fact of every kind that the small archive can support. */
async function everyFact(): Promise<readonly Fact[]> {
  const now = observed(await at('stars', today));
  const before = observed(await at('stars', addDays(today, -2)));
  const forks = observed(await at('forks', today));
  const gain = difference(now, before);
  const norm = await medianGain(past, series, { from: addDays(today, -29), to: addDays(today, -2) });
  const created = dayOf(await at('created-at', today), 'Europe/London');
  const rare = await rarityOf(past, series, addDays(today, -1));
  const zeros = await countOnList(past, { ...listed, where: [{ on: 'downloads-30d', is: '=', to: 0 }] });
  const all = await countOnList(past, { ...listed, top: 3 });
  return [
    now,
    gain,
    sum([now, before]),
    ratio(gain, norm),
    perHundred(forks, now),
    largest([now, before]),
    milestone(now),
    quoted(await at('description', today), 0, 14),
    daysBetween(created, asOfDay(await at('stars', today), 'UTC')),
    fraction(zeros, all),
    await accountsOnList(past, {
      ...listed,
      where: [{ on: 'tags', is: 'holds', to: 'gguf' }],
      otherThan: 'sample-ada',
    }),
    await medianOverList(past, { ...listed, metric: 'downloads-30d' }),
    await ledFor(past, series, { other: rival, until: addDays(today, -45), most: 100 }),
    await daysSince(past, series, { reached: 4300, until: today, most: 100 }),
    await followed(past, { metric: stars, source }, today),
    await medianOfGains(past, { metric: stars, source }, today),
    await rankOf(past, series, today),
    rare.rarity,
    rare.looked,
    rare.since,
    await countAbove(past, { metric: stars, source }, { day: today, z: 3, least: 20 }),
    await countDated(past, 'thread', metric('published-at'), { from: addDays(today, -3), to: today }),
  ];
}

test('every kind of fact follows from the archive it was made from', async () => {
  for (const fact of await everyFact()) assert.deepEqual(await prove(fact, past), { holds: true }, fact.formula.name);
});

test('a fact that says another value, unit, window or population than the archive gives does not hold', async () => {
  for (const fact of await everyFact()) {
    const value = typeof fact.value === 'number' ? fact.value + 1 : `${fact.value}x`;
    const forged: readonly Fact[] = [
      { ...fact, value },
      { ...fact, unit: fact.unit === 'stars' ? 'forks' : 'stars' },
      {
        ...fact,
        window:
          fact.window === null ? { from: today, to: today } : { ...fact.window, to: '2026-12-31' as typeof today },
      },
      { ...fact, population: { rule: 'everything there is', n: 1_000_000, complete: true } },
      { ...fact, subject: repo('somebody-else') },
    ];
    for (const one of forged) assert.equal((await prove(one, past)).holds, false, fact.formula.name);
  }
});

test('a reading that changed in the archive, or that came after the cutoff, proves nothing', async () => {
  const now = observed(await at('stars', today));
  const changed = observations.map((one) =>
    one.subject === riser && one.metric === stars && one.asOf.startsWith(today) ? { ...one, value: 1 } : one,
  );
  const proof = await prove(now, pastOf(changed, cutoffOf(today)));
  assert.ok(!proof.holds);
  assert.match(proof.where, /reading of stars of gh:repo\/sample-riser\/riser/);
  assert.equal(proof.found, '1');
  assert.equal((await prove(now, pastOf(observations, cutoffOf(addDays(today, -1))))).holds, false);
});

test('a planted reading after the cutoff changes no fact', async () => {
  const planted = pastOf(
    [
      ...observations,
      {
        ...reading(riser, 'stars', today, 9),
        knownAt: '2026-05-04T10:00:01Z' as Observation['knownAt'],
        asOf: '2026-05-04T09:00:00Z' as Observation['asOf'],
      },
    ],
    cutoffOf(today),
  );
  for (const fact of await everyFact()) assert.deepEqual(await prove(fact, planted), { holds: true });
});

test('figures of different units are never set against each other', async () => {
  const now = observed(await at('stars', today));
  const forks = observed(await at('forks', today));
  assert.throws(() => difference(now, forks), TypeError);
  assert.throws(() => ratio(now, forks), TypeError);
  assert.throws(() => ratio(now, difference(now, now)), RangeError);
});

test('a 30-day gauge has no daily gain and so no rarity', async () => {
  const gauge = { subject: models[0]!, metric: metric('downloads-30d'), source };
  await assert.rejects(rarityOf(past, gauge, today), TypeError);
});

test('every formula has a name of its own and says what it does', () => {
  assert.equal(new Set(formulas.map((formula) => formula.name)).size, formulas.length);
  for (const { says } of formulas) assert.match(says, /^[A-Z].*\.$/s);
});

/** Evidence records of facts, as layout makes them. */
function recordsOf(facts: readonly Fact[]): EvidenceRecords {
  const workings: Working[] = [];
  const seen = new Map<Observation, EvidenceObservation>();
  const enter = (fact: Fact): string => {
    const inputs = [
      ...fact.inputs.map((input) => {
        const known = seen.get(input);
        if (known) return known.id;
        const { seenIn, ...rest } = input;
        const id = `o${seen.size + 1}`;
        seen.set(input, { ...rest, id, url: null, rawSha: seenIn });
        return id;
      }),
      ...fact.parts.map(enter),
    ];
    const { value, unit, window, population, formula, subject } = fact;
    const id = `w${workings.length + 1}`;
    workings.push({ id, value, unit, window, population, formula, subject, inputs, fact: fact.id });
    return id;
  };
  facts.forEach(enter);
  return { claims: [], workings, observations: [...seen.values()] };
}

async function unproven(records: EvidenceRecords, of: Past = past): Promise<readonly string[]> {
  return [...(await proveEvidence(records, of))].flatMap(([id, proof]) => (proof.holds ? [] : [id]));
}

test('evidence records alone prove every figure again', async () => {
  const records = recordsOf(await everyFact());
  assert.ok(records.workings.length > 30);
  assert.deepEqual(await unproven(records), []);
});

test('one changed digit anywhere in the evidence is found', async () => {
  const records = recordsOf(await everyFact());
  const text = JSON.stringify(records);
  // Ids of records and the hashes of facts are names; everything else that is a digit means something.
  const names = [...text.matchAll(/"(?:id|fact|url)":"?[^",}]*"?|"inputs":\[[^\]]*\]/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const digits = [...text.matchAll(/\d/g)].filter(
    (match) => !names.some(([from, to]) => from <= match.index && match.index < to),
  );
  assert.ok(digits.length > 500);
  const missed: string[] = [];
  for (const [i, match] of digits.entries()) {
    if (i % 7 !== numberOfDay(today) % 7) continue; // every seventh: the whole would take a minute
    const other = match[0] === '9' ? '8' : String(Number(match[0]) + 1);
    const changed = text.slice(0, match.index) + other + text.slice(match.index + 1);
    if ((await unproven(JSON.parse(changed) as EvidenceRecords)).length === 0)
      missed.push(text.slice(match.index - 40, match.index + 20));
  }
  assert.deepEqual(missed, []);
});

test('a record that names what is not there, or itself, is not proven', async () => {
  const records = recordsOf((await everyFact()).slice(0, 2));
  const gain = records.workings.at(-1)!;
  const dangling = { ...records, workings: [...records.workings.slice(0, -1), { ...gain, inputs: ['w99'] }] };
  assert.deepEqual(await unproven(dangling), [gain.id]);
  const circular = {
    ...records,
    workings: [...records.workings.slice(0, -1), { ...gain, inputs: [gain.id, gain.id] }],
  };
  assert.deepEqual(await unproven(circular), [gain.id]);
});

test('a formula or a version this program does not know is not proven', async () => {
  const now = observed(await at('stars', today));
  for (const formula of [
    { ...now.formula, name: 'invented' },
    { ...now.formula, version: 99 },
  ])
    assert.equal((await prove({ ...now, formula }, past)).holds, false);
});
