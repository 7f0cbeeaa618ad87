import { expand } from './alternatives.ts';
import type { Variants } from './choose.ts';
import { furtherCautions, furtherClauses } from './further-cautions.ts';
import { plainWords } from './line.ts';
import { openQuestions } from './open-questions.ts';

/**
 * Every sentence of the paper that rests on no fact. Maxims are values, shown as opinion in the two columns; cautions say
 * what a kind of count cannot show; admissions say what we do not know; checks say what we look at next. The method page
 * prints them all, and a sentence without a fact that is not in this file does not pass the editor.
 */
export const maxims = {
  work: '{Work that somebody had to do|What took somebody an afternoon|An hour of real work} {is better evidence than|outweighs|says more than} {a click|any number of clicks|a flood of clicks}.',
  building:
    'People {build on|put their work into|commit themselves to} what {holds|has held under load|did not break}, and {leave the rest alone|let the rest lie|pass over the remainder}.',
  strangers:
    '{Agreement among strangers|That strangers agree unasked|Unprompted agreement} {counts for more than|weighs more than|outlasts} {the praise of friends|any announcement|a recommendation}.',
  lasting:
    'What {lasts a month|is there after a month|survives a month} {matters more than|outweighs|deserves more attention than} what {shines for a day|fills an afternoon|glitters at once}.',
  returning:
    '{Judge a tool|A tool should be judged|Judge any instrument} by {those who come back to it|its later weeks|its returning users}{, and not by its callers|, and seldom by its opening day|, and never by its arrivals|}.',
  copying:
    'A copy is {a wish to run a thing|a convenience|a practical step}{, and no verdict on its quality|, and a poor judge of it|, and nobody’s recommendation|}.',
  formats:
    '{Changing a format|To change a format|A conversion} {proves little|settles nothing|establishes nothing}{, for a script can do it overnight|, for it asks no opinion of anybody|, for machinery does it unattended|}.',
  clicks:
    'A click {costs nothing|is free|asks for nothing}, and {what costs nothing|a free thing|generosity without expense} {is spent freely|proves little|establishes little}.',
  scripts:
    '{Counts can be raised|A count can be raised|Any counter can be turned} by {a script|a timer|machinery}{, and nobody would notice|, and no counter objects|, and the figure looks identical|}.',
  trying:
    '{Trying a thing|To try a thing out|A personal experiment} {takes an afternoon|costs an afternoon|is an afternoon’s work}{, and ends most arguments about it|, and settles what talk cannot|, and answers the remaining questions|}.',
  looking:
    '{Seeing for oneself|A personal look|Direct experience} is {cheap|quickly had|inexpensive}{, and beats any ranking|, and no ranking replaces it|, and outweighs every recommendation|}.',
  early:
    '{Early readers|Those who look early|Early visitors} {learn the most|see how a thing is made|understand its construction}, while {it is small enough to read|the seams still show|everything is still in view}.',
  waiting:
    '{Waiting a week|A week of patience|A few days’ delay} {costs little|is cheap|is inexpensive}{, and a good tool will be there then|, and what is good keeps|, and nothing valuable expires|}.',
  patience:
    '{Good tools stay|What is good stays|Solid work remains available}{, so there is no hurry|, so haste gains nothing|, so impatience earns nothing|}.',
  moving:
    '{Moving to a tool is quick|Adoption is quick|Beginning is easy}{; moving back costs more|; the way back is longer than the way there|; undoing it is considerably harder|}.',
  code: '{Code can be checked|What is open can be checked|Open code can be examined}, and {a claim that can be checked|whatever can be checked|anything verifiable} {deserves a hearing|is worth the trouble|merits consideration}.',
  makers:
    'Makers {speak well of|seldom speak ill of|naturally recommend} {their own work|what they made|their creations}{, and that is their right|, and nobody else has to|, and outsiders need not|}.',
  open: '{Open weights|Weights on a disk at home|Downloaded weights} {outlast a service|stay when a service goes|survive their publisher}{, and nobody can change them overnight|, and no notice can take them back|, and remain exactly as they were|}.',
  talk: '{Talk invites a look|Where people argue there is something to see|Disagreement is an invitation}{, and a look is all it asks|, and that is reason enough for a look|, and an hour’s reading answers it|}.',
  licence:
    '{Build on clear licences|A clear licence comes first|Permission precedes everything}; {everything else can be mended later|the rest can be repaired|other deficiencies are temporary}.',
  lists:
    'A list shows {what it counts|its own measure|whatever it was built to measure}{, and nothing beyond|, and is silent on the rest|, and leaves everything else unexamined|}.',
  gauges:
    'An {empty|idle|motionless} gauge {may be broken|may measure nothing|may be disconnected}, so {look at the thing itself|ask what it is wired to|examine what it was measuring}.',
} as const;

