import { round } from '../../text/round.ts';

/** To one decimal place: figures over a cohort are no finer. */
export function toTenths(value: number): number {
  const { negative, whole, fraction } = round(value, 1);
  return Number(`${negative ? '-' : ''}${whole}.${fraction}`);
}
