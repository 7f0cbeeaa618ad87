import { descriptor, howToUse, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { backed, line, listed } from '../line.ts';
import { licensed, verbsFor } from '../lexicon.ts';
import { admissions, anyOf, cautions, checks } from '../maxims.ts';
import { counted, day, figure, perHundred, quote, recentDay, times, valueOf, whole } from '../pieces.ts';
import { withdrawalTest } from '../promise.ts';
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
        ({ present }) => line`${S} ${present} to ${now} stars in days`,
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
      line`Its {usual|ordinary|typical} day brings ${norm}; what {started|set off|lies behind} the rise on ${since}, we cannot say.`,
      line`Forks rose by ${forks} {over the same days|in the same days|meanwhile}, and we found no single event behind it.`,
      line`On its peak day it gained ${times(facts.ratio)} its norm of ${norm}; the reason is not in our data.`,
      line`Against a norm of ${norm} a day, such a rise comes up on ${odds} repository-days; its cause is open.`,
      line`The usual day brought ${norm}. The counts do not say where the new readers came from.`,
      line`It also took on ${forks} forks, which cost more than a click; the cause is not known.`,
      line`Before ${since} a day brought ${norm}; nothing we read explains the change.`,
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

  motion: ({ facts, who, today, zone }) => {
    const S = who.short;
    const gain = figure(facts.gain);
    const norm = figure(facts.norm);
    const best = figure(facts.bestDay);
    const odds = figure(facts.rarity);
    const since = recentDay(facts.since, today);
    const test = {
      name: S,
      subject: who.subject,
      now: facts.now,
      basis: facts.gain,
      noun: 'stars',
      metric: 'stars',
      today,
      zone,
    };
    return {
      caseFor: {
        titles: [
          line`Look at ${S} now`,
          line`${S} has earned a look`,
          line`Give ${S} an afternoon`,
          line`${S} is worth the time`,
        ],
        premises: [
          [
            line`${S} gained ${gain} stars since ${since}, against ${norm} on a usual day.`,
            line`Since ${since}, ${S} has gained ${gain} stars; its norm is ${norm} a day.`,
            line`A usual day brings ${S} ${norm} stars; since ${since} it gained ${gain}.`,
            line`Its norm is ${norm} stars a day; at its peak ${S} gained ${best}.`,
          ],
          facts.forksGain
            ? [
                line`Over the same days came ${figure(facts.forksGain)} forks.`,
                line`With the stars came ${figure(facts.forksGain)} forks.`,
                line`There are ${figure(facts.forksGain)} new forks too.`,
                line`Forks rose by ${figure(facts.forksGain)}, and a fork is more than a click.`,
              ]
            : [
                line`Such a day comes on ${odds} repository-days.`,
                line`In our records ${odds} repository-days is like its peak.`,
              ],
        ],
        maxims: ['trying', 'looking', 'early'],
        against: [
          line`Against us stands its norm, ${norm} stars a day before this.`,
          line`What speaks against us: until ${since}, a day brought ${norm} stars.`,
          line`Its norm, to be fair, was ${norm} a day.`,
          line`The weak point: a usual day brings ${norm}.`,
        ],
        test: withdrawalTest({ ...test, share: 0.25, if: 'less' }),
      },
      caseAgainst: {
        titles: [
          line`Let ${S} cool down`,
          line`Wait with ${S}`,
          line`${S} can wait a week`,
          line`Leave ${S} for later`,
        ],
        premises: [
          [
            line`Stars rose by ${gain} since ${since}, and stars are clicks.`,
            line`The ${gain} new stars are clicks, on a norm of ${norm}.`,
            line`The usual day of ${S} brings ${norm} stars, and the ${gain} are an exception.`,
          ],
          [
            line`Its peak day brought ${best} stars; how many of those came back we do not know.`,
            line`The peak brought ${best}, and clicks are not use.`,
            line`Who of the ${best} of its peak day stays, we do not know.`,
            line`At its peak it gained ${best}; stars are not use.`,
          ],
        ],
        maxims: ['waiting', 'patience', 'clicks', 'lasting', 'returning', 'moving'],
        against: [
          line`Against us: ${odds} repository-days is like it.`,
          line`Rarity speaks against us: ${odds} repository-days.`,
          line`To be fair, ${odds} repository-days shows such a rise.`,
          line`The weak point: ${odds} repository-days is like its peak.`,
        ],
        test: withdrawalTest({ ...test, share: 1, if: 'more' }),
      },
    };
  },
};

function ledes({ facts, who, about, today }: Surge): Variants {
  const S = who.short;
  const now = figure(facts.now);
  const before = figure(facts.before);
  const gain = figure(facts.gain);
  const since = recentDay(facts.since, today);
  const kind = descriptor(who, about);
  return [
    line`${S}, ${kind}, stood at ${now} stars {this morning|at this morning’s reading|by this morning’s count}. On ${since} it had ${before}.`,
    line`${S} stood at ${now} stars {this morning|at this morning’s reading|by this morning’s count}. On ${since} it had ${before}.`,
    line`Since ${since}, ${S} has gained ${gain} stars. It stands at ${now} {this morning|at this morning’s reading|by this morning’s count}.`,
    line`This morning ${S} counts ${now} stars. On ${since} the figure was ${before}.`,
    line`${S} has been rising since ${since}. It had ${before} stars then, and it has ${now} now.`,
    line`${S}, ${kind}, has added ${gain} stars since ${since}. That makes ${now} {this morning|at this morning’s reading|by this morning’s count}.`,
    line`On ${since}, ${S} had ${before} stars. This morning it has ${now}.`,
    ...verbsFor({ from: valueOf(facts.before), to: valueOf(facts.now), z: null }).map(
      ({ done }) => line`${S} has ${done} from ${before} to ${now} stars since ${since}.`,
    ),
    line`The count for ${S} stood at ${before} on ${since}. It stands at ${now} {this morning|at this morning’s reading|by this morning’s count}.`,
  ];
}

