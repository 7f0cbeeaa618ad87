import { addDays } from '../../src/text/days.ts';
import {
  type BlockOf,
  type Cell,
  type ChartBasis,
  type ChartPoint,
  type Day,
  type LeadScore,
  metric,
  type PrintedStory,
  type Section,
  type SectionId,
  type SourceId,
  type Spans,
  type SubjectId,
  subjectId,
} from '../../src/vocabulary/index.ts';
import { link, name, prose, type Writer } from './words.ts';

const loom = subjectId('repo', 'sample-weavers/sample-loom');
const hush = subjectId('model', 'sample-lab/sample-hush-13b-it');
const bridge = subjectId('model', 'sample-foundry/sample-bridge-27b');
const long = subjectId(
  'repo',
  'sample-organisation-with-a-long-name/sample-repository-whose-name-never-seems-to-end-v2.5',
);
const hebrew = subjectId('model', 'sample-haifa/sample-נתונים-מודל');
const emoji = subjectId('space', 'sample-studio/sample-🎨-paint');

const basis = (subject: SubjectId, day: Day): ChartBasis => ({
  subject,
  metric: metric('stars'),
  source: 'sample-source' as SourceId,
  window: { from: addDays(day, -27), to: day },
  draws: 'gain',
});

/** Twenty-eight days: a wavering norm, one gap, and a climb at the end. */
function days(last: Day, level: number, climb: readonly number[]): readonly ChartPoint[] {
  return Array.from({ length: 28 }, (_, index) => {
    const day = addDays(last, index - 27);
    const late = climb[index - 28 + climb.length];
    return {
      day,
      value:
        index === 9 ? null : (late ?? Math.round(level * (1 + 0.3 * Math.sin(index * 0.9 + Math.sin(index * index))))),
    };
  });
}

const story = (section: SectionId, block: PrintedStory['block'], subjects: readonly SubjectId[] = [loom]) =>
  ({
    id: `sample/${section}`,
    section,
    subjects,
    angle: 'surge',
    score: 7,
    countsOnly: false,
    finding: `sample/${section}`,
    block,
  }) as unknown as PrintedStory;
const words = (text: string): Spans => [{ kind: 'words', text }];
const plainStory = (
  parts: Partial<BlockOf<'story'>> & Pick<BlockOf<'story'>, 'headline' | 'paragraphs'>,
): BlockOf<'story'> => ({
  kind: 'story',
  kicker: [],
  deck: [],
  byline: [],
  pull: null,
  numbers: null,
  chart: null,
  ...parts,
});

export function lead(writer: Writer, day: Day): Section {
  const w = writer.in('lead');
  const stars = (value: number) => w.figure(value, 'stars', loom);
  const block = plainStory({
    kicker: words('Lead story'),
    headline: prose`Sample-loom gains ${stars(9610)} stars in four days`,
    deck: prose`The weaving framework took half of its month’s new stars since Thursday; forks rose with them, and we found no single post behind it.`,
    byline: words('Written by the paper’s own rules; each figure opens its evidence'),
    paragraphs: [
      prose`${name(loom)} calls itself ${w.quote('a small framework in which models argue over patterns', loom)}. It stood at ${stars(65736)} stars this morning; on Thursday it had ${stars(56126)}. Its four daily gains run ${stars(2041)}, ${stars(2078)}, ${stars(3118)} and ${stars(2373)}; on a usual day in April it gained ${stars(302)}.`,
      prose`A day this far above a project’s own norm is not common. Among the repositories we follow, Sunday’s jump has been matched on ${w.figure(531, 'one-in', loom)} repository-days since November. It also held: the day after a jump of this kind usually keeps half of the excess, and Monday kept three quarters.`,
      prose`Forks, which cost more effort than a click, grew by ${w.figure(2260, 'forks', loom)} over the same four days, ${w.figure(24, 'ratio', loom, { as: 'per-hundred' })} new stars, a little above its lifetime figure. No thread above ${w.figure(20, 'points', loom)} points names it this week. What started the rise, we cannot say.`,
    ],
    numbers: {
      title: 'By the numbers',
      rows: [
        { label: words('Stars this morning'), value: [stars(65736)] },
        { label: words('Gained since Thursday'), value: [w.figure(9610, 'stars', loom, { as: 'signed' })] },
        { label: words('Usual day in April'), value: [stars(302)] },
        { label: words('Forks for every 100 new stars'), value: [w.figure(24, 'ratio', loom)] },
      ],
    },
    chart: {
      form: 'bars',
      basis: basis(loom, day),
      points: days(day, 302, [2041, 2078, 3118, 2373]),
      norm: { ref: 'c8', value: 302, label: '302' },
      highlightFrom: addDays(day, -3),
      caption: prose`Four days far above the norm.`,
      unit: 'New stars a day',
      source: words('Source: GitHub'),
    },
  });
  const rating: LeadScore = {
    score: 7.2,
    parts: [
      { name: 'rarity', value: 0.8 },
      { name: 'confirmed on a second day', value: 0.5 },
    ],
    because: 'rare, confirmed on a second day',
  };
  return { id: 'lead', title: 'Lead story', stories: [{ ...story('lead', block), rating }] };
}

