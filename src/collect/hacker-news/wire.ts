/** One hit of `GET /api/v1/search_by_date` of Algolia's Hacker News search. */
export interface HitOnWire {
  readonly objectID?: unknown; // '47903226'
  readonly title?: unknown;
  readonly url?: unknown; // null for questions to the readers
  readonly author?: unknown;
  readonly points?: unknown;
  readonly num_comments?: unknown;
  readonly created_at_i?: unknown; // seconds since 1970
}
