import { countOf } from '../../../src/sample/index.ts';
import { json, type Service } from '../reply.ts';
import { attributesOf, type Scene } from '../scene.ts';

const codes: Readonly<Record<string, number>> = { clear: 0, cloudy: 3, fog: 45, rain: 61, snow: 73, showers: 80 };

/** Open-Meteo: the weather now, of the grid cell nearest to the place asked for. */
export function weather(scene: Scene): Service {
  return ({ path, query, now }) => {
    if (path !== '/v1/forecast') return null;
    const { place } = scene.world;
    return json({
      latitude: Number(query.get('latitude')) + 0.01,
      longitude: Number(query.get('longitude')) - 0.01,
      generationtime_ms: 0.02,
      utc_offset_seconds: 0,
      timezone: 'GMT',
      elevation: 25,
      current_units: { time: 'iso8601', interval: 'seconds', temperature_2m: '°C', weather_code: 'wmo code' },
      current: {
        time: new Date(now).toISOString().slice(0, 16),
        interval: 900,
        temperature_2m: Math.round(countOf(place, 'temperature', scene.morning) * 10) / 10,
        weather_code: codes[attributesOf(scene, place).text('sky') ?? ''] ?? 3,
      },
    });
  };
}

/** Its geocoding: one place is known by every name but `Nowhere`. */
export const places: Service = ({ path, query }) => {
  if (path !== '/v1/search') return null;
  const name = query.get('name');
  return json(
    name === 'Nowhere'
      ? { generationtime_ms: 0.4 }
      : { results: [{ id: 1, name, latitude: 51.5, longitude: -0.13, timezone: 'Europe/London' }] },
  );
};