export type MaximId = keyof typeof maxims;

/** What a kind of source or count cannot show. */
export const cautions = {
  stars: [
    'A star {takes a click|is given in a moment|asks for nothing}, so it {registers curiosity|measures interest|records attention}, and {everyday use|continued use|actual installation} {has to be established elsewhere|remains a separate question|is not in the figure}.',
    '{Counts of this sort|Stars|The figures above} {register|measure} attention; whether {the people behind them|these visitors|those who gave them} {ever install anything|open the code again|return next week} {we cannot see|is out of our sight|does not appear in it}.',
    'A star is {a bookmark|a reminder|a note to oneself} {as often as it is|quite as often as|no less than} {praise|a recommendation|an endorsement}, and GitHub {does not tell the difference|counts them alike|keeps no record of the intention}.',
    '{None of this|Nothing here|No figure above} {measures quality|is evidence of quality|amounts to a recommendation}, {for|since} a star is {quickly given|given in passing|easily given} and {rarely taken back|seldom withdrawn|soon forgotten}.',
    '{Many a reader stars|People also star|A good many visitors star} what they {only mean to read|want to find later|intend to examine some day}, and the {count|total|figure} {treats all alike|cannot separate these|makes no distinction}.',
    '{We count stars|What we count is stars|Our figures are stars}, and a star is {neither an installation nor a recommendation|no installation and no review|not an examination of anything}.',
    'Attention of this {kind|sort|magnitude} can {leave|vanish|move elsewhere} as {quickly|suddenly|unexpectedly} as it {came|arrived|appeared}, {and often does|which is the usual course|as earlier rises have done}.',
  ],
  likes: [
    'A like {takes a click|is given in a moment|costs nothing}, so it {measures interest|shows curiosity|tells of attention} and {says little about use|leaves everyday use open|cannot stand for use}.',
    '{The list|This ranking|Such a list} {ranks|orders|measures} attention, and {it never asks|nobody asks there|it cannot ask} whether {the thing works|a model does its job|the files run}.',
    'Likes are {easily given|quickly given|cheap to give} and {easily forgotten|soon forgotten|seldom taken back}, and the list {remembers about a week of them|forgets them after about a week|looks back about a week}.',
    '{We count likes|What we count is likes|Our figures are likes}, and a like is {neither a test nor a recommendation|no test and no review|not a measurement}.',
    'A place {on this list|in this ranking|there} is a measure of {curiosity|interest|attention}, {which is not a measure of quality|and quality is another matter|and nothing is said of quality}.',
    'What {the list cannot show|no list can show|remains unseen} is whether {anybody kept the model|the model was kept|it stayed in use} after {trying it|a trial|the download}.',
  ],
  downloads: [
    'A download, {as the Hub counts it|in the Hub’s sense|by the Hub’s rule}, is a request for {a certain file|a particular file|a file} and {never a person|not a reader|no measure of people}.',
    'The Hub {counts|registers|records} requests for files, and {automatic checks|test servers|scheduled jobs} {make such requests too|ask for them as well|add to the number}.',
    '{Machines on a timer|Scheduled jobs|Automatic checks} fetch files {as well|too|every day}, and the counter {cannot tell them from people|sees no difference|treats them like people}.',
    'A download count {says|tells|shows} how often a file was {requested|asked for|fetched}, and {nothing about the reason|not for what purpose|not by how many people}.',
    '{The counter registers|What the counter sees is|Counted here are} requests, and {readers should not mistake them for users|a request is not a user|these are not people}.',
  ],
  lineage: [
    'The links are {as the authors declare them|the authors’ own declarations|taken from the cards}, and a model that {names no parent|declares no base|is silent about its origin} {is not counted|stays out of the count|does not appear here}.',
    'We count what {the model cards|the cards|authors} declare, and {what they leave out|the rest|anything undeclared} {remains invisible to us|we do not see|is missing here}.',
    'Lineage {here|in this count|on the Hub} {means|is} what an author {wrote on the card|declared|put on the card}, {which nobody verifies|and it is checked by nobody|unverified}.',
    'The Hub {knows a parent|records a base model|sees the link} only where {the author names it|the card names it|it is declared}, so {the real number may be higher|this is a lower bound|some work is missing}.',
  ],
  announcement: [
    'This is the {publisher’s|maker’s} {own account|own description|side of the story}, and we have {not tried the thing ourselves|tested none of it|not put it to the test}.',
    '{So far|Until now|As yet} the only {description|account|report} is the publisher’s, and its praise {should be read accordingly|is praise of its own work|counts for little}.',
    'We have read the {announcement|text}, and we have {not tested anything it describes|tried nothing in it|put none of it to the test}.',
    'Among the sources {we read|we follow|on our list}, {nobody outside the company|no outsider|no independent reader} has {tested it yet|reported a test|tried it so far}.',
    'What {becomes of it|it is worth|it can do} in other hands {is something that only time can show|has to be seen|nobody can say yet}.',
    'We report {that it was published|its publication|who published it}; whether it {delivers what it describes|does what it says|keeps its promises} {remains open|is another question|we do not know}.',
    'Its claims {remain|are|stay} the publisher’s until {somebody else|an outsider|another party} {repeats them|confirms them|has tested them} {independently|in public|elsewhere}.',
  ],
  paper: [
    'We have read {the title and the abstract|the abstract|the listing}, and we have {not repeated the experiments|tried none of its experiments|not run the code}.',
    'Whether the {published code|code} {reproduces|gives|bears out} the results of the paper {is something we have not tried|we have not tested|is for others to find out}.',
    'A listing is {not a review|no review|only a listing}, and {this paper|the text|such a paper} may {still change|be revised|look different} {before it has been reviewed|by the time of a review|later}.',
    'The results {remain|are|stay} the authors’ own until {other people|others|independent readers} {repeat them|confirm them|have tried them} {independently|elsewhere|in public}.',
    'A link to code shows that {code exists|there is code|something was published}, which is {less than showing|not the same as showing|short of showing} that it {runs|works|gives the results}.',
  ],
  discussion: [
    'A long thread shows that {people disagree|readers argue|opinions differ}, and {it does not show|it cannot show|it leaves open} which of them is right.',
    'The thread is evidence of {a discussion|an argument|interest}, and {it is evidence of nothing else|of nothing else|that is all it proves}.',
    'Points {measure|count} interest in a link and {cannot measure|do not measure|say nothing of} {whether its contents are true|the truth of it|what it is worth}.',
    'We have {not checked|tested none of} what {the thread claims|is claimed there|the readers say}, so {it should be read as conversation|read it as conversation|take it as talk}.',
    'A discussion is a good place to {begin reading|start|begin} and a poor place to {stop|end|finish}.',
  ],
  rank: [
    'A change of order says nothing about {which of these projects is better|which of them is better|their quality}.',
    'The order {follows|is that of|depends on} stars, and stars {measure|count} attention {rather than|and not|more than} {everyday use|use|quality}.',
    'Places {on such a list|in such an order|of this kind} can {change back|turn round|be lost} within {days|a week}, so {the order is provisional|nothing is settled|this may not last}.',
    'A lead of this {kind|sort} is {easily|soon|quickly} lost, {particularly when the margin is small|above all when it is small|and may not last the week}.',
    'To be ahead in stars is {exactly that|just that|no more than that}, and it {decides nothing about quality|settles nothing else|proves nothing about use}.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What we do not know. */
export const admissions = {
  cause: [
    'What {started|set off|lies behind} the {rise|movement|increase}, we {cannot say|do not know|are unable to establish}.',
    'We found no {event|publication|announcement|release} that would {explain it|account for it|coincide with it}.',
    'The counts do not {show|say|reveal} where the {attention|readers|interest|visitors} came from.',
    '{Where all these readers came from|How they all found it|Who sent them there|Which recommendation they followed}, we {do not know|cannot say|have not discovered}.',
    'The {reason|cause|explanation} does not appear {anywhere in our data|in our data|in anything we read|in any source of the morning}.',
    'No source we read {gives a reason|names a cause|offers an explanation} for it.',
    'We have no {explanation for it|good explanation|reason to offer|satisfactory explanation}.',
  ],
  emptyCounter: [
    '{Nobody should read|It would be wrong to read|It is wrong to read} an empty counter as {a verdict on the model|a judgement|a lack of interest}.',
    'An empty counter {does not mean|is no proof|does not show} that {nobody has fetched the files|the files lie unused|nobody uses the model}.',
    'An empty counter and an unused model are {different things|not the same|separate matters}.',
    'The counter can be empty for {several|other} reasons, and {only some of them|not all of them} {concern the model|have to do with the model}.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How something is counted, where readers are easily misled. */
export const explanations = {
  /** huggingface.co/docs/hub/models-download-stats */
  downloads: [
    'The Hub counts requests for {certain|particular} files, usually a configuration file. {A repository|A model} without such a file {stays at the same figure|shows nothing} however {often|much} {people use it|it is used|it is fetched}.',
    'A download is counted when {a certain|a particular} file is {requested|asked for}, and {where that file is missing|without that file} the counter {has nothing to count|stays as it is|cannot move}.',
    'The counter {watches|looks at} {certain|particular} files only, so a model {that does not carry them|without them} can be fetched {all day|by everybody} {without showing anything|and show nothing}.',
    'The list {ranks|orders by} likes of about a week and {never looks at|ignores} downloads, so {the columns|likes and downloads} {answer different questions|need not agree}.',
    'What the Hub {registers|counts} is a request for a file of {a certain|a particular} name. {Without such a file|Where it is missing} there is nothing to {register|count}.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is looked at next. */
export const checks = {
  pace: [
    'The next {days|counts|readings} will {show|tell|establish} whether {the pace holds|it lasts|the acceleration continues}.',
    'We look again tomorrow.',
    'Whether it {lasts|holds|continues} is {the next question|what we look at next|what the coming days decide}, and {we will report the answer here|the answer will be printed here|this page will carry the answer}.',
    'We {keep counting|go on counting|continue the count}, and will say so if it {fades|slows|comes to rest}.',
    'The figure to {watch|follow|keep in view} from here is the {daily gain|gain of each day|difference from day to day}.',
    'If the gains {return|go back|sink} to the {usual|ordinary|earlier} level {within the week|in the coming days|before long}, {this was an episode|it was a passing crowd|we were looking at an episode}, and {we will print that too|we will report as much|this page will say so}.',
    'A {fair test|reasonable examination|better measure} is the same count {in a month|some weeks from now}.',
    'We {follow|watch} it from here.',
    'We would {take this back|withdraw the story|correct the story} if {the count were redone|a recount explained it|the readings turned out to be mistaken}.',
  ],
  release: [
    'The next thing to look for is {an independent result|a test by somebody else}.',
    'We will {report|say so} when {other people|others} build on it.',
    'We {follow|watch} it from here.',
    'What {other people|others} make of it is {the next story|what we look at next}.',
    'We look next for {independent tests, copies and complaints|tests by others|results by others}.',
    'The {real|fair} test is what {people are doing with it|becomes of it} in a month.',
  ],
  list: [
    'We look again tomorrow.',
    'Whether it {keeps its place|stays there} is {the next question|what we look at next}.',
    'The list is read {every|each} morning, so the next answer is a day away.',
    'A place that is held for a {whole week|week} would {say|mean} more.',
    'We will say so when it leaves the list.',
    'The next {reading|answer} is tomorrow’s.',
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
    'No rise reached the bar of a lead.',
    'The bar of a lead was not reached.',
    'That is not enough for the top of the page.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * Sentences and heads that stand beside figures in the patterns of the angles and claim nothing by themselves. A test finds
 * one that is missing here.
 */
export const asides: readonly string[] = [
  'It is not alone',
  'come in the safetensors format',
  'stand under personal accounts',
  'The share of personal accounts',
  'The safetensors format',
  'we do not know who stays',
  'and clicks are not use',
  'and forks are for work',
  'Against us',
  'What speaks against us',
  'In fairness',
  'What the stars are worth is another matter.',
  'Granted',
  'are an exception',
  'may not last',
  'and stars are clicks',
  'are clicks',
  'are attention',
  'is a count of clicks',
  'is a count of attention',
  'and clicks are not installations',
  'which is no measure of use',
  'To be fair',
  'The weak point',
  'with a median change of',
  'rose more than is usual for them',
  'rose beyond their own norm',
  'and a download is no reader',
  'what it can do is another matter',
  'what it can do in other hands is an open question',
  'and the work may be small',
  'A day this far above a project’s own norm is rare.',
  'A day without a lead story',
  'A fork costs more than a click.',
  'A list of likes and its empty counters',
  'A short paper for a quiet day',
  'Against this column stands the rarity.',
  'Age explains a part.',
  'Among the sources we read this morning we found no other that mentions it.',
  'An empty counter may be a gap in the counting; we cannot tell which it is here.',
  'Counters that do not agree',
  'Each project is measured here against itself.',
  'How many of those came back we do not know.',
  'How to read an empty counter',
  'Independent confirmation is missing: we found no other source that mentions it.',
  'It is the publisher’s own account, and we found no outside check of it.',
  'It is there to read now, and there is no outside test of it that we found.',
  'It was not enough to lead.',
  'Liked, listed, and not counted',
  'Likes without downloads, explained',
  'Little moved beyond its usual pace',
  'No other source that we read mentions it yet, so the account rests on the publisher alone.',
  'No rise was large and lasting enough to lead the page.',
  'No story reached the bar of a lead',
  'Nothing to lead with today',
  'Quiet, by our own measure',
  'Rises like this do not come daily.',
  'The Hub counts no download of it.',
  'The Hub counts requests for certain files, and some repositories have none of those.',
  'The account is the maker’s own, and we found no test by anybody else.',
  'The authors name a repository; whether it gives their results we have not tried.',
  'The bar of a lead is higher.',
  'The code is linked from the listing, and nobody we read has repeated the results.',
  'The count does not say whether anybody ran the code.',
  'The counts do not say where the new readers came from.',
  'The counts moved as they usually do',
  'The download counter sees certain files, so an empty counter may mean little.',
  'The forks tell a little more.',
  'The list ranks likes of about a week, so a place on it shows attention.',
  'The list ranks likes.',
  'The listing and the code are there to check, and we have checked neither result.',
  'The maker’s words are below, with what we could and could not check.',
  'The mark is round, and means no more than the count below it.',
  'The reason lies in the counting.',
  'The rest is the publisher’s word.',
  'The rest of the page is shorter for it.',
  'The usual came, at the usual pace.',
  'The words are the publisher’s; what comes of them is open.',
  'There are others.',
  'They prove the discussion, and nothing else.',
  'We give the publisher’s words and say what we could not check.',
  'We look next at what takes more effort.',
  'We report who published it and when, and leave its merits open.',
  'We searched the other sources of the morning for a mention of it and found none.',
  'What an empty counter means',
  'What authors leave out we do not see.',
  'What happened elsewhere stands in the news in brief.',
  'What is known comes from the maker; results by others are yet to come.',
  'Who wrote it and when is certain.',
  'Why a liked model shows no downloads',
  'Yesterday the order was the other way round.',
];

/** What a noise rule sets aside, after a count of entries; by the id of the rule. */
export const leftOutPhrases: Readonly<Record<string, string>> = {
  'not-for-all': 'marked as not for all audiences',
  unguarded: 'without safeguards by their own word',
  cheats: 'that cheat at games or open what must be paid for, by their own word',
  factory: 'of mass uploads under one name pattern',
  batch: 'of smaller batches under one name pattern',
  epoch: 'named by the clock time of their upload',
  digits: 'named by numbers',
  hex: 'named by random identifiers',
  junk: 'that call themselves tests, backups or checkpoints',
  sweep: 'that count steps, seeds or runs of one experiment',
  'look-alike': 'with names close to those of well-known repositories',
  'cloned-card': 'with a card that others carry too',
  'empty-card': 'with an empty or unfilled card',
  'in-step': 'of which one account has several with nearly the same count',
  untouched: 'that nobody has liked or fetched, without licence or task',
};

/** Heads that name a subject and claim nothing about it; `{name}` stands for the name. */
export const heads: readonly string[] = [
  'Look at {name} now',
  '{Open|Read|Test} {name} {this week|today|before others do}',
  'An afternoon for {name} {is well spent|pays}',
  '{No|There is no} hurry with {name}',
  '{name} {in a month|later}, {perhaps|maybe}',
  '{name} has earned a look',
  'Give {name} an afternoon',
  '{name} is worth the time',
  'Let {name} cool down',
  'Wait with {name}',
  '{name} can wait a week',
  'Leave {name} for later',
  'Try {name} this week',
  '{name} deserves a test',
  '{name} is worth a look',
  'Fetch {name} and see',
  'Let {name} prove itself',
  'Wait for tests of {name}',
  '{name} can wait',
  'A like is no test of {name}',
  'Build on {name}',
  '{name} is the ground to build on',
  '{name} has the builders',
  'Start from {name}',
  'Copies are not votes for {name}',
  'Count the work on {name}, not the copies',
  '{name} is copied more than changed',
  'What people build on: {name}',
  '{name}, the base behind the list',
  'The list stands on {name}',
  'Who builds on {name}, and what',
  '{name} and its children',
  'Under the trending list lies {name}',
  '{name} is where others start',
];

/** Every fixed text sentence by sentence, for the method page and for the editor's list of what needs no fact. */
export const houseSentences: readonly string[] = [
  ...Object.values(maxims),
  ...asides,
  ...heads,
  ...furtherClauses,
  ...Object.values(furtherCautions).flat(),
  ...Object.values(openQuestions).flat(),
  ...Object.values(leftOutPhrases),
  ...[cautions, admissions, explanations, checks, closings].flatMap((group) => Object.values(group).flat()),
]
  .flatMap(expand)
  .flatMap((text) => text.split(/(?<=\.)\s+/));

/** Fixed sentences as wordings to choose from. */
export const anyOf = (sentences: readonly string[]): Variants => sentences.map(plainWords);
