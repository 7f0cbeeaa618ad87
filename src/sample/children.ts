import type { Account, Accounts } from './accounts.ts';
import { childCard, writesText } from './cards.ts';
import type { ModelPlan } from './models.ts';
import type { Random } from './random.ts';
import { drawDownloads, drawHeat, firstCopyHours, type Relation, relationMix } from './shapes.ts';
import { nouns } from './words/names.ts';

const formats = ['GGUF', 'GGUF', 'GGUF', 'mlx-4bit', 'AWQ', '4bit', 'NVFP4', 'GPTQ-Int4', 'onnx'] as const;
const otherUses = ['small', 'fast', 'studio', 'museum', 'workshop', 'soft', 'archive'] as const;
const formatWords: Readonly<Record<string, string>> = {
  'mlx-4bit': 'MLX',
  '4bit': 'four-bit',
  'GPTQ-Int4': 'GPTQ',
  onnx: 'ONNX',
};
const uses = [
  'support',
  'tutor',
  'minutes',
  'letters',
  'sql',
  'roleplay',
  'summaries',
  'Welsh',
  'medical-forms',
  'plain-english',
  'reviews',
  'legal',
  'no-adjectives',
] as const;

/** What others make of a base model: copies in another format first, then fine-tunes, adapters and merges. */
export function makeChild(
  random: Random,
  accounts: Accounts,
  base: ModelPlan,
  at: { from: number; hour: number },
  relation: Relation,
): ModelPlan {
  const owner = ownerOfChild(random, accounts, base, relation);
  const short = base.key.slice(base.key.indexOf('/') + 1);
  const use = random.pick(writesText(base.task) ? uses : otherUses);
  const format = random.pick(formats);
  const heat = drawHeat(random) * 0.75;
  const untagged = random.chance(0.28);
  const library = untagged ? null : libraryOf(random, base, relation, format);
  return {
    owner,
    key: `${owner.name}/${childName(random, relation, short, { use, format })}`,
    task: untagged && random.chance(0.6) ? null : base.task,
    library,
    billions: relation === 'adapter' ? null : base.billions,
    licence: random.chance(0.86) ? base.licence : random.pick(['apache-2.0', 'other', 'mit', null]),
    card: childCard(random, relation, base, formatWords[format] ?? format),
    base: { relation, key: base.key },
    papers: random.chance(0.3) ? base.papers : [],
    gated: 'no',
    from: at.from,
    hour: at.hour,
    heat,
    ember: heat * random.between(0.02, 0.25),
    requests: drawDownloads(random, relation === 'quantized' ? 240 : 40),
    counted: !random.chance(library === null ? 0.27 : 0.02),
  };
}

function libraryOf(random: Random, base: ModelPlan, relation: Relation, format: string): string | null {
  if (relation !== 'quantized') return base.library;
  if (format.startsWith('mlx')) return 'mlx';
  return format === 'GGUF' && random.chance(0.5) ? 'gguf' : base.library;
}

function ownerOfChild(random: Random, accounts: Accounts, base: ModelPlan, relation: Relation): Account {
  for (;;) {
    const owner =
      relation === 'quantized' && random.chance(0.55) ? random.pick(accounts.converters) : accounts.pick(random);
    if (owner.name !== base.owner.name) return owner;
  }
}

function childName(random: Random, relation: Relation, base: string, words: { use: string; format: string }): string {
  switch (relation) {
    case 'quantized':
      return `${base}-${words.format}`;
    case 'finetune':
      return random.chance(0.6) ? `${base}-${words.use}` : `${random.pick(nouns)}-${base}`;
    case 'adapter':
      return `${base}-${words.use}-lora`;
    case 'merge':
      return `${random.pick(nouns)}-${base}-merge`;
  }
}

/** The first copies of a newly launched base, one kind after another, with the delays seen on the Hub. */
export function firstCopies(random: Random, accounts: Accounts, base: ModelPlan, last: number): ModelPlan[] {
  return (Object.keys(firstCopyHours) as Relation[]).flatMap((relation) => {
    const [median, sigma] = firstCopyHours[relation];
    const hours = base.hour + Math.max(1.5, random.logNormal(median, sigma));
    const from = base.from + Math.floor(hours / 24);
    return from > last ? [] : [makeChild(random, accounts, base, { from, hour: hours % 24 }, relation)];
  });
}

/** One child of a base at a moment of its own. */
export function someChild(
  random: Random,
  accounts: Accounts,
  base: ModelPlan,
  at: { from: number; hour: number },
): ModelPlan {
  return makeChild(random, accounts, base, at, random.weighted(relationMix));
}
