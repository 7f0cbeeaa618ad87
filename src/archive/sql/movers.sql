-- The subjects that gained most between two days, each with how unusual its gain is: the logarithm of its growth, in standard
-- deviations of the growth of all subjects that were of about the same size (a class for each factor of ten).
WITH joined AS MATERIALIZED (
  SELECT
    later.subject,
    earlier.value AS before,
    later.value AS "now",
    ln((later.value + 1) / (earlier.value + 1)) AS growth,
    floor(log10(earlier.value + 1)) AS size
  FROM later JOIN earlier USING (subject, source)
), usual AS (
  SELECT size, avg(growth) AS mean, stddev_samp(growth) AS deviation, count(*) AS n
  FROM joined
  GROUP BY size
), most AS (
  SELECT * FROM joined ORDER BY "now" - before DESC, subject LIMIT $most::BIGINT
)
SELECT
  subject,
  before,
  "now",
  "now" - before AS gain,
  CASE WHEN deviation > 0 THEN (growth - mean) / deviation END AS surprise,
  n AS compared
FROM most JOIN usual USING (size)
ORDER BY gain DESC, subject