const brief = (head: Spans, source: Spans) =>
  story('briefs', {
    kind: 'items',
    title: null,
    note: [],
    numbered: false,
    items: [{ head, text: null, source, code: null, mark: null }],
  });

export function briefs(writer: Writer, day: Day): Section {
  const w = writer.in('briefs');
  return {
    id: 'briefs',
    title: 'The news in brief',
    stories: [
      brief(
        prose`${name(bridge, 'Sample-foundry')} publishes Sample-bridge in ${w.figure(27_000_000_000, 'parameters', bridge, { as: 'short', digits: 0 })} parameters under Apache-2.0.`,
        prose`Sample-foundry, ${w.day(addDays(day, -1), bridge)} · ${link('https://example.org/sample-bridge', 'announcement')}`,
      ),
      brief(
        prose`${name(hush, 'Sample-lab')} withdraws the preview of Sample-hush on 1 June and names no successor.`,
        prose`Sample-lab, ${w.day(addDays(day, -2), hush)}`,
      ),
      brief(
        prose`${name(long)} mends a flaw that let a prompt file read others.`,
        words('OSV advisory, severity high'),
      ),
      brief(
        prose`${name(hebrew)} adds a card in Hebrew and an open licence.`,
        prose`${w.figure(401, 'likes', hebrew)} likes`,
      ),
      brief(
        prose`${name(emoji)} shows brush strokes as they are made.`,
        prose`${w.figure(51, 'likes', emoji)} likes · Space`,
      ),
      brief(
        prose`A paper asks how long a sample stays a sample; its code is out.`,
        prose`${link('https://arxiv.org/abs/2604.00001', 'arXiv 2604.00001')} · ${w.figure(133, 'upvotes', bridge)} upvotes`,
      ),
    ],
  };
}

export function offLead(writer: Writer): Section {
  const w = writer.in('off-lead');
  return {
    id: 'off-lead',
    title: 'Also today',
    stories: [
      story(
        'off-lead',
        plainStory({
          kicker: words('Also today'),
          headline: prose`Five of the week’s twelve gainers add to one coding agent`,
          deck: [],
          paragraphs: [
            prose`Instruction files, memory and dashboards for one assistant drew ${w.figure(67_721, 'stars', loom)} stars in seven days, more than any model’s repository. They come from ${w.figure(5, 'accounts', loom, { as: 'words' })} owners.`,
            prose`The largest, ${name(long)}, went from ${w.figure(25_107, 'stars', long)} to ${w.figure(57_443, 'stars', long)}.`,
          ],
        }),
      ),
    ],
  };
}

