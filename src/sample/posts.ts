import { monthName, partsOfDay } from '../text/days.ts';
import { sha256 } from '../system/digest.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Released } from './catalogue.ts';
import { sizeName, sizeWords } from './launches.ts';
import type { Random } from './random.ts';
import { backfillScript, postScript } from './script.ts';
import type { Thing } from './thing.ts';
import type { Timeline } from './timeline.ts';
import { type Lab, labs } from './words/names.ts';
import { postBank, type PostKind, postKinds } from './words/posts.ts';
import { capitalised, tell } from './words/tell.ts';

export interface Post extends Thing {
  readonly title: string;
  readonly link: string;
  readonly lab: Lab;
  readonly kind: PostKind['kind'];
  readonly released: Released | null;
  /** Feeds of this lab give an item a new guid at every reading. */
  readonly unstableGuid: boolean;
  /** Brought along by a feed on its first day. */
  readonly old: boolean;
}

/** The lab whose feed is added late and brings its past along. */
export const lateLab: Lab = labs[labs.length - 1] ?? labs[0];

const kindOf = (kind: PostKind['kind']): PostKind => {
  const found = postKinds.find((each) => each.kind === kind);
  if (!found) throw new TypeError(`no words for ${kind}`);
  return found;
};

/** What labs write: their releases, the scripted posts, one or two more on working days, and the old ones a feed brings. */
export function makePosts(random: Random, timeline: Timeline, released: readonly Released[]): readonly Post[] {
  const posts = new Map<string, Post>();
  const add = (post: Post | null) => {
    if (post && !posts.has(post.link)) posts.set(post.link, post);
  };
  const write = (own: Random, when: When) => makePost(own, timeline, released, when);

  for (const lab of labs) {
    const feedBegins = lab === lateLab ? Math.max(0, timeline.last - backfillScript.offset) : 0;
    const count = lab === lateLab ? backfillScript.posts : 9;
    for (let i = 0; i < count; i += 1) {
      const own = random.of('old', lab.account, i);
      const published = feedBegins - Math.ceil(own.between(2, lab === lateLab ? 700 : 200));
      add(write(own, { lab, kind: drawKind(own), published, seen: feedBegins, release: null }));
    }
  }
  for (const each of released.filter(({ launch }) => launch.morning > 0)) {
    const own = random.of('release', each.launch.stem);
    const { morning, lab } = each.launch;
    add(write(own, { lab, kind: kindOf('release'), published: morning - 1, seen: morning, release: each }));
  }
  for (const [place, { offset, kind }] of postScript.entries()) {
    const own = random.of('scripted', place);
    const morning = timeline.last - offset;
    add(
      write(own, {
        lab: own.pick(labs.slice(0, -1)),
        kind: kindOf(kind),
        published: morning - 1,
        seen: morning,
        release: null,
      }),
    );
  }
  for (let morning = 1; morning <= timeline.last; morning += 1) {
    const own = random.of('day', morning);
    const weekend = [0, 6].includes(timeline.weekdayOf(morning - 1));
    const count = own.poisson(weekend ? 0.15 : 1.7);
    for (let i = 0; i < count; i += 1) {
      const each = own.of(i);
      const lab = each.pick(labs);
      if (lab === lateLab && morning < timeline.last - backfillScript.offset) continue;
      add(write(each, { lab, kind: drawKind(each), published: morning - 1, seen: morning, release: null }));
    }
  }
  return [...posts.values()];
}

const drawKind = (random: Random): PostKind =>
  random.weighted(postKinds.filter(({ weight }) => weight > 0).map((kind) => [kind, kind.weight] as const));

interface When {
  readonly lab: Lab;
  readonly kind: PostKind;
  /** Morning number of the calendar day of publication. */
  readonly published: number;
  readonly seen: number;
  readonly release: Released | null;
}

/** Null where the lab has not released anything the post could speak of. */
function makePost(random: Random, timeline: Timeline, released: readonly Released[], when: When): Post | null {
  const { lab, kind, published, seen, release } = when;
  const earlier = released.filter(({ launch }) => launch.lab === lab && launch.morning <= published);
  const older = earlier.length > 0 ? random.pick(earlier).launch.name : null;
  if (older === null && kind.kind === 'deprecation') return null;
  const { year } = partsOfDay(timeline.dayOf(published));
  const { month } = partsOfDay(timeline.dayOf(published + 75));
  const launch = release?.launch;
  const billions = launch?.billions[0] ?? 7;
  const given = {
    Model: launch ? (launch.billions.length === 1 ? `${launch.name} ${sizeName(billions)}` : launch.name) : '',
    Older: older ?? 'its forerunner',
    Product: `${random.pick(lab.families)} ${random.pick(postBank['product'] ?? [])}`,
    Month: monthName(month),
    licence:
      release?.models[0]?.licence === 'other' ? 'our own licence' : (release?.models[0]?.licence ?? 'an open licence'),
    size: sizeWords(billions),
    ...(launch ? { strength: launch.strength, weakness: launch.weakness } : {}),
  };
  const says = older === null ? kind.says.filter((text) => !text.includes('{Older}')) : kind.says;
  const title = capitalised(tell(random, random.pick(kind.titles), postBank, given));
  const description = capitalised(tell(random, random.pick(says), postBank, given));
  const link = `https://${lab.account}.example/${kind.kind === 'research' ? 'notes' : 'news'}/${year}/${slugOf(title)}`;
  const publishedAt = timeline.at(published, launch ? launch.hour : random.between(6.5, 19));
  const old = seen - published > 1;
  return {
    id: subjectId('post', `${lab.feed}/${sha256(link).slice(0, 16)}`),
    title,
    link,
    lab,
    kind: kind.kind,
    released: release,
    unstableGuid: lab.account === 'sample-weighhouse',
    old,
    from: seen,
    until: Infinity,
    changes: [],
    counts: {},
    attributes: {
      title,
      link,
      description,
      feed: lab.feed,
      publisher: lab.account,
      categories: [kind.kind],
      'published-at': publishedAt,
      ...(old ? { backfill: 'yes' } : {}),
    },
  };
}

const slugOf = (title: string): string => (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
