import { subjectId } from '../vocabulary/subject.ts';
import type { Paper } from './papers.ts';
import type { Post } from './posts.ts';
import type { Random } from './random.ts';
import type { Repo } from './repos.ts';
import { threadScript } from './script.ts';
import type { Counts, Thing } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';
import { givenNames, nouns } from './words/names.ts';
import { askTitles, essayBank, essayTitles, hostileTexts } from './words/posts.ts';
import { tell } from './words/tell.ts';

interface Topic {
  readonly title: string;
  /** Null for questions. */
  readonly link: string | null;
}

/** Numbers of real threads are far below this one. */
const firstNumber = 990_000_000;

/** Threads on Hacker News: about releases, papers, repositories and essays, and questions. */
export function makeThreads(
  random: Random,
  timeline: Timeline,
  perDay: number,
  about: { posts: readonly Post[]; papers: readonly Paper[]; repos: readonly Repo[] },
): readonly Thing[] {
  const threads: Thing[] = [];
  const told = new Set<string>();
  const essay = (own: Random): Topic => {
    const topics = Array.from({ length: 12 }, () => anyEssay(own));
    return topics.find(({ title }) => !told.has(title)) ?? anyEssay(own);
  };
  const add = (own: Random, morning: number, topic: Topic, points: number) => {
    if (told.has(topic.title)) return;
    told.add(topic.title);
    threads.push(makeThread(own, timeline, morning, firstNumber + threads.length * 37, topic, points));
  };
  const hostile = Object.values(hostileTexts);
  const shown = about.repos.filter(({ kind }) => !['paper', 'lists'].includes(kind.id));
  const newborn = shown.filter(({ from }) => from > 0);
  const show = (own: Random, morning: number) => {
    const fresh = newborn.filter(({ from }) => from <= morning && from > morning - 12);
    return showOf(own.pick(fresh.length > 0 && own.chance(0.6) ? fresh : shown));
  };
  for (let morning = 1; morning <= timeline.last; morning += 1) {
    const day = random.of('day', morning);
    const posts = about.posts.filter((post) => post.from === morning && !post.old);
    for (const post of posts) {
      const launch = post.released?.launch;
      if (launch?.thread) add(day.of(post.id), morning, post, launch.heat * day.between(1.1, 2.2));
      else if (!launch && day.chance(0.35)) add(day.of(post.id), morning, post, day.logNormal(70, 0.9));
    }
    const scripted = threadScript.filter(({ offset }) => timeline.last - offset === morning);
    for (const [place, { points, about: kind }] of scripted.entries()) {
      const own = day.of('scripted', place);
      const post = posts.find(({ released }) => released === null);
      const topic =
        kind === 'hostile'
          ? { title: hostile[(morning + place) % hostile.length] ?? '', link: essayLink(own) }
          : kind === 'post' && post
            ? post
            : kind === 'repo'
              ? show(own, morning)
              : essay(own);
      add(own, morning, topic, points);
    }
    const weekend = [0, 6].includes(timeline.weekdayOf(morning - 1));
    const count = day.poisson(perDay * (weekend ? 0.7 : 1.1));
    const papers = about.papers.filter((paper) => paper.from === morning);
    for (let i = 0; i < count; i += 1) {
      const own = day.of(i);
      const paper = papers.length > 0 ? own.pick(papers) : null;
      const topic = own.weighted<() => Topic>([
        [() => essay(own), 45],
        [() => ({ title: own.pick(askTitles), link: null }), 12],
        [() => show(own, morning), 28],
        [
          () =>
            paper
              ? { title: paper.title, link: `https://arxiv.org/abs/${paper.id.slice('arxiv:paper/'.length)}` }
              : essay(own),
          15,
        ],
      ])();
      add(own, morning, topic, Math.min(2300, own.logNormal(58, 1.3)));
    }
  }
  return threads;
}

function makeThread(
  random: Random,
  timeline: Timeline,
  morning: number,
  number: number,
  topic: Topic,
  final: number,
): Thing {
  const points = Math.max(21, Math.round(final));
  const comments = Math.round(points * Math.min(2.4, random.logNormal(topic.link === null ? 0.9 : 0.34, 0.6)));
  const early = random.between(0.72, 1);
  return {
    id: subjectId('thread', String(number)),
    from: morning,
    until: Infinity,
    changes: [],
    counts: {
      points: grownBy(timeline, morning, points, early),
      comments: grownBy(timeline, morning, comments, early * 0.95),
    },
    attributes: {
      title: topic.title,
      authors: [`sample-${random.pick(givenNames).toLowerCase()}`],
      'published-at': timeline.at(morning - 1, random.between(7, 23)),
      ...(topic.link === null ? {} : { link: topic.link }),
    },
  };
}

/** Four fifths of a thread's points come within hours; by the second morning it is over. */
function grownBy(timeline: Timeline, morning: number, final: number, early: number): Counts {
  const counts = new Float64Array(timeline.mornings + lead);
  for (let at = morning; at <= timeline.last; at += 1)
    counts[at + lead] = Math.round(
      at === morning ? final * early : at === morning + 1 ? final * (early + 1) * 0.5 : final,
    );
  return counts;
}

const anyEssay = (random: Random): Topic => ({
  title: tell(random, random.pick(essayTitles), essayBank),
  link: essayLink(random),
});

const essayLink = (random: Random): string =>
  `https://sample-${random.pick(nouns)}.example/${random.pick(nouns)}-${random.whole(2, 400)}`;

/** Words a shortened title cannot end on. */
const dangling =
  /(?:\s+(?:a|an|and|as|at|before|but|by|for|from|in|of|on|only|or|than|that|the|their|to|when|with|without|faster))+$/;

/** Hacker News takes titles of 80 letters; what is longer ends at a comma or at a word. */
function showOf(repo: Repo): Topic {
  const name = repo.key.slice(repo.key.indexOf('/') + 1);
  const says = String(repo.attributes['description'] ?? '').replace(/\.$/, '');
  const room = 80 - `Show HN: ${name} – `.length;
  const clause = says.length <= room ? says : (says.split(/[,:;]/)[0] ?? says);
  const short =
    clause.length <= room
      ? clause
      : clause
          .slice(0, room + 1)
          .replace(/\s+\S*$/, '')
          .replace(dangling, '');
  return { title: `Show HN: ${name} – ${short}`, link: `https://github.com/${repo.key}` };
}
