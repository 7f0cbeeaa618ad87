-- The subjects whose last day lies farthest from their own straight line: a least-squares line through the days before, and the
-- distance from where it leads in standard deviations of what it leaves unexplained. Sums are enough for that, so that ninety
-- million rows are read once and never sorted. What did not move on the last day is not looked at.
WITH moved AS MATERIALIZED (
  SELECT later.subject, later.source, later.value AS last, earlier.value AS before
  FROM (SELECT subject, source, value FROM observations WHERE as_of >= $last::TIMESTAMP) AS later
  JOIN (SELECT subject, source, value FROM observations WHERE as_of >= $eve::TIMESTAMP AND as_of < $last::TIMESTAMP) AS earlier
    USING (subject, source)
  WHERE later.value <> earlier.value
), summed AS (
  SELECT
    subject,
    source,
    count(*) AS n,
    sum(x) AS sx,
    sum(x * x) AS sxx,
    sum(value) AS sy,
    sum(value * value) AS syy,
    sum(x * value) AS sxy
  FROM (
    SELECT subject, source, value, date_diff('day', $last::TIMESTAMP, as_of) AS x
    FROM observations
    WHERE as_of < $last::TIMESTAMP
  ) SEMI JOIN moved USING (subject, source)
  GROUP BY subject, source
), lines AS (
  SELECT *, (n * sxy - sx * sy) / (n * sxx - sx * sx) AS slope
  FROM summed
  WHERE n >= $least
)
SELECT
  subject,
  last,
  before,
  (sy - slope * sx) / n AS expected,
  (last - (sy - slope * sx) / n)
    -- A count that never moved would make one more of anything infinitely unusual: one is the least deviation.
    / greatest(1, sqrt(greatest(0, syy - sy * sy / n - slope * (sxy - sx * sy / n)) / (n - 2))) AS surprise
FROM lines JOIN moved USING (subject, source)
ORDER BY surprise DESC, subject
LIMIT $most::BIGINT
