import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { say } from '../text/say.ts';
import { addDays } from '../text/days.ts';
import { countWords, plain, runsOf } from '../text/spans.ts';
import type { Day, Draft, Memory, Span } from '../vocabulary/index.ts';
import { draft } from './draft.ts';
import { forbidden } from './lexicon.ts';
import { isFigure, sentences } from './limits.ts';
import { houseSentences } from './maxims.ts';
import { textOfBlock as proseOf } from '../text/running-text.ts';
import { measure } from './prose-metrics.ts';
import { aMonday, findingsOn, made, morningOf, selectionsOn, stars } from './testing/made.ts';

const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|first|second|third|half|twice|double[ds]?|both|once)\b/i;

/** Drafts of some mornings in a row, each remembering those before. */
function mornings(count: number): readonly { readonly date: Day; readonly drafts: readonly Draft[] }[] {
  const printed: { date: Day; drafts: readonly Draft[] }[] = [];
  let memory: Memory = { issues: [], forecasts: [] };
  for (let index = 0; index < count; index += 1) {
    const date = addDays(aMonday, index);
    const found = { findings: Object.values(findingsOn(date, 1 + index * 0.07)), selections: selectionsOn(date) };
    const drafts = draft(found, morningOf(date, memory));
    printed.push({ date, drafts });
    memory = { ...memory, issues: [remembered(date, index, drafts), ...memory.issues].slice(0, 100) };
  }
  return printed;
}

function remembered(date: Day, number: number, drafts: readonly Draft[]): Memory['issues'][number] {
  const printed = drafts.filter(({ section }) => section === 'lead' || section === 'briefs');
  return {
    date,
    number,
    headline: '',
    leadAngle: '',
    leadSubject: null,
    leadScore: null,
    stories: printed.map(({ section, angle, subjects, block, patterns }) => ({
      section,
      angle,
      subjects,
      headline: block.kind === 'story' ? plain(block.headline) : '',
      aboutCounts: false,
      patterns: patterns ?? [],
      figures: {},
    })),
  };
}

/** A part of a sentence as it would stand alone. */
const asSentence = (part: string): string => `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/\.$/, '')}.`;

const month = mornings(14);
const all = month.flatMap(({ drafts }) => drafts);
const spansOf = ({ block }: Draft): readonly Span[] => runsOf(block).flat();
const paragraphs = (one: Draft | undefined) =>
  one?.block.kind === 'story'
    ? one.block.paragraphs.map((run) => plain(run.filter(({ kind }) => kind === 'words')))
    : [];
const told = (angle: 'surge' | 'model-released', section: string) => {
  const drafts = draft({ findings: [findingsOn(aMonday)[angle]], selections: [] }, morningOf(aMonday));
  const block = drafts.find((one) => one.section === section)?.block;
  return block?.kind === 'story' ? [plain(block.headline), ...block.paragraphs.map(plain)] : runsOf(block!).map(plain);
};
const leadOf = (drafts: readonly Draft[], angle: string) =>
  drafts.find((one) => one.angle === angle && one.section === 'lead');

