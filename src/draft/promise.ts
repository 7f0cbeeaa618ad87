import { asOfDay, dueDay, mark } from '../reckon/facts.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { Forecast } from '../vocabulary/memory.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';
import type { Variants } from './choose.ts';
import type { Maybe, Piece } from './line.ts';
import { line } from './line.ts';
import { day, figure, valueOf } from './pieces.ts';

/** Days until a column's test falls due. */
const term = 30;

export interface Test {
  readonly says: Variants;
  readonly forecast: Forecast;
}

/**
 * A dated test a column sets itself: if the count has grown by less (or more) than a share of the present figure when the
 * day comes, the column is withdrawn. Null where the figure rests on no reading that could date it.
 */
export function withdrawalTest(asked: {
  readonly name: Piece;
  readonly subject: SubjectId;
  /** The count as it is, which the ledger reads again on the day. */
  readonly now: Fact;
  /** What the mark is a share of: the gain of the week, or the count itself. */
  readonly basis: Fact;
  readonly share: number;
  /** `less`: withdrawn if the count grew by less than the mark. */
  readonly if: 'less' | 'more';
  readonly noun: string;
  readonly metric: string;
  readonly today: Day;
  readonly zone: string;
}): Maybe<Test> {
  const { name, now, basis, share, noun, today, zone } = asked;
  const reading = firstReading(now);
  if (!reading) return null;
  const due = dueDay(asOfDay(reading, zone), term);
  const bar = mark(basis, share);
  const [by, more] = [day(due, today), figure(bar)];
  const says: Variants =
    asked.if === 'less'
      ? [
          line`We will withdraw this if, by ${by}, ${name} has {gained|added} fewer than ${more} further ${noun}.`,
          line`If ${name} gains fewer than ${more} further ${noun} by ${by}, we withdraw this.`,
          line`The test: fewer than ${more} further ${noun} for ${name} by ${by}, and we take this back.`,
          line`Fewer than ${more} further ${noun} for ${name} by ${by}, and this column falls.`,
          line`By ${by}, ${name} must gain ${more} further ${noun}, or we withdraw this.`,
          line`This column falls if ${name} has not {gained|added} ${more} further ${noun} by ${by}.`,
          line`We {take this back|withdraw this column} if, by ${by}, ${name} has {gained|added|taken in} fewer than ${more} further ${noun}, {for then|since in that case} {the crowd was only passing|the attention did not stay|curiosity was all there was|the interest did not outlive the month}.`,
          line`There is a {date|day} for this: if ${name} {gains|adds|takes in} fewer than ${more} further ${noun} by ${by}, {the recommendation|the column|what we say here} is withdrawn, and {the withdrawal will stand here|we will print that as well|readers will be told}.`,
        ]
      : [
          line`We will withdraw this if, by ${by}, ${name} has {gained|added} more than ${more} further ${noun}.`,
          line`If ${name} gains more than ${more} further ${noun} by ${by}, we withdraw this.`,
          line`The test: more than ${more} further ${noun} for ${name} by ${by}, and we take this back.`,
          line`More than ${more} further ${noun} for ${name} by ${by}, and this column falls.`,
          line`This column falls if ${name} gains more than ${more} further ${noun} by ${by}.`,
          line`Until ${by}, ${more} further ${noun} for ${name} would make us withdraw this.`,
          line`We {take this back|withdraw this column} if, by ${by}, ${name} has {gained|added|taken in} more than ${more} further ${noun}, {for then|since in that case} {the attention stayed|patience was the wrong advice|the interest outlived the month|the readers did come back}.`,
          line`There is a {date|day} for this: if ${name} {gains|adds|takes in} more than ${more} further ${noun} by ${by}, {the caution|the column|what we say here} is withdrawn, and {the withdrawal will stand here|we will print that as well|readers will be told}.`,
        ];
  const dueOn = due.value as Day;
  return {
    says,
    forecast: {
      id: `withdraw/${asked.subject}/${asked.metric}/${asked.if}/${dueOn}`,
      madeOn: today,
      dueOn,
      subject: asked.subject,
      says: `${asked.if} than ${valueOf(bar)} further ${noun} withdraws the column`,
      metric: asked.metric,
      threshold: valueOf(now) + valueOf(bar),
      probability: null,
      outcome: 'open',
    },
  };
}

/** The reading that dates a figure: its own, or that of its first part. */
function firstReading(fact: Fact): Maybe<Observation> {
  return fact.inputs[0] ?? (fact.parts[0] ? firstReading(fact.parts[0]) : null);
}
