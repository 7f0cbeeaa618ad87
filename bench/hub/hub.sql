-- The invented Hub on one day: models, datasets and Spaces in the shape of hub-stats, one row a repository.
-- Everything follows from the number of a repository, so the same day is the same rows wherever it is made.
--   $rows       repositories on day 0; a day adds one for every thousand
--   $day        days since the first snapshot
--   $firstDay   date of day 0
-- Shapes: accounts, likes and downloads have heavy tails; most repositories have next to none; scores tie massively; a row in
-- four hundred is changed on a day, and a few vanish for good.
WITH numbered AS (
  SELECT
    i,
    CASE WHEN hash(i, 'kind') % 100 < 62 THEN 'model' WHEN hash(i, 'kind') % 100 < 77 THEN 'dataset' ELSE 'space' END AS kind,
    -- A fifth of all repositories belongs to a few hundred accounts.
    (pow(share(i, 'owner'), 3) * $rows / 4)::BIGINT AS owner,
    -- An age in days: half of all repositories came in the last year and a half.
    CASE WHEN i < $rows THEN floor(pow(share(i, 'age'), 1.6) * 1800) + $day + 1 ELSE $day - floor((i - $rows) * 1000 / $rows) END AS age,
    -- How sought after it is: a power law, so that a few have most of everything.
    pow(share(i, 'fame'), -1.05) - 1 AS fame
  FROM range(($rows + $day * $rows // 1000)::BIGINT) AS t(i)
  WHERE hash(i, 'gone') % 20000 >= $day
), drawn AS (
  SELECT
    *,
    'sample-' || word(owner, 'o') || '-' || to_base(owner, 36) AS author,
    word(i, 'a') || '-' || word(i, 'b') || CASE hash(i, 'form') % 4 WHEN 0 THEN '-GGUF' WHEN 1 THEN '-lora' WHEN 2 THEN '-v' || hash(i, 'v') % 9 ELSE '' END
      || '-' || to_base(i, 36) AS name,
    -- Days since its files last changed. Half never change; of the others one in two hundred does on a day.
    least(age, CASE WHEN hash(i, 'calm') % 2 = 0 THEN age ELSE ($day + hash(i, 'turn') % 200) % 200 END) AS quiet,
    -- Four in ten have no downloads at all: no file of theirs is counted.
    CASE WHEN hash(i, 'counted') % 10 < 4 THEN 0 ELSE fame END AS sought,
    $day + i % 7 AS weekday
  FROM numbered
)
SELECT
  kind,
  author || '/' || name AS id,
  author,
  ($firstDay::TIMESTAMP + to_days($day) - to_days(age::INTEGER) + to_seconds(hash(i, 'second') % 80000)) AS createdAt,
  ($firstDay::TIMESTAMP + to_days($day) - to_days(quiet::INTEGER) + to_seconds(hash(i, 'change') % 80000)) AS lastModified,
  CASE WHEN kind = 'space' THEN NULL ELSE floor(sought * 8 * (1 + 0.08::DOUBLE * normal(i * 400 + $day, 'today') + 0.15 * sin(weekday)))::BIGINT END AS downloads,
  CASE WHEN kind = 'space' THEN NULL ELSE floor(sought * age * 0.3)::BIGINT END AS downloadsAllTime,
  floor(fame * 0.02 * age / 100 + CASE WHEN hash(i, 'liked') % 3 = 0 THEN 1 ELSE 0 END)::BIGINT AS likes,
  floor(fame * 0.6 / (1 + age) * (1 + 0.3 * sin(weekday)))::BIGINT AS trendingScore,
  false AS private,
  CASE WHEN hash(i, 'gated') % 40 = 0 THEN 'auto' WHEN hash(i, 'gated') % 40 = 1 THEN 'manual' ELSE 'false' END AS gated,
  CASE WHEN hash(i, 'tasked') % 10 < 4 THEN NULL ELSE task(i, 'task') END AS pipeline_tag,
  CASE WHEN hash(i, 'lib') % 10 < 3 THEN NULL ELSE library(i, 'library') END AS library_name,
  CASE WHEN hash(i, 'sized') % 2 = 0 THEN NULL ELSE { total: (exp(20 + 2 * normal(i, 'size')))::BIGINT } END AS safetensors,
  kit(i, 'sdk') AS sdk,
  'An invented collection of ' || word(i, 'd') || ' and ' || word(i, 'e') || ', number ' || i AS description,
  list_filter([
    'region:us',
    CASE WHEN hash(i, 'licence') % 10 < 5 THEN NULL ELSE 'license:' || licence(i, 'which') END,
    CASE WHEN hash(i, 'lib') % 10 < 3 THEN NULL ELSE library(i, 'library') END,
    CASE WHEN hash(i, 'based') % 3 = 0 THEN 'base_model:quantized:sample-base/' || word(hash(i, 'base') % 500, 'a') || '-' || hash(i, 'base') % 500 END,
    CASE WHEN hash(i, 'paper') % 20 = 0 THEN 'arxiv:25' || lpad((1 + hash(i, 'month') % 12)::VARCHAR, 2, '0') || '.' || lpad((hash(i, 'number') % 20000)::VARCHAR, 5, '0') END,
    CASE WHEN kind = 'dataset' AND hash(i, 'tasked') % 10 >= 4 THEN 'task_categories:' || task(i, 'task') END,
    CASE WHEN hash(i, 'language') % 4 = 0 THEN tongue(i, 'tongue') END,
    -- A tag that comes and goes with the files.
    CASE WHEN hash(i, 'calm') % 2 = 0 OR ($day + hash(i, 'turn') % 200) // 200 % 2 = 0 THEN 'endpoints_compatible' END
  ], lambda tag: tag IS NOT NULL) AS tags
FROM drawn
