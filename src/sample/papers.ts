import { partsOfDay } from '../text/days.ts';
import { subjectId } from '../vocabulary/subject.ts';
import { authorName } from './accounts.ts';
import type { Launch } from './launches.ts';
import type { Random } from './random.ts';
import { paperScript } from './script.ts';
import type { Counts, Thing } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';
import { nouns } from './words/names.ts';
import {
  abstracts,
  coined,
  coinedEndings,
  type Field,
  fields,
  launchTitles,
  plainTitles,
  titles,
} from './words/papers.ts';
import { capitalised, tell, titleCase } from './words/tell.ts';
import { hostileTexts } from './words/posts.ts';

export interface Paper extends Thing {
  /** The morning of its announcement. */
  readonly announced: number;
  /** `owner/name` of the code it links to. */
  readonly code: string | null;
  readonly codeName: string | null;
  /** Whether Hugging Face's daily papers carry it, and from which morning. */
  readonly daily: number | null;
  readonly launch: Launch | null;
  readonly title: string;
}

/** Papers of an announcement on each weekday (Tuesday to Thursday are fullest), a handful at weekends. */
const papersOfWeekday = [0.05, 0.85, 1.2, 1.1, 1.05, 1, 0.06] as const;

export function makePapers(
  random: Random,
  timeline: Timeline,
  perDay: number,
  launches: readonly Launch[],
): readonly Paper[] {
  const papers: Paper[] = [];
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  for (let morning = 0; morning <= timeline.last; morning += 1) {
    const day = random.of('day', morning);
    const share = papersOfWeekday[timeline.weekdayOf(morning)] ?? 1;
    const count = Math.round(perDay * share * day.between(0.85, 1.15)) + (share < 0.1 ? day.whole(0, 2) : 0);
    const scripted = paperScript.filter(({ offset }) => timeline.last - offset === morning);
    const launched = launches.filter((launch) => launch.paper && launch.morning === morning);
    for (let place = 0; place < Math.max(count, scripted.length + launched.length); place += 1) {
      const own = random.of('paper', morning, place);
      const launch = launched[place] ?? null;
      const upvotes = launch ? launch.heat / 3 : (scripted[place - launched.length]?.upvotes ?? null);
      papers.push(makePaper(own, timeline, { morning, launch, upvotes, numbers, taken, first: place === 0 }));
    }
  }
  return papers;
}

interface Setting {
  readonly morning: number;
  readonly launch: Launch | null;
  readonly upvotes: number | null;
  readonly numbers: Map<string, number>;
  readonly taken: Set<string>;
  /** The first paper of its morning. */
  readonly first: boolean;
}

function makePaper(random: Random, timeline: Timeline, setting: Setting): Paper {
  const { morning, launch } = setting;
  const field = random.weighted(fields.map((field) => [field, field.weight] as const));
  const { title, name } = makeTitle(random, field, launch, setting.taken);
  const submitted = timeline.at(morning - (timeline.weekdayOf(morning) === 1 ? 3 : 1), random.between(-12, 17.5));
  const { year, month } = partsOfDay(timeline.dayOf(morning));
  const stamp = `${String(year % 100).padStart(2, '0')}${String(month).padStart(2, '0')}`;
  const number = (setting.numbers.get(stamp) ?? 0) + 1;
  setting.numbers.set(stamp, number);

  // Real numbers stay below 30,000 a month, so these point nowhere.
  const id = subjectId('paper', `${stamp}.${90_000 + number}`);
  const authors = Array.from({ length: Math.max(1, Math.min(19, Math.round(random.logNormal(4.2, 0.55)))) }, () =>
    authorName(random),
  );
  const daily = setting.upvotes !== null || random.chance(0.45);
  const hasCode = setting.upvotes !== null || random.chance(daily ? 0.5 : 0.1);
  const codeName = hasCode ? slugOf(name ?? subjectOf(title, field)) : null;
  const owner =
    launch?.lab.account ?? `sample-${(authors[0] ?? '').split(' ').at(-1)?.toLowerCase() ?? 'authors'}-group`;
  const code = codeName === null ? null : `${owner}/${codeName}`;
  const hostile = timeline.last - morning === 4 && setting.first;
  const sentences = makeAbstract(random, field, title, name);
  if (code !== null) sentences.push(`Code is available at https://github.com/${code}.`);
  const attributes = {
    title: hostile ? hostileTexts.markup : title,
    abstract: sentences.join(' '),
    authors,
    categories: [field.category, ...random.shuffled(field.also).slice(0, random.whole(0, 2))],
    'published-at': submitted,
    ...(code === null ? {} : { 'code-links': [code] }),
  };
  return {
    id,
    title,
    from: morning,
    until: Infinity,
    announced: morning,
    daily: daily ? morning : null,
    code,
    codeName,
    launch,
    attributes,
    changes: [],
    counts: daily ? { upvotes: upvotesOf(random, timeline, morning, setting.upvotes) } : {},
  };
}

