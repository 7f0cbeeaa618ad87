SELECT subject, arg_max(digest, as_of) AS digest
FROM read_parquet($known)
WHERE source = $source AND as_of < $before::TIMESTAMP
GROUP BY subject
