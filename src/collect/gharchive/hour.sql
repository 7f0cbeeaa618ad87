-- One pass over an hour: how many events there are, and how many stars each repository got. Only these fields are read: names of
-- people and texts stay in the file.
SELECT
  type IS NOT NULL AS typed,
  CASE WHEN type = 'WatchEvent' THEN repo.name END AS name,
  count(*)::DOUBLE AS n
FROM read_json(
  $file,
  format = 'newline_delimited',
  columns = { type: 'VARCHAR', repo: 'STRUCT(name VARCHAR)' },
  maximum_object_size = 67108864
)
GROUP BY ALL
