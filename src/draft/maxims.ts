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

/** What a kind of source or count cannot show. */
export const cautions = {
  stars: [
    'A star takes a click, so it measures interest and says little about use.',
    'Stars count attention, and whether the people behind them install anything we cannot see.',
    'A star is a bookmark as often as it is praise, and GitHub does not tell the difference.',
    'None of this measures quality, for a star is given in a moment and rarely taken back.',
    'People also star what they only mean to read, and the count treats both alike.',
    'A star shows that somebody liked a page, which is a long way from running the software.',
    'We count stars, and a star is neither an installation nor a recommendation.',
    'Attention of this kind can leave as quickly as it came, and often does.',
  ],
  likes: [
    'A like takes a click, so it measures interest and says little about use.',
    'Likes count attention, and whether the people behind them ran anything we cannot see.',
    'The list ranks attention, and it never asks whether the thing works as described.',
    'Likes are easily given and easily forgotten, and the list remembers about a week of them.',
    'We count likes, and a like is neither a test nor a recommendation.',
    'A place on this list is a measure of curiosity, which is not a measure of quality.',
    'None of these figures measures quality, which somebody else would have to test.',
    'What the list cannot show is whether anybody kept the model after trying it.',
  ],
  downloads: [
    'A download, as the Hub counts it, is a request for a certain file and never a person.',
    'The Hub counts requests for files, and automatic checks make such requests too.',
    'Machines on a timer fetch files as well, and the counter cannot tell them from people.',
    'A download count says how often a file was requested, and nothing about the reason.',
    'The counter registers requests, and readers should not mistake them for users.',
    'A busy test server can ask for the same file every hour, and each request is counted.',
  ],
  lineage: [
    'The links are as the authors declare them, and a model that names no parent is not counted.',
    'We count what the model cards declare, and what they leave out remains invisible to us.',
    'Lineage here means what an author wrote on the card, which nobody verifies.',
    'Whoever does not declare a base model is missing from this count altogether.',
    'The Hub knows a parent only where the author names it, so the real number may be higher.',
    'A base model is counted where the card names it, and undeclared work stays out of sight.',
  ],
  announcement: [
    'This is the publisher’s own account, and we have not tried the thing ourselves.',
    'So far the only description is the publisher’s, and its praise should be read accordingly.',
    'We have read the announcement, and we have not tested anything it describes.',
    'Among the sources we read, nobody outside the company has tested it yet.',
    'What becomes of it in other hands is something that only time and other people can show.',
    'We report that it was published; whether it delivers what it describes remains open.',
    'Its claims remain the publisher’s until somebody else repeats them independently.',
    'The announcement is a promise, and a promise is not a measurement.',
  ],
  paper: [
    'We have read the title and the abstract, and we have not repeated the experiments.',
    'Whether the published code reproduces the results of the paper is something we have not tried.',
    'A listing is not a review, and this paper may still change before it has one.',
    'The results remain the authors’ own until other people repeat them independently.',
    'A link to code shows that code exists, which is less than showing that it runs.',
    'Publication makes a result available for checking, and that checking has hardly begun.',
  ],
  discussion: [
    'A long thread shows that people disagree, and it does not show which of them is right.',
    'The thread is evidence of a discussion, and it is evidence of nothing else.',
    'Points measure interest in a link and cannot measure whether its contents are true.',
    'We have not checked what the thread claims, so it should be read as conversation.',
    'A discussion is a good place to begin reading and a poor place to stop.',
    'Votes record that readers cared about the subject, without recording the reason.',
  ],
  rank: [
    'A change of order says nothing about which of these projects is the better one.',
    'The order follows stars, and stars measure attention rather than everyday use.',
    'Places on such a list can change back within days, so the order is provisional.',
    'A lead of this kind is easily lost again, particularly when the margin is small.',
    'The comparison measures attention, and attention moves for all sorts of reasons.',
    'To be ahead in stars is exactly that, and it decides nothing about quality.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What we do not know. */
export const admissions = {
  cause: [
    'What started the rise, we cannot say.',
    'We found no event that would explain it.',
    'The counts do not show where the attention came from.',
    'Where all these readers came from, we do not know.',
    'The reason does not appear anywhere in our data.',
    'Why it happened now, the figures do not tell.',
    'No source we read gives a reason for it.',
    'We have no explanation for it.',
  ],
  emptyCounter: [
    'Nobody should read an empty counter as a verdict on the model.',
    'An empty counter does not mean that nobody has fetched the files.',
    'An empty counter and an unused model are different things.',
    'An empty counter is a gap in the counting more often than a lack of interest.',
    'The counter can be empty for several reasons, and only some of them concern the model.',
    'It would be a mistake to take the empty counter for a lack of readers.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How something is counted, where readers are easily misled. */
export const explanations = {
  /** huggingface.co/docs/hub/models-download-stats */
  downloads: [
    'The Hub counts requests for certain files, usually a configuration file. A repository without such a file stays at the same figure however often people use it.',
    'A download is counted when a certain file is requested, and where that file is missing the counter has nothing to count.',
    'The counter watches certain files only, so a model that does not carry them can be fetched all day without showing anything.',
    'The list ranks likes of about a week and never looks at downloads, so the columns answer different questions.',
    'What the Hub registers is a request for a file of a certain name. Without such a file there is nothing to register.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is looked at next. */
export const checks = {
  pace: [
    'The next days will show whether the pace holds.',
    'We look again tomorrow.',
    'Whether it lasts is the next question, and we will report the answer here.',
    'We keep counting, and will say so if it fades.',
    'The figure to watch from here is the daily gain.',
    'If the gains return to the usual level, we will print that too.',
    'A fair test is the same count in a month.',
    'We follow it from here.',
  ],
  release: [
    'The next thing to look for is an independent result.',
    'We will report when other people build on it.',
    'We follow it from here.',
    'What other people make of it is the next story.',
    'We look next for independent tests, copies and complaints.',
    'The real test is what people are doing with it in a month.',
  ],
  list: [
    'We look again tomorrow.',
    'Whether it keeps its place is the next question.',
    'The list is read every morning, so the next answer is a day away.',
    'A place that is held for a whole week would say more.',
    'We will say so when it leaves the list.',
    'The next reading is tomorrow’s.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Lines of a page on which nothing happened. */
export const closings = {
  quiet: [
    'We would rather say so than fill the space.',
    'A day like this is the usual day.',
    'So the top of the page stays short.',
    'The page is short, and so is this.',
    'We print what there is.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every fixed sentence, for the method page and for the editor's list of sentences that need no fact. */
export const houseSentences: readonly string[] = [
  ...Object.values(maxims),
  ...[cautions, admissions, explanations, checks, closings].flatMap((group) => Object.values(group).flat()),
];

/** Fixed sentences as wordings to choose from. */
export const anyOf = (sentences: readonly string[]): Variants => sentences.map(plainWords);
