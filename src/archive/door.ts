import { metricOf, type MetricDeclaration } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import { kindOf } from '../vocabulary/subject.ts';

const instant = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u001f\u007f]/;

/**
 * What every observation must be before it is kept. Each refusal is a mistake of whoever made the observation, so it throws
 * and the whole batch is left out; bad rows of a source are for `parse.ts` to count, not for the archive.
 */
export function checkSubject(subject: string): void {
  if (control.test(subject) || !subject.isWellFormed())
    throw new TypeError(`not a subject id: ${JSON.stringify(subject)}`);
  kindOf(subject as Observation['subject']);
}

/** Checks what an observation shares with its neighbours, and says how its metric is declared. */
export function checkReading(observation: Observation): MetricDeclaration {
  const { asOf, knownAt, seenIn, source } = observation;
  if (!instant.test(asOf)) throw new TypeError(`asOf is not a moment to the second: ${asOf}`);
  if (!instant.test(knownAt)) throw new TypeError(`knownAt is not a moment to the second: ${knownAt}`);
  if (!/^[0-9a-f]{64}$/.test(seenIn)) throw new TypeError(`seenIn is not a SHA-256: ${seenIn}`);
  if (source === '' || control.test(source)) throw new TypeError(`not a source: ${JSON.stringify(source)}`);
  return metricOf(observation.metric);
}

/** The value as it is stored: a number, or the JSON of a text or list. */
export function storedValue(value: Observation['value'], declared: MetricDeclaration): number | string {
  switch (declared.holds) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) break;
      return value;
    case 'instant':
      if (typeof value !== 'string' || !instant.test(value)) break;
      return JSON.stringify(value);
    case 'text':
      if (typeof value !== 'string') break;
      return JSON.stringify(value.toWellFormed());
    case 'list':
      if (!Array.isArray(value)) break;
      return JSON.stringify((value as readonly string[]).map((one) => one.toWellFormed()));
  }
  throw new TypeError(`"${declared.id}" holds a ${declared.holds}, not ${JSON.stringify(value)}`);
}
