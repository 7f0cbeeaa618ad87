/**
 * What a folder of printed issues tells, week by week: how many beats, what share of the items is about counts, which events
 * are told twice.
 *
 *   node test/recorded/events.ts SITE
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { angles } from '../../src/detect/registry.ts';
import { addDays, weekday } from '../../src/text/days.ts';
import { plain } from '../../src/text/spans.ts';
import type { Day, Issue, PrintedStory, SectionId } from '../../src/vocabulary/index.ts';

/** Where news is told; lists that stand every day are no beat. */
const news: readonly SectionId[] = ['lead', 'off-lead', 'briefs'];
/** Tables, the trending section and lines of the house are exempt from shares. */
const itemised: readonly SectionId[] = [...news, 'deep-dive', 'opinion', 'tools', 'finds', 'words', 'reading'];
const fieldOf = new Map(angles.map(({ declaration }) => [declaration.id as string, declaration.field]));

const [site] = process.argv.slice(2);
if (site === undefined) {
  console.error('Name the folder of a printed site: node test/recorded/events.ts SITE');
  process.exit(2);
}
const issues = await issuesIn(site);

for (const [monday, week] of Map.groupBy(issues, ({ date }) => mondayOf(date))) {
  const told = week.flatMap((issue) => storiesIn(issue, news).map(({ angle }) => angle));
  const beats = [...new Set(told)].sort();
  const { items, counts } = sharesOf(week);
  console.log(
    `${monday}: ${week.length} issues, ${beats.length} beats, ${counts} of ${items} items about counts (${percent(counts, items)})`,
  );
  console.log(`   ${beats.join(', ')}`);
}
const { items, counts } = sharesOf(issues);
console.log(`all: ${counts} of ${items} items about counts (${percent(counts, items)})`);
const over = issues.filter((issue) => {
  const own = sharesOf([issue]);
  return own.counts > own.items / 4;
});
console.log(`issues with more than a quarter about counts: ${over.map(({ date }) => date).join(', ') || 'none'}`);

const twice = toldTwice(issues);
console.log(`events told twice without a mark: ${twice.length}`);
for (const line of twice) console.log(`   ${line}`);

async function issuesIn(folder: string): Promise<readonly Issue[]> {
  const days = (await readdir(join(folder, 'issues'))).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).sort();
  return Promise.all(
    days.map(async (day) => JSON.parse(await readFile(join(folder, 'issues', day, 'issue.json'), 'utf8')) as Issue),
  );
}

function storiesIn({ sections }: Issue, where: readonly SectionId[]): readonly PrintedStory[] {
  return sections.filter(({ id }) => where.includes(id)).flatMap(({ stories }) => stories);
}

function sharesOf(some: readonly Issue[]): { readonly items: number; readonly counts: number } {
  let [all, about] = [0, 0];
  for (const story of some.flatMap((issue) => storiesIn(issue, itemised))) {
    const rows = story.block.kind === 'items' ? story.block.items.length : 1;
    all += rows;
    if (story.countsOnly) about += rows;
  }
  return { items: all, counts: about };
}

/** An event is told twice where news of one day and of a later one rest on the same finding, or quote the same title. */
function toldTwice(some: readonly Issue[]): readonly string[] {
  const first = new Map<string, string>();
  const again: string[] = [];
  for (const issue of some)
    for (const story of storiesIn(issue, news)) {
      if (fieldOf.get(story.angle) !== 'event') continue;
      const text = textOf(story);
      for (const key of new Set([`${story.angle} ${story.subjects[0] ?? story.finding}`, ...quotesOf(story)])) {
        const before = first.get(key);
        if (before === undefined) first.set(key, issue.date);
        else if (before !== issue.date && !isMarked(story, text)) again.push(`${before} and ${issue.date}: ${key}`);
      }
    }
  return again;
}

/** A follow-up says so: by its mark, or in words. */
function isMarked({ block }: PrintedStory, text: string): boolean {
  if (block.kind === 'items' && block.items.every(({ mark }) => mark === 'again')) return true;
  return /\b(?:follow-up|first told|told (?:here )?on|we (?:told|reported|wrote))\b/i.test(text);
}

function textOf({ block }: PrintedStory): string {
  if (block.kind === 'items')
    return block.items.map(({ head, text }) => `${plain(head)} ${plain(text ?? [])}`).join(' ');
  return block.kind === 'story'
    ? [block.kicker, block.headline, block.deck, ...block.paragraphs].map(plain).join(' ')
    : '';
}

/** Titles quoted at the head of a story, long enough to be nobody else's. */
function quotesOf({ block }: PrintedStory): readonly string[] {
  const heads =
    block.kind === 'items' ? block.items.map(({ head }) => head) : block.kind === 'story' ? [block.headline] : [];
  return heads.flat().flatMap((span) => (span.kind === 'quote' && span.text.length >= 20 ? [`“${span.text}”`] : []));
}

function mondayOf(date: Day): Day {
  return addDays(date, -((weekday(date) + 6) % 7));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`;
}
