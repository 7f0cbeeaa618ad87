import { quietDay } from '../detect/angles/quiet-day.ts';
import { angles } from '../detect/registry.ts';
import { maxims } from '../draft/maxims.ts';
import type { Method } from '../press/site.ts';
import { formulas } from '../reckon/formulas.ts';
import { metricBoxes } from '../reckon/metric-boxes.ts';
import { noiseRules } from '../reckon/noise/rules.ts';
import { metricOf, metrics } from '../vocabulary/index.ts';

/** What the method page prints, from what the stations declare about themselves. */
export const method: Method = {
  angles: [...angles, quietDay].map((angle) => angle.declaration),
  metrics,
  noise: noiseRules.map(({ id, says }) => ({ id, says })),
  maxims: Object.entries(maxims).map(([id, says]) => ({ id, says })),
  boxes: metricBoxes.map(({ id, says, scope, least }) => ({
    id,
    says: `${says}; over ${metricOf(scope).spoken}, where it was read of ${least} or more`,
  })),
  formulas: formulas.map(({ name, version, says }) => ({ name, version, says })),
};
