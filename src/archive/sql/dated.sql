-- What an attribute says now, where that is a moment in the span. Moments are stored as JSON texts, quotes included, and
-- compare as texts.
SELECT subject
FROM (
  SELECT subject, arg_min(value, (-epoch(as_of), -epoch(known_at), source)) AS moment
  FROM observations
  GROUP BY subject
)
WHERE moment >= to_json($spanFrom) AND moment < to_json($spanTo)
ORDER BY moment, subject
