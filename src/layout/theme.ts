import { weekday } from '../text/days.ts';
import type { Day, SectionId, Story } from '../vocabulary/index.ts';

/**
 * The rhythm of the week: what each weekday is about. Its angles stand higher among their like, so that the day's theme gives
 * the analysis its field; at the weekend sections go by other names, since they hold a week.
 */
interface Theme {
  readonly angles: readonly string[];
  readonly titles?: Partial<Record<SectionId, string>>;
}

const movements = ['surge', 'download-surge', 'slow-climb', 'record-day', 'overtake', 'milestone', 'theme-of-the-week'];

/** From Sunday, as `weekday` counts. */
const themes: readonly [Theme, Theme, Theme, Theme, Theme, Theme, Theme] = [
  {
    angles: ['forecast-due', 'month-on', 'talk-without-use', 'zero-downloads', 'factory', 'decline', 'purge'],
    titles: { reading: 'Weekend reading', 'since-yesterday': 'The week’s scoreboard' },
  },
  { angles: ['forecast-due', 'month-on', 'people-and-organisations'] },
  { angles: ['paper-with-code', 'paper-gap', 'weights-first'] },
  { angles: ['dataset-takes-hold', 'derivative-bloom', 'most-built-on', 'task-mix', 'safetensors-share'] },
  { angles: ['licence-mix', 'licence-change', 'gate-change', 'security-advisory', 'disappeared', 'archived'] },
  { angles: movements },
  {
    angles: ['theme-of-the-week', 'most-built-on', ...movements],
    titles: { reading: 'Weekend reading', 'since-yesterday': 'The week in review' },
  },
];

const themeOf = (date: Day): Theme => themes[weekday(date)]!;

/** Whether a story is about what its weekday is about. */
export const isOfTheme = (story: Pick<Story, 'angle'>, date: Day): boolean =>
  themeOf(date).angles.includes(story.angle);

/** Titles of sections that go by another name on a day. */
export const titlesOfTheDay = (date: Day): Partial<Record<SectionId, string>> => themeOf(date).titles ?? {};
