/** What the Hub sends, loosely. Fields come and go with what is asked for; nothing is relied on before `parse.ts` looked. */

/** One row of `GET /api/models`, `/api/datasets` or `/api/spaces`. */
export interface RepositoryOnWire {
  readonly id?: unknown; // 'owner/name', or one bare name as the oldest have
  readonly author?: unknown;
  readonly likes?: unknown;
  readonly downloads?: unknown; // 30 days
  readonly downloadsAllTime?: unknown;
  readonly trendingScore?: unknown;
  readonly createdAt?: unknown;
  readonly lastModified?: unknown;
  readonly pipeline_tag?: unknown;
  readonly library_name?: unknown;
  readonly sdk?: unknown;
  readonly cardData?: unknown; // of Spaces: { short_description: 'Ask a question of a file' }
  readonly gated?: unknown; // false | 'auto' | 'manual'
  readonly private?: unknown;
  readonly disabled?: unknown;
  readonly description?: unknown; // datasets
  readonly tags?: unknown;
  readonly safetensors?: unknown; // { total: 8000000000 }
  readonly gguf?: unknown; // { total: 8000000000 }
}

/** One item of `GET /api/daily_papers`. */
export interface DailyPaperOnWire {
  readonly paper?: {
    readonly id?: unknown;
    readonly title?: unknown;
    readonly summary?: unknown;
    readonly authors?: unknown; // [{ name, hidden }]
    readonly publishedAt?: unknown;
    readonly upvotes?: unknown;
    readonly githubRepo?: unknown;
    readonly projectPage?: unknown;
  };
}
