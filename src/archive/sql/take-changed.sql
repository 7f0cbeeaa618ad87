-- Rows that say something else than the last one the shelf knows of the same subject. Whole rows are compared by their hash
-- first, because reading every text of the archive would cost more than the import. After an update of DuckDB the hashes may be
-- others: then every row looks changed here, and the next step finds that none is.
CREATE OR REPLACE TEMP TABLE changed AS
WITH taken AS (
  SELECT subject, as_of, known_at, {{columns}}, hash({{columns}}) AS digest
  FROM ({{table}})
), known AS ({{known}})
SELECT taken.*, known.subject IS NULL AS is_new
FROM taken LEFT JOIN known USING (subject)
WHERE known.digest IS DISTINCT FROM taken.digest
