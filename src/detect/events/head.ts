import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, shortNameOf, type SubjectId } from '../../vocabulary/subject.ts';
import { addDays } from '../../text/days.ts';
import { plain } from './title.ts';

/** What a thing is called, in letters and digits alone, so that `Unlimited OCR: one shot` and `Unlimited-OCR` meet. */
export type Head = string & { readonly __brand: 'Head' };

const opening =
  /^(?:(?:show|launch|ask|tell) hn:\s*|(?:introducing|announcing|previewing|launching|releasing|meet)\s+(?:the\s+)?)/i;
/** Without a colon only a short title is a name. */
const nameWords = 4;
const shortest = 6;

/** The name a title begins with, or that a title is. Null where it begins with no name. */
export function headOfTitle(title: string): Head | null {
  const text = plain(title).replace(opening, '');
  const [before = '', ...behind] = text.split(/: | - |, | \| /);
  return behind.length === 0 && before.split(/\s+/).length > nameWords ? null : headOf(before);
}

/** The name of a repository, model, dataset or Space. */
export function headOfSubject(subject: SubjectId): Head | null {
  return ['model', 'dataset', 'space', 'repo'].includes(kindOf(subject)) ? headOf(shortNameOf(subject)) : null;
}

function headOf(name: string): Head | null {
  const letters = name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return letters.length >= shortest ? (letters as Head) : null;
}

/** Whether two names are of the same thing: one is the other, or begins or ends it (`dspark`, `deepseekv4prodspark`). */
export function isSameHead(a: Head, b: Head): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) || long.endsWith(short);
}

/** What stories of the last two weeks were about, by name: a second form of the same thing is not told as another. */
export async function toldHeads(past: Past, { memory, date }: Morning): Promise<readonly Head[]> {
  const since = addDays(date, -14);
  const subjects = memory.issues
    .filter((issue) => issue.date >= since && issue.date < date)
    .flatMap((issue) =>
      issue.stories.filter((story) => telling.has(story.section)).flatMap((story) => story.subjects.slice(0, 1)),
    );
  const title = metric('title');
  const latest = await past.latest({
    subjects: subjects.filter((subject) => headOfSubject(subject) === null),
    metrics: [title],
  });
  const titles = [...latest.values()].flatMap((known) => String(known.get(title)?.value ?? ''));
  return [...subjects.map(headOfSubject), ...titles.map(headOfTitle)].filter((head) => head !== null);
}

const telling: ReadonlySet<string> = new Set(['lead', 'off-lead', 'briefs', 'deep-dive']);
