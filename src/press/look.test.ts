import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assets } from './assets.ts';

const css = readFileSync(new URL('./assets/paper.css', import.meta.url), 'utf8');
const dark = css.slice(css.indexOf('prefers-color-scheme: dark'));

const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colour(theme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1];
  assert.ok(found, `--${name} is a colour`);
  return found;
}

test('text stands out: 7:1 for the body, 4.5:1 for everything else, on paper and on tint, by day and by night', () => {
  for (const theme of [css, dark]) {
    const of = (name: string) => contrast(colour(theme, name), colour(theme, 'paper'));
    assert.ok(of('ink') >= 7);
    for (const name of ['soft', 'accent']) {
      assert.ok(of(name) >= 4.5, name);
      assert.ok(contrast(colour(theme, name), colour(theme, 'tint')) >= 4.5, `${name} on tint`);
    }
  }
});

test('the style sheet stays small, and the fonts within 60,000 bytes', () => {
  assert.ok(Buffer.byteLength(css) <= 24_000);
  const fonts = assets.pressings.filter(({ path }) => path.endsWith('.woff2'));
  assert.equal(fonts.length, 4);
  assert.ok(fonts.reduce((sum, { bytes }) => sum + bytes.length, 0) <= 60_000);
});

test('the style sheet asks for the fonts by the names they are pressed under', () => {
  const style = assets.pressings.find(({ path }) => path === assets.style);
  const asked = [...String(style?.bytes).matchAll(/url\(([^)]+)\)/g)].map((match) => `assets/${match[1]}`);
  const pressed = assets.pressings.map(({ path }) => path);
  assert.equal(asked.length, 4);
  for (const path of asked) assert.ok(pressed.includes(path), path);
});
