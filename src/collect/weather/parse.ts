import { metric } from '../../vocabulary/metric.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { jsonOf, Misfit, objectOf, rowsOf, type Sheet } from '../answer.ts';
import { BadRow } from '../history/check/bad-row.ts';

const temperature = metric('temperature');
const sky = metric('sky');

/** Weather codes of the World Meteorological Organization as Open-Meteo gives them, in words that fit beside a date. */
const skies: Readonly<Record<number, string>> = {
  0: 'clear',
  1: 'mostly clear',
  2: 'partly cloudy',
  3: 'overcast',
  45: 'fog',
  48: 'freezing fog',
  51: 'light drizzle',
  53: 'drizzle',
  55: 'heavy drizzle',
  56: 'freezing drizzle',
  57: 'freezing drizzle',
  61: 'light rain',
  63: 'rain',
  65: 'heavy rain',
  66: 'freezing rain',
  67: 'freezing rain',
  71: 'light snow',
  73: 'snow',
  75: 'heavy snow',
  77: 'snow grains',
  80: 'showers',
  81: 'showers',
  82: 'heavy showers',
  85: 'snow showers',
  86: 'heavy snow showers',
  95: 'thunderstorms',
  96: 'thunderstorms with hail',
  99: 'thunderstorms with hail',
};

/** A forecast for now is an hour or two old at most. */
const currentHours = 6;

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a named place lies, or null where the service knows none. */
export function coordinatesIn(bytes: Uint8Array): Coordinates | null {
  const results = objectOf(jsonOf(bytes))['results'];
  if (results === undefined) return null;
  const [first] = rowsOf(results);
  const latitude = first?.['latitude'];
  const longitude = first?.['longitude'];
  if (typeof latitude !== 'number' || typeof longitude !== 'number') throw new Misfit('a place without coordinates');
  return { latitude, longitude };
}

/** Times come without a zone; they are asked for in UTC. */
function isOfThisHour(time: unknown, readAt: Instant): boolean {
  const at = typeof time === 'string' ? Date.parse(`${time}Z`) : Number.NaN;
  return Math.abs(Date.parse(readAt) - at) <= currentHours * 3_600_000;
}

/** Temperature and sky of a place now; a reading that is null or beyond any weather is left out. */
export function parseCurrent(place: string): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => {
    const { pen } = sheet;
    const answer = objectOf(jsonOf(bytes));
    const current = objectOf(answer['current'] ?? null);
    const units = objectOf(answer['current_units'] ?? null);
    sheet.row(() => {
      const subject = subjectId('place', place);
      const degrees = current['temperature_2m'];
      const code = current['weather_code'];
      if (!isOfThisHour(current['time'], sheet.readAt)) throw new BadRow('it is not of this hour');
      if (units['temperature_2m'] !== '°C') throw new BadRow('its temperature is not in °C');
      if (typeof degrees !== 'number' || degrees < -90 || degrees > 60) throw new BadRow('it has no temperature');
      pen.figure(subject, temperature, degrees);
      pen.attribute(subject, sky, typeof code === 'number' ? (skies[code] ?? null) : null);
    });
  };
}
