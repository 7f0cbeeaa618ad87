/** Findings made by hand for the tests of this station: invented names, true shapes. */
import { digestOf } from '../../system/digest.ts';
import { addDays } from '../../text/days.ts';
import type { Fact, FactId, FactValue, Population, RawSha, UnitId } from '../../vocabulary/index.ts';
import type { About, AngleId, FindingOf, Selection } from '../../vocabulary/finding.ts';
import type { Memory, Morning, Day, Instant, Observation, SourceId, SubjectId } from '../../vocabulary/index.ts';
import { metric, subjectId } from '../../vocabulary/index.ts';

export const repo = subjectId('repo', 'sample-org/sample-engine');
export const otherRepo = subjectId('repo', 'sample-lab/sample-solver');
export const model = subjectId('model', 'sample-lab/sample-speaker-7b');
export const otherModel = subjectId('model', 'sample-org/sample-writer-3b');
export const post = subjectId('post', 'sample-feed/4f1c');
export const paper = subjectId('paper', '2605.90001');
export const thread = subjectId('thread', '90000001');

export const aMonday = '2026-05-04' as Day;

export function morningOf(date: Day, memory: Memory = { issues: [], forecasts: [] }): Morning {
  return {
    edition: {
      id: 'main',
      name: 'The Sample Post',
      tagline: [],
      motto: '',
      established: 2026,
      place: 'London',
      zone: 'Europe/London',
      pressTime: '06:00',
      site: 'https://post.example.org',
      contact: null,
      imprint: null,
    },
    date,
    cutoff: `${date}T05:00:00Z` as Instant,
    memory,
  };
}

function reading(subject: SubjectId, id: string, value: Observation['value'], on: Day): Observation {
  return {
    subject,
    metric: metric(id),
    asOf: `${on}T04:00:00Z` as Instant,
    knownAt: `${on}T04:30:00Z` as Instant,
    value,
    source: 'sample' as SourceId,
    seenIn: 'a'.repeat(64) as RawSha,
  };
}

/** A fact with one reading behind it, so that it can be dated and quoted from. */
export function made(
  value: FactValue,
  unit: UnitId,
  of: { subject?: SubjectId; metric?: string; on?: Day; population?: Population } = {},
): Fact {
  const subject = of.subject ?? repo;
  const inputs = [
    reading(subject, of.metric ?? (typeof value === 'string' ? 'description' : 'stars'), value, of.on ?? aMonday),
  ];
  const formula = { name: 'observed', version: 1, params: {} };
  return {
    id: digestOf({ formula, inputs, value, unit }) as FactId,
    subject,
    value,
    unit,
    window: null,
    population: of.population ?? null,
    formula,
    inputs,
    parts: [],
  };
}

export const text = (value: string, subject: SubjectId = repo, id = 'description'): Fact =>
  made(value, 'text', { subject, metric: id });
export const onDay = (value: Day): Fact => made(value, 'day');
export const stars = (value: number): Fact => made(value, 'stars');

export function aboutOf(subject: SubjectId, parts: Partial<About> = {}): About {
  return {
    subject,
    purpose: text('A small engine for running language models on one machine.', subject),
    licence: text('MIT', subject, 'licence'),
    language: null,
    task: null,
    size: null,
    createdOn: onDay('2026-02-11' as Day),
    topics: [],
    ownerKind: 'organisation',
    ...parts,
  };
}

function finding<A extends AngleId>(
  angle: A,
  subject: SubjectId,
  facts: FindingOf<A>['facts'],
  rest: Partial<FindingOf<A>> = {},
): FindingOf<A> {
  return {
    id: `${angle}/${subject}/${aMonday}`,
    angle,
    subject,
    others: [],
    score: { score: 7, parts: [], because: '' },
    countsOnly: false,
    about: aboutOf(subject),
    facts,
    chart: null,
    ...rest,
  } as unknown as FindingOf<A>;
}

