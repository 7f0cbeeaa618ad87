-- A row of models.parquet as the paper's metrics. Attributes are JSON texts; what is empty is not said.
SELECT
  'hf:model/' || id AS subject,
  {{moment}} AS as_of,
  {{known}} AS known_at,
  downloads AS "downloads-30d",
  downloads_all AS "downloads-all",
  likes AS "likes",
  trending_score AS "trending-score",
  parameters AS "parameters",
  json_moment(created_at) AS "created-at",
  json_moment(modified_at) AS "modified-at",
  json_text(task) AS "task",
  json_text(library) AS "library",
  json_text(gated) AS "gated",
  json_text(tagged(tags, 'license:')) AS "licence",
  json_list(list_filter(
    after_tag(tags, 'base_model:'),
    lambda base: regexp_full_match(base, '(finetune|quantized|adapter|merge):[\w.-]{1,96}(/[\w.-]{1,96})?')
  )) AS "base-models",
  json_list(list_filter(after_tag(tags, 'arxiv:'), lambda paper: regexp_full_match(paper, '\d{4}\.\d{4,5}'))) AS "paper-links",
  json_list(tags) AS "tags"
FROM ({{rows}})
