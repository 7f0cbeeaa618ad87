import type { History } from './history.ts';
import { evenPace, meanPace, medianPace, paceFloor } from './pace.ts';

/** One thing the ranking looks at, declared for readers: the method page and the reasons of each place are made from it. */
export interface Feature {
  readonly id: string;
  readonly name: string;
  /** What speaks for a higher place where the feature lies above, and below, its usual value. */
  readonly above: string;
  readonly below: string;
  /** Its value, about 0 for "as the blend says"; 0 where it is not known. */
  readonly of: (history: History) => number;
}

/** Everything is compared on a logarithmic scale with the even pace of the same history: twice as fast is +0.7. */
const logPace = (pace: number): number => Math.log(pace + paceFloor);
const against = (pace: number, history: History): number => known(logPace(pace) - logPace(evenPace(history)));
const known = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Features of the blend, in the order in which their weights are printed. */
export const features: readonly Feature[] = [
  {
    id: 'yesterday',
    name: 'the last day against its own pace',
    above: 'its last day was faster than its weeks',
    below: 'its last day was slower than its weeks',
    of: (history) => against(meanPace(history.gains, 1), history),
  },
  {
    id: 'week',
    name: 'the mean of the last week against its own pace',
    above: 'its week was faster than its month',
    below: 'its week was slower than its month',
    of: (history) => against(meanPace(history.gains, 7), history),
  },
  {
    id: 'month',
    name: 'the mean of four weeks against its own pace',
    above: 'large days stand in its month',
    below: 'no large days stand in its month',
    of: (history) => against(meanPace(history.gains, 28), history),
  },
  {
    id: 'two-months',
    name: 'the mean of eight weeks against its own pace',
    above: 'it was faster in the month before',
    below: 'it was slower in the month before',
    of: (history) => against(meanPace(history.gains, 56), history),
  },
  {
    id: 'usual-day',
    name: 'the median day of four weeks against its own pace',
    above: 'its usual day is fast',
    below: 'its usual day is slow',
    of: (history) => against(medianPace(history.gains, 28), history),
  },
  {
    id: 'best-day',
    name: 'how far the best day of the week stands above the rest of it',
    above: 'one day made most of its week',
    below: 'its week was even',
    of: ({ gains }) => {
      const week = gains.subarray(-7).filter((gain) => gain === gain);
      return known(logPace(Math.max(0, ...week)) - logPace(meanPace(gains, 7)));
    },
  },
  {
    id: 'pace',
    name: 'how fast it is already',
    above: 'it is among the fast',
    below: 'it is among the slow',
    of: (history) => known(logPace(evenPace(history))),
  },
  {
    id: 'size',
    name: 'what it has in all for each day of its pace',
    above: 'it is large for its pace',
    below: 'it is small for its pace',
    of: (history) => known(Math.log(Math.max(1, history.total)) - logPace(evenPace(history))),
  },
  {
    id: 'known-for',
    name: 'how long it has been followed',
    above: 'it has been followed for long',
    below: 'it is new to the list',
    of: ({ knownDays }) => Math.log1p(knownDays),
  },
  {
    id: 'last-change',
    name: 'days since its last change',
    above: 'it has not changed lately',
    below: 'it is being worked on',
    of: ({ sinceChange }) => Math.log1p(sinceChange ?? unknownChange),
  },
  {
    id: 'trending',
    name: 'days on GitHub’s trending page within a fortnight',
    above: 'it has been on the trending page',
    below: 'it has not been on the trending page',
    of: ({ daysTrending }) => Math.log1p(daysTrending),
  },
];

/** Days since the last change where it was not read: about the median of those that are followed. */
const unknownChange = 3;
