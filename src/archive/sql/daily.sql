-- One row a series, its readings as two lists in order of time. Lists are put in order once they are whole; kept in order while
-- they grow, a hundred thousand of them would take a gigabyte. The last reading of each day is picked while the lists are
-- unpacked (`series.ts`), which is far cheaper here than grouping by day: most days have one reading.
WITH histories AS (
  SELECT subject, source, list_sort(list({ as_of: as_of, value: value })) AS readings
  FROM observations
  GROUP BY subject, source
)
SELECT
  subject,
  source,
  list_transform(readings, lambda reading: (reading.as_of::DATE - DATE '1970-01-01')::INTEGER) AS days,
  list_transform(readings, lambda reading: reading.value) AS figures
FROM histories
ORDER BY subject, source