function makeTitle(
  random: Random,
  field: Field,
  launch: Launch | null,
  taken: Set<string>,
): { title: string; name: string | null } {
  if (launch) {
    const { name, strength, version } = launch;
    const title = titleCase(tell(random, random.pick(launchTitles), {}, { Name: name, strength }));
    return { title: version > 1 && random.chance(0.4) ? `${name} Technical Report` : title, name };
  }
  for (;;) {
    const named = random.chance(0.42);
    const name = named
      ? `${random.chance(0.6) ? random.pick(coined) : capitalised(random.pick(nouns))}${random.pick(coinedEndings)}`
      : null;
    const title = titleCase(
      tell(random, random.pick(named ? titles : plainTitles), field.bank, name === null ? {} : { Coined: name }),
    );
    if (taken.has(title) || (name !== null && taken.has(name))) continue;
    taken.add(title);
    if (name !== null) taken.add(name);
    return { title, name };
  }
}

/** Four sentences about what the title names; where it names none, the field’s words are drawn. */
function makeAbstract(random: Random, field: Field, title: string, name: string | null): string[] {
  const lower = title.toLowerCase();
  const slots = ['objects', 'problem', 'property', 'method', 'data', 'unit'] as const;
  const given: Record<string, string> = name === null ? {} : { Name: name };
  for (const slot of slots) {
    const words = field.bank[slot] ?? [];
    given[slot] = words.find((word) => lower.includes(word.toLowerCase())) ?? random.pick(words);
  }
  given['other'] = random.pick((field.bank['method'] ?? []).filter((word) => word !== given['method']));
  return abstracts.map((row) => {
    const fitting = name === null ? row.filter((pattern) => !pattern.includes('{Name}')) : row;
    return capitalised(tell(random, random.pick(fitting), {}, given));
  });
}

/** What a title without a coined name is about: the first of the field’s own terms that stands in it. */
function subjectOf(title: string, field: Field): string {
  const terms = ['method', 'problem', 'property', 'data', 'objects'].flatMap((slot) => field.bank[slot] ?? []);
  return terms.find((term) => title.toLowerCase().includes(term.toLowerCase())) ?? 'experiments';
}

/** `TeaselRL` becomes `teasel-rl`. */
const slugOf = (name: string): string =>
  (
    name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).join('-');

/** Most of a paper's upvotes come on its first two days; three quarters have eight or fewer. */
function upvotesOf(random: Random, timeline: Timeline, morning: number, scripted: number | null): Counts {
  const counts = new Float64Array(timeline.mornings + lead);
  const final = scripted ?? Math.min(700, Math.max(0, random.logNormal(1.9, 2.3) - 1));
  for (let at = morning; at <= timeline.last; at += 1)
    counts[at + lead] = Math.round(final * (1 - 0.45 * Math.exp(-(at - morning) * 1.1)));
  return counts;
}
