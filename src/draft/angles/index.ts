import type { AngleId } from '../../vocabulary/finding.ts';
import type { AngleWords } from '../telling.ts';
import { labAnnouncement } from './lab-announcement.ts';
import { milestone } from './milestone.ts';
import { modelReleased } from './model-released.ts';
import { mostBuiltOn } from './most-built-on.ts';
import { newToList } from './new-to-list.ts';
import { overtake } from './overtake.ts';
import { paperWithCode } from './paper-with-code.ts';
import { quietDay } from './quiet-day.ts';
import { surge } from './surge.ts';
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
};
