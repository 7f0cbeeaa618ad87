import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levels, morningOf, issueOf, reading, repo, today, inTheField } from '../../../test/made/series.ts';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import { addDays } from '../../text/days.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { FindingOf } from '../../vocabulary/finding.ts';
import type { Observation, ObservedValue } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import type { Angle } from '../angle.ts';
import { archived } from './archived.ts';
import { disappeared } from './disappeared.ts';
import { gateChange } from './gate-change.ts';
import { licenceChange } from './licence-change.ts';

const speaker = subjectId('model', 'sample-lab/speaker-7b');
const cutoff = `${today}T10:00:00Z` as Instant;
const daysAgo = (days: number): Day => addDays(today, -days);

/** A week on the trending list with so many likes, and one attribute as it was first read and as it was read later. */
function listed(
  attribute: string,
  before: ObservedValue,
  changes: readonly (readonly [number, ObservedValue])[],
  likes = 400,
) {
  return [
    ...levels(
      speaker,
      'rank/models-trending',
      Array.from({ length: 8 }, () => 3),
    ),
    ...levels(
      speaker,
      'likes',
      Array.from({ length: 8 }, (_, i) => likes + i),
    ),
    reading(speaker, attribute, daysAgo(7), before),
    ...changes.map(([days, value]) => reading(speaker, attribute, daysAgo(days), value)),
  ];
}

async function find(angle: Angle, observations: readonly Observation[], morning = morningOf()) {
  const past = pastOf(observations, cutoff);
  const found = (await angle.find(past, morning)) as readonly FindingOf<'licence-change'>[];
  for (const { facts } of found)
    for (const fact of [
      facts.before,
      facts.now,
      facts.seenOn,
      facts.likes,
      facts.builtOn?.models,
    ] as readonly (Fact | null)[])
      if (fact) assert.deepEqual(await prove(fact, past), { holds: true });
  return found;
}

test('another licence is told once it has stood for a day, with both licences and the day', async () => {
  const [found, ...more] = await find(licenceChange, listed('licence', 'apache-2.0', [[1, 'cc-by-nc-4.0']]));
  assert.deepEqual(more, []);
  assert.deepEqual(
    [found?.facts.before?.value, found?.facts.now.value, found?.facts.seenOn.value, found?.facts.likes?.value],
    ['apache-2.0', 'cc-by-nc-4.0', daysAgo(1), 407],
  );
});

test('a licence that was read this morning, is mended within the day, is old, or names none is no news', async () => {
  assert.deepEqual(await find(licenceChange, listed('licence', 'apache-2.0', [[0, 'mit']])), []);
  assert.deepEqual(
    await find(
      licenceChange,
      listed('licence', 'apache-2.0', [
        [2, 'mit'],
        [1, 'apache-2.0'],
      ]),
    ),
    [],
  );
  assert.deepEqual(await find(licenceChange, listed('licence', 'apache-2.0', [[5, 'mit']])), []);
  assert.deepEqual(await find(licenceChange, listed('licence', 'apache-2.0', [[1, 'other']])), []);
});

test('what few know, and what was told, is not told', async () => {
  assert.deepEqual(await find(licenceChange, listed('licence', 'mit', [[1, 'apache-2.0']], 12)), []);
  const before = morningOf(today, [
    issueOf(daysAgo(1), [{ section: 'briefs', angle: 'licence-change', subjects: [speaker] }]),
  ]);
  assert.deepEqual(await find(licenceChange, listed('licence', 'mit', [[1, 'apache-2.0']]), before), []);
});

test('a change counts the models of the list that build on what changed', async () => {
  const child = subjectId('model', 'sample-ada/speaker-7b-tuned');
  const [found] = await find(licenceChange, [
    ...listed('licence', 'mit', [[1, 'apache-2.0']]),
    reading(child, 'rank/models-trending', today, 9),
    reading(child, 'base-models', today, ['finetune:sample-lab/speaker-7b']),
  ]);
  assert.equal(found?.facts.builtOn?.models.value, 1);
  assert.equal(found?.facts.builtOn?.accounts.value, 1);
});

test('a gate that closes or opens is told, one kind of gate for another is not', async () => {
  assert.equal((await find(gateChange, listed('gated', 'no', [[1, 'manual']])))[0]?.facts.now.value, 'manual');
  assert.equal((await find(gateChange, listed('gated', 'auto', [[1, 'no']])))[0]?.facts.now.value, 'no');
  assert.deepEqual(await find(gateChange, listed('gated', 'auto', [[1, 'manual']])), []);
});

test('what is gone for a day is told, what has another name or is there again is not', async () => {
  assert.equal((await find(disappeared, listed('state', 'there', [[1, 'gone']]))).length, 1);
  assert.deepEqual(await find(disappeared, listed('state', 'there', [[1, 'renamed:sample-lab/speaker-8b']])), []);
  assert.deepEqual(
    await find(
      disappeared,
      listed('state', 'there', [
        [2, 'gone'],
        [1, 'there'],
      ]),
    ),
    [],
  );
});

test('a repository that is gone is told though nobody reads its stars any more', async () => {
  const engine = repo('engine');
  const readings = levels(
    engine,
    'stars',
    Array.from({ length: 8 }, (_, i) => (i > 5 ? null : 5000 + i)),
  );
  const state = [reading(engine, 'state', daysAgo(7), 'there'), reading(engine, 'state', daysAgo(1), 'gone')];
  const others = levels(
    repo('other'),
    'stars',
    Array.from({ length: 8 }, () => 2000),
  );
  const [found] = await find(disappeared, inTheField([...readings, ...state, ...others]));
  assert.equal(found?.subject, engine);
});

test('a repository is archived where the source says so of those alone that are', async () => {
  const engine = repo('engine');
  const stars = levels(
    engine,
    'stars',
    Array.from({ length: 8 }, (_, i) => 5000 + i),
  );
  const licence = reading(engine, 'licence', daysAgo(7), 'MIT');
  const at = (days: number) => inTheField([...stars, licence, reading(engine, 'archived', daysAgo(days), 'yes')]);
  assert.equal((await find(archived, at(1))).length, 1);
  assert.deepEqual(await find(archived, at(7)), []);
  assert.deepEqual(await find(archived, at(0)), []);
});