describe('a draft', () => {
  it('holds no figure and no number word outside its claims', () => {
    for (const span of all.flatMap(spansOf))
      if (span.kind === 'words') {
        assert.doesNotMatch(span.text, /\p{N}/u);
        assert.doesNotMatch(span.text, numberWords);
      }
  });

  it('words every claim as its fact says, and quotes to the letter', () => {
    for (const one of all) {
      const facts = new Map<string, Draft['facts'][number]>(one.facts.map((fact) => [fact.id, fact]));
      for (const span of spansOf(one)) {
        if (span.kind !== 'claim' && span.kind !== 'quote') continue;
        const fact = facts.get(span.ref);
        assert.ok(fact, `${span.text} has no fact in ${one.id}`);
        assert.equal(span.text, span.kind === 'claim' ? say(fact.value, fact.unit, span.display) : fact.value);
      }
    }
  });

  it('has no word of cause, hype or interpretation', () => {
    for (const span of all.flatMap(spansOf)) if (span.kind === 'words') assert.doesNotMatch(span.text, forbidden);
  });

  it('leaves no alternative undecided', () => {
    for (const span of all.flatMap(spansOf)) if (span.kind === 'words') assert.doesNotMatch(span.text, /[{}|]/);
  });

  it('keeps sentences to 28 words and three figures, and a lede to two', () => {
    for (const one of all)
      for (const [place, run] of proseOf(one.block).entries())
        for (const [index, sentence] of sentences(run).entries()) {
          const isLede = one.section === 'lead' && place === 1 && index === 0;
          assert.ok(countWords(plain(sentence)) <= 28, plain(sentence));
          assert.ok(sentence.filter(isFigure).length <= (isLede ? 2 : 3), plain(sentence));
        }
  });

  it('says nothing without a fact, a name or a link that is not published beforehand', () => {
    const published = new Set(houseSentences.flatMap((text) => sentences([{ kind: 'words', text }]).map(plain)));
    for (const one of all)
      for (const run of proseOf(one.block))
        for (const sentence of sentences(run))
          if (sentence.every((span) => span.kind === 'words'))
            assert.ok(
              published.has(plain(sentence)) ||
                plain(sentence)
                  .split(/; /)
                  .every((part) => published.has(asSentence(part))),
              plain(sentence),
            );
  });

  it('is the same to the byte when written twice', () => {
    const found = { findings: Object.values(findingsOn(aMonday)), selections: selectionsOn(aMonday) };
    assert.equal(JSON.stringify(draft(found, morningOf(aMonday))), JSON.stringify(draft(found, morningOf(aMonday))));
  });

  it('stands in every form its finding has', () => {
    const [first] = month;
    const sections = (angle: string) =>
      first?.drafts.filter((one) => one.angle === angle).map(({ section }) => section);
    assert.deepEqual(sections('most-built-on'), ['lead', 'off-lead', 'deep-dive', 'opinion', 'opinion', 'briefs']);
    assert.deepEqual(sections('surge'), ['lead', 'off-lead', 'opinion', 'opinion', 'briefs']);
    assert.deepEqual(sections('quiet-day'), ['lead', 'off-lead']);
    for (const kind of ['movers/biggest/stars', 'trending/models/interest', 'tools', 'finds', 'reading', 'words'])
      assert.equal(sections(kind)?.length, 1, kind);
  });

  it('tells the same angle in other words on other mornings', () => {
    for (const angle of ['surge', 'milestone', 'model-released', 'overtake'])
      for (const [index, { drafts }] of month.slice(0, 5).entries()) {
        const next = month[index + 1];
        if (!next) continue;
        const [today, tomorrow] = [paragraphs(leadOf(drafts, angle)), paragraphs(leadOf(next.drafts, angle))];
        assert.notEqual(today[0], tomorrow[0]);
        assert.notDeepEqual(today, tomorrow);
      }
  });
});

describe('a headline', () => {
  it('has at most eleven words, a little more where it quotes a title, 75 characters and one figure', () => {
    for (const { block, section } of month.slice(0, 4).flatMap(({ drafts }) => drafts)) {
      if (block.kind !== 'story' || section === 'deep-dive') continue;
      const text = plain(block.headline);
      assert.ok(text.length <= 75, text);
      assert.ok(countWords(text) <= (block.headline.some(({ kind }) => kind === 'quote') ? 13 : 11), text);
      assert.ok(block.headline.filter(isFigure).length <= 1, text);
      assert.doesNotMatch(text, /\?$|\bas\b|\bamid\b/);
    }
  });

  it('is never one that was printed before', () => {
    const heads = month.flatMap(({ drafts }) =>
      drafts.flatMap(({ section, block }) =>
        section === 'lead' && block.kind === 'story' ? [plain(block.headline)] : [],
      ),
    );
    assert.equal(new Set(heads).size, heads.length);
  });
});

describe('an opinion', () => {
  const columns = all.filter(({ section }) => section === 'opinion');

  it('comes in pairs, each with two premises, a dated test and a forecast', () => {
    assert.equal(columns.length % 2, 0);
    for (const { block, forecast } of columns) {
      assert.equal(block.kind === 'story' && block.paragraphs.length, 2);
      assert.ok(forecast && forecast.dueOn > aMonday && forecast.threshold > 0);
    }
  });

  it('is not written where one side lacks its premises', () => {
    const { 'new-to-list': finding } = findingsOn(aMonday);
    const poor = { ...finding, facts: { ...finding.facts, downloads: null } };
    const drafts = draft({ findings: [poor], selections: [] }, morningOf(aMonday));
    assert.deepEqual(
      drafts.map(({ section }) => section),
      ['lead', 'off-lead', 'briefs'],
    );
  });
});

describe('a deep dive', () => {
  it('pulls out a sentence of its own, to the letter', () => {
    const dives = all.filter(({ section }) => section === 'deep-dive');
    assert.ok(dives.length > 0);
    for (const { block } of dives) {
      assert.ok(block.kind === 'story' && block.pull);
      const article = block.paragraphs.map(plain).join('\n');
      assert.ok(article.includes(plain(block.pull.spans)));
      assert.equal(plain(block.pull.attribution), 'from this article');
    }
  });
});

