import type { ChartBasis, ChartPoint } from './draft.ts';
import type { Fact } from './fact.ts';
import type { SubjectId } from './subject.ts';
import type { Day } from './time.ts';

/**
 * What every angle declares about itself. The method page and the tests are made from it, so it is written for readers.
 */
export interface AngleDeclaration {
  readonly id: AngleId;
  readonly title: string;
  readonly field: 'movement' | 'arrival' | 'event' | 'share' | 'risk' | 'house';
  /** Days of history the angle needs before it may fire; 0 for events. */
  readonly memoryDays: number;
  readonly trigger: string;
  readonly carries: string;
  readonly falsifiedBy: string;
  readonly caveat: string;
  /** Where no recording of ours holds what it needs, what that is: then only the sample archive has shown it. */
  readonly sampleOnly?: string;
}

/** What is known about a subject, each part a fact or absent. Descriptions and cards are quotations. */
export interface About {
  readonly subject: SubjectId;
  /** The maker's own words about it, cut at a sentence or 120 characters. */
  readonly purpose: Fact | null;
  readonly licence: Fact | null;
  readonly language: Fact | null;
  readonly task: Fact | null;
  readonly size: Fact | null; // parameters
  readonly createdOn: Fact | null;
  readonly topics: readonly string[];
  readonly ownerKind: 'person' | 'organisation' | 'unknown';
}

/** The parts of a lead score, each 0 to 1, and the score they make, 0 to 10. */
export interface LeadScore {
  readonly score: number;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  /** In words, for the kicker: `rare, confirmed on a second day`. */
  readonly because: string;
  /** True before sixty days of memory: the score orders the page and is not printed. */
  readonly provisional?: boolean;
}

interface FindingBase<A extends string, F> {
  readonly id: string; // `surge/gh:repo/owner/name/2026-05-04`
  readonly angle: A;
  readonly subject: SubjectId;
  readonly others: readonly SubjectId[];
  readonly score: LeadScore;
  /** Nothing but counts of stars, likes, downloads. */
  readonly countsOnly: boolean;
  readonly about: About;
  readonly facts: F;
  readonly chart: ChartBasis | null;
  /** The points of the chart, as the angle read them; without them no chart is drawn. */
  readonly chartPoints?: readonly ChartPoint[];
}

/** A large rise of a daily count above its own norm, held a day and confirmed. */
export interface SurgeFacts {
  readonly now: Fact; // stars this morning
  readonly before: Fact; // stars when it began
  readonly gain: Fact; // now − before
  readonly since: Fact; // day it began
  readonly dailyGains: readonly Fact[]; // two to seven, oldest first
  readonly bestDay: Fact; // the largest of them
  readonly norm: Fact; // median daily gain of the 28 days before
  readonly ratio: Fact; // best day ÷ norm
  readonly rarity: Fact; // one in N repository-days
  readonly rarityDays: Fact; // how many repository-days were looked at
  readonly raritySince: Fact; // day
  readonly forksGain: Fact | null;
  readonly forksPerHundred: Fact | null;
  readonly forksPerHundredEver: Fact | null;
  readonly threadPoints: Fact | null; // best Hacker News thread naming it, with `threadTitle`
  readonly threadTitle: Fact | null;
  readonly threadsRead: Fact | null; // how many threads were searched where none was found
}

export interface MilestoneFacts {
  readonly now: Fact;
  readonly yesterday: Fact;
  readonly milestone: Fact;
  readonly norm: Fact; // median daily gain
  readonly daysSinceLast: Fact | null; // since the milestone before
}

export interface OvertakeFacts {
  readonly now: Fact;
  readonly otherNow: Fact;
  readonly yesterday: Fact;
  readonly otherYesterday: Fact;
  readonly gap: Fact;
  readonly ledFor: Fact; // days the other was ahead, as far as the archive goes
  readonly rank: Fact | null;
}

export interface NewToListFacts {
  readonly rank: Fact;
  readonly listedOn: Fact; // day of first reading
  readonly listSize: Fact;
  readonly likes: Fact | null;
  readonly downloads: Fact | null;
  readonly score: Fact | null; // trending score
  readonly age: Fact | null; // days
}

export interface ZeroDownloadsFacts {
  readonly rank: Fact;
  readonly likes: Fact;
  readonly downloads: Fact; // 0
  readonly zerosInTop: Fact; // among the first 100
  readonly topSize: Fact;
  readonly zerosInAll: Fact | null;
  readonly allSize: Fact | null;
  readonly medianLikesOfZeros: Fact | null;
  readonly youngZeros: Fact | null; // zeros younger than 48 hours
}

