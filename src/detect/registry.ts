import type { Angle, Chooser } from './angle.ts';
import { labAnnouncement } from './angles/lab-announcement.ts';
import { milestone } from './angles/milestone.ts';
import { modelReleased } from './angles/model-released.ts';
import { mostBuiltOn } from './angles/most-built-on.ts';
import { newToList } from './angles/new-to-list.ts';
import { overtake } from './angles/overtake.ts';
import { paperWithCode } from './angles/paper-with-code.ts';
import { surge } from './angles/surge.ts';
import { wideDiscussion } from './angles/wide-discussion.ts';
import { zeroDownloads } from './angles/zero-downloads.ts';
import { finds } from './selections/finds.ts';
import { firstDay } from './selections/first-day.ts';
import { leftOut } from './selections/left-out.ts';
import { movers } from './selections/movers.ts';
import { reading } from './selections/reading.ts';
import { recount } from './selections/recount.ts';
import { sinceYesterday } from './selections/since-yesterday.ts';
import { tools } from './selections/tools.ts';
import { trending } from './selections/trending.ts';
import { weather } from './selections/weather.ts';
import { words } from './selections/words.ts';

/** Every angle but the quiet day, which is asked last; the method page lists them in this order. */
export const angles: readonly Angle[] = [
  modelReleased,
  labAnnouncement,
  paperWithCode,
  wideDiscussion,
  surge,
  milestone,
  overtake,
  newToList,
  zeroDownloads,
  mostBuiltOn,
];

/** Every standing part of the page. */
export const choosers: readonly Chooser[] = [
  trending,
  movers,
  tools,
  finds,
  reading,
  words,
  sinceYesterday,
  recount,
  leftOut,
  weather,
  firstDay,
];
