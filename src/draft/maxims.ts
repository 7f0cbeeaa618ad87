import type { Variants } from './choose.ts';
import { plainWords } from './line.ts';

/**
 * Every sentence of the paper that rests on no fact. Maxims are values, shown as opinion in the two columns; cautions say
 * what a kind of count cannot show; admissions say what we do not know; checks say what we look at next. The method page
 * prints them all, and a sentence without a fact that is not in this file does not pass the editor.
 */
export const maxims = {
  work: 'Work that people chose to do is better evidence than a click.',
  strangers: 'Agreement among strangers is worth more than agreement among friends.',
  lasting: 'What lasts a month says more than what lasts a day.',
  copying: 'A copy in another format shows that people want to run a thing. It does not show that the thing is good.',
  clicks: 'A click costs nothing and proves little.',
  scripts: 'A count that a script can raise should be read with care.',
  trying: 'The cheapest test of a tool is an afternoon with it.',
  waiting: 'Waiting a week costs little and can save a move that has to be undone.',
  code: 'A claim with code can be checked. A claim alone has to be believed.',
  makers: 'The maker’s own account is a beginning, never a proof.',
  open: 'Weights that can be fetched outlast the service that offers them.',
  talk: 'Talk is a reason to look. It is no reason to believe.',
  licence: 'What has no clear licence is hard to build on.',
  reading: 'A thread of objections teaches more than a page of praise.',
  lists: 'A list shows what was counted and hides what was not.',
  gauges: 'A gauge that reads nothing may be broken, and should be called so.',
} as const;

export type MaximId = keyof typeof maxims;

export const cautions = {
  stars: [
    'A star takes a click. It shows interest, and says nothing of use.',
    'Stars count attention. They do not count users.',
    'A star is a bookmark as often as it is praise.',
    'None of this measures quality: a star is cheap to give.',
    'People star what they mean to read later, too.',
    'A star tells us that a page was seen and liked, and no more.',
    'We count stars, and stars are not installations.',
    'Attention of this kind can leave as fast as it came.',
  ],
  likes: [
    'A like takes a click. It shows interest, and says nothing of use.',
    'Likes count attention. They do not count users.',
    'A like tells us that a page was seen, and no more.',
    'The list ranks attention. It does not ask whether the thing works.',
    'Likes are cheap to give, and cheap to forget.',
    'We count likes, and likes are not results.',
    'A place on a list of likes is a place on a list of likes.',
    'None of this measures quality.',
  ],
  downloads: [
    'A download, as the Hub counts it, is a request for a file. It is not a person.',
    'The Hub counts requests for files, not the people behind them.',
    'Automatic checks fetch files too, and the count cannot tell them apart.',
    'A download count says how often a file was asked for, and nothing of why.',
    'The counter sees requests. It does not see readers.',
    'Some copies are fetched by machines on a timer.',
  ],
  lineage: [
    'The links are as the authors declare them; a model that names no parent is not counted.',
    'We count what the cards declare. What they leave out we do not see.',
    'Lineage here is what an author wrote on the card.',
    'Whoever does not declare a base model is missing from this count.',
    'The Hub knows a parent only where the author names it.',
    'A base model is counted where the card names it, and nowhere else.',
  ],
  announcement: [
    'This is the maker’s own account. We have not tried it.',
    'So far the only account is the maker’s.',
    'We have read the announcement. We have not run the thing.',
    'The description is the maker’s, and so is the praise.',
    'Nobody we read has tested it yet.',
    'What it can do in other hands, we do not know yet.',
    'We report that it was published. Whether it holds what it says is open.',
    'The claims are the maker’s until somebody else repeats them.',
  ],
  paper: [
    'We have read the title and the listing. We have not repeated the results.',
    'Whether the code gives the results of the paper, we have not tried.',
    'A listing is no review.',
    'The results are the authors’ own until others repeat them.',
    'What the authors report, nobody we read has repeated yet.',
    'A link to code shows that code exists. It does not show that it runs.',
  ],
  discussion: [
    'A long thread shows that people argue. It does not show who is right.',
    'The thread proves the discussion, and nothing else.',
    'Points measure interest in a link. They do not measure its truth.',
    'What the thread claims we have not checked.',
    'A thread is a place to read, not a source to cite.',
    'Votes say that readers cared. They do not say why.',
  ],
  rank: [
    'A change of order says nothing of which of them is better.',
    'The order counts stars, and stars are not use.',
    'Places on such a list can change back within days.',
    'A lead of this kind is easily lost again.',
    'The list measures attention, and attention moves.',
    'To be ahead in stars is to be ahead in stars.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const admissions = {
  cause: [
    'What started the rise, we cannot say.',
    'We found no event that would explain it.',
    'The counts do not say where the attention came from.',
    'Where the readers came from, we do not know.',
    'We do not know what set it off.',
    'The cause is not in our data.',
    'Why now, the figures do not tell.',
    'No source we read gives a reason.',
  ],
  zero: [
    'Nobody should read the noughts as a verdict.',
    'The noughts do not mean that nobody fetched the files.',
    'A nought on this counter is not the same as no use.',
    'A nought here is a gap in the counting more often than a lack of interest.',
    'An empty counter is not an empty room.',
    'The counter reads nought for more than one reason.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const checks = {
  pace: [
    'The next days will show whether the pace holds.',
    'We look again tomorrow.',
    'Whether it lasts is the next question, and we will report the answer.',
    'We keep counting, and will say so if it fades.',
    'The figure to watch is the daily gain.',
    'If the gains fall back to the usual level, we will print that too.',
    'A fair test is the same count in a month.',
    'We follow it from here.',
  ],
  release: [
    'The next thing to look for is a result by somebody else.',
    'We will report when others build on it.',
    'We follow what is built on it from here.',
    'What others make of it is the next story.',
    'We look next for copies, tests and complaints.',
    'The test is what people do with it in a month.',
  ],
  list: [
    'We look again tomorrow to see whether it stays.',
    'Whether it keeps its place is the next question.',
    'The list is read each morning, and so the next answer is a day away.',
    'A place held for a week would say more.',
    'We will say so when it leaves.',
    'The next reading is tomorrow’s.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every fixed sentence, for the method page and for the editor's list of sentences that need no fact. */
export const houseSentences: readonly string[] = [
  ...Object.values(maxims),
  ...[cautions, admissions, checks].flatMap((group) => Object.values(group).flat()),
];

/** Fixed sentences as wordings to choose from. */
export const anyOf = (sentences: readonly string[]): Variants => sentences.map(plainWords);
