/**
 * Mornings printed against a model server that lies in every way we could think of: nothing unsupported is printed in a
 * thousand stories. `npm run test:models`.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { upperBound } from '../../bench/check/bound.ts';
import { styledSentences } from '../../src/draft/styling/places.ts';
import { addDays } from '../../src/text/days.ts';

import { honest, lies } from './lies.ts';
import { openModelServer, type ModelServer } from './model-server.ts';
import {
  assertSupported,
  chainTo,
  openPrintingHouse,
  lastDay,
  prepareDay,
  restsOn,
  storiesOf,
  textOf,
  type PreparedDay,
  type PrintingHouse,
} from './printing.ts';

const days = 5;

let house: PrintingHouse;
let server: ModelServer;
const prepared: PreparedDay[] = [];
const told: string[] = [];
let stories = 0;
const fates = { kept: 0, repaired: 0, replaced: 0 };

before(async () => {
  house = await openPrintingHouse();
  server = await openModelServer(honest[0]!);
  for (let before = 0; before < days; before += 1) prepared.push(await prepareDay(house, addDays(lastDay, -before)));
});

after(async () => {
  await house.close();
  await server.close();
});

for (const lie of lies)
  test(`a model that ${lie.name} has nothing unsupported printed`, async () => {
    server.lie(lie);
    const slow = 'does' in lie && ['silence', 'drip', 'flood'].includes(lie.does.kind);
    for (const day of prepared) {
      const { edited, styling } = await day.styledBy(chainTo(server.url, slow ? { secondsPerCall: 0.1 } : {}));
      for (const fate of ['kept', 'repaired', 'replaced'] as const) fates[fate] += styling[fate];
      const written = new Map(storiesOf(day.page).map((story) => [story.id, story]));
      const changed = storiesOf(edited).filter((story) => textOf(story) !== textOf(written.get(story.id)!));
      if (changed.length > 0) await assertSupported(edited, house.archive, lie.name, day.page);
      for (const story of changed) {
        const ours = written.get(story.id)!;
        assert.deepEqual(restsOn(story), restsOn(ours), `${lie.name}: ${story.id}`);
        if (lie.marks && !lie.marks.test(textOf(ours))) assert.doesNotMatch(textOf(story), lie.marks);
        told.push(`${lie.name}: ${differentLines(textOf(ours), textOf(story)).join(' | ')}`);
      }
      stories += storiesOf(edited).filter(
        (story) => styledSentences({ ...story, facts: [], exempt: false }).length > 0,
      ).length;
    }
  });

test('a thousand stories or more were put to the liars', (context) => {
  const bound = (100 * upperBound(0, stories)).toFixed(2);
  context.diagnostic(`${lies.length} lies, ${stories} stories, 0 with something unsupported: at most ${bound} %`);
  context.diagnostic(`sentences: ${fates.kept} kept, ${fates.repaired} repaired, ${fates.replaced} replaced`);
  const show = Number(process.env['SHOW'] ?? 0);
  for (const line of told.slice(0, show)) context.diagnostic(line);
  assert.ok(stories >= 1000, `${stories} stories`);
});

/** What was printed otherwise, for a person to read: `SHOW=40 npm run test:models`. */
function differentLines(ours: string, theirs: string): readonly string[] {
  const known = new Set(ours.split(/(?<=[.!?])\s+/));
  return theirs.split(/(?<=[.!?])\s+/).filter((sentence) => !known.has(sentence));
}
