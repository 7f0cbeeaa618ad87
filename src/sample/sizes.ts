import type { CatalogueSize } from './catalogue.ts';
import type { WorkshopSize } from './workshop.ts';

export type Size = 'small' | 'full';

export interface WorldSize {
  readonly accounts: number;
  /** Families of models each lab had released before. */
  readonly launchesBefore: number;
  readonly repos: WorkshopSize;
  readonly models: CatalogueSize;
  readonly datasets: number;
  readonly spaces: number;
  /** A usual weekday's papers. */
  readonly papers: number;
  /** A usual day's threads beside those on labs' posts. */
  readonly threads: number;
  /** Repositories that publish releases; a third of them also publish a package. */
  readonly maintained: number;
  /** How long the lists are that a collector reads. */
  readonly lists: {
    readonly models: number;
    readonly newest: number;
    readonly datasets: number;
    readonly spaces: number;
    readonly dailyPapers: number;
    readonly repositories: number;
  };
}

/** `full` is what a newcomer's first paper is printed from; `small` has every phenomenon and is built in a blink. */
export const sizes: Readonly<Record<Size, WorldSize>> = {
  full: {
    accounts: 430,
    launchesBefore: 3,
    repos: { followed: 1440, others: 560, born: 5 },
    models: { older: 1250, born: 20, builders: 110 },
    datasets: 420,
    spaces: 420,
    papers: 42,
    threads: 8,
    maintained: 120,
    lists: { models: 1000, newest: 80, datasets: 200, spaces: 200, dailyPapers: 20, repositories: 20 },
  },
  small: {
    accounts: 90,
    launchesBefore: 1,
    repos: { followed: 110, others: 40, born: 0.6 },
    models: { older: 90, born: 2, builders: 16 },
    datasets: 60,
    spaces: 60,
    papers: 5,
    threads: 2,
    maintained: 24,
    lists: { models: 100, newest: 50, datasets: 25, spaces: 25, dailyPapers: 6, repositories: 12 },
  },
};
