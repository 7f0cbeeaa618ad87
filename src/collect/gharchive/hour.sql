-- Of the stars an hour of GH Archive recorded, the share each known repository got. GH Archive drops most events since 2025, so
-- its counts say nothing; a share does as long as it drops them evenly.
SELECT
  'gh:repo/' || name AS subject,
  $asOf::TIMESTAMP AS as_of,
  $knownAt::TIMESTAMP AS known_at,
  n / total AS "star-share"
FROM (
  SELECT repo.name AS name, count(*) AS n, sum(count(*)) OVER () AS total
  FROM {{events}}
  WHERE type = 'WatchEvent'
  GROUP BY repo.name
)
WHERE name IN (SELECT unnest($known))
