SELECT strftime(as_of, '%Y-%m-%d') AS day, sum(value) AS total, count(*) AS subjects
FROM observations
GROUP BY day
ORDER BY day
