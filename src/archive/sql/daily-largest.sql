-- As daily.sql, for the subjects that are largest in the last reading (`recent`): of millions most never move.
WITH largest AS (
  SELECT subject FROM recent GROUP BY subject ORDER BY max(value) DESC, subject LIMIT $most::BIGINT
), histories AS (
  SELECT subject, source, list_sort(list({ as_of: as_of, value: value })) AS readings
  FROM observations SEMI JOIN largest USING (subject)
  GROUP BY subject, source
)
SELECT
  subject,
  source,
  list_transform(readings, lambda reading: (reading.as_of::DATE - DATE '1970-01-01')::INTEGER) AS days,
  list_transform(readings, lambda reading: reading.value) AS figures
FROM histories
ORDER BY subject, source
