/**
 * Makers of facts over cohorts: what was created in a window and what it names, first copies, papers and their models, mass
 * uploads, gainers that share a topic. A maker throws a RangeError where the archive does not hold what it needs.
 */
import type { Fact } from '../vocabulary/fact.ts';
import type { ListReading } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { Window } from '../vocabulary/time.ts';
import { reckonFrom } from './formula.ts';
import * as arrivals from './formulas/arrivals.ts';
import * as batches from './formulas/batches.ts';
import * as copies from './formulas/first-copies.ts';
import * as gainers from './formulas/gainers.ts';
import * as papers from './formulas/paper-gaps.ts';
import * as together from './formulas/together.ts';

/** How many of a kind, created in a window, name something, and how many accounts own them. */
export async function namedByNew(
  past: Past,
  asked: arrivals.NamingParams,
): Promise<{ readonly count: Fact; readonly accounts: Fact }> {
  return {
    count: await reckonFrom(past, arrivals.namedByNew, asked),
    accounts: await reckonFrom(past, arrivals.accountsNaming, asked),
  };
}

/** The median time to a first copy over a window, and how many were copied sooner than in so many hours. */
export async function copyTimes(
  past: Past,
  { from, to }: Window,
  hours: number,
): Promise<{ readonly median: Fact; readonly sooner: Fact }> {
  return {
    median: await reckonFrom(past, copies.medianHoursToCopy, { from, to }),
    sooner: await reckonFrom(past, copies.copiesSooner, { from, to, hours }),
  };
}

/** Papers that the cards of a list name, and how far the first models lie from them. */
export async function papersOnList(
  past: Past,
  { list, source, asOf }: ListReading,
): Promise<{ readonly papers: Fact; readonly median: Fact; readonly before: Fact; readonly withinWeek: Fact }> {
  const asked = { list, source, asOf };
  return {
    papers: await reckonFrom(past, papers.papersNamed, asked),
    median: await reckonFrom(past, papers.medianPaperGap, asked),
    before: await reckonFrom(past, papers.weightsBefore, asked),
    withinWeek: await reckonFrom(past, papers.withinWeekOfPaper, asked),
  };
}

/** Mass uploads on a list: the largest, how many accounts made one, how many uploads are part of one, how many were read. */
export async function massUploads(
  past: Past,
  { list, source, asOf }: ListReading,
): Promise<{ readonly largest: Fact; readonly accounts: Fact; readonly all: Fact; readonly listSize: Fact }> {
  const asked = { list, source, asOf };
  return {
    largest: await reckonFrom(past, batches.largestBatch, asked),
    accounts: await reckonFrom(past, batches.batchAccounts, asked),
    all: await reckonFrom(past, batches.inBatches, asked),
    listSize: await reckonFrom(past, batches.newestRead, asked),
  };
}

/** How many of the first gainers of a window carry a topic, and how many accounts own them. */
export async function gainersWithTopic(
  past: Past,
  asked: gainers.GainersParams,
): Promise<{ readonly count: Fact; readonly accounts: Fact }> {
  return {
    count: await reckonFrom(past, gainers.gainersWithTopic, asked),
    accounts: await reckonFrom(past, gainers.accountsOfGainers, asked),
  };
}

/** How many of a topic stood above their own norms on a day, whose they are, and how many of the topic have a norm. */
export async function aboveTogether(
  past: Past,
  asked: together.TogetherParams,
): Promise<{ readonly count: Fact; readonly accounts: Fact; readonly size: Fact }> {
  return {
    count: await reckonFrom(past, together.topicAbove, asked),
    accounts: await reckonFrom(past, together.accountsAbove, asked),
    size: await reckonFrom(past, together.topicSize, asked),
  };
}
