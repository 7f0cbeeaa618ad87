SELECT subject, {{latest}}
FROM read_parquet($known)
WHERE source = $source AND as_of < $before::TIMESTAMP AND subject IN (SELECT subject FROM changed WHERE NOT is_new)
GROUP BY subject
