import type { Angle, Chooser } from './angle.ts';
import { archived } from './angles/archived.ts';
import { cardClones } from './angles/card-clones.ts';
import { countingChange } from './angles/counting-change.ts';
import { countsSetAside } from './angles/counts-set-aside.ts';
import { datasetTakesHold } from './angles/dataset-takes-hold.ts';
import { decline } from './angles/decline.ts';
import { deprecation } from './angles/deprecation.ts';
import { derivativeBloom } from './angles/derivative-bloom.ts';
import { disappeared } from './angles/disappeared.ts';
import { downloadSurge } from './angles/download-surge.ts';
import { factory } from './angles/factory.ts';
import { familyShare } from './angles/family-share.ts';
import { forecastDue } from './angles/forecast-due.ts';
import { formatRisk } from './angles/format-risk.ts';
import { gateChange } from './angles/gate-change.ts';
import { hackerNewsEcho } from './angles/hacker-news-echo.ts';
import { issuePressure } from './angles/issue-pressure.ts';
import { labAnnouncement } from './angles/lab-announcement.ts';
import { languageMix } from './angles/language-mix.ts';
import { levelShift } from './angles/level-shift.ts';
import { licenceChange } from './angles/licence-change.ts';
import { licenceDrift } from './angles/licence-drift.ts';
import { licenceMix } from './angles/licence-mix.ts';
import { lookAlikes } from './angles/look-alikes.ts';
import { majorVersion } from './angles/major-version.ts';
import { milestone } from './angles/milestone.ts';
import { modelReleased } from './angles/model-released.ts';
import { monthOn } from './angles/month-on.ts';
import { mostBuiltOn } from './angles/most-built-on.ts';
import { newToList } from './angles/new-to-list.ts';
import { newborn } from './angles/newborn.ts';
import { overtake } from './angles/overtake.ts';
import { paperGap } from './angles/paper-gap.ts';
import { paperWithCode } from './angles/paper-with-code.ts';
import { peopleAndOrganisations } from './angles/people-and-organisations.ts';
import { priceOrLimit } from './angles/price-or-limit.ts';
import { purge } from './angles/purge.ts';
import { quantisationClock } from './angles/quantisation-clock.ts';
import { recordDay } from './angles/record-day.ts';
import { releaseEcho } from './angles/release-echo.ts';
import { repeatable } from './angles/repeatable.ts';
import { riseTogether } from './angles/rise-together.ts';
import { safetensorsShare } from './angles/safetensors-share.ts';
import { securityAdvisory } from './angles/security-advisory.ts';
import { sleeper } from './angles/sleeper.ts';
import { slowClimb } from './angles/slow-climb.ts';
import { surge } from './angles/surge.ts';
import { talkWithoutUse } from './angles/talk-without-use.ts';
import { taskMix } from './angles/task-mix.ts';
import { themeOfTheWeek } from './angles/theme-of-the-week.ts';
import { weightsFirst } from './angles/weights-first.ts';
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
  priceOrLimit,
  deprecation,
  majorVersion,
  securityAdvisory,
  paperWithCode,
  wideDiscussion,
  licenceChange,
  gateChange,
  disappeared,
  archived,
  surge,
  downloadSurge,
  slowClimb,
  levelShift,
  themeOfTheWeek,
  riseTogether,
  recordDay,
  milestone,
  overtake,
  hackerNewsEcho,
  releaseEcho,
  issuePressure,
  decline,
  purge,
  newToList,
  newborn,
  sleeper,
  talkWithoutUse,
  zeroDownloads,
  mostBuiltOn,
  derivativeBloom,
  datasetTakesHold,
  quantisationClock,
  weightsFirst,
  safetensorsShare,
  peopleAndOrganisations,
  licenceMix,
  taskMix,
  languageMix,
  familyShare,
  formatRisk,
  repeatable,
  licenceDrift,
  paperGap,
  factory,
  cardClones,
  lookAlikes,
  countsSetAside,
  monthOn,
  forecastDue,
  countingChange,
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
