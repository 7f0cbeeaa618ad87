-- In order of subjects, so that questions about a few of them pass over the rest.
SELECT metric, subject, source, as_of, known_at, seen_in, value
FROM observations
ORDER BY subject, metric
