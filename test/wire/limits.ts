import type { ServiceName } from './reply.ts';

/** What a service refuses, by how often it was asked; the limits of the real ones without a key. */
export class Limits {
  readonly #github: number;
  readonly #asked = new Map<string, number[]>();

  constructor(githubAnHour: number) {
    this.#github = githubAnHour;
  }

  /** Headers to send along, and the status to refuse with where it is too much. */
  count(service: ServiceName, path: string, now: number): { refusal: number | null; headers: Record<string, string> } {
    switch (service) {
      case 'github-api': {
        const left = this.#github - this.#within('github-api', 3_600_000, now);
        const headers = {
          'x-ratelimit-limit': String(this.#github),
          'x-ratelimit-remaining': String(Math.max(0, left)),
          'x-ratelimit-reset': String(Math.ceil(now / 1000) + 3600),
        };
        const tooFast = path.startsWith('/search/') && this.#within('github-search', 60_000, now) > 10;
        return { refusal: left < 0 || tooFast ? 403 : null, headers };
      }
      case 'arxiv':
        return { refusal: this.#within('arxiv', 3000, now) > 1 ? 429 : null, headers: {} };
      case 'hub':
        return { refusal: this.#within('hub', 300_000, now) > 500 ? 429 : null, headers: {} };
      default:
        return { refusal: null, headers: {} };
    }
  }

  /** Counts this question in, and says how many there were in the last so many milliseconds. */
  #within(name: string, milliseconds: number, now: number): number {
    const asked = [...(this.#asked.get(name) ?? []), now].filter((at) => at > now - milliseconds);
    this.#asked.set(name, asked);
    return asked.length;
  }
}
