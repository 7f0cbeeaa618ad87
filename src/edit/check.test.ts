import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pastOf } from '../archive/memory-past.ts';
import { mapSpans } from '../text/spans.ts';
import type { Block, Draft, Span } from '../vocabulary/draft.ts';
import type { Past } from '../vocabulary/past.ts';
import { edit, isSpiked } from './check.ts';
import { editAll } from './edit-all.ts';
import {
  claim,
  draftOf,
  facts,
  name,
  observation,
  observations,
  past,
  story,
  today,
  words,
  engine,
} from './testing/sample-draft.ts';

const desk = { today, sayings: [] };

async function rulesAgainst(draft: Draft, of: Past = past): Promise<readonly string[]> {
  const edited = await edit(draft, of, desk);
  return isSpiked(edited)
    ? edited.objections.map(({ rule, span, said, found }) => `${rule} ${span}: ${said} | ${found}`)
    : [];
}

async function spikes(rule: string, block: Block): Promise<void> {
  const found = await rulesAgainst(draftOf(block));
  assert.ok(
    found.some((one) => one.startsWith(rule)),
    `expected ${rule}, got ${found.join('; ') || 'a pass'}`,
  );
}

const [now, before, gain] = facts as [(typeof facts)[0], (typeof facts)[0], (typeof facts)[0]];

test('a draft whose every claim follows from the archive becomes a story', async () => {
  assert.deepEqual(await rulesAgainst(draftOf()), []);
  const { stories, spiked, sentences } = await editAll([draftOf()], past, desk);
  assert.deepEqual([stories.length, spiked.length, sentences], [1, 0, 4]);
});

test('a claim that differs from the archive spikes the draft', async () => {
  const other = pastOf([...observations.slice(1), observation(engine, 'stars', 56_127, '2026-04-30')], past.cutoff);
  assert.match((await rulesAgainst(draftOf(), other)).join(), /recomputed .*56126 \| 56127/);
});

test('what was known only after the cutoff proves nothing', async () => {
  const earlier = pastOf(observations, '2026-05-03T12:00:00Z' as Past['cutoff']);
  assert.match((await rulesAgainst(draftOf(), earlier)).join(), /recomputed/);
});

test('a fact with a value of its own spikes the draft, whatever its inputs', async () => {
  const forged = { ...gain, value: 9_999 };
  const draft = draftOf({ ...story, headline: [name, words(' gains '), claim(forged), words(' stars')] }, [
    now,
    before,
    forged,
    facts[3]!,
  ]);
  assert.match((await rulesAgainst(draft)).join(), /recomputed .*9999 \| 9610/);
});

/** The text with one of its digits another. */
const change = (text: string, at: number, digit: number) => {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  const place = places[at % places.length]!;
  const changed = (Number(text[place]) + digit) % 10;
  return `${text.slice(0, place)}${changed}${text.slice(place + 1)}`;
};

test('any digit changed in any claim spikes the draft', async () => {
  const claims: Span[] = [];
  mapSpans(story, (span) => {
    if (span.kind === 'claim') claims.push(span);
    return span;
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), async (which, at, digit) => {
      const target = claims[which % claims.length]!;
      const block = mapSpans(story, (span) =>
        span === target && span.kind === 'claim' ? { ...span, text: change(span.text, at, digit) } : span,
      );
      assert.notDeepEqual(await rulesAgainst(draftOf(block)), []);
    }),
    { numRuns: 60 },
  );
});

test('a quotation that is no exact piece of its source spikes the draft', async () => {
  await spikes('N11', { ...story, deck: [{ kind: 'quote', ref: facts[3]!.id, text: 'A simple framework' }] });
});

test('a name the archive does not know, or of another, spikes the draft', async () => {
  await spikes('N5', {
    ...story,
    headline: [{ ...name, text: 'sample-motor' } as Span, words(' gains '), claim(gain), words(' stars')],
  });
  const stranger: Span = { kind: 'name', subject: 'gh:repo/sample-org/unheard' as typeof engine, text: 'unheard' };
  await spikes('N5', { ...story, headline: [stranger, words(' gains '), claim(gain), words(' stars')] });
});

test('a figure that is spelled and not claimed spikes the draft', async () => {
  await spikes('N1', { ...story, headline: [name, words(' gains 9,610 stars')] });
});

test('a link that we did not build spikes the draft', async () => {
  const link: Span = { kind: 'link', href: 'https://example.org/', text: 'here' };
  await spikes('N12', { ...story, deck: [...story.deck, link] });
});

test('a chart with one point off spikes the draft', async () => {
  const points = story.chart!.points.with(2, { day: '2026-05-03', value: 3_119 });
  await spikes('N3', { ...story, chart: { ...story.chart!, points } });
  await spikes('N3', { ...story, chart: { ...story.chart!, points: story.chart!.points.slice(1) } });
});

test('a box or label whose figure is said of another count spikes the draft', async () => {
  const rows = [{ label: [words('Forks this morning')], value: [claim(now)] }];
  await spikes('N2', { ...story, numbers: { title: 'By the numbers', rows } });
});

test('words that claim what no fact bears out spike the draft', async () => {
  await spikes('N10', { ...story, deck: [words('The rise to '), claim(now), words(' stars signals a shift.')] });
  await spikes('N6', { ...story, headline: [name, words(' loses '), claim(gain), words(' stars')] });
});

test('a line to try that a shell would act on further spikes the draft', async () => {
  const item = { head: [name], text: null, source: [], mark: null };
  const items = (code: string): Block => ({
    kind: 'items',
    title: null,
    note: [],
    numbered: false,
    items: [{ ...item, code }],
  });
  await spikes('N12', items('git clone sample-engine; rm -rf .'));
  await spikes('N12', items('pip install something-else'));
});
