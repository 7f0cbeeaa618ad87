import type { AngleId } from '../../vocabulary/finding.ts';
import type { AngleWords } from '../telling.ts';
import { archived } from './archived.ts';
import { cardClones } from './card-clones.ts';
import { countingChange } from './counting-change.ts';
import { countsSetAside } from './counts-set-aside.ts';
import { datasetTakesHold } from './dataset-takes-hold.ts';
import { decline } from './decline.ts';
import { deprecation } from './deprecation.ts';
import { derivativeBloom } from './derivative-bloom.ts';
import { disappeared } from './disappeared.ts';
import { downloadSurge } from './download-surge.ts';
import { factory } from './factory.ts';
import { familyShare } from './family-share.ts';
import { forecastDue } from './forecast-due.ts';
import { formatRisk } from './format-risk.ts';
import { gateChange } from './gate-change.ts';
import { hackerNewsEcho } from './hacker-news-echo.ts';
import { issuePressure } from './issue-pressure.ts';
import { labAnnouncement } from './lab-announcement.ts';
import { languageMix } from './language-mix.ts';
import { levelShift } from './level-shift.ts';
import { licenceChange } from './licence-change.ts';
import { licenceDrift } from './licence-drift.ts';
import { licenceMix } from './licence-mix.ts';
import { lookAlikes } from './look-alikes.ts';
import { majorVersion } from './major-version.ts';
import { milestone } from './milestone.ts';
import { modelReleased } from './model-released.ts';
import { monthOn } from './month-on.ts';
import { mostBuiltOn } from './most-built-on.ts';
import { newToList } from './new-to-list.ts';
import { newborn } from './newborn.ts';
import { overtake } from './overtake.ts';
import { paperGap } from './paper-gap.ts';
import { paperWithCode } from './paper-with-code.ts';
import { peopleAndOrganisations } from './people-and-organisations.ts';
import { priceOrLimit } from './price-or-limit.ts';
import { purge } from './purge.ts';
import { quantisationClock } from './quantisation-clock.ts';
import { quietDay } from './quiet-day.ts';
import { recordDay } from './record-day.ts';
import { releaseEcho } from './release-echo.ts';
import { repeatable } from './repeatable.ts';
import { riseTogether } from './rise-together.ts';
import { safetensorsShare } from './safetensors-share.ts';
import { securityAdvisory } from './security-advisory.ts';
import { sleeper } from './sleeper.ts';
import { slowClimb } from './slow-climb.ts';
import { surge } from './surge.ts';
import { talkWithoutUse } from './talk-without-use.ts';
import { taskMix } from './task-mix.ts';
import { themeOfTheWeek } from './theme-of-the-week.ts';
import { weightsFirst } from './weights-first.ts';
import { wideDiscussion } from './wide-discussion.ts';
import { zeroDownloads } from './zero-downloads.ts';

/** The words of every angle. An angle without words does not compile. */
export const angleWords: { readonly [A in AngleId]: AngleWords<A> } = {
  surge,
  milestone,
  overtake,
  'new-to-list': newToList,
  'zero-downloads': zeroDownloads,
  'most-built-on': mostBuiltOn,
  'quiet-day': quietDay,
  'model-released': modelReleased,
  'lab-announcement': labAnnouncement,
  'paper-with-code': paperWithCode,
  'wide-discussion': wideDiscussion,
  'slow-climb': slowClimb,
  decline,
  'record-day': recordDay,
  purge,
  'download-surge': downloadSurge,
  'theme-of-the-week': themeOfTheWeek,
  newborn,
  sleeper,
  'talk-without-use': talkWithoutUse,
  'derivative-bloom': derivativeBloom,
  'dataset-takes-hold': datasetTakesHold,
  'quantisation-clock': quantisationClock,
  'licence-change': licenceChange,
  'gate-change': gateChange,
  disappeared,
  archived,
  'safetensors-share': safetensorsShare,
  'people-and-organisations': peopleAndOrganisations,
  'licence-mix': licenceMix,
  'task-mix': taskMix,
  'card-clones': cardClones,
  'look-alikes': lookAlikes,
  'level-shift': levelShift,
  'language-mix': languageMix,
  'family-share': familyShare,
  'format-risk': formatRisk,
  repeatable,
  'licence-drift': licenceDrift,
  'release-echo': releaseEcho,
  'issue-pressure': issuePressure,
  'rise-together': riseTogether,
  'counts-set-aside': countsSetAside,
  factory,
  'paper-gap': paperGap,
  'weights-first': weightsFirst,
  'hacker-news-echo': hackerNewsEcho,
  'month-on': monthOn,
  'forecast-due': forecastDue,
  'counting-change': countingChange,
  'price-or-limit': priceOrLimit,
  deprecation,
  'security-advisory': securityAdvisory,
  'major-version': majorVersion,
};
