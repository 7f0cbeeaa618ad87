-- Makes one file by subject of several by day, or one file again without a subject ('' is nobody's id). A day is taken once, so
-- no two rows are of one subject and moment. Small groups of rows, so that finding one subject reads little else. DuckDB remembers
-- eight bytes of the least and greatest text of a group, and all ids of a kind share those: so the eight characters after them
-- stand in a column of their own (`beginning.ts`).
COPY (
  SELECT COLUMNS(name -> name <> 'beginning'), substring(subject, strpos(subject, '/') + 1, 8) AS beginning
  FROM read_parquet($files)
  WHERE subject <> $without
  ORDER BY subject, as_of
) TO $target (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE 20480)
