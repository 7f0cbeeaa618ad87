-- Whole observations, last first.
SELECT metric, subject, source, as_of, known_at, value, seen_in
FROM observations
ORDER BY as_of DESC, known_at DESC, source
