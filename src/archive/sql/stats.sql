SELECT
  source,
  count(*) AS "rows",
  count(DISTINCT subject) AS subjects,
  list(DISTINCT metric ORDER BY metric) AS metrics,
  list(DISTINCT strftime(as_of, '%Y-%m-%d') ORDER BY strftime(as_of, '%Y-%m-%d')) AS days,
  max(known_at) AS last_known_at
FROM observations
GROUP BY source
ORDER BY source
