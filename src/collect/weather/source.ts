import type { Bucket } from '../../system/http/index.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Assignment, Gap, Source } from '../source.ts';
import { coordinatesIn, parseCurrent, type Coordinates } from './parse.ts';

const id = 'weather' as SourceId;
const bucket: Bucket = { id: 'open-meteo', requests: 20, seconds: 3600, gap: 200 };

/** The weather at the edition's place. */
export function weatherAt(place: string): Source {
  return {
    id,
    name: 'Open-Meteo',
    on: 'until-turned-off',
    requestsAMorning: 2,

    async *gather(assignment) {
      const where = await find(place, assignment);
      if (where === null || 'kind' in where) {
        yield where ?? missing(`knows no place called ${place}`);
        return;
      }
      const query = {
        latitude: String(where.latitude),
        longitude: String(where.longitude),
        current: 'temperature_2m,weather_code',
        timezone: 'UTC',
      };
      yield await readAnswer(assignment, {
        source: id,
        what: 'the weather',
        asked: {
          url: address(assignment.bases.weather, '/v1/forecast', query),
          bucket,
          accept: 'application/json',
          origin: 'configured',
        },
        parse: parseCurrent(place),
        expects: { least: 1, scaleOf: [], movesDaily: [] },
      });
    },
  };
}

/** A place is looked up once and remembered. */
async function find(place: string, { wire, bases, state }: Assignment): Promise<Coordinates | Gap | null> {
  const cursor = `weather/place/${place}`;
  const known = state.cursor(cursor);
  if (known !== null) return JSON.parse(known) as Coordinates;
  const query = { name: place.split(',')[0]!.trim(), count: '1', format: 'json' };
  const answer = await wire.ask({
    url: address(bases.places, '/v1/search', query),
    bucket,
    accept: 'application/json',
    origin: 'configured',
  });
  if (answer.kind !== 'fresh')
    return missing(answer.kind === 'failed' ? answer.reason : 'did not say where the place lies');
  try {
    const found = coordinatesIn(answer.bytes);
    if (found) state.setCursor(cursor, JSON.stringify(found));
    return found;
  } catch {
    return missing('answered in a shape we do not know');
  }
}

function missing(reason: string): Gap {
  return { kind: 'gap', source: id, what: 'the weather', reason, retryAt: null, unreachable: false, rejected: null };
}
