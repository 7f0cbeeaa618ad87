/** What GitHub's REST API and feeds send, loosely. */

/** One repository, in a search or alone. `watchers_count` repeats the stars; `open_issues_count` counts pull requests too. */
export interface RepositoryOnWire {
  readonly id?: unknown;
  readonly full_name?: unknown;
  readonly description?: unknown;
  readonly fork?: unknown;
  readonly private?: unknown;
  readonly created_at?: unknown;
  readonly pushed_at?: unknown;
  readonly stargazers_count?: unknown;
  readonly forks_count?: unknown;
  readonly open_issues_count?: unknown;
  readonly language?: unknown;
  readonly license?: { readonly spdx_id?: unknown } | null;
  readonly topics?: unknown;
  readonly archived?: unknown;
  readonly owner?: { readonly type?: unknown }; // 'User' | 'Organization'
}

/** `GET /search/repositories`. */
export interface SearchOnWire {
  readonly total_count?: unknown;
  readonly incomplete_results?: unknown; // true: the search ran out of time; nothing follows from what is missing
  readonly items?: unknown;
}

/** One row of `GET /repos/{owner}/{repo}/stargazers/history` (API version 2026-03-10). */
export interface StarWeekOnWire {
  readonly week?: unknown; // seconds since 1970 of the week's first day
  readonly total?: unknown;
  readonly days?: unknown; // seven counts
}
