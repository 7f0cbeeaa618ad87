-- Asked once for a kind: which of its subjects became known when. Windows over the answer are cut by whoever asked.
SELECT subject, min(known_at) AS first_known_at
FROM observations
GROUP BY subject
ORDER BY subject
