-- One row a series, its readings as two lists in order of time. The last reading of each day is picked while the lists are
-- unpacked (`series.ts`), which is far cheaper here than grouping by day: most days have one reading.
SELECT
  subject,
  source,
  list((as_of::DATE - DATE '1970-01-01')::INTEGER ORDER BY as_of) AS days,
  list(value ORDER BY as_of) AS figures
FROM observations
GROUP BY subject, source
ORDER BY subject, source
