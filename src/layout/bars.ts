/** The bars of the page. Scores are lead scores, 0 to 10. */
export const bars = {
  lead: 6,
  /** Counts of stars or likes lead only where no event reaches the bar, and from here on: about every third day. */
  countsLead: 7,
  /** On a quiet day, which the page calls by that name, an event leads from here on… */
  modestLead: 5.5,
  /** …and where there is none, whatever is worth a headline: an analysis, a verdict, a count. */
  quietLead: 4,
  offLead: 5,
  brief: 3,
  /** Where fewer stand than there should be, a brief that is about more than counts stands from this score on. */
  briefWherePoor: 2,
  briefs: { least: 5, most: 7, aboutCounts: 2 },
  /** A lead about nothing but counts: at most this often in seven issues, today's included. */
  countLeadsInSeven: 2,
  /** A subject leads once in so many days. */
  leadAgainAfterDays: 30,
  /**
   * What it costs a story that its angle led in the issue before, and after how many issues that is half: little where there
   * is news; more, and for longer, on a quiet day, when one kind of small thing is as good as another.
   */
  sameAngle: { news: { cost: 2, halfLife: 3 }, quiet: { cost: 3, halfLife: 10 } },
  appearances: 2,
  shareAboutCounts: 0.25,
  /** What the theme of the weekday is about stands so much higher among its like. */
  themeBonus: 1,
} as const;
