import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plain } from '../text/spans.ts';
import { aggregate } from './aggregate.ts';
import type { Line } from './line.ts';
import { line } from './line.ts';
import { nameOf } from './names.ts';
import { figure } from './pieces.ts';
import { repo, stars } from './testing/made.ts';

const name = nameOf(repo).short;
const joined = (lines: readonly (Line | null)[], figures = 3) =>
  plain(
    aggregate(
      lines.map((one) => one?.spans ?? []),
      figures,
    ),
  );

describe('neighbouring sentences', () => {
  it('of one message become one sentence', () => {
    assert.equal(
      joined([
        line`${name} stood at ${figure(stars(120))} stars this morning. On Thursday morning it had only ${figure(stars(80))} of them.`,
      ]),
      'sample-engine stood at 120 stars this morning; on Thursday morning it had only 80 of them.',
    );
  });

  it('go on with “and” about the same subject, and with “which” about what was said', () => {
    const first = line`${name} stood at ${figure(stars(120))} stars.`;
    assert.equal(
      joined([first, line`It has gained ${figure(stars(40))} of them since Thursday morning.`]),
      'sample-engine stood at 120 stars, and it has gained 40 of them since Thursday morning.',
    );
    assert.equal(
      joined([first, line`That is ${figure(stars(40))} more than on Thursday morning last.`]),
      'sample-engine stood at 120 stars, which is 40 more than on Thursday morning last.',
    );
  });

  it('stay apart where they are of other matters, too long, or hold too many figures; figures side by side are one thought', () => {
    const first = line`${name} stood at ${figure(stars(120))} stars.`;
    const other = line`Forks rose by ${figure(stars(40))} over these very same days.`;
    assert.equal(
      joined([first, line`Of ${name} no more is known.`]),
      'sample-engine stood at 120 stars. Of sample-engine no more is known.',
    );
    assert.equal(
      joined([first, other]),
      'sample-engine stood at 120 stars; forks rose by 40 over these very same days.',
    );
    const same = line`It has gained ${figure(stars(40))} of them since Thursday morning.`;
    assert.equal(
      joined([first, same], 1),
      'sample-engine stood at 120 stars. It has gained 40 of them since Thursday morning.',
    );
  });

  it('that were published beforehand stand as they are', () => {
    const fixed = line`We look again tomorrow, as we always do.`;
    assert.equal(
      joined([line`${name} stood at ${figure(stars(120))} stars.`, fixed]),
      'sample-engine stood at 120 stars. We look again tomorrow, as we always do.',
    );
  });
});
