SELECT source, min(as_of) AS first, max(as_of) AS last, count(DISTINCT subject) AS subjects
FROM observations
GROUP BY source
ORDER BY source
