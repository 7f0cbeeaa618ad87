import { instantOfSeconds, isDay } from '../../../text/days.ts';
import type { Day, Instant } from '../../../vocabulary/time.ts';
import type { Row } from '../read/row.ts';
import { BadRow } from './bad-row.ts';

/** Characters a text may have: names and titles, and descriptions, abstracts and cards. */
export const titleLength = 1_000;
export const proseLength = 20_000;
const listLength = 1_000;

/** A text without the spaces around it; null where there is none. */
export function textIn(row: Row, field: string, longest = titleLength): string | null {
  const value = row[field];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new BadRow(`${field} is no text`);
  return usable(value.trim(), field, longest) || null;
}

export function requiredTextIn(row: Row, field: string, longest = titleLength): string {
  const text = textIn(row, field, longest);
  if (text === null) throw new BadRow(`${field} is missing`);
  return text;
}

/** A number from 0 up, written as a number or as digits; null where there is none. */
export function numberIn(row: Row, field: string): number | null {
  const value = row[field];
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'string' ? numberOf(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw new BadRow(`${field} is no number: ${shown(value)}`);
  if (number < 0) throw new BadRow(`${field} is negative: ${shown(value)}`);
  return number;
}

/** A whole number from 0 up. */
export function countIn(row: Row, field: string): number | null {
  const number = numberIn(row, field);
  if (number !== null && !Number.isSafeInteger(number))
    throw new BadRow(`${field} is no whole number: ${shown(row[field])}`);
  return number;
}

/** A place in a list, from 1. */
export function rankIn(row: Row, field: string): number {
  const rank = countIn(row, field);
  if (rank === null || rank === 0) throw new BadRow(`${field} is no place in a list: ${shown(row[field])}`);
  return rank;
}

/**
 * Texts of a list, or of one text joined by a separator; empty where there are none. Members that are null are passed
 * over.
 */
export function listIn(row: Row, field: string, separator = '|'): readonly string[] {
  const value = row[field];
  if (value === null || value === undefined || value === '') return [];
  const members: unknown[] | null =
    typeof value === 'string' ? value.split(separator) : Array.isArray(value) ? value : null;
  if (members === null) throw new BadRow(`${field} is no list`);
  if (members.length > listLength) throw new BadRow(`${field} has more than ${listLength} members`);
  return members.flatMap((member) => {
    if (member === null) return [];
    if (typeof member !== 'string') throw new BadRow(`${field} holds something that is no text`);
    return usable(member.trim(), field, titleLength) || [];
  });
}

/** A day such as `2026-05-04`. */
export function dayIn(row: Row, field: string): Day {
  const value = row[field];
  if (typeof value === 'string' && isDay(value) && isOfOurTime(value)) return value;
  throw new BadRow(`${field} is no day such as 2026-05-04: ${shown(value)}`);
}

/** A moment with its zone, such as `2026-05-04T05:36:00Z`, to the second. */
export function instantIn(row: Row, field: string): Instant {
  const instant = findInstant(row[field]);
  if (instant === null) throw new BadRow(`${field} is no moment such as 2026-05-04T05:36:00Z: ${shown(row[field])}`);
  return instant;
}

/** Reads an ISO 8601 moment that names its zone. Null for anything else, and for placeholders such as 1970. */
export function findInstant(value: unknown): Instant | null {
  if (typeof value !== 'string') return null;
  const match = isoMoment.exec(value);
  if (!match || !isDay(match[1]!)) return null;
  const [, day, time, zone] = match;
  const instant = zone === 'Z' ? `${day}T${time}Z` : instantOfSeconds(Math.floor(Date.parse(value) / 1000));
  return isOfOurTime(instant) ? (instant as Instant) : null;
}

/**
 * Reads seconds since 1970, as Hacker News gives them. Null for anything that is no such moment of the paper's time.
 */
export function findInstantOfSeconds(value: unknown): Instant | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > latestSeconds) return null;
  const instant = instantOfSeconds(value);
  return isOfOurTime(instant) ? instant : null;
}

/** Nothing we read is older than 1991: scrapers write 1970 where they found no date, and 9999 where there is no end. */
function isOfOurTime(moment: string): boolean {
  return moment >= '1991-01-01' && moment < '2100-01-01';
}
const latestSeconds = 4_102_444_800; // 2100-01-01

const isoMoment =
  /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

function numberOf(text: string): number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function usable(text: string, field: string, longest: number): string {
  if (text.length > longest) throw new BadRow(`${field} is longer than ${longest} characters`);
  if (text.includes('\ufffd') || !text.isWellFormed()) throw new BadRow(`${field} holds broken UTF-8`);
  return text;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
