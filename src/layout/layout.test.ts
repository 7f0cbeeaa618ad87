import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf } from '../system/digest.ts';
import { plain } from '../text/spans.ts';
import type {
  Block,
  Day,
  Draft,
  Fact,
  Instant,
  Memory,
  RememberedIssue,
  SectionId,
  Story,
  SubjectId,
} from '../vocabulary/index.ts';
import { subjectId } from '../vocabulary/index.ts';
import { correctionsBetween } from './corrections.ts';
import { layOut, type LayoutNotes } from './layout.ts';
import { bars } from './bars.ts';
import { plan } from './plan.ts';
import { remember } from './remember.ts';

const repo = (name: string): SubjectId => subjectId('repo', `sample-owner/${name}`);

function fact(subject: SubjectId, value: number): Fact {
  return {
    id: `fact-${subject}-${value}` as Fact['id'],
    subject,
    value,
    unit: 'stars',
    window: null,
    population: null,
    formula: { name: 'observed', version: 1, params: {} },
    inputs: [
      {
        subject,
        metric: 'stars' as never,
        asOf: '2026-05-04T04:30:00Z' as Instant,
        knownAt: '2026-05-04T04:30:00Z' as Instant,
        value,
        source: 'sample/github' as never,
        seenIn: 'a'.repeat(64) as never,
      },
    ],
    parts: [],
  };
}

const storyBlock = (known: Fact, headline: string): Block => ({
  kind: 'story',
  kicker: [],
  headline: [{ kind: 'words', text: headline }],
  deck: [],
  byline: [],
  paragraphs: [
    [
      { kind: 'words', text: 'It has ' },
      { kind: 'claim', ref: known.id, display: { as: 'figure' }, text: known.value.toLocaleString('en') },
      { kind: 'words', text: ' stars; again ' },
      { kind: 'claim', ref: known.id, display: { as: 'figure' }, text: known.value.toLocaleString('en') },
      { kind: 'words', text: '.' },
    ],
  ],
  pull: null,
  numbers: null,
  chart: null,
});

function made(section: SectionId, name: string, over: Partial<Draft> = {}): Story {
  const subject = repo(name);
  const known = fact(subject, 1234);
  return {
    id: `${section}/${name}`,
    section,
    subjects: [subject],
    angle: 'surge',
    score: 7,
    countsOnly: false,
    exempt: false,
    finding: name,
    block: storyBlock(known, `${name} moves`),
    facts: [known],
    ...over,
  } as Draft as Story;
}

const noMemory: Memory = { issues: [], forecasts: [] };

function issueBefore(date: string, over: Partial<RememberedIssue>): RememberedIssue {
  return {
    date: date as Day,
    number: 1,
    headline: 'Before',
    leadAngle: 'milestone',
    leadSubject: null,
    leadScore: 7,
    stories: [],
    ...over,
  };
}

const leadOf = (stories: readonly Story[], memory = noMemory): string | undefined =>
  plan(stories, memory).get('lead')?.[0]?.finding;

test('the best confirmed story leads, and a day on which nothing reaches the bar is a quiet day', () => {
  const quiet = made('lead', 'quiet', { angle: 'quiet-day', score: null });
  assert.equal(leadOf([made('lead', 'good', { score: 7 }), made('lead', 'better', { score: 8 }), quiet]), 'better');
  assert.equal(leadOf([made('lead', 'weak', { score: bars.quietLead - 0.1 }), quiet]), 'quiet');
  assert.equal(
    leadOf([made('lead', 'weak', { score: 3 }), made('lead', 'best of a young paper', { score: 5 })]),
    'best of a young paper',
  );
});

test('what stands below the bar leads a quiet day under that name, without a score', () => {
  const modest = plan([made('lead', 'modest', { score: 5 })], noMemory).get('lead')![0]!;
  assert.equal(modest.score, null);
  assert.equal(modest.block.kind === 'story' && plain(modest.block.kicker), 'A quiet day');
});