function norms({ facts }: Surge): Variants {
  const norm = figure(facts.norm);
  const best = figure(facts.bestDay);
  const ratio = times(facts.ratio);
  return [
    line`On a usual day before that it gained ${norm}.`,
    line`Its {usual|ordinary|typical} day brings ${norm}; the peak of this run brought ${best}.`,
    line`The peak day brought ${best} stars. {A usual|An ordinary|A typical} day brings ${norm}.`,
    line`For scale: a usual day brings ${norm}, and the peak of this run brought ${best}.`,
    line`Before this, the usual day brought ${norm}. The peak of the run is ${ratio} that.`,
    line`A usual day, before this, meant ${norm} new stars.`,
    line`At its peak it gained ${best} in a day, which is ${ratio} its norm.`,
    line`Until then it gained ${norm} {on a usual day|on an ordinary day|on a typical day}.`,
    line`The norm to hold against it: ${norm} a day.`,
  ];
}

function breakdowns({ facts }: Surge): Variants {
  const gains = facts.dailyGains;
  const run = listed(gains.slice(-3).map(figure));
  if (gains.length < 2) return [];
  if (gains.length <= 3)
    return [
      line`Day by day, the gains run ${run}.`,
      line`The daily gains: ${run}.`,
      line`By day, that is ${run}.`,
      line`Split by day, that is ${run}.`,
      line`The days brought ${run}.`,
    ];
  const wellAbove = gains.slice(-3).every((gain) => valueOf(gain) >= 2 * valueOf(facts.norm));
  return [
    line`The latest days brought ${run}.`,
    line`The latest daily gains are ${run}.`,
    line`Its latest days read ${run}.`,
    line`The latest days brought ${run}, ${licensed(wellAbove, 'each well above the norm')}.`,
    line`Its gains of late: ${run}.`,
  ];
}

function rarities({ facts, today }: Surge): Variants {
  const odds = figure(facts.rarity);
  const since = day(facts.raritySince, today);
  const days = figure(facts.rarityDays);
  return [
    line`A day this far above a project’s own norm is rare. Since ${since} we have seen it on ${odds} repository-days.`,
    line`Among the repositories we follow, a rise of this size came up on ${odds} repository-days since ${since}.`,
    line`How rare that is can be counted: ${odds} repository-days, of ${days} read since ${since}.`,
    line`We hold ${days} repository-days since ${since}. On ${odds} of them a project rose this far above its own norm.`,
    line`Rises like this do not come daily. By our records since ${since}, it happens on ${odds} repository-days.`,
    line`Measured against each project’s own habit, ${odds} repository-days since ${since} looks like this.`,
    line`Each project is measured here against itself. By that measure ${odds} repository-days since ${since} is like it.`,
    line`Our records begin on ${since}. In them, ${odds} repository-days shows a rise of this kind.`,
  ];
}

function forks({ facts }: Surge): Variants {
  const gained = figure(facts.forksGain);
  const rate = perHundred(facts.forksPerHundred);
  const ever = whole(facts.forksPerHundredEver);
  return [
    line`A fork costs more than a click. Over the same days there were ${gained} new ones, ${rate} new stars; its lifetime figure is ${ever}.`,
    line`Forks rose by ${gained} {over the same days|in the same days|meanwhile}. That is ${rate} new stars, where its lifetime figure is ${ever}.`,
    line`We look next at what takes more effort. Forks grew by ${gained}, or ${rate} new stars.`,
    line`Forks rose too: ${gained} {over the same days|in the same days|meanwhile}, or ${rate} new stars. Over its lifetime the figure is ${ever}.`,
    line`People also copied it to work on: ${gained} new forks, ${rate} new stars.`,
    line`The forks tell a little more. There are ${gained} new ones, which is ${rate} new stars.`,
    line`In the same days it gained ${gained} forks.`,
  ];
}

function threads({ facts }: Surge): Variants {
  const { threadPoints, threadTitle, threadsRead } = facts;
  if (threadTitle)
    return [
      line`A Hacker News thread that names it, ${quote(threadTitle)}, stands at ${counted(threadPoints, 'point')}.`,
      line`On Hacker News, a thread with the title ${quote(threadTitle)} has ${counted(threadPoints, 'point')}.`,
      line`It is talked about on Hacker News: ${quote(threadTitle)}, with ${counted(threadPoints, 'point')}.`,
      line`There is a thread about it on Hacker News, ${quote(threadTitle)}, at ${counted(threadPoints, 'point')}.`,
    ];
  const read = figure(threadsRead);
  return [
    line`We found no Hacker News thread that names it, among ${read} we read.`,
    line`Of the ${read} Hacker News threads we read, we found none that names it.`,
    line`We looked through ${read} Hacker News threads for its name and found none.`,
    line`A search of ${read} Hacker News threads found none that names it.`,
    line`Nor did we find a Hacker News thread that names it, in ${read} read.`,
  ];
}
