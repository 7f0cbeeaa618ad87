import { noun } from '../../text/english.ts';

/** What was met in one file: how many rows, and what became of those that gave nothing. */
export class Tally {
  rows = 0;
  /** Rows that could not be used. */
  bad = 0;
  /** The first of them, worded. */
  readonly shown: string[] = [];
  /** Rows passed over on purpose, by reason. */
  readonly passed = new Map<string, number>();
  /** Fields left out of rows that were used, by name. */
  readonly leftOut = new Map<string, number>();
  /** Members of an archive that this mapping has no place for. */
  readonly unread: string[] = [];

  badRow(place: string, why: string): void {
    this.bad += 1;
    if (this.shown.length < mostShown) this.shown.push(`${place}: ${why}`);
  }

  passedRow(reason: string): void {
    this.passed.set(reason, (this.passed.get(reason) ?? 0) + 1);
  }

  /** Rows of which nothing was kept. */
  get rowsLeftOut(): number {
    return this.bad + [...this.passed.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The bad rows, for a warning each: the first with their places, the rest as a count. */
  warnings(): readonly string[] {
    const more = this.bad - this.shown.length;
    return more === 0
      ? this.shown
      : [...this.shown, `and ${figure(more)} more ${noun(more, 'row')} that could not be used`];
  }

  /** What else was left out, in counts. */
  notes(): readonly string[] {
    return [
      ...[...this.passed].map(([reason, count]) => `${figure(count)} ${noun(count, 'row')} passed over: ${reason}`),
      ...[...this.leftOut].map(
        ([field, count]) => `${field} left out of ${figure(count)} ${noun(count, 'row')}: no date, or out of range`,
      ),
      ...(this.unread.length > 0 ? [`not read, no place for them here: ${this.unread.join(', ')}`] : []),
    ];
  }
}

/** How many bad rows of a file are shown with their place. */
const mostShown = 20;

export const figure = (count: number): string => count.toLocaleString('en-GB');
