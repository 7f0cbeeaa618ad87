import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsFrom } from './config.ts';
import { chainOf, keyNameOf, modelsFrom } from './model-settings.ts';
import { Fault } from './system/fault.ts';

const isFault = (error: unknown): boolean => error instanceof Fault && error.kind === 'configuration';

test('without a word about models none is asked', () => {
  assert.equal(modelsFrom(settingsFrom({}, '/').models, {}), null);
});

test('a model named by the environment is asked before those of the configuration', () => {
  const { models } = settingsFrom({ models: { chain: [{ provider: 'anthropic', model: 'second' }] } }, '/');
  const env = { MODEL_NAME: 'first', MODEL_URL: 'http://localhost:11434/v1' };
  assert.deepEqual(
    chainOf(models, env).map(({ model }) => model),
    ['first', 'second'],
  );
  assert.deepEqual(chainOf(models, env).map(keyNameOf), ['MODEL_KEY', 'ANTHROPIC_API_KEY']);
});

test('a chain that cannot work is a fault that names the field', () => {
  const wrong = [
    { chain: [{ provider: 'openai-compatible', model: 'no-address' }] },
    { chain: [{ provider: 'openai-compatible', model: 'x', url: 'localhost' }] },
    { chain: [{ provider: 'elsewhere', model: 'x' }] },
    { chain: [{ provider: 'google', model: '' }] },
    { chain: [{ provider: 'google', model: 'x', keyIn: 'sk-this-is-a-key' }] },
    { tokens: -1 },
    { cost: Number.NaN },
  ];
  for (const models of wrong) assert.throws(() => settingsFrom({ models } as never, '/'), isFault);
  assert.throws(() => chainOf(settingsFrom({}, '/').models, { MODEL_NAME: 'x' }), isFault);
});
