-- What became of what the paper told or promised, by the issue that found it out. A story may be judged more than once:
-- after a week, and after a month.
CREATE TABLE verdict (
  edition    TEXT NOT NULL,
  kind       TEXT NOT NULL,
  about      TEXT NOT NULL,
  told_on    TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  says       TEXT NOT NULL,
  PRIMARY KEY (edition, kind, about, told_on, decided_on)
);
