SELECT count(*) AS "rows", list(DISTINCT seen_in) AS seen_in
FROM read_parquet($files)
WHERE subject = $subject
