import { observed, textOf } from '../../reckon/facts.ts';
import { metric } from '../../vocabulary/metric.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Chooser } from '../angle.ts';
import { addHours } from '../hours.ts';

const temperature = metric('temperature');
const sky = metric('sky');
/** Weather is of the hour; what was read earlier is none. */
const freshHours = 6;

/** The weather at the edition's place. */
export const weather: Chooser = {
  id: 'weather',
  memoryDays: 0,
  async choose(past, { edition }) {
    const place = subjectId('place', edition.place);
    const known = (await past.latest({ subjects: [place], metrics: [temperature, sky] })).get(place);
    const read = known?.get(temperature);
    if (!read || read.asOf < addHours(past.cutoff, -freshHours)) return [];
    const seen = known?.get(sky);
    return [{ kind: 'weather', temperature: observed(read), sky: seen?.asOf === read.asOf ? textOf(seen) : null }];
  },
};