export function deepDive(writer: Writer, day: Day): Section {
  const w = writer.in('deep-dive');
  const models = (value: number) => w.figure(value, 'models', hush);
  return {
    id: 'deep-dive',
    title: 'Analysis',
    stories: [
      story(
        'deep-dive',
        plainStory({
          kicker: words('Analysis'),
          headline: prose`What a zero means on a trending list`,
          deck: prose`A download count of nought is not a lack of readers; it is a counter that was never asked.`,
          paragraphs: [
            prose`Fifth on the trending list this morning is ${name(hush)}, with ${w.figure(216, 'likes', hush)} likes and a download count of ${w.figure(0, 'downloads', hush)}. It is not alone: ${models(11)} of the first ${models(100)} models, and ${models(109)} of the first ${models(1000)}, show no downloads at all.`,
            prose`The zeros do not mean that nobody fetched the files. The Hub counts requests for certain files, a configuration for most models, and a repository without such a file stays at nought however often it is used.`,
            prose`The list itself does not look at downloads. Over four months of readings, its score has followed the likes of the last seven days almost exactly. It asks what people noticed; downloads ask what machines fetched.`,
            prose`So the two counters can part, in both directions. Of the ten most downloaded models ${w.figure(0, 'models', hush, { as: 'words' })} is on the list today; the first of them was published four years ago. For those who choose a model the gap is the useful number, and we print it below.`,
          ],
          pull: {
            spans: prose`It asks what people noticed; downloads ask what machines fetched.`,
            attribution: words('from this article'),
          },
          chart: {
            form: 'line',
            basis: basis(hush, day),
            points: days(day, 96, [101, 104, 107, 109]).map((point, index) => ({
              ...point,
              value:
                point.value === null
                  ? null
                  : Math.min(109, 74 + Math.round(index * 1.2 + 2 * Math.sin(index)) + (index > 25 ? 2 : 0)),
            })),
            norm: null,
            highlightFrom: null,
            caption: prose`Models without a single download rose to ${models(109)} of the first thousand.`,
            unit: 'Models without downloads',
            source: words('Source: Hugging Face Hub'),
          },
        }),
        [hush],
      ),
    ],
  };
}

export function opinion(writer: Writer, day: Day): Section {
  const w = writer.in('opinion');
  const column = (kicker: string, headline: Spans, paragraphs: readonly Spans[]) =>
    story(
      'opinion',
      plainStory({
        kicker: words(kicker),
        headline,
        byline: words('Automatic: facts, a published maxim and a dated test'),
        paragraphs,
      }),
      [bridge],
    );
  return {
    id: 'opinion',
    title: 'Opinion',
    stories: [
      column('The case for', prose`Sample-bridge is where people build`, [
        prose`${w.figure(53, 'models', bridge, { as: 'words', capital: true })} models on the trending list name it as their base, and they come from ${w.figure(40, 'accounts', bridge)} different accounts; no other base comes close. Work that other people chose to do is better evidence than a click.`,
        prose`Most of them are copies in another format. We withdraw this if, by ${w.day(addDays(day, 30), bridge)}, fewer than ${w.figure(20, 'accounts', bridge)} accounts have added another.`,
      ]),
      column('The case against', prose`A copy is not a use`, [
        prose`Most of the ${w.figure(53, 'models', bridge)} are the same weights in another format. A conversion takes a script and an afternoon; it says that people want to run the model, not that it is good at anything.`,
        prose`Copies can still be the first sign of use. We withdraw this if more than half of the next ${w.figure(50, 'models', bridge)} are fine-tunes.`,
      ]),
    ],
  };
}

export function reading(writer: Writer, title = 'Further reading', many = 3): Section {
  const w = writer.in('reading');
  const titles = [
    'Sample distances for samples',
    'On the rank of lists: an invented study in the counting of things that were never there',
    'A note on nought',
    'Patterns at small scale',
    'How to read a card',
  ];
  return {
    id: 'reading',
    title,
    stories: [
      story('reading', {
        kind: 'items',
        title: null,
        note: [],
        numbered: true,
        items: Array.from({ length: many }, (_, index) => {
          const paper = subjectId('paper', `2604.${String(28_190 + index)}`);
          return {
            head: [name(paper, titles[index % titles.length])],
            text: null,
            source: prose`Sample Author and others · arXiv · ${w.figure(133 - index * 17, 'upvotes', paper)} upvotes`,
            code: null,
            mark: null,
          };
        }),
      }),
    ],
  };
}