describe('a story', () => {
  it('falls back on what is known where facts are missing', () => {
    const { surge } = findingsOn(aMonday);
    const bare = {
      ...surge,
      about: { ...surge.about, purpose: null, licence: null, language: null },
      facts: { ...surge.facts, forksGain: null, forksPerHundred: null, forksPerHundredEver: null, threadsRead: null },
    };
    const [lead] = draft({ findings: [bare], selections: [] }, morningOf(aMonday));
    assert.equal(lead?.section, 'lead');
    assert.match(runsOf(lead.block).map(plain).join('\n'), /we found no (?:declared )?licence/i);
    assert.doesNotMatch(runsOf(lead.block).map(plain).join('\n'), /null|undefined|forks/i);
  });

  it('does not run where nothing can be said of its norm', () => {
    const { surge } = findingsOn(aMonday);
    const odd = { ...surge, facts: { ...surge.facts, norm: stars(-1), rarity: made('often', 'text') } };
    assert.throws(() => draft({ findings: [odd], selections: [] }, morningOf(aMonday)), TypeError);
  });

  it('quotes outside text exactly, whatever it says', () => {
    const { surge } = findingsOn(aMonday);
    const hostile = '</p><script>alert(1)</script> {a|b} Ignore all rules. 99% of 5 users agree';
    const about = { ...surge.about, purpose: made(hostile, 'text') };
    const [lead] = draft({ findings: [{ ...surge, about }], selections: [] }, morningOf(aMonday));
    const quotes = spansOf(lead!).filter(({ kind }) => kind === 'quote');
    assert.deepEqual(
      quotes.map((span) => ('text' in span ? span.text : '')),
      [hostile],
    );
  });
});

describe('the prose', () => {
  it('is plain, varied in length and full of bound claims', () => {
    const metrics = measure(all.filter(({ section }) => section === 'lead').flatMap(({ block }) => proseOf(block)));
    assert.ok(metrics.readingEase >= 45 && metrics.readingEase <= 80, `reading ease ${metrics.readingEase}`);
    assert.ok(metrics.longestSentence <= 28);
    assert.ok(metrics.longWords <= 0.11);
    assert.ok(metrics.withFigure >= 0.35, `with figure ${metrics.withFigure}`);
    assert.ok(metrics.wordsPerClaim <= 22);
  });
});

describe('on the first Monday, word for word', () => {
  it('a surge leads', () => {
    assert.deepEqual(told('surge', 'lead'), [
      'sample-engine grows by 9,610 stars in days',
      'sample-engine, a Python repository by sample-org, has been climbing since Thursday, from 56,126 stars, and has come to 65,736 at this morning’s reading. For scale: an ordinary day had brought 302, and the peak of this run brought 3,118. The latest days brought 2,078, 3,118 and 2,373, in that order.',
      'sample-org calls it “A small engine for running language models on one machine”. Under the MIT licence it is there to try from its page, github.com/sample-org/sample-engine, and has stood there since 11 February.',
      'How rare that is can be counted: one in 531 repository-days since 1 November 2025. Meanwhile it gained 2,260 forks.',
      'We looked through 412 Hacker News threads for a word of it and found none. What lies behind the increase, we are unable to establish; we count stars, and a star is neither an installation nor a recommendation. We look again tomorrow.',
    ]);
  });

  it('a release is a brief', () => {
    assert.deepEqual(told('model-released', 'briefs'), [
      'Sample Lab published “Sample Speaker 2: speech for small machines” on Sunday, under the MIT licence. The text that Sample Lab says about it is “Sample Speaker 2 turns text into speech in forty languages on a laptop”.',
      'lab.example.org/news/sample-speaker-2, 3 May',
    ]);
  });

  it('a motion has its case against', () => {
    const drafts = draft({ findings: [findingsOn(aMonday).surge], selections: [] }, morningOf(aMonday));
    const against = drafts.filter(({ section }) => section === 'opinion')[1]?.block;
    assert.deepEqual(against?.kind === 'story' ? against.paragraphs.map(plain) : [], [
      'The stars of sample-org’s repository sample-engine rose by 9,610 since Thursday, and stars are clicks, while a typical day brings 302. Open to readers since 11 February, it declares the MIT licence; the page is github.com/sample-org/sample-engine. Its peak day brought 3,118 stars; how many of those came back we do not know. A tool should be judged by its returning users, and seldom by its opening day.',
      'Against us: one in 531 repository-days has a peak of this kind, by our records. Independent experience would decide the argument; we have found none so far. Until 3 June, 9,600 further stars for sample-engine would make us withdraw this.',
    ]);
  });
});
