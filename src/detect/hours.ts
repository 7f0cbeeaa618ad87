import { addSeconds } from '../text/days.ts';
import type { Instant } from '../vocabulary/time.ts';

export const addHours = (instant: Instant, hours: number): Instant => addSeconds(instant, 3600 * hours);
