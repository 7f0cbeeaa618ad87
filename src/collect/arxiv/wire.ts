/**
 * `https://rss.arxiv.org/atom/cs.AI`: the day's announcements, one `<entry>` each with `arxiv:announce_type` (new, cross,
 * replace, replace-cross), `dc:creator`, and a summary that begins `arXiv:2605.00825v1 Announce Type: new Abstract: …`.
 * `https://export.arxiv.org/api/query`: Atom with `opensearch:totalResults`; an error is a feed of one entry titled "Error".
 */
export type AnnounceType = 'new' | 'cross' | 'replace' | 'replace-cross';
