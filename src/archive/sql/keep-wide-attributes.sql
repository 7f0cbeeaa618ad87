-- Of what changed, each attribute that is not what the shelf knows last. A subject seen for the first time has a row even where
-- it says nothing, because these rows tell when a subject arrived. What a source no longer says is left as it was said.
COPY (
  WITH last_known AS ({{last}})
  SELECT subject, $source AS source, as_of, known_at, $seenIn AS seen_in, digest, {{fresh}}
  FROM changed LEFT JOIN last_known USING (subject)
  WHERE is_new OR coalesce({{any}}) IS NOT NULL
  ORDER BY subject, as_of
) TO $target (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)
