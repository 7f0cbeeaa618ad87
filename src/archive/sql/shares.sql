-- How many subjects said what at the end of each week. Attributes are kept when they change, so what was said holds until
-- something else is. Few subjects ever change: only theirs are put in order of time, the others are counted as they come.
WITH beginning AS (
  SELECT min(as_of) AS as_of FROM observations
), changing AS MATERIALIZED (
  SELECT DISTINCT subject FROM observations WHERE as_of > (SELECT as_of FROM beginning)
), spells AS (
  SELECT value, as_of AS since, NULL::TIMESTAMP AS until
  FROM observations ANTI JOIN changing USING (subject)
  UNION ALL
  SELECT value, as_of, lead(as_of) OVER (PARTITION BY subject, source ORDER BY as_of)
  FROM observations SEMI JOIN changing USING (subject)
), counted AS (
  SELECT value, since, until, count(*) AS n FROM spells GROUP BY ALL
), weeks AS (
  SELECT unnest($weekEnds) AS week
), at_end AS (
  SELECT week, value, sum(n) AS n
  FROM weeks JOIN counted
    ON since < week::TIMESTAMP + INTERVAL 1 DAY AND (until IS NULL OR until >= week::TIMESTAMP + INTERVAL 1 DAY)
  GROUP BY week, value
)
SELECT week, json_extract_string(value, '$') AS value, n AS subjects, n / sum(n) OVER (PARTITION BY week) AS share
FROM at_end
ORDER BY week, n DESC, value
