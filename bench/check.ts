/**
 * The Corrections Desk: corrupts really printed sentences in seventeen ways and counts how many the checker finds; counts
 * its false rejections of the same sentences as they were printed, and of true paraphrases.
 *
 *   npm run bench:check [-- FOLDER-WITH-ISSUES] [--seed N] [--each N] [--misses N]
 */
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Random } from '../src/sample/random.ts';
import { upperBound } from './check/bound.ts';
import { corruptions, type Victim } from './check/corruptions.ts';
import { secondSet } from './check/second-set.ts';
import { paraphrases } from './check/paraphrases.ts';
import { tokensIn } from './check/places.ts';
import { printedIssues, type Paragraph, type PrintedIssue } from './check/printed.ts';
import { sampleIssues } from './check/sample-issues.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '400' },
    misses: { type: 'string', default: '0' },
  },
});
const random = new Random(`bench/check/${values.seed}`);
const each = Number(values.each);
const issues = positionals[0] === undefined ? await sampleIssues() : await printedIssues(positionals[0]);

interface Printed {
  readonly issue: PrintedIssue;
  readonly paragraph: Paragraph;
  readonly sentence: string;
}

const printed: readonly Printed[] = issues.flatMap((issue) =>
  issue.paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ issue, paragraph, sentence }))),
);

const passes = ({ issue }: Printed, text: string): boolean => issue.checker.check(text).every(({ passed }) => passed);
const inParagraph = ({ paragraph, sentence }: Printed, made: string): string =>
  paragraph.sentences.map((one) => (one === sentence ? made : one)).join(' ');

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
const line = (name: string, ...cells: readonly string[]): void =>
  console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(12)).join(''));
const show = (title: string, texts: readonly string[]): void =>
  texts.slice(0, Number(values.misses)).forEach((text) => console.log(`    ${title}: ${text}`));

console.log(
  `${issues.length} issues, ${printed.length} sentences, seed ${values.seed}; ${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores\n`,
);

// Our own sentences, as they were printed.
const began = performance.now();
const refused = issues.flatMap((issue) =>
  issue.paragraphs.flatMap((paragraph) =>
    issue.checker.check(paragraph.sentences.join(' ')).filter(({ passed }) => !passed),
  ),
);
const took = performance.now() - began;
line(
  'own sentences refused',
  `${refused.length}`,
  `of ${printed.length}`,
  percent(refused.length, printed.length),
  `≤ ${percent(upperBound(refused.length, printed.length), 1).replace(' %', '')} %`,
);
show(
  'refused',
  refused.map(
    ({ sentence, objections }) => `${sentence} ${objections.map(({ rule, span }) => `${rule} ${span}`).join(', ')}`,
  ),
);
const alone = printed.filter((one) => !passes(one, one.sentence));
line('the same, each alone', `${alone.length}`, `of ${printed.length}`, percent(alone.length, printed.length));
show(
  'refused alone',
  alone.map(({ sentence }) => sentence),
);
console.log(
  `checked in ${Math.round(took)} ms: ${((150 * took) / printed.length).toFixed(0)} ms for an issue of 150 sentences\n`,
);

// True paraphrases of sentences that pass.
const good = printed.filter((one) => passes(one, inParagraph(one, one.sentence)));
const retold = random
  .shuffled(good)
  .flatMap((one) => paraphrases(one.sentence, one.issue.registry.today).map((made) => ({ one, made })))
  .slice(0, 3000);
const refusedRetold = retold.filter(({ one, made }) => !passes(one, inParagraph(one, made)));
line(
  'true paraphrases refused',
  `${refusedRetold.length}`,
  `of ${retold.length}`,
  percent(refusedRetold.length, retold.length),
);
show(
  'refused',
  refusedRetold.map(({ made }) => made),
);

// Corruptions.
for (const [title, set] of [
  ['corruption', corruptions],
  ['second set', secondSet],
] as const)
  measure(title, set);

function measure(title: string, set: typeof corruptions): void {
  console.log('');
  line(title, 'found', 'of', 'rate', 'miss ≤', 'alone', 'bar');
  const rates: number[] = [];
  let [triedAll, foundAll] = [0, 0];
  for (const { kind, corrupt, bar } of set) {
    const stream = random.of(kind);
    let [tried, found, foundAlone] = [0, 0, 0];
    const missed: string[] = [];
    for (let round = 0; tried < each && round < each * 40; round += 1) {
      const one = stream.pick(good);
      const made = corrupt(victimOf(one, stream));
      if (made === null || made === one.sentence) continue;
      tried += 1;
      if (passes(one, inParagraph(one, made))) missed.push(made);
      else found += 1;
      if (!passes(one, made)) foundAlone += 1;
    }
    triedAll += tried;
    foundAll += found;
    const rate = tried === 0 ? 0 : found / tried;
    rates.push(rate);
    line(
      kind,
      `${found}`,
      `${tried}`,
      percent(found, tried),
      percent(upperBound(tried - found, tried), 1),
      percent(foundAlone, tried),
      `${(100 * bar).toFixed(1)} %${rate >= bar ? '' : ' !'}`,
    );
    show('missed', missed);
  }
  line(
    'mean / worst',
    percent(
      rates.reduce((a, b) => a + b, 0),
      rates.length,
    ),
    percent(Math.min(...rates), 1),
    `of ${triedAll}`,
    `miss ≤ ${percent(upperBound(triedAll - foundAll, triedAll), 1)}`,
  );
}

function victimOf({ issue, paragraph, sentence }: Printed, stream: Random): Victim {
  const { registry } = issue;
  const read = (text: string) => ({ sentence: text, tokens: tokensIn(text, registry) });
  const otherNames = [...registry.names].flatMap(([name, meanings]) =>
    meanings.some(({ kind }) => kind === 'subject') && !name.includes('.') ? [name] : [],
  );
  return {
    ...read(sentence),
    neighbours: paragraph.sentences.filter((one) => one !== sentence).map(read),
    otherNames,
    today: registry.today,
    random: stream,
  };
}
