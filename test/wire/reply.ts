/** A question as a service sees it. */
export interface Question {
  readonly method: string;
  /** Below the service's own base: `/api/models`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The service's own base, for links to further pages. */
  readonly base: string;
  /** Milliseconds since 1970, by the service's clock. */
  readonly now: number;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One service: what it answers, or null where it has no such page. */
export type Service = (question: Question) => Reply | null;

/** Names of the services the paper asks, which are also the first part of each path of the wire server. */
export const serviceNames = [
  'hub',
  'github-api',
  'github',
  'arxiv',
  'hacker-news',
  'feeds',
  'osv',
  'pypi',
  'npm',
  'weather',
  'places',
] as const;
export type ServiceName = (typeof serviceNames)[number];
export type Services = Readonly<Record<ServiceName, Service>>;

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function text(body: string, type: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'content-type': type, ...headers }, body };
}

export const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