export interface MostBuiltOnFacts {
  readonly models: Fact; // models on the list that name it as base
  readonly accounts: Fact; // by how many accounts other than its own
  readonly listSize: Fact;
  readonly second: { readonly subject: SubjectId; readonly models: Fact; readonly accounts: Fact } | null;
  readonly byRelation: readonly {
    readonly relation: 'quantized' | 'finetune' | 'adapter' | 'merge';
    readonly models: Fact;
  }[];
  readonly likes: Fact | null;
  readonly downloads: Fact | null;
}

export interface QuietDayFacts {
  readonly followed: Fact; // repositories looked at
  readonly above: Fact; // how many stood above their own norm by the bar of a lead (below it today)
  readonly medianGain: Fact | null;
}

/** Somebody published something on a day; the claim is who, what and when. */
export interface PublishedFacts {
  readonly title: Fact; // quotation
  readonly publisher: Fact; // text
  readonly publishedOn: Fact; // day
  readonly firstSeenOn: Fact | null;
  readonly link: Fact; // text: checked address
  readonly extract: Fact | null; // a sentence of the source's description, verbatim
  readonly version: Fact | null;
  /** A second, independent source, where one was found. */
  readonly second: {
    readonly subject: SubjectId;
    readonly title: Fact;
    readonly points: Fact | null;
    readonly publishedOn: Fact;
  } | null;
}

export interface PaperWithCodeFacts extends PublishedFacts {
  readonly upvotes: Fact | null;
  readonly code: readonly SubjectId[];
  readonly codeNamed: Fact | null; // text: owner/name
}

/** What an announcement is about, by the words of its title: a label for readers, not a fact. */
export type AnnouncementKind =
  | 'price'
  | 'limits'
  | 'deprecation'
  | 'licence'
  | 'safety'
  | 'policy'
  | 'company'
  | 'dataset'
  | 'research'
  | 'product'
  | 'version'
  /** Another post of a lab we follow, of which the title says no more. */
  | 'post';

export interface AnnouncementFacts extends PublishedFacts {
  readonly kind: AnnouncementKind;
}

/** `link` is the thread's own page, `publisher` the site it points to, `title` the thread's title. */
export interface DiscussionFacts extends PublishedFacts {
  readonly points: Fact; // at the last reading
  readonly comments: Fact;
  readonly pointsReadAt: Fact; // instant
  readonly discusses: Fact | null; // text: the address the thread points to
  /**
   * What the title of the thread announces where it points to the maker's own page: a label, not a fact, and no proof.
   * Null for essays, tools and whatever else is discussed.
   */
  readonly topic: 'model' | AnnouncementKind | null;
}

/** An advisory as its registry publishes it. */
export interface AdvisoryFacts extends PublishedFacts {
  readonly severity: Fact | null; // text
  readonly affects: Fact | null; // text: the first package named
}

/** Weeks above the norm of which no single day stands out. */
export interface SlowClimbFacts {
  readonly now: Fact;
  readonly before: Fact; // when it began
  readonly gain: Fact; // now − before
  readonly since: Fact; // day it began
  readonly norm: Fact; // median daily gain of the 28 days before
  readonly lately: Fact; // median daily gain of the last 14 days
  readonly ratio: Fact; // lately ÷ norm
  readonly bestDay: Fact; // largest daily gain since it began
}

/** A daily gain that has sunk for good: medians of three stretches of 28 days. */
export interface DeclineFacts {
  readonly now: Fact;
  readonly lately: Fact; // the last 28 days
  readonly before: Fact; // the 28 days before them
  readonly share: Fact; // lately ÷ before
  readonly since: Fact; // first day of the last 28
}

/** The largest daily gain of everything we have read of it. */
export interface RecordDayFacts {
  readonly best: Fact; // stars gained
  readonly on: Fact; // day
  readonly previous: Fact; // the largest before
  readonly previousOn: Fact;
  readonly norm: Fact;
  readonly since: Fact; // first day of our records of it
  readonly now: Fact;
}

/** Marks taken back in bulk. */
export interface PurgeFacts {
  readonly now: Fact;
  readonly before: Fact;
  readonly change: Fact; // below nought
  readonly on: Fact; // day
  readonly norm: Fact;
}

/** A rise of daily downloads, held a day and confirmed; from the count since creation. */
export type DownloadSurgeFacts = Pick<
  SurgeFacts,
  | 'now'
  | 'before'
  | 'gain'
  | 'since'
  | 'dailyGains'
  | 'bestDay'
  | 'norm'
  | 'ratio'
  | 'rarity'
  | 'rarityDays'
  | 'raritySince'
