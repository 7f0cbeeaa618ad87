-- Puts rows and their readings together and writes one sorted Parquet file.
-- Values are JSON texts: "mit", ["a","b"].
-- Sorted by metric first: a question is about one metric, and within it one subject's history is one short run.
-- Of two rows with the same key the first known is written.
COPY (
  SELECT metric, s AS subject, source, as_of, known_at, v AS value, seen_in
  FROM read_json($rows, format = 'newline_delimited', columns = { r: 'INTEGER', s: 'VARCHAR', v: 'VARCHAR' })
  JOIN read_json($readings, format = 'newline_delimited', columns = {
    r: 'INTEGER', metric: 'VARCHAR', as_of: 'TIMESTAMP', known_at: 'TIMESTAMP', source: 'VARCHAR', seen_in: 'VARCHAR'
  }) USING (r)
  QUALIFY row_number() OVER (PARTITION BY metric, s, source, as_of ORDER BY known_at, seen_in, v) = 1
  ORDER BY metric, subject, source, as_of
) TO $target (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)
