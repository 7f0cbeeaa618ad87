-- A row of spaces.parquet as the paper's metrics. Spaces have no downloads. Attributes are JSON texts; what is empty is not said.
SELECT
  'hf:space/' || id AS subject,
  {{moment}} AS as_of,
  {{known}} AS known_at,
  likes AS "likes",
  trending_score AS "trending-score",
  json_moment(created_at) AS "created-at",
  json_moment(modified_at) AS "modified-at",
  json_text(sdk) AS "sdk",
  json_text(tagged(tags, 'license:')) AS "licence",
  json_list(list_filter(after_tag(tags, 'arxiv:'), lambda paper: regexp_full_match(paper, '\d{4}\.\d{4,5}'))) AS "paper-links",
  json_list(tags) AS "tags"
FROM ({{rows}})
