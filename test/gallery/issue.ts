import { digestOf } from '../../src/system/digest.ts';
import { say } from '../../src/text/say.ts';
import { weekdayName } from '../../src/text/days.ts';
import { countWords, plain, runsOf } from '../../src/text/spans.ts';
import type {
  Day,
  Edited,
  Edition,
  Evidence,
  Instant,
  Issue,
  Section,
  SourceLine,
} from '../../src/vocabulary/index.ts';
import * as sections from './sections.ts';
import { link, prose, Writer } from './words.ts';

export const edition: Edition = {
  id: 'main',
  name: 'The Sample Morning Post',
  tagline: ['Models', 'Code', 'Papers'],
  motto: 'Every number shows its source',
  established: 2026,
  place: 'Sampleton',
  zone: 'Europe/London',
  pressTime: '06:00',
  site: 'https://post.example.org/daily',
  contact: 'desk@post.example.org',
  imprint: 'Sample Press, 1 Sample Street, Sampleton.',
};

/** The states a page can be in. Every one is drawn in the gallery and pressed in the tests. */
export const states = [
  'full',
  'quiet',
  'first-day',
  'broken-source',
  'saturday',
  'long-headline',
  'bare',
  'corrected',
] as const;
export type State = (typeof states)[number];

const dates: Readonly<Record<State, Day>> = {
  full: '2026-05-04' as Day,
  quiet: '2026-05-05' as Day,
  'first-day': '2026-04-01' as Day,
  'broken-source': '2026-05-06' as Day,
  saturday: '2026-05-09' as Day,
  'long-headline': '2026-05-07' as Day,
  bare: '2026-05-08' as Day,
  corrected: '2026-05-03' as Day,
};

/** An invented issue in a state, complete with the evidence of its figures. */
export function editedFor(state: State): Edited {
  const date = dates[state];
  const writer = new Writer(date);
  const printed = sectionsFor(state, writer, date);
  const weather =
    state === 'bare' || state === 'broken-source'
      ? null
      : prose`${writer.in('masthead').figure(11, 'celsius', 'place:place/Sampleton' as never)}, light rain · ${link('https://open-meteo.com/', 'Open-Meteo')}`;
  const words = printed
    .flatMap((section) => section.stories)
    .flatMap((story) => runsOf(story.block))
    .reduce((sum, run) => sum + countWords(plain(run)), 0);
  const issue: Omit<Issue, 'evidenceDigest'> = {
    schema: 'issue-1',
    edition: edition.id,
    date,
    number: state === 'first-day' ? 1 : 34,
    revision: state === 'corrected' ? 1 : 0,
    cutoff: `${date}T05:00:00Z` as Instant,
    program: 'morning-post 0.1.0',
    sample: true,
    trial: state === 'first-day',
    banner:
      state === 'first-day'
        ? prose`Our memory begins today: ${writer.figure(3412, 'repositories', 'place:place/Sampleton' as never)} repositories read.`
        : null,
    masthead: {
      name: edition.name,
      tagline: edition.tagline,
      motto: edition.motto,
      established: edition.established,
      place: edition.place,
      weekday: weekdayName(date),
      longDate: say(date, 'day', { as: 'day', form: 'long' }),
      weather,
    },
    sections: printed,
    words,
    minutes: Math.max(1, Math.ceil(words / 230)),
    record: {
      claims: writer.claims.length,
      recomputed: writer.claims.length,
      sentences: 61,
      spiked: 9,
      replaced: 0,
      modelTookPart: false,
    },
    made: sourcesFor(state, date),
    corrections:
      state === 'corrected'
        ? [
            {
              date,
              revision: 1,
              was: '9,160 stars',
              is: '9,610 stars',
              reason: 'Two digits had changed places in a sample.',
            },
          ]
        : [],
  };
  const evidence: Omit<Evidence, 'issueDigest'> = {
    schema: 'evidence-1',
    edition: issue.edition,
    date,
    revision: issue.revision,
    cutoff: issue.cutoff,
    claims: writer.claims,
    workings: [],
    observations: writer.observations,
  };
  return {
    issue: { ...issue, evidenceDigest: digestOf(evidence) },
    evidence: { ...evidence, issueDigest: digestOf(issue) },
  };
}

function sectionsFor(state: State, writer: Writer, day: Day): readonly Section[] {
  const s = sections;
  switch (state) {
    case 'full':
    case 'corrected':
      return everything(s.lead(writer, day), writer, day);
    case 'long-headline':
      return everything(s.longLead(writer, day), writer, day);
    case 'quiet':
      return [
        s.quietLead(writer),
        s.briefs(writer, day),
        s.deepDive(writer, day),
        s.finds(writer),
        s.wordsOfOthers(writer),
        s.leftOut(writer),
      ];
    case 'first-day':
      return [s.lead(writer, day), s.briefs(writer, day), s.tools(), s.trending(writer), s.reading(writer)];
    case 'broken-source':
      return [
        s.lead(writer, day),
        s.briefs(writer, day),
        s.opinion(writer, day),
        s.trending(writer),
        s.leftOut(writer),
      ];
    case 'saturday':
      return [
        s.lead(writer, day),
        s.briefs(writer, day),
        s.offLead(writer),
        s.deepDive(writer, day),
        s.reading(writer, 'Weekend reading', 10),
        s.movers(writer, day),
      ];
    case 'bare':
      return [s.quietLead(writer)];
  }
}

function everything(lead: Section, writer: Writer, day: Day): readonly Section[] {
  const s = sections;
  return [
    lead,
    s.briefs(writer, day),
    s.offLead(writer),
    s.deepDive(writer, day),
    s.opinion(writer, day),
    s.tools(),
    s.finds(writer),
    s.wordsOfOthers(writer),
    s.trending(writer),
    s.movers(writer, day),
    s.reading(writer),
    s.sinceYesterday(writer),
    s.leftOut(writer),
  ];
}

function sourcesFor(state: State, day: Day): readonly SourceLine[] {
  const read = (name: string, time: string, rows: number): SourceLine => ({
    name,
    source: name,
    state: 'read',
    lastReadAt: `${day}T${time}:00Z` as Instant,
    rows,
    reason: null,
  });
  return [
    read('Sample Hub', '04:40', 3412),
    read('Sample Forge', '04:44', 9120),
    state === 'broken-source'
      ? {
          name: 'Sample Trending',
          source: 'Sample Trending',
          state: 'missing',
          lastReadAt: null,
          rows: 0,
          reason: 'it did not answer in three tries',
        }
      : read('Sample Trending', '04:46', 25),
    read('Sample Papers', '04:52', 41),
  ];
}