>;

/** Several of the week's first gainers carry one topic and belong to different owners. */
export interface ThemeFacts {
  readonly topic: Fact; // text
  readonly count: Fact; // of the first gainers
  readonly accounts: Fact;
  readonly since: Fact; // day the week began
  readonly gain: Fact; // of the members named below, together
  readonly members: readonly { readonly subject: SubjectId; readonly gain: Fact }[]; // the first three
}

/** Days old, and liked more than others of its age. */
export interface NewbornFacts {
  readonly likes: Fact;
  readonly createdOn: Fact;
  readonly age: Fact; // days
  readonly cohort: Fact; // models of the list as young
  readonly medianLikes: Fact; // of those
  readonly ahead: Fact; // how many of those have more likes
  readonly downloads: Fact | null;
}

/** Much built on, little liked. */
export interface SleeperFacts {
  readonly models: Fact;
  readonly accounts: Fact;
  readonly listSize: Fact;
  readonly likes: Fact;
  readonly medianLikes: Fact; // of the list
  readonly downloads: Fact | null;
}

/** Much liked, little fetched. */
export interface TalkFacts {
  readonly likes: Fact;
  readonly downloads: Fact;
  readonly moreLikes: Fact; // models of the list with more likes
  readonly fewerDownloads: Fact; // models of the list with fewer downloads
  readonly listSize: Fact;
  readonly medianDownloads: Fact;
  readonly createdOn: Fact;
}

/** New work of others that names it, in a week. */
export interface BloomFacts {
  readonly models: Fact;
  readonly accounts: Fact;
  readonly weekBefore: Fact; // the same count a week earlier
  readonly likes: Fact | null;
  readonly downloads: Fact | null;
}

/** How soon somebody else had it in another format. */
export interface QuantisationClockFacts {
  readonly hours: Fact;
  readonly createdOn: Fact;
  readonly copiedOn: Fact;
  readonly median: Fact; // hours, of the last ninety days
  readonly sooner: Fact; // how many of those were copied sooner
}

/** What a source says of a subject differs from what it said before, and has for a day. */
export interface StateChangeFacts {
  readonly before: Fact | null; // text; null where the source says it only of those it holds for
  readonly now: Fact; // text
  readonly seenOn: Fact; // day of the reading that first differed
  readonly lastSeenOn: Fact | null; // day of the last figure read of it
  readonly likes: Fact | null;
  readonly downloads: Fact | null;
  readonly stars: Fact | null;
  /** Models of the trending list that name it as base, by other accounts; null where there are none. */
  readonly builtOn: { readonly models: Fact; readonly accounts: Fact } | null;
}

/** How much of a list declares one thing, now and before. */
export interface ShareFacts {
  readonly label: Fact | null; // text: the value counted, where it is one of several
  readonly count: Fact;
  readonly listSize: Fact;
  readonly share: Fact;
  readonly accounts: Fact; // that own those counted
  readonly top: Fact | null; // count among the first hundred
  readonly topSize: Fact;
  readonly before: { readonly share: Fact; readonly on: Fact } | null;
  readonly second: { readonly label: Fact; readonly count: Fact } | null;
  readonly third: { readonly label: Fact; readonly count: Fact } | null;
}

/** A pace that rose in one step and stayed. */
export interface LevelShiftFacts {
  readonly now: Fact;
  readonly lately: Fact; // median daily gain of the last 14 days
  readonly before: Fact; // of the 28 days before them
  readonly ratio: Fact; // lately ÷ before
  readonly since: Fact; // first day of the last 14
}

/** Models that build on one base declare another licence than it does. */
export interface LicenceDriftFacts {
  readonly licence: Fact; // text: the base's own
  readonly children: Fact; // models of the list that name it as base and declare a licence
  readonly other: Fact; // those of them that declare another
  readonly share: Fact; // other ÷ children
  readonly accounts: Fact; // that own those with another
  readonly listSize: Fact;
}

/** Stars in the days after a release with a new first number. */
export interface ReleaseEchoFacts {
  readonly version: Fact; // text
  readonly releasedOn: Fact; // day
  readonly before: Fact;
  readonly now: Fact;
  readonly gain: Fact;
  readonly norm: Fact; // a usual day
}

/** Issues that come faster than they are closed. */
export interface IssuePressureFacts {
  readonly now: Fact; // open this morning
  readonly before: Fact; // a fortnight ago
  readonly gain: Fact; // now − before
  readonly gainBefore: Fact; // of the fortnight before that
  readonly since: Fact; // day the fortnight began
}