/** One finding of every angle, dated to a morning; `size` scales the figures so that mornings differ. */
export function findingsOn(date: Day, size = 1): { readonly [A in AngleId]: FindingOf<A> } {
  const n = (value: number) => Math.round(value * size);
  const start = addDays(date, -4);
  const fetched = (value: number) => made(value, 'downloads', { subject: model, metric: 'downloads-30d' });
  const climb = {
    now: stars(n(20_113)),
    before: stars(n(18_010)),
    gain: stars(n(2103)),
    since: onDay(addDays(date, -40)),
    norm: stars(n(14)),
    lately: stars(n(55)),
    ratio: made(3.9, 'ratio'),
    bestDay: stars(n(91)),
  };
  const bloom = {
    models: made(n(19), 'models'),
    accounts: made(n(15), 'accounts'),
    weekBefore: made(n(3), 'models'),
    likes: made(n(210), 'likes'),
    downloads: fetched(n(9120)),
  };
  const changed = (before: string, now: string, id: string) => ({
    before: text(before, model, id),
    now: text(now, model, id),
    seenOn: onDay(addDays(date, -1)),
    lastSeenOn: onDay(addDays(date, -1)),
    likes: made(n(210), 'likes'),
    downloads: fetched(n(9120)),
    stars: null,
    builtOn: null,
  });
  const share = {
    label: null,
    count: made(n(512), 'models'),
    listSize: made(1000, 'models'),
    share: made(0.512, 'fraction'),
    accounts: made(n(300), 'accounts'),
    top: made(n(61), 'models'),
    topSize: made(100, 'models'),
    before: { share: made(0.471, 'fraction'), on: onDay(addDays(date, -28)) },
    second: null,
    third: null,
  };
  const published = {
    title: text('Introducing Sample Speaker 2: speech for small machines', post, 'title'),
    publisher: text('Sample Lab', post, 'publisher'),
    publishedOn: onDay(addDays(date, -1)),
    firstSeenOn: null,
    link: text('https://lab.example.org/news/sample-speaker-2', post, 'link'),
    extract: text('Sample Speaker 2 turns text into speech in forty languages on a laptop.', post),
    version: text('2', post, 'title'),
    second: {
      subject: thread,
      title: text('Sample Speaker 2 runs on my old laptop', thread, 'title'),
      points: made(n(214), 'points', { subject: thread, metric: 'points' }),
      publishedOn: onDay(addDays(date, -1)),
    },
  };
  return {
    surge: finding(
      'surge',
      repo,
      {
        now: stars(n(65_736)),
        before: stars(n(56_126)),
        gain: stars(n(9610)),
        since: onDay(start),
        dailyGains: [stars(n(2041)), stars(n(2078)), stars(n(3118)), stars(n(2373))],
        bestDay: stars(n(3118)),
        norm: stars(n(302)),
        ratio: made(10.3, 'ratio'),
        rarity: made(531, 'one-in'),
        rarityDays: made(182_563, 'observations'),
        raritySince: onDay('2025-11-01' as Day),
        forksGain: made(n(2260), 'forks', { metric: 'forks' }),
        forksPerHundred: made(23.5, 'forks', { metric: 'forks' }),
        forksPerHundredEver: made(19.4, 'forks', { metric: 'forks' }),
        threadPoints: null,
        threadTitle: null,
        threadsRead: made(n(412), 'subjects'),
      },
      {
        countsOnly: true,
        about: aboutOf(repo, { language: text('Python', repo, 'language') }),
        chart: {
          subject: repo,
          metric: metric('stars'),
          source: 'sample' as SourceId,
          window: { from: start, to: date },
          draws: 'gain',
        },
        chartPoints: [
          { day: start, value: n(302) },
          { day: date, value: n(2373) },
        ],
      },
    ),
    milestone: finding(
      'milestone',
      repo,
      {
        now: stars(n(20_113)),
        yesterday: stars(n(19_960)),
        milestone: stars(20_000),
        norm: stars(n(141)),
        daysSinceLast: made(n(74), 'days'),
      },
      { countsOnly: true },
    ),
    overtake: finding(
      'overtake',
      repo,
      {
        now: stars(n(31_250)),
        otherNow: stars(n(31_002)),
        yesterday: stars(n(30_870)),
        otherYesterday: stars(n(30_950)),
        gap: stars(n(248)),
        ledFor: made(n(212), 'days'),
        rank: made(14, 'rank'),
      },
      { countsOnly: true, others: [otherRepo] },
    ),
    'new-to-list': finding(
      'new-to-list',
      model,
      {
        rank: made(5, 'rank', { subject: model }),
        listedOn: onDay(addDays(date, -1)),
        listSize: made(1000, 'models', { subject: model }),
        likes: made(n(216), 'likes', { subject: model, metric: 'likes' }),
        downloads: made(n(1840), 'downloads', { subject: model, metric: 'downloads-30d' }),
        score: made(n(198), 'score', { subject: model }),
        age: made(6, 'days', { subject: model }),
      },
      {
        about: aboutOf(model, {
          size: made(7_240_000_000, 'parameters', { subject: model }),
          task: text('text-to-speech', model, 'task'),
        }),
      },
    ),
    'zero-downloads': finding('zero-downloads', model, {
      rank: made(5, 'rank', { subject: model }),
      likes: made(n(216), 'likes', { subject: model, metric: 'likes' }),
      downloads: made(0, 'downloads', { subject: model, metric: 'downloads-30d' }),
      zerosInTop: made(11, 'models'),
      topSize: made(100, 'models'),
      zerosInAll: made(n(109), 'models'),
      allSize: made(1000, 'models'),
      medianLikesOfZeros: made(n(24), 'likes'),
      youngZeros: made(4, 'models'),
    }),
    'most-built-on': finding('most-built-on', model, {
      models: made(n(53), 'models'),
      accounts: made(n(40), 'accounts'),
      listSize: made(1000, 'models'),
      second: { subject: otherModel, models: made(n(24), 'models'), accounts: made(n(21), 'accounts') },
      byRelation: [
        { relation: 'quantized', models: made(n(31), 'models') },
        { relation: 'finetune', models: made(n(17), 'models') },
        { relation: 'adapter', models: made(5, 'models') },
      ],
      likes: made(n(2140), 'likes', { subject: model, metric: 'likes' }),
      downloads: made(n(310_442), 'downloads', { subject: model, metric: 'downloads-30d' }),
    }),
    'quiet-day': finding('quiet-day', repo, {
      followed: made(2253, 'repositories'),
      above: made(3, 'repositories'),
      medianGain: stars(2),
    }),
    'model-released': finding('model-released', post, published, { about: aboutOf(model) }),
    'lab-announcement': finding(
      'lab-announcement',
      post,
      {
        ...published,
        title: text('Lower prices for the Sample API', post, 'title'),
        kind: 'price',
        second: null,
        extract: null,
      },
      { about: aboutOf(post, { purpose: null, licence: null, createdOn: null }) },
    ),
    'paper-with-code': finding(
      'paper-with-code',
      paper,
      {
        ...published,
        title: text('Small Samples Suffice: Training Sample Engines on a Budget', paper, 'title'),
        link: text('https://arxiv.org/abs/2605.90001', paper),
        upvotes: made(n(41), 'upvotes', { subject: paper, metric: 'upvotes' }),
        code: [otherRepo],
        codeNamed: text('sample-lab/sample-solver', paper),
        extract: text('We show that small samples suffice for training sample engines.', paper),
        second: null,
      },
      { about: aboutOf(paper, { licence: null }) },
    ),
    'wide-discussion': finding(
      'wide-discussion',
      thread,
      {
        ...published,
        title: text('Ask: what do you run on your own machine?', thread, 'title'),
        publisher: text('news.ycombinator.com', thread, 'link'),
        link: text('https://news.ycombinator.com/item?id=90000001', thread),
        points: made(n(512), 'points', { subject: thread, metric: 'points' }),
        comments: made(n(347), 'comments', { subject: thread, metric: 'comments' }),
        pointsReadAt: made(`${date}T04:00:00Z`, 'instant', { subject: thread, metric: 'points' }),
        discusses: null,
        topic: null,
        second: null,
        extract: null,
      },
      { about: aboutOf(thread, { purpose: null, licence: null, createdOn: null }) },
    ),
    'slow-climb': finding('slow-climb', repo, climb, { countsOnly: true }),
    decline: finding(
      'decline',
      repo,
      {
        now: stars(n(41_200)),
        lately: stars(n(40)),
        before: stars(n(160)),
        share: made(0.25, 'ratio'),
        since: onDay(start),
      },
      { countsOnly: true },
    ),
    'record-day': finding(
      'record-day',
      repo,
      {
        best: stars(n(3118)),
        on: onDay(start),
        previous: stars(n(1204)),
        previousOn: onDay('2026-01-12' as Day),
        norm: stars(n(302)),
        since: onDay('2025-11-01' as Day),
        now: stars(n(65_736)),
      },
      { countsOnly: true },
    ),
    purge: finding(
      'purge',
      repo,
      {
        now: stars(n(60_120)),
        before: stars(n(64_020)),
        change: stars(-n(3900)),
        on: onDay(start),
        norm: stars(n(30)),
      },
      { countsOnly: true },
    ),
    'download-surge': finding(
      'download-surge',
      model,
      {
        now: fetched(n(912_004)),
        before: fetched(n(640_110)),
        gain: fetched(n(271_894)),
        since: onDay(start),
        dailyGains: [fetched(n(90_120)), fetched(n(181_774))],
        bestDay: fetched(n(181_774)),
        norm: fetched(n(8_120)),
        ratio: made(22.4, 'ratio'),
        rarity: made(640, 'one-in'),
        rarityDays: made(40_210, 'observations'),
        raritySince: onDay('2025-11-01' as Day),
      },
      { countsOnly: true },
    ),
    'theme-of-the-week': finding('theme-of-the-week', repo, {
      topic: text('sample-topic', repo, 'language'),
      count: made(n(6), 'repositories'),
      accounts: made(n(5), 'accounts'),
      since: onDay(addDays(date, -7)),
      gain: stars(n(8123)),
      members: [repo, otherRepo].map((subject) => ({ subject, gain: made(n(2101), 'stars', { subject }) })),
    }),
    newborn: finding('newborn', model, {
      likes: made(n(216), 'likes'),
      createdOn: onDay(addDays(date, -2)),
      age: made(n(40), 'hours'),
      cohort: made(n(31), 'models'),
      medianLikes: made(n(20), 'likes'),
      ahead: made(n(2), 'models'),
      downloads: fetched(n(812)),
    }),
    sleeper: finding('sleeper', model, {
      models: made(n(21), 'models'),
      accounts: made(n(14), 'accounts'),
      listSize: made(1000, 'models'),
      likes: made(n(44), 'likes'),
      medianLikes: made(n(201), 'likes'),
      downloads: fetched(n(120_400)),
    }),
    'talk-without-use': finding('talk-without-use', model, {
      likes: made(n(640), 'likes'),
      downloads: fetched(n(31)),
      moreLikes: made(n(40), 'models'),
      fewerDownloads: made(n(52), 'models'),
      listSize: made(1000, 'models'),
      medianDownloads: fetched(n(4012)),
      createdOn: onDay('2026-03-02' as Day),
    }),
    'derivative-bloom': finding('derivative-bloom', model, bloom),
    'dataset-takes-hold': finding('dataset-takes-hold', subjectId('dataset', 'sample-lab/sample-letters'), bloom),
    'quantisation-clock': finding('quantisation-clock', model, {
      hours: made(n(9), 'hours'),
      createdOn: onDay(addDays(date, -3)),
      copiedOn: onDay(addDays(date, -2)),
      median: made(n(41), 'hours'),
      sooner: made(n(6), 'models'),
    }),
    'licence-change': finding('licence-change', model, changed('mit', 'apache-2.0', 'licence')),
    'gate-change': finding('gate-change', model, changed('open', 'auto', 'gated')),
    disappeared: finding('disappeared', model, changed('there', 'gone', 'state')),
    archived: finding('archived', repo, changed('no', 'yes', 'archived')),
    'safetensors-share': finding('safetensors-share', model, share),
    'people-and-organisations': finding('people-and-organisations', model, share),
    'licence-mix': finding('licence-mix', model, { ...share, label: text('mit', model, 'licence') }),
    'task-mix': finding('task-mix', model, { ...share, label: text('text-generation', model, 'task') }),
    'language-mix': finding('language-mix', model, { ...share, label: text('en', model, 'tags') }),
    'family-share': finding('family-share', model, {
      ...share,
      label: text('sample-lab/sample-base', model, 'base-models'),
    }),
    'format-risk': finding('format-risk', model, share),
    repeatable: finding('repeatable', model, share),
    'licence-drift': finding('licence-drift', model, {
      licence: text('sample-community', model, 'licence'),
      children: made(n(61), 'models'),
      other: made(n(24), 'models'),
      share: made(0.39, 'fraction'),
      accounts: made(n(18), 'accounts'),
      listSize: made(1000, 'models'),
    }),
    'release-echo': finding('release-echo', repo, {
      version: text('v3.0.0', repo, 'language'),
      releasedOn: onDay(addDays(date, -3)),
      before: stars(n(4100)),
      now: stars(n(5020)),
      gain: stars(n(920)),
      norm: stars(n(12)),
    }),
    'issue-pressure': finding('issue-pressure', repo, {
      now: made(n(812), 'issues'),
      before: made(n(610), 'issues'),
      gain: made(n(202), 'issues'),
      gainBefore: made(n(12), 'issues'),
      since: onDay(addDays(date, -14)),
    }),
    'rise-together': finding('rise-together', repo, {
      topic: text('sample-topic', repo, 'language'),
      count: made(n(7), 'repositories'),
      accounts: made(n(6), 'accounts'),
      size: made(n(31), 'repositories'),
      everywhere: made(n(40), 'repositories'),
      followed: made(n(2101), 'repositories'),
      on: onDay(date),
    }),
    'counts-set-aside': finding('counts-set-aside', model, { count: made(n(6), 'subjects') }),
    'level-shift': finding('level-shift', repo, {
      now: stars(n(71_002)),
      lately: stars(n(340)),
      before: stars(n(120)),
      ratio: made(2.8, 'ratio'),
      since: onDay(addDays(date, -14)),
    }),
    'card-clones': finding('card-clones', model, { count: made(n(84), 'subjects') }),
    'look-alikes': finding('look-alikes', model, { count: made(n(3), 'subjects') }),
    factory: finding('factory', model, {
      largest: made(n(24), 'models'),
      accounts: made(n(3), 'accounts'),
      all: made(n(40), 'models'),
      listSize: made(1000, 'models'),
    }),
    'paper-gap': finding('paper-gap', model, {
      papers: made(n(41), 'papers'),
      median: made(n(12), 'days'),
      before: made(n(4), 'models'),
      withinWeek: made(n(15), 'models'),
      listSize: made(1000, 'models'),
    }),
    'weights-first': finding('weights-first', model, {
      title: text('Small machines that speak', paper, 'title'),
      paperOn: onDay(addDays(date, -1)),
      createdOn: onDay(addDays(date, -40)),
      days: made(39, 'days'),
      downloads: fetched(n(9120)),
    }),
    'hacker-news-echo': finding('hacker-news-echo', repo, {
      title: text('Sample engine runs on my laptop', thread, 'title'),
      points: made(n(320), 'points', { subject: thread, metric: 'points' }),
      threadOn: onDay(addDays(date, -2)),
      before: stars(n(4100)),
      now: stars(n(5020)),
      gain: stars(n(920)),
      norm: stars(n(12)),
    }),
    'month-on': finding('month-on', repo, {
      // oxlint-disable-next-line unicorn/no-thenable -- the count when it was told of
      then: stars(n(56_126)),
      now: stars(n(71_002)),
      gain: stars(n(14_876)),
      toldOn: onDay(addDays(date, -30)),
      firstWeek: stars(n(900)),
      lately: stars(n(340)),
      norm: stars(n(302)),
      kept: true,
    }),
    'forecast-due': finding('forecast-due', repo, {
      madeOn: onDay(addDays(date, -30)),
      dueOn: onDay(date),
      // oxlint-disable-next-line unicorn/no-thenable -- the count when it was told of
      then: stars(n(56_126)),
      now: stars(n(71_002)),
      gain: stars(n(14_876)),
      promised: stars(n(2400)),
      withdrawnIf: 'less',
      withdrawn: false,
    }),
    'counting-change': finding('counting-change', model, {
      day: onDay(addDays(date, -1)),
      n: made(1291, 'models'),
      medianChange: made(-0.26, 'fraction'),
    }),
    'price-or-limit': finding('price-or-limit', post, published),
    deprecation: finding('deprecation', post, published),
    'major-version': finding('major-version', post, published),
    'security-advisory': finding('security-advisory', subjectId('advisory', 'GHSA-sample'), {
      ...published,
      severity: text('high', post, 'severity'),
      affects: text('sample-package', post, 'title'),
    }),
  };
}

