SELECT
  count(*) AS "rows",
  count(DISTINCT subject) AS subjects,
  count(*) FILTER (NOT regexp_full_match(subject, '[a-z]+:(' || $kinds || ')/[^\x00-\x1f\x7f]+')) AS bad,
  list(DISTINCT strftime(as_of, '%Y-%m-%d') ORDER BY strftime(as_of, '%Y-%m-%d')) AS days,
  min(as_of) AS first_as_of,
  max(as_of) AS last_as_of,
  min(known_at) AS first_known_at,
  max(known_at) AS last_known_at
FROM read_parquet($file)