export function movers(writer: Writer, day: Day): Section {
  const w = writer.in('movers');
  const spark = (subject: SubjectId, level: number): Cell => ({
    kind: 'spark',
    basis: basis(subject, day),
    points: days(day, level, [level * 1.2, level * 1.5, level * 1.9, level * 2.2]),
  });
  const row = (subject: SubjectId, from: number, gain: number, rarity: number): readonly Cell[] => [
    { kind: 'spans', spans: [name(subject)] },
    { kind: 'spans', spans: [w.figure(from, 'stars', subject)] },
    { kind: 'spans', spans: [w.figure(gain, 'stars', subject, { as: 'signed' })] },
    rarity === 0 ? { kind: 'empty' } : { kind: 'spans', spans: [w.figure(rarity, 'one-in', subject)] },
    spark(subject, from / 10),
  ];
  const columns = (['Repository', '27 April', 'Gain', 'Rarity', '28 days'] as const).map((label, index) => ({
    label: words(label),
    align: index === 0 ? ('start' as const) : ('end' as const),
  }));
  return {
    id: 'movers',
    title: 'Biggest movers this week',
    stories: [
      story('movers', {
        kind: 'table',
        title: 'Biggest',
        note: words('by stars gained'),
        columns,
        rows: [
          row(loom, 25_107, 32_336, 9100),
          row(long, 53_236, 12_500, 531),
          row(subjectId('repo', 'sample-forge/sample-anvil'), 33_611, 5897, 1400),
        ],
      }),
      story('movers', {
        kind: 'table',
        title: 'Most unusual',
        note: words('by rarity against each one’s own norm'),
        columns,
        rows: [
          row(subjectId('repo', 'sample-mill/sample-grain'), 4386, 300, 2900),
          row(loom, 33_611, 5897, 1400),
          row(subjectId('repo', 'sample-river/sample-stone'), 7100, 603, 0),
        ],
      }),
    ],
  };
}

const cell = (spans: Spans): Cell => ({ kind: 'spans', spans });
const heads = (...labels: readonly string[]) =>
  labels.map((label, index) => ({ label: words(label), align: index < 2 ? ('start' as const) : ('end' as const) }));

export function trending(writer: Writer): Section {
  const w = writer.in('trending');
  /** With places as the source gives them, as the lists of the Hub have them. */
  const ranking = (title: string, key: string, subjects: readonly SubjectId[]) =>
    story('trending', {
      kind: 'table',
      title,
      note: words(key),
      columns: heads('', 'Name', 'what it says it is', 'likes', 'downloads in a month'),
      rows: subjects.map((subject, index) => [
        cell([w.figure(index + 1, 'rank', subject)]),
        cell([name(subject)]),
        index === 1
          ? { kind: 'empty' as const }
          : cell([w.quote('Turns invented patterns into invented cloth', subject)]),
        cell([w.figure(465 - index * 61, 'likes', subject)]),
        cell([w.figure(2_700_000 - index * 61_007, 'downloads', subject)]),
      ]),
    });
  /** Without places: the rows are counted. */
  const gainers = (title: string, key: string) =>
    story('trending', {
      kind: 'table',
      title,
      note: words(key),
      columns: heads('Name', 'what it says it is', 'gained'),
      rows: ['loom', 'anvil', 'grain', 'stone', 'lamp', 'pocket', 'index', 'flow'].map((text, index) => {
        const subject = subjectId('repo', `sample-weavers/sample-${text}`);
        return [
          cell([name(subject)]),
          cell([w.quote(text === 'grain' ? 'A grain' : `A small invented ${text} for samples`, subject)]),
          cell([w.figure(9610 - index * 700, 'stars', subject)]),
        ];
      }),
    });
  const field = subjectId('model', 'sample-coop/sample-field-4b');
  return {
    id: 'trending',
    title: 'Trending',
    stories: [
      ranking('Models, by interest', 'Sorted by likes of the last seven days; read at 05:44.', [bridge, hush, hebrew]),
      ranking('Models, by practice', 'Sorted by downloads in 30 days; read at 05:44.', [bridge, field, hush]),
      ranking('Datasets and Spaces', 'Sorted by likes; read at 05:44.', [
        subjectId('dataset', 'sample-archive/sample-letters'),
        emoji,
      ]),
      story('trending', {
        kind: 'prose',
        title: 'The gap',
        paragraphs: [
          prose`Noticed, hardly fetched: ${name(hush)}. Fetched by many, seldom liked: seven older models, most of them for embeddings.`,
        ],
      }),
      gainers('AI repositories, by interest', 'Sorted by stars gained in seven days; read at 05:41.'),
      gainers('AI repositories, by practice', 'Sorted by forks gained in seven days; read at 05:41.'),
    ],
  };
}

