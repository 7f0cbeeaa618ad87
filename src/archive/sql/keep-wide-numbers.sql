-- One snapshot of many subjects, sorted so that one subject is found without reading the others.
COPY (
  SELECT subject, $source AS source, as_of, known_at, $seenIn AS seen_in, {{columns}}
  FROM ({{table}})
  ORDER BY subject, as_of
) TO $target (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)
