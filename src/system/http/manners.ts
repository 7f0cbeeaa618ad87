/** What a source says about how often it wants to be asked. All moments are milliseconds since 1970. */

/** `Retry-After`: seconds, or a date. Null where it says nothing usable. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,7}$/.test(header.trim())) return now + Number(header.trim()) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(now, date);
}

/**
 * When a budget the source keeps for us is used up, the moment it is filled again; null while something is left.
 * Understands `X-RateLimit-Remaining/-Reset` (GitHub: epoch seconds) and the draft `RateLimit: "api";r=0;t=120` (the Hub).
 */
export function exhaustedUntil(headers: Readonly<Record<string, string>>, now: number): number | null {
  const remaining = headers['x-ratelimit-remaining'];
  const reset = headers['x-ratelimit-reset'];
  if (remaining !== undefined && Number(remaining) === 0 && reset !== undefined && /^\d+$/.test(reset)) {
    const seconds = Number(reset);
    return Math.max(now, (seconds > 1_000_000_000 ? 0 : now) + seconds * 1000);
  }
  const draft = headers['ratelimit'];
  const left = draft === undefined ? null : /(?:^|;|,)\s*r(?:emaining)?\s*=\s*(\d+)/.exec(draft);
  const wait = draft === undefined ? null : /(?:;|,)\s*(?:t|reset)\s*=\s*(\d+)/.exec(draft);
  if (left && wait && Number(left[1]) === 0) return now + Number(wait[1]) * 1000;
  return null;
}

/** Whether a refusal means "slower", not "never": 429, and GitHub's 403 for its limits. */
export function asksToWait(status: number, headers: Readonly<Record<string, string>>, body: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /rate limit|abuse detection/i.test(body.slice(0, 2000))
  );
}