test('an event that reaches the bar stands before every count', () => {
  const event = made('lead', 'event', { score: bars.lead, angle: 'model-released' });
  const counted = made('lead', 'counted', { score: 7.9, countsOnly: true });
  assert.equal(leadOf([event, counted]), 'event');
  assert.equal(leadOf([{ ...event, score: bars.lead - 0.1 }, counted]), 'counted');
});

test('a subject leads once a month, and so does a variant of it', () => {
  const told = subjectId('model', 'sample-lab/sample3-9b');
  const memory: Memory = { issues: [issueBefore('2026-05-03', { leadSubject: told })], forecasts: [] };
  const about = (subject: SubjectId) => ({ ...made('lead', 'again'), subjects: [subject] });
  assert.equal(leadOf([about(told)], memory), undefined);
  assert.equal(leadOf([about(subjectId('model', 'sample-lab/sample3-27b-instruct'))], memory), undefined);
  assert.equal(leadOf([about(subjectId('model', 'sample-lab/other-9b'))], memory), 'again');
});

test('an angle that led yesterday gives way to another as good; to none on a quiet day that is much worse', () => {
  const memory: Memory = { issues: [issueBefore('2026-05-03', { leadAngle: 'surge' })], forecasts: [] };
  const again = made('lead', 'again', { angle: 'surge', score: 8.5 });
  assert.equal(leadOf([again, made('lead', 'other', { angle: 'milestone', score: 8 })], memory), 'other');
  assert.equal(leadOf([again, made('lead', 'other', { angle: 'milestone', score: 6.2 })], memory), 'again');
  const small = made('lead', 'again', { angle: 'surge', score: 5.3 });
  assert.equal(leadOf([small, made('lead', 'other', { angle: 'milestone', score: 4 })], memory), 'other');
});

test('a lead of the angle of yesterday’s says so above its headline, and no other does', () => {
  const memory: Memory = { issues: [issueBefore('2026-05-03', { leadAngle: 'surge' })], forecasts: [] };
  const kickerOf = (angle: string, score: number | null): string => {
    const block = plan([made('lead', 'of the day', { angle, score })], memory).get('lead')![0]!.block;
    return block.kind === 'story' ? plain(block.kicker) : '';
  };
  assert.equal(kickerOf('surge', 8.5), 'A story of this kind again');
  assert.equal(kickerOf('surge', 5), 'A quiet day, with a story of this kind again');
  assert.doesNotMatch(kickerOf('milestone', 8.5), /again/);
  const afterQuiet: Memory = { issues: [issueBefore('2026-05-03', { leadAngle: 'quiet-day' })], forecasts: [] };
  const [quiet] = plan([made('lead', 'quiet', { angle: 'quiet-day', score: null })], afterQuiet).get('lead')!;
  assert.equal(quiet!.block.kind === 'story' && plain(quiet!.block.kicker), 'Another quiet day');
});

test('a count of stars leads at most twice in seven issues', () => {
  const told = {
    section: 'lead' as const,
    angle: 'milestone',
    subjects: [],
    headline: '',
    aboutCounts: true,
    patterns: [],
    figures: {},
  };
  const counted = (date: string) => issueBefore(date, { stories: [told] });
  const story = made('lead', 'counted', { countsOnly: true });
  assert.equal(leadOf([story], { issues: [counted('2026-05-03')], forecasts: [] }), 'counted');
  assert.equal(leadOf([story], { issues: [counted('2026-05-03'), counted('2026-05-01')], forecasts: [] }), undefined);
});

test('a subject stands at most twice on the page, and no finding is told twice', () => {
  const brief = (name: string, score: number, over: Partial<Draft> = {}) => made('briefs', name, { score, ...over });
  const placed = plan([made('lead', 'a'), brief('a', 7), brief('b', 6), brief('c', 1)], noMemory);
  assert.deepEqual(
    placed.get('briefs')?.map((story) => story.finding),
    ['b'],
  );
});

