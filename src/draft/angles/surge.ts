import { howToUse, introduced, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { backed, line, listed, type Choice } from '../line.ts';
import { verbsFor } from '../lexicon.ts';
import { admissions, anyOf, cautions, checks } from '../maxims.ts';
import { aUsualDay, hasGained, onAUsualDay, standsAt, thisMorning } from '../phrases.ts';
import { counted, day, figure, perHundred, quoteTitle, recentDay, times, valueOf, whole } from '../pieces.ts';
import { starsMotion } from '../motions.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

type Surge = Telling<'surge'>;

/** Whether the rise outlived its first day: the last day was above the norm too. */
function hasHeld({ dailyGains, norm }: Surge['facts']): boolean {
  const last = dailyGains.at(-1);
  return dailyGains.length >= 2 && last !== undefined && valueOf(last) > valueOf(norm);
}

/** The burst: what happened, what is usual, how rare it is, what costs more than a click, what we cannot say. */
export const surge: AngleWords<'surge'> = {
  headlines: ({ facts, who, today }) => {
    const S = who.short;
    const gain = figure(facts.gain);
    const now = figure(facts.now);
    const since = recentDay(facts.since, today);
    const held = hasHeld(facts) ? [...facts.dailyGains.slice(-2), facts.norm] : null;
    return [
      line`${S} gains ${gain} stars since ${since}`,
      line`${S} adds ${gain} stars since ${since}`,
      line`${S} draws ${gain} new stars since ${since}`,
      line`${S} runs at ${times(facts.ratio)} its usual pace`,
      line`${S} ${backed(held, 'holds its rise')} and stands at ${now} stars`,
      line`${S} ${backed(held, 'keeps its pace')} and reaches ${now} stars`,
      line`${S} is up ${gain} stars since ${since}`,
      line`${S} collects ${gain} stars in days`,
      line`Stars for ${S} rise by ${gain} since ${since}`,
      line`Since ${since}, ${S} is up ${gain} stars`,
      ...verbsFor({ from: valueOf(facts.before), to: valueOf(facts.now), z: null }).map(
        ({ present }) => line`${S} ${present} by ${gain} stars in days`,
      ),
      line`${S} ${backed(held, 'goes on rising')}, to ${now} stars`,
      line`${S} takes in ${gain} stars since ${since}`,
    ];
  },

  decks: ({ facts, today }) => {
    const since = recentDay(facts.since, today);
    const odds = figure(facts.rarity);
    const norm = figure(facts.norm);
    const forks = figure(facts.forksGain);
    return [
      line`Its {usual|ordinary|typical} day brings ${norm}; what {started|set off|lies behind} the rise on ${since}, we {cannot say|do not know}.`,
      line`Forks {rose|grew} by ${forks} {over the same days|in the same days|meanwhile}, and we found no {single event|event} behind it.`,
      line`On its peak day it gained ${times(facts.ratio)} its norm of ${norm}; {the reason is not in our data|its cause is open|the cause is not known}.`,
      line`Against a norm of ${norm} a day, such a rise {comes up|is seen} on ${odds} repository-days; {its cause is open|the cause is not known|why it came we do not know}.`,
      line`{An ordinary|A typical|The usual} day brought ${norm} {until then|before that}; {where the new readers came from we cannot say|who sent the readers is not known|its cause is open}.`,
      line`It also took on ${forks} forks, {which cost more than a click|and a fork is a step towards work}; {the cause is not known|its cause is open}.`,
      line`Before ${since} a day brought ${norm}; {nothing we read explains the change|no source we read explains it|we have no explanation to offer}.`,
    ];
  },

  story: (telling) => {
    const { who, about, today } = telling;
    return [
      [must('lede', ledes(telling)), must('norm', norms(telling)), says('breakdown', breakdowns(telling))],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [must('nut', rarities(telling)), says('peers', forks(telling))],
      [
        says('peers', threads(telling)),
        says('counter', anyOf(admissions.cause)),
        says('counter', anyOf(cautions.stars)),
        says('next', anyOf(checks.pace)),
      ],
    ];
  },

  briefs: ({ facts, who, today }) => {
    const gain = figure(facts.gain);
    const since = recentDay(facts.since, today);
    const norm = figure(facts.norm);
    const now = figure(facts.now);
    return [
      line`${who.full} has {gained|added|taken in} ${gain} stars since ${since}; its usual day brings ${norm}.`,
      line`Since ${since}, ${who.full} is up ${gain} stars to ${now}, against ${norm} {on a usual day|on an ordinary day|on a typical day}.`,
      line`${who.full} stands at ${now} stars, ${gain} more than on ${since}.`,
      line`At ${times(facts.ratio)} its usual daily gain, ${who.full} reached ${now} stars {this morning|at this morning’s reading|by this morning’s count}.`,
      line`${who.full} added ${gain} stars after ${since}. Its norm is ${norm} a day.`,
      line`{A usual|An ordinary|A typical} day brings ${who.full} ${norm} stars; since ${since} it has gained ${gain}.`,
    ];
  },

  numbers: ({ facts, today }) => [
    { label: line`Stars this morning`, value: figure(facts.now) },
    { label: line`Gained since ${recentDay(facts.since, today)}`, value: figure(facts.gain) },
    { label: line`Usual day before that`, value: figure(facts.norm) },
    facts.forksPerHundred
      ? { label: line`New forks for new stars`, value: perHundred(facts.forksPerHundred) }
      : { label: line`Repository-days with such a rise`, value: figure(facts.rarity) },
  ],

  chart: ({ facts, who, today }) => ({
    form: 'bars',
    norm: facts.norm,
    highlightFrom: String(facts.since.value),
    unit: 'new stars a day',
    captions: [
      line`New stars of ${who.short} by day; the dotted line is its usual day, ${figure(facts.norm)}.`,
      line`Stars gained each day. The usual day before ${day(facts.since, today)} brought ${figure(facts.norm)}.`,
      line`Day by day: the peak brought ${figure(facts.bestDay)} stars, against ${figure(facts.norm)} {on a usual day|on an ordinary day|on a typical day}.`,
    ],
  }),

  motion: ({ facts, who, about, today, zone }) => {
    const best = figure(facts.bestDay);
    const odds = figure(facts.rarity);
    const forks = figure(facts.forksGain);
    const rate = perHundred(facts.forksPerHundred);
    return starsMotion({
      who,
      about,
      today,
      zone,
      now: facts.now,
      gain: facts.gain,
      since: line`${recentDay(facts.since, today)}`,
      norm: facts.norm,
      signs: facts.forksGain
        ? [
            line`${['with the stars', 'in those days', 'beside the stars', 'with them']} came ${forks} forks${['', line`, ${rate} new stars`]}.`,
            line`${['there are', 'we count']} ${forks} new forks too, and a fork is a step towards work.`,
            line`forks ${['rose', 'grew']} by ${forks} in the same days, and a fork costs more than a click.`,
          ]
        : [
            line`such a day comes on ${odds} repository-days${['', ' of our records']}.`,
            line`in our records ${odds} repository-days is like its peak.`,
          ],
      granted: [
        line`${['against us', 'to be fair', 'the weak point']}: ${odds} repository-days ${['is like it', 'shows such a rise', 'has a peak of this kind']}${['', ', by our records', ' in our records']}.`,
        line`rarity speaks against us: ${odds} repository-days${[' is of this kind', ' looks like it', '']}.`,
        line`${['in fairness', 'to be fair', 'granted']}, ${odds} repository-days ${['shows such a rise', 'is like its peak', 'comes near it']}.`,
      ],
      doubts: [
        line`its peak day brought ${best} stars; ${['how many of those came back we do not know', 'what became of those readers we do not know']}.`,
        line`the peak brought ${best}, {and clicks are not installations|and a crowd is not an audience|and arrivals are not residents}.`,
        line`who of the ${best} of its peak day stays, we do not know.`,
        line`at its peak it gained ${best}, which is no measure of use.`,
      ],
    });
  },
};

function ledes({ facts, who, about, today }: Surge): Variants {
  const S = introduced(who, about);
  const now = figure(facts.now);
  const before = figure(facts.before);
  const gain = figure(facts.gain);
  const since = recentDay(facts.since, today);
  const stood: Choice = ['stood at', 'had come to', 'was at', 'had reached'];
  const then: Choice = [
    line`against ${before} on ${since}`,
    line`up from ${before} on ${since}`,
    line`where on ${since} it had ${before}`,
    line`having begun ${since} at ${before}`,
  ];
  return [
    line`${S} ${stood} ${now} stars ${thisMorning}, ${then}.`,
    line`${thisMorning} ${S} ${['counts', 'has', 'shows']} ${now} stars, ${then}.`,
    line`since ${since}, ${S} ${hasGained} ${gain} stars${[', which brings it to', ', which makes', ', and it stands at', ' and reached']} ${now} ${thisMorning}.`,
    line`${S} ${['has been rising', 'has been gaining', 'has been climbing']} since ${since}, ${['from', 'when it stood at']} ${before} stars${[' to', ', and it stands at', ', and has come to']} ${now} ${thisMorning}.`,
    line`${S} ${hasGained} ${gain} stars since ${since}${[', which makes', ', which brings it to', ' and is at']} ${now} ${thisMorning}.`,
    line`on ${since}, ${S} had ${before} stars; ${thisMorning} it ${['has', 'counts', 'is at', 'stands at']} ${now}.`,
    ...verbsFor({ from: valueOf(facts.before), to: valueOf(facts.now), z: null }).map(
      ({ done }) =>
        line`${S} has ${done} ${[line`since ${since} from ${before} stars to`, line`from ${before} to`]} ${now}${[' stars', '']}.`,
    ),
    line`the count ${['for', 'of']} ${S} stood at ${before} on ${since} and ${standsAt} ${now} ${thisMorning}.`,
  ];
}

function norms({ facts, today }: Surge): Variants {
  const norm = figure(facts.norm);
  const best = figure(facts.bestDay);
  const ratio = times(facts.ratio);
  const since = recentDay(facts.since, today);
  const before: Choice = ['before that', 'until then', 'in the weeks before', line`before ${since}`];
  return [
    line`${before} it gained ${norm} ${onAUsualDay}.`,
    line`${aUsualDay} ${['brought', 'had brought']} ${norm} ${before}, and the peak of this run brought ${best}.`,
    line`the peak day brought ${best} stars, where ${aUsualDay} ${['brings', 'brought', 'had brought']} ${norm}.`,
    line`${['for scale', 'to compare', 'as a measure']}: ${aUsualDay} ${['brings', 'means', 'had brought']} ${norm}, and the peak of this run brought ${best}.`,
    line`the peak of the run${['', ', a day of its own kind,', ' so far']} is ${ratio} the ${norm} ${['that', 'which']} ${aUsualDay} brings.`,
    line`at its peak it gained ${best} in a day, ${['which is', 'that is', 'or']} ${ratio} its norm${['', line` of ${norm}`]}.`,
    line`${['the norm to hold against it', 'its usual pace', 'what is usual for it']}: ${norm} a day.`,
    line`${aUsualDay} ${before} meant ${norm}.`,
  ];
}

function breakdowns({ facts }: Surge): Variants {
  const gains = facts.dailyGains;
  const run = listed(gains.slice(-3).map(figure));
  if (gains.length < 2) return [];
  if (gains.length <= 3)
    return [
      line`${['day by day', 'by day', 'split by day', 'one day after the other']}, ${['the gains run', 'that is', 'it gained', 'they come to']} ${run}.`,
      line`the ${['daily gains', 'gains of each day']}${[' are', ' run', ':']} ${run}.`,
      line`the days brought ${run}${['', ', one after the other', ', in that order']}.`,
    ];
  return [
    line`the latest days brought ${run}${['', ', in that order']}.`,
    line`the latest daily gains ${['are', 'run', 'read']} ${run}.`,
    line`its ${['latest days read', 'gains of late:', 'latest gains are']} ${run}.`,
  ];
}

function rarities({ facts, today }: Surge): Variants {
  const odds = figure(facts.rarity);
  const since = day(facts.raritySince, today);
  const days = figure(facts.rarityDays);
  const followed: Choice = ['the repositories we follow', 'the AI repositories on our list', 'the projects we follow'];
  const rise: Choice = ['a rise of this size', 'a day like its peak', 'such a rise', 'a day this far above the norm'];
  const happened: Choice = ['came up', 'was seen', 'was counted'];
  return [
    line`among ${followed}, ${rise} ${happened} on ${odds} repository-days since ${since}.`,
    line`how rare that is can be counted: ${odds} repository-days${['', line`, of ${days} that we read`]} since ${since}.`,
    line`we hold ${days} repository-days since ${since}, and on ${odds} of them a project ${['rose', 'went']} this far above its own norm.`,
    line`by our records since ${since}, ${rise} ${['comes up', 'is seen', 'happens']} on ${odds} repository-days.`,
    line`measured against each project’s own ${['habit', 'pace', 'past']}, ${odds} repository-days since ${since} ${['looks like this', 'is like it', 'comes near it']}.`,
    line`set against itself, as each project here is, ${['it had', 'this is']} a day that ${odds} repository-days since ${since} ${['can show', 'has']}.`,
    line`our records begin on ${since}; in them, ${odds} repository-days ${['shows', 'has', 'holds']} a rise of this kind.`,
    line`of the ${days} repository-days read since ${since}, ${odds} ${['is of this kind', 'looks like it', 'shows a rise like it']}.`,
  ];
}

function forks({ facts }: Surge): Variants {
  const gained = figure(facts.forksGain);
  const rate = perHundred(facts.forksPerHundred);
  const ever = whole(facts.forksPerHundredEver);
  const meanwhile: Choice = ['over the same days', 'in the same days', 'meanwhile', 'on those days'];
  const lifetime: Choice = [
    line`, where its lifetime figure is ${ever}`,
    line`, against a lifetime figure of ${ever}`,
    line`; over its lifetime the figure is ${ever}`,
  ];
  return [
    line`a fork costs more than a click, and ${meanwhile} there were ${gained} new ones, ${rate} new stars${['', lifetime].flat()}.`,
    line`forks ${['rose', 'grew']} by ${gained} ${meanwhile}, which is ${rate} new stars${lifetime}.`,
    line`we look next at what takes more effort: forks ${['grew', 'rose']} by ${gained}${['', line`, or ${rate} new stars`]}.`,
    line`forks ${['rose too', 'grew as well']}: ${gained} ${meanwhile}, or ${rate} new stars.`,
    line`people also copied it to work on, with ${gained} new forks${['', line`, ${rate} new stars`]}.`,
    line`the forks tell a little more: there are ${gained} new ones, which is ${rate} new stars.`,
    line`${meanwhile} it ${['gained', 'added', 'took in']} ${gained} forks.`,
  ];
}

function threads({ facts }: Surge): Variants {
  const { threadPoints, threadTitle, threadsRead } = facts;
  const points = counted(threadPoints, 'point');
  const title = quoteTitle(threadTitle);
  if (threadTitle)
    return [
      line`a Hacker News thread that names it, ${title}, ${['stands at', 'has', 'has reached']} ${points}.`,
      line`on Hacker News, a thread ${['with the title', 'under the title', 'by the name']} ${title} has ${points}.`,
      line`it is ${['talked about', 'discussed']} on Hacker News: ${title}, ${['with', 'at']} ${points}.`,
      line`there is a thread about it on Hacker News, ${title}, ${['at', 'with']} ${points}.`,
    ];
  const read = figure(threadsRead);
  return [
    line`we found no Hacker News thread that names it, ${['among', 'in', 'out of']} ${read} ${['we read', 'read', 'that we read']}.`,
    line`of the ${read} Hacker News threads ${['we read', 'we looked through']}, we found none that names it.`,
    line`we looked ${['through', 'in']} ${read} Hacker News threads for ${['its name', 'a word of it', 'a mention']} and found none.`,
    line`a search of ${read} Hacker News threads found none that ${['names it', 'speaks of it']}.`,
  ];
}
