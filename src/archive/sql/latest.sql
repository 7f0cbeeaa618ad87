-- The smallest of the negated times is the greatest time; a tie then falls to the lesser source. arg_min over a group is four
-- times as fast as ranking the rows of each group and keeping the first.
SELECT
  subject,
  metric,
  arg_min(
    { source: source, as_of: as_of, known_at: known_at, value: value, seen_in: seen_in },
    (-epoch(as_of), -epoch(known_at), source)
  ) AS seen
FROM observations
GROUP BY subject, metric
ORDER BY subject, metric
