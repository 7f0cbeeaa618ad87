SELECT subject
FROM observations
GROUP BY subject
HAVING min(known_at) >= $spanFrom::TIMESTAMP AND min(known_at) < $spanTo::TIMESTAMP
ORDER BY subject
