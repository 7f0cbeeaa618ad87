import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ModelChain } from '../../src/system/models/chain.ts';
import type { Model } from '../../src/system/models/model.ts';
import { digestOf } from '../../src/system/digest.ts';
import { honest, lies, type Lie } from './lies.ts';
import { openModelServer, type ModelServer } from './model-server.ts';
import { assertSupported, chainTo, lastDay, openPrintingHouse, prepareDay, type PrintingHouse } from './printing.ts';

const question = { system: '', prompt: 'x', longest: 100 };

let house: PrintingHouse;
let server: ModelServer;

before(async () => {
  house = await openPrintingHouse();
  server = await openModelServer(honest[0]!);
});

after(async () => {
  await house.close();
  await server.close();
});

const named = (name: string): Lie => [...lies, ...honest].find((lie) => lie.name === name)!;
const printed = async (paper: string, lie: string) => {
  server.lie(named(lie));
  const [printing] = await house.print(paper, 1, () => chainTo(server.url));
  return printing!;
};

test('a model that uses other words is printed, the record says how many sentences it put, and printing again asks nobody', async () => {
  const { edited, styling } = await printed('other-words', 'uses other words');
  assert.ok(styling!.kept > 0);
  const { kept, repaired, replaced } = styling!;
  assert.deepEqual(edited.issue.record.styled, { kept, repaired, replaced });
  assert.equal(edited.issue.record.modelTookPart, true);
  await assertSupported(edited, house.archive, 'uses other words');

  const asked = server.asked.length;
  const again = await printed('other-words', 'writes figures');
  assert.equal(again.kind, 'again');
  assert.equal(digestOf(again.edited), digestOf(edited));
  assert.equal(server.asked.length, asked);
  for (const prompt of server.asked)
    assert.doesNotMatch(prompt.replaceAll(/\[\[\w+\]\]|^s\d+:/gm, ''), /\d|sample-|[“”]/, 'a model sees places only');
});

test('a model that lies leaves nothing in the paper but the count of its sentences', async () => {
  server.lie(named('writes figures'));
  const { page, styledBy } = await prepareDay(house, lastDay);
  const { edited, styling } = await styledBy(chainTo(server.url));
  assert.equal(styling.kept + styling.repaired, 0);
  assert.ok(styling.replaced > 0);
  assert.deepEqual(edited.issue.sections, page.issue.sections);
  assert.equal(edited.issue.record.modelTookPart, false);
});

test('a model that never answers is not waited for, and is not asked for ever', async () => {
  server.lie(named('never answers'));
  const chain = chainTo(server.url, { secondsPerCall: 0.05 });
  for (let round = 0; round < 9; round += 1) assert.equal(await chain.ask(question, (text) => text), null);
  const { calls, failures, stopped } = chain.report();
  assert.deepEqual([calls, failures, stopped], [3, ['sample-model: did not answer in time'], 'no model answered']);
});

const model = (name: string, answer: () => string): Model => ({
  name,
  price: { read: 1, written: 2 },
  ask: async () => ({ text: answer(), tokens: { read: 1000, written: 500 } }),
});
const caps = { secondsPerCall: 1, seconds: 5, tokens: 1e6, cost: null };

test('when one model fails the next takes over', async () => {
  const broken = model('broken', () => {
    throw new Error('down');
  });
  const chain = new ModelChain([broken, model('good', () => 'yes')], caps);
  for (let round = 0; round < 5; round += 1) assert.equal(await chain.ask(question, (text) => text), 'yes');
  const report = chain.report();
  assert.deepEqual([report.models, report.calls, report.failedCalls], [['good'], 8, 3]);
});

test('no question is asked that could break a cap of tokens or cost', async () => {
  const byTokens = new ModelChain([model('good', () => 'yes')], { ...caps, tokens: 3200 });
  assert.equal(await byTokens.ask(question, (text) => text), 'yes');
  assert.equal(await byTokens.ask(question, (text) => text), 'yes');
  assert.equal(await byTokens.ask({ ...question, longest: 300 }, (text) => text), null);
  assert.equal(byTokens.report().stopped, 'the cap of tokens was reached');
  const byCost = new ModelChain([model('good', () => 'yes')], { ...caps, cost: 0.002 });
  await byCost.ask(question, (text) => text);
  assert.equal(await byCost.ask(question, (text) => text), null);
  assert.deepEqual([byCost.report().cost, byCost.report().stopped], [0.002, 'the cap of cost was reached']);
});
