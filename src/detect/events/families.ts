import { once } from '../../reckon/memo.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Past } from '../../vocabulary/past.ts';
import { ownerOf, shortNameOf } from '../../vocabulary/subject.ts';
import { publishers } from './publishers.ts';

/** First words of names that name a use, a form or a size and not a family. */
const everyday = new Set(
  `all any audio base bert big chat clip code coder command cross deep detection distil embed embedding face fast flux
   image instruct large lite llm lora medical mini model multi multilingual nano nova open phi pro seed segment sentence
   small speaker speech stable step swin table tiny text test translation turbo ultra unlimited video vision vit voice
   world zero`.split(/\s+/),
);
/** So many models by two owners or more must begin with a word before it counts as a family's name. */
const members = 3;

/**
 * Words that name families of models: those of the publishers' table, and the first words that names on the Hub's lists
 * share as they stand today.
 */
export function familiesOf(past: Past): Promise<ReadonlySet<string>> {
  return once(past, 'families of models', async () => {
    const lists = ['rank/models-trending', 'rank/models-downloads', 'rank/models-likes'];
    const readings = await Promise.all(lists.map((list) => widestList(past, list)));
    const subjects = new Set(readings.flatMap((reading) => reading?.rows.map((row) => row.subject) ?? []));
    const owners = new Map<string, { names: number; owners: Set<string | null> }>();
    for (const subject of subjects) {
      const word = /^\p{L}{4,}/u.exec(shortNameOf(subject).toLowerCase())?.[0];
      if (!word || everyday.has(word)) continue;
      const entry = owners.get(word) ?? { names: 0, owners: new Set() };
      entry.names += 1;
      entry.owners.add(ownerOf(subject));
      owners.set(word, entry);
    }
    const found = [...owners].filter(([, entry]) => entry.names >= members && entry.owners.size >= 2);
    return new Set([...publishers.flatMap((one) => one.families), ...found.map(([word]) => word)]);
  });
}