const row = (subject: SubjectId, facts: Readonly<Record<string, Fact>>) => ({
  subject,
  about: aboutOf(subject),
  facts,
  spark: null,
});

/** One selection of every kind. */
export function selectionsOn(date: Day): readonly Selection[] {
  const movers = row(repo, {
    from: stars(1204),
    to: stars(1911),
    change: stars(707),
    rarity: made(870, 'one-in'),
  });
  return [
    {
      kind: 'movers',
      table: 'biggest',
      metric: 'stars',
      from: addDays(date, -7),
      to: date,
      rows: [movers],
      followed: made(2253, 'repositories'),
    },
    {
      kind: 'trending',
      list: 'models',
      by: 'interest',
      readAt: made(`${date}T04:00:00Z`, 'instant'),
      key: 'trending score',
      rows: [row(model, { rank: made(1, 'rank'), likes: made(216, 'likes'), downloads: made(0, 'downloads') })],
    },
    {
      kind: 'tools',
      rows: [{ ...row(repo, { stars: stars(1911) }), tryIt: 'pip install sample-engine', isNew: true }],
    },
    { kind: 'finds', rows: [row(model, { age: made(9, 'days'), likes: made(3, 'likes') })] },
    {
      kind: 'reading',
      rows: [
        row(paper, {
          title: text('A Sample of Samples', paper, 'title'),
          publishedOn: onDay(date),
          upvotes: made(12, 'upvotes'),
        }),
      ],
    },
    {
      kind: 'words',
      rows: [
        row(repo, {
          quote: text('The old format is read for one more year, then dropped.'),
          from: text('sample-engine'),
          on: onDay(date),
        }),
      ],
    },
    {
      kind: 'left-out',
      rules: [
        { rule: 'mass-upload', says: 'models uploaded within an hour under a shared name', count: made(14, 'models') },
      ],
    },
    {
      kind: 'recount',
      metric: 'downloads-30d',
      day: onDay(addDays(date, -2)),
      n: made(812, 'models'),
      medianChange: made(-0.26, 'fraction'),
    },
    {
      kind: 'since-yesterday',
      rows: [
        {
          ...row(
            repo,
            // oxlint-disable-next-line unicorn/no-thenable -- the name of the role
            { then: stars(282), now: stars(137), change: stars(-145) },
          ),
          toldOn: addDays(date, -1),
          angle: 'surge',
          verdict: 'faded',
        },
      ],
    },
    { kind: 'weather', temperature: made(6, 'celsius'), sky: text('cloudy') },
  ];
}
