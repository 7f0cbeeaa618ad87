-- All rows of the last reading of a list: the last moment at which it was read, at that moment the lesser source.
SELECT source, as_of, value AS rank, subject
FROM observations
WHERE (as_of, source) = (SELECT (as_of, source) FROM observations ORDER BY as_of DESC, source LIMIT 1)
ORDER BY rank, subject