/** Repositories of one topic stood above their own norms on one day. */
export interface RiseTogetherFacts {
  readonly topic: Fact; // text
  readonly count: Fact; // of the topic, above the bar
  readonly accounts: Fact;
  readonly size: Fact; // of the topic, followed
  readonly everywhere: Fact; // above the bar among all
  readonly followed: Fact;
  readonly on: Fact; // day
}

/** What a rule of the paper sets aside on the morning's lists; nobody is named. */
export interface SetAsideFacts {
  readonly count: Fact;
}

/** Uploads under one name pattern; nobody is named. */
export interface FactoryFacts {
  readonly largest: Fact;
  readonly accounts: Fact;
  readonly all: Fact;
  readonly listSize: Fact;
}

/** From paper to weights, over the papers that cards of a list name. */
export interface PaperGapFacts {
  readonly papers: Fact;
  readonly median: Fact; // days
  readonly before: Fact; // models that came first
  readonly withinWeek: Fact;
  readonly listSize: Fact;
}

export interface WeightsFirstFacts {
  readonly title: Fact; // of the paper
  readonly paperOn: Fact;
  readonly createdOn: Fact;
  readonly days: Fact;
  readonly downloads: Fact;
}

/** Stars in the two days after a thread. */
export interface HackerNewsEchoFacts {
  readonly title: Fact;
  readonly points: Fact;
  readonly threadOn: Fact;
  readonly before: Fact;
  readonly now: Fact;
  readonly gain: Fact;
  readonly norm: Fact; // a usual day
}

/** A month after we told of a rise. */
export interface MonthOnFacts {
  readonly then: Fact;
  readonly now: Fact;
  readonly gain: Fact;
  readonly toldOn: Fact; // day
  readonly firstWeek: Fact; // median daily gain of the week after the telling
  readonly lately: Fact; // median daily gain of the three weeks since
  readonly norm: Fact; // before it all
  readonly kept: boolean;
}

/** A dated test of a column falls due. */
export interface ForecastDueFacts {
  readonly madeOn: Fact;
  readonly dueOn: Fact;
  readonly then: Fact;
  readonly now: Fact;
  readonly gain: Fact;
  readonly promised: Fact;
  /** What would have the column withdrawn: a gain below the mark, or above it. */
  readonly withdrawnIf: 'less' | 'more';
  readonly withdrawn: boolean;
}

/** A whole set was counted anew. */
export interface RecountFacts {
  readonly day: Fact;
  readonly n: Fact;
  readonly medianChange: Fact;
}

export type Finding =
  | FindingBase<'slow-climb', SlowClimbFacts>
  | FindingBase<'decline', DeclineFacts>
  | FindingBase<'record-day', RecordDayFacts>
  | FindingBase<'purge', PurgeFacts>
  | FindingBase<'download-surge', DownloadSurgeFacts>
  | FindingBase<'theme-of-the-week', ThemeFacts>
  | FindingBase<'newborn', NewbornFacts>
  | FindingBase<'sleeper', SleeperFacts>
  | FindingBase<'talk-without-use', TalkFacts>
  | FindingBase<'derivative-bloom', BloomFacts>
  | FindingBase<'dataset-takes-hold', BloomFacts>
  | FindingBase<'quantisation-clock', QuantisationClockFacts>
  | FindingBase<'licence-change', StateChangeFacts>
  | FindingBase<'gate-change', StateChangeFacts>
  | FindingBase<'disappeared', StateChangeFacts>
  | FindingBase<'archived', StateChangeFacts>
  | FindingBase<'safetensors-share', ShareFacts>
  | FindingBase<'people-and-organisations', ShareFacts>
  | FindingBase<'licence-mix', ShareFacts>
  | FindingBase<'task-mix', ShareFacts>
  | FindingBase<'language-mix', ShareFacts>
  | FindingBase<'family-share', ShareFacts>
  | FindingBase<'format-risk', ShareFacts>
  | FindingBase<'level-shift', LevelShiftFacts>
  | FindingBase<'repeatable', ShareFacts>
  | FindingBase<'licence-drift', LicenceDriftFacts>
  | FindingBase<'release-echo', ReleaseEchoFacts>
  | FindingBase<'issue-pressure', IssuePressureFacts>
  | FindingBase<'rise-together', RiseTogetherFacts>
  | FindingBase<'counts-set-aside', SetAsideFacts>
  | FindingBase<'card-clones', SetAsideFacts>
  | FindingBase<'look-alikes', SetAsideFacts>
  | FindingBase<'factory', FactoryFacts>
  | FindingBase<'paper-gap', PaperGapFacts>
  | FindingBase<'weights-first', WeightsFirstFacts>
  | FindingBase<'hacker-news-echo', HackerNewsEchoFacts>
  | FindingBase<'month-on', MonthOnFacts>
  | FindingBase<'forecast-due', ForecastDueFacts>
  | FindingBase<'counting-change', RecountFacts>
  | FindingBase<'price-or-limit', PublishedFacts>
  | FindingBase<'deprecation', PublishedFacts>
  | FindingBase<'security-advisory', AdvisoryFacts>
  | FindingBase<'major-version', PublishedFacts>
  | FindingBase<'surge', SurgeFacts>
  | FindingBase<'milestone', MilestoneFacts>
  | FindingBase<'overtake', OvertakeFacts>
  | FindingBase<'new-to-list', NewToListFacts>
  | FindingBase<'zero-downloads', ZeroDownloadsFacts>
  | FindingBase<'most-built-on', MostBuiltOnFacts>
  | FindingBase<'quiet-day', QuietDayFacts>
  | FindingBase<'model-released', PublishedFacts>
  | FindingBase<'lab-announcement', AnnouncementFacts>
  | FindingBase<'paper-with-code', PaperWithCodeFacts>
  | FindingBase<'wide-discussion', DiscussionFacts>;

