-- As daily.sql, for the subjects that are largest in the last reading (`recent`): of millions most never move.
WITH largest AS (
  SELECT subject FROM recent GROUP BY subject ORDER BY max(value) DESC, subject LIMIT $most::BIGINT
)
SELECT
  subject,
  source,
  list((as_of::DATE - DATE '1970-01-01')::INTEGER ORDER BY as_of) AS days,
  list(value ORDER BY as_of) AS figures
FROM observations SEMI JOIN largest USING (subject)
GROUP BY subject, source
ORDER BY subject, source
