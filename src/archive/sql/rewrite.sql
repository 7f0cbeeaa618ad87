-- Makes one sorted file of several, or one file again without a subject ('' is nobody's id). Of rows with the same key the
-- first known stays, as when a batch is kept.
COPY (
  SELECT metric, subject, source, as_of, known_at, value, seen_in
  FROM read_parquet($files)
  WHERE subject <> $without
  QUALIFY row_number() OVER (PARTITION BY metric, subject, source, as_of ORDER BY known_at, seen_in, value) = 1
  ORDER BY metric, subject, source, as_of
) TO $target (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)