export type AngleId = Finding['angle'];
export type FindingOf<A extends AngleId> = Extract<Finding, { angle: A }>;

/** A row of a table or list: a subject and named facts about it. */
export interface Row {
  readonly subject: SubjectId;
  readonly about: About;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly spark: ChartBasis | null;
  readonly sparkPoints?: readonly ChartPoint[];
}

/**
 * The standing parts of the page, filled by rule: rankings, movers, tools, finds, readings. Which facts a row carries is
 * written beside each kind.
 */
export type Selection =
  /** facts: from, to, change, rarity?, (sparkline of 28 days). `biggest` by amount, `unusual` by rarity. */
  | {
      readonly kind: 'movers';
      readonly table: 'biggest' | 'unusual';
      readonly metric: 'stars' | 'likes';
      readonly from: Day;
      readonly to: Day;
      readonly rows: readonly Row[];
      readonly followed: Fact;
    }
  /**
   * facts: rank?, likes?, downloads?, score?, accounts?, stars?, forks?, gain?, pace? (a day), other? (its place in the
   * other ranking). `reasons` of a row say in declared words why it stands there.
   */
  | {
      readonly kind: 'trending';
      readonly list: 'models' | 'datasets' | 'spaces' | 'repositories';
      readonly by: 'interest' | 'practice';
      readonly readAt: Fact;
      readonly key: string;
      readonly rows: readonly (Row & { readonly reasons?: readonly string[] })[];
    }
  /** facts: stars? or likes?; `about` carries purpose and licence; `tryIt` is built by us from the id. */
  | { readonly kind: 'tools'; readonly rows: readonly (Row & { readonly tryIt: string; readonly isNew: boolean })[] }
  /** facts: age (days), stars? or likes? */
  | { readonly kind: 'finds'; readonly rows: readonly Row[] }
  /** facts: title (quotation), publishedOn, upvotes? or points? */
  | { readonly kind: 'reading'; readonly rows: readonly Row[] }
  /** One exact sentence of a kept source, 120 characters or less. facts: quote, from (title or name), on (day) */
  | { readonly kind: 'words'; readonly rows: readonly Row[] }
  /** What was set aside by which rule, counts only. */
  | {
      readonly kind: 'left-out';
      readonly rules: readonly { readonly rule: string; readonly says: string; readonly count: Fact }[];
    }
  /** The days on which a count was redone, within the last ten days. facts of the notice: day, n, median change. */
  | {
      readonly kind: 'recount';
      readonly metric: string;
      readonly day: Fact;
      readonly n: Fact;
      readonly medianChange: Fact;
    }
  /** What became of stories told before. facts: then, now, change */
  | {
      readonly kind: 'since-yesterday';
      readonly rows: readonly (Row & {
        readonly toldOn: Day;
        readonly angle: string;
        readonly verdict: 'holding' | 'faded' | 'confirmed';
      })[];
    }

  /** The weather at the edition's place, where it was read within six hours of the cutoff. */
  | { readonly kind: 'weather'; readonly temperature: Fact; readonly sky: Fact | null }
  /** What was read on the first day of a paper's memory; absent on every other day. */
  | { readonly kind: 'first-day'; readonly repositories: Fact | null; readonly models: Fact | null };

/** Everything detect gives for one morning. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly selections: readonly Selection[];
}
