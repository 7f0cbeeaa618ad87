SELECT source, max(known_at) AS last_known_at, count(*) FILTER (known_at > $since::TIMESTAMP) AS "rows"
FROM observations
GROUP BY source
ORDER BY source
