-- Makes one file by subject of several by day, or one file again without a subject ('' is nobody's id). A day is taken once, so
-- no two rows are of one subject and moment. Sorted by the number of a subject (`finder.ts`), in small groups of rows, so that
-- finding one subject reads little else.
COPY (
  SELECT {{finder}} AS finder, {{columns}}
  FROM read_parquet($files)
  WHERE subject <> $without
  ORDER BY finder, subject, as_of
) TO $target (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE 20480)