const tool = (text: string, purpose: string, code: string, isNew: boolean) => ({
  head: [name(subjectId('repo', `sample-tools/${text}`), text)],
  text: words(purpose),
  source: words('Apache-2.0 · Python'),
  code,
  mark: isNew ? ('new' as const) : null,
});

export function tools(): Section {
  return {
    id: 'tools',
    title: 'Tools of the week',
    stories: [
      story('tools', {
        kind: 'items',
        title: null,
        note: [],
        numbered: false,
        items: [
          tool('sample-index', 'Keeps an index in step with its sources.', 'pip install sample-index', true),
          tool('sample-flow', 'Lets a model write work flows and test them dry.', 'npx sample-flow', false),
          tool(
            'sample-veil',
            'Finds personal data in text, on a machine without a graphics card.',
            'pip install sample-veil',
            false,
          ),
          tool('sample-quick', 'Large models on small cards.', 'pip install sample-quick', false),
        ],
      }),
    ],
  };
}

export function wordsOfOthers(writer: Writer): Section {
  const w = writer.in('words');
  return {
    id: 'words',
    title: 'In their words',
    stories: [
      story('words', {
        kind: 'quote',
        quote: {
          spans: [w.quote('Use the loom with any thread that has two ends, and some that have one.', loom)],
          attribution: prose`${name(loom)}, description, read 05:41`,
        },
      }),
    ],
  };
}

export function finds(writer: Writer): Section {
  const w = writer.in('finds');
  const find = (subject: SubjectId, purpose: string, age: number) => ({
    head: [name(subject)],
    text: words(purpose),
    source: prose`${w.figure(age, 'days', subject, { as: 'words' })} days old`,
    code: null,
    mark: null,
  });
  return {
    id: 'finds',
    title: 'Small finds',
    stories: [
      story('finds', {
        kind: 'items',
        title: null,
        note: [],
        numbered: true,
        items: [
          find(subjectId('repo', 'sample-spark/sample-lamp'), 'A desktop chat without a server.', 4),
          find(subjectId('repo', 'sample-nine/sample-pocket'), 'Runs large models on small cards.', 6),
          find(hebrew, 'Text generation in two directions.', 11),
        ],
      }),
    ],
  };
}

export function sinceYesterday(writer: Writer): Section {
  const w = writer.in('since-yesterday');
  return {
    id: 'since-yesterday',
    title: 'Since yesterday',
    stories: [
      story('since-yesterday', {
        kind: 'prose',
        title: null,
        paragraphs: [
          prose`${name(subjectId('repo', 'sample-river/sample-stone'))}, in Sunday’s movers with ${w.figure(282, 'stars', loom)} stars in a day, gained ${w.figure(137, 'stars', loom)} on Monday, still nine times its usual ${w.figure(15, 'stars', loom)}.`,
        ],
      }),
    ],
  };
}

export function leftOut(writer: Writer): Section {
  const w = writer.in('left-out');
  return {
    id: 'left-out',
    title: 'Left out today',
    stories: [
      story('left-out', {
        kind: 'prose',
        title: null,
        paragraphs: [
          prose`${w.figure(14, 'repositories', loom)} repositories of one account, uploaded within an hour under one name pattern, none downloaded. ${w.figure(2, 'repositories', loom, { as: 'words', capital: true })} risers by a rule on the ${link('/method/', 'method page')}.`,
        ],
      }),
    ],
  };
}

export function quietLead(writer: Writer): Section {
  const w = writer.in('lead');
  return {
    id: 'lead',
    title: 'Lead story',
    stories: [
      story('lead', {
        kind: 'prose',
        title: 'A quiet day',
        paragraphs: [
          prose`Of ${w.figure(3412, 'repositories', loom)} repositories and ${w.figure(1000, 'models', hush)} models we follow, none moved further from its own norm than it does every other week. The largest gain, ${w.figure(412, 'stars', loom)} stars, would have been usual on any Monday since February.`,
        ],
      }),
    ],
  };
}

export function longLead(writer: Writer, day: Day): Section {
  const section = lead(writer, day);
  const [first] = section.stories;
  if (first?.block.kind !== 'story') return section;
  const headline = prose`${name(long)} and the forty other projects that gained more stars on a single Sunday in spring than in the whole of the winter before it, counted by nobody until this morning when somebody at last asked how many there were`;
  return { ...section, stories: [{ ...first, block: { ...first.block, headline } }] };
}
