-- All rows of the last reading of each day: on each day the last moment, at that moment the lesser source.
SELECT source, as_of, value AS rank, subject
FROM observations
QUALIFY dense_rank() OVER (PARTITION BY as_of::DATE ORDER BY as_of DESC, source) = 1
ORDER BY as_of, rank, subject
