import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Display, UnitId } from '../vocabulary/fact.ts';
import { round } from './round.ts';
import { say } from './say.ts';

const cases: readonly [number | string, UnitId, Display, string][] = [
  [65736, 'stars', { as: 'figure' }, '65,736'],
  [302.5, 'stars', { as: 'figure' }, '302.5'],
  [302.04, 'stars', { as: 'figure' }, '302'],
  [-120, 'stars', { as: 'figure' }, '\u2212120'],
  [531, 'one-in', { as: 'figure' }, 'one in 531'],
  [6.4, 'celsius', { as: 'figure' }, '6\u00a0°C'],
  [9610, 'stars', { as: 'signed' }, '+9,610'],
  [-120, 'stars', { as: 'signed' }, '\u2212120'],
  [0, 'stars', { as: 'signed' }, '0'],
  [2_741_000, 'downloads', { as: 'short', digits: 1 }, '2.7 million'],
  [2_000_000, 'downloads', { as: 'short', digits: 1 }, '2 million'],
  [999_960_000, 'downloads', { as: 'short', digits: 1 }, '1 billion'],
  [999_960, 'downloads', { as: 'short', digits: 1 }, '999,960'],
  [27_400_000_000, 'parameters', { as: 'short', digits: 0 }, '27 billion'],
  [9, 'models', { as: 'words' }, 'nine'],
  [12, 'models', { as: 'words' }, 'twelve'],
  [13, 'models', { as: 'words' }, '13'],
  [53, 'models', { as: 'words', capital: true }, 'Fifty-three'],
  [9, 'models', { as: 'words', capital: true }, 'Nine'],
  [1.45, 'ratio', { as: 'decimal', digits: 1 }, '1.5'],
  [0.11, 'fraction', { as: 'percent', digits: 0 }, '11\u00a0%'],
  [0.285, 'fraction', { as: 'percent', digits: 0 }, '29\u00a0%'],
  [9.18, 'ratio', { as: 'times', digits: 1 }, '9.2 times'],
  [24.2, 'ratio', { as: 'per-hundred' }, '24 for every 100'],
  [5, 'rank', { as: 'ordinal' }, 'fifth'],
  [5, 'rank', { as: 'ordinal', capital: true }, 'Fifth'],
  [21, 'rank', { as: 'ordinal' }, '21st'],
  [111, 'rank', { as: 'ordinal' }, '111th'],
  ['2026-05-04', 'day', { as: 'day', form: 'long' }, '4 May 2026'],
  ['2026-05-04', 'day', { as: 'day', form: 'short' }, '4 May'],
  ['2026-05-04', 'day', { as: 'day', form: 'weekday' }, 'Monday'],
  ['2026-05-04', 'day', { as: 'day', form: 'iso' }, '2026-05-04'],
  ['2026-05-03T23:30:00Z', 'instant', { as: 'day', form: 'short', zone: 'Europe/London' }, '4 May'],
  ['2026-05-03T23:30:00Z', 'instant', { as: 'time', zone: 'Europe/London' }, '00:30'],
  ['it’s 100% “ours”', 'text', { as: 'text' }, 'it’s 100% “ours”'],
];

describe('say', () => {
  for (const [value, unit, display, text] of cases)
    it(`says ${value} ${unit} as ${JSON.stringify(display)}: ${text}`, () => {
      assert.equal(say(value, unit, display), text);
    });

  it('refuses a display that does not fit the unit', () => {
    assert.throws(() => say(4, 'stars', { as: 'percent', digits: 0 }), TypeError);
    assert.throws(() => say('four', 'stars', { as: 'figure' }), TypeError);
    assert.throws(() => say('2026-02-30', 'day', { as: 'day', form: 'short' }), TypeError);
    assert.throws(() => say(Number.NaN, 'stars', { as: 'figure' }), TypeError);
  });

  it('a figure read back is the whole number it was', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const text = say(value, 'stars', { as: 'figure' });
        assert.equal(Number(text.replaceAll(',', '').replace('\u2212', '-')), value);
      }),
    );
  });

  it('a larger value is never said as a smaller one', () => {
    const number = fc.double({ min: 0, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 3 }), (a, b, digits) => {
        const shown = (value: number) =>
          Number(say(value, 'ratio', { as: 'decimal', digits }).replaceAll(',', '').replace('\u2212', '-'));
        assert.ok(shown(Math.min(a, b)) <= shown(Math.max(a, b)));
      }),
    );
  });
});

describe('round', () => {
  it('rounds halves of decimals as on paper, away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
        const { whole: units, fraction } = round(Number(`${whole}.${'0'.repeat(places)}5`), places);
        const up = BigInt(`${whole}${'0'.repeat(places)}`) + 1n;
        assert.equal(BigInt(units + fraction), up);
      }),
    );
  });

  it('is off by no more than half a unit of the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, places) => {
        const { negative, whole, fraction } = round(value, places);
        const shown = Number(`${negative ? '-' : ''}${whole}.${fraction || '0'}`);
        assert.ok(Math.abs(shown - value) <= 0.5 * 10 ** -places * (1 + 1e-6) + 1e-7);
      }),
    );
  });

  it('gives nothing a sign that rounds to nothing', () => {
    assert.deepEqual(round(-0.04, 1), { negative: false, whole: '0', fraction: '0' });
  });

  it('shifts in decimal, so that 28.5 hundredths stay 28.5', () => {
    assert.deepEqual(round(0.285, 1, 2), { negative: false, whole: '28', fraction: '5' });
    assert.deepEqual(round(1e21, 0), { negative: false, whole: '1000000000000000000000', fraction: '' });
  });
});