test('a poor morning takes weaker briefs up to five, and none of them about counts', () => {
  const weak = (name: string, countsOnly = false) => made('briefs', name, { score: 2.5, countsOnly });
  const placed = plan(
    [
      made('briefs', 'strong', { score: 6 }),
      ...['e', 'f', 'g', 'h', 'i'].map((name) => weak(name)),
      weak('stars', true),
    ],
    noMemory,
  );
  assert.deepEqual(
    placed.get('briefs')?.map((story) => story.finding),
    ['strong', 'e', 'f', 'g', 'h'],
  );
});

test('beside a lead about counts the second story is about something else', () => {
  const placed = plan(
    [
      made('lead', 'a', { countsOnly: true }),
      made('off-lead', 'b', { countsOnly: true, score: 7 }),
      made('off-lead', 'c', { score: 6 }),
    ],
    noMemory,
  );
  assert.equal(placed.get('off-lead')?.[0]?.finding, 'c');
});

test('at most seven briefs stand in a page, at most two of them about counts', () => {
  const briefs = Array.from({ length: 12 }, (_, index) =>
    made('briefs', `b${index}`, { score: 9 - index / 10, countsOnly: index < 4 }),
  );
  const placed = plan([made('lead', 'a'), made('off-lead', 'o'), ...briefs], noMemory).get('briefs')!;
  assert.equal(placed.length, bars.briefs.most);
  assert.ok(placed.filter((story) => story.countsOnly).length <= bars.briefs.aboutCounts);
});

const notes: LayoutNotes = {
  morning: {
    edition: {
      id: 'main',
      name: 'The Sample Post',
      tagline: [],
      motto: '',
      established: 2026,
      place: 'Sampleton',
      zone: 'UTC',
      pressTime: '06:00',
      site: 'http://localhost',
      contact: null,
      imprint: null,
    },
    date: '2026-05-04' as Day,
    cutoff: '2026-05-04T06:00:00Z' as Instant,
    memory: noMemory,
  },
  number: 12,
  revision: 0,
  program: 'morning-post test',
  sample: true,
  made: [],
  corrections: [],
  spiked: 0,
  sentences: 3,
};

test('a claim repeated in a section is one claim, and every span names one', () => {
  const { issue, evidence } = layOut([made('lead', 'a')], notes);
  assert.equal(evidence.claims.length, 1);
  assert.equal(evidence.claims[0]!.text, '1,234');
  assert.deepEqual(evidence.claims[0]!.inputs, ['o1']);
  const block = issue.sections[0]!.stories[0]!.block;
  assert.deepEqual(
    block.kind === 'story' && block.paragraphs[0]!.flatMap((span) => (span.kind === 'claim' ? [span.ref] : [])),
    ['c1', 'c1'],
  );
});

test('issue and evidence name each other’s digest', () => {
  const { issue, evidence } = layOut([made('lead', 'a')], notes);
  const { evidenceDigest, ...restOfIssue } = issue;
  const { issueDigest, ...restOfEvidence } = evidence;
  assert.equal(issueDigest, digestOf(restOfIssue));
  assert.equal(evidenceDigest, digestOf(restOfEvidence));
});

test('the same stories are laid out to the same bytes', () => {
  const stories = () => [made('lead', 'a'), made('briefs', 'b'), made('briefs', 'c', { score: 8 })];
  assert.deepEqual(layOut(stories(), notes), layOut(stories().toReversed(), notes));
});

test('what is remembered of an issue are its lead, its subjects and the figures it stood on', () => {
  const remembered = remember(layOut([made('lead', 'a')], notes));
  assert.equal(remembered.headline, 'a moves');
  assert.equal(remembered.leadSubject, repo('a'));
  assert.deepEqual(remembered.stories[0]!.figures, { stars: 1234 });
});

test('a correction shows both values', () => {
  const before = layOut([made('lead', 'a')], notes);
  const changed = fact(repo('a'), 1300);
  const after = layOut([made('lead', 'a', { block: storyBlock(changed, 'a moves'), facts: [changed] })], {
    ...notes,
    revision: 1,
  });
  assert.deepEqual(correctionsBetween(before, after, 'counted again'), [
    { date: '2026-05-04', revision: 1, was: 'gh:repo/sample-owner/a: 1,234', is: '1,300', reason: 'counted again' },
  ]);
});
