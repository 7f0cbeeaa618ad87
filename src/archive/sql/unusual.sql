-- The subjects whose last day lies farthest from their own straight line: a least-squares line through the days before, and the
-- distance from where it leads in standard deviations of what it leaves unexplained. Sums are enough for that, so that ninety
-- million rows are read once and never sorted. Only what moved on the last day is summed: most counts of the Hub do not.
WITH moved AS (
  SELECT subject, source
  FROM observations
  WHERE as_of >= $eve::TIMESTAMP
  GROUP BY subject, source
  HAVING min(value) <> max(value)
), summed AS (
  SELECT
    subject,
    max(value) FILTER (x = 0) AS last,
    max(value) FILTER (x = -1) AS before,
    count(*) FILTER (x < 0) AS n,
    sum(x) AS sx,
    sum(x * x) AS sxx,
    sum(x * value) AS sxy,
    sum(value) FILTER (x < 0) AS sy,
    sum(value * value) FILTER (x < 0) AS syy
  FROM (SELECT subject, source, value, date_diff('day', $last::TIMESTAMP, as_of) AS x FROM observations)
  SEMI JOIN moved USING (subject, source)
  GROUP BY subject, source
  HAVING last <> before AND n >= $least
), lines AS (
  SELECT *, (n * sxy - sx * sy) / (n * sxx - sx * sx) AS slope
  FROM summed
)
SELECT
  subject,
  last,
  before,
  (sy - slope * sx) / n AS expected,
  (last - (sy - slope * sx) / n)
    -- A count that never moved would make one more of anything infinitely unusual: one is the least deviation.
    / greatest(1, sqrt(greatest(0, syy - sy * sy / n - slope * (sxy - sx * sy / n)) / (n - 2))) AS surprise
FROM lines
ORDER BY surprise DESC, subject
LIMIT $most::BIGINT
