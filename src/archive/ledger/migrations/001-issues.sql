-- The issues that were really printed, their numbers, what was corrected and what was promised.
CREATE TABLE issue_number (
  edition TEXT NOT NULL,
  date    TEXT NOT NULL,
  number  INTEGER NOT NULL,
  PRIMARY KEY (edition, date),
  UNIQUE (edition, number)
);

CREATE TABLE printed (
  edition         TEXT NOT NULL,
  date            TEXT NOT NULL,
  revision        INTEGER NOT NULL,
  number          INTEGER NOT NULL,
  cutoff          TEXT NOT NULL,
  printed_at      TEXT NOT NULL,
  issue_digest    TEXT NOT NULL,
  evidence_digest TEXT NOT NULL,
  headline        TEXT NOT NULL,
  deck            TEXT NOT NULL,
  remembered      TEXT NOT NULL,
  PRIMARY KEY (edition, date, revision)
);

CREATE TABLE correction (
  edition  TEXT NOT NULL,
  date     TEXT NOT NULL,
  revision INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  was      TEXT NOT NULL,
  now      TEXT NOT NULL,
  reason   TEXT NOT NULL,
  PRIMARY KEY (edition, date, revision, place)
);

CREATE TABLE forecast (
  id          TEXT NOT NULL,
  edition     TEXT NOT NULL,
  made_on     TEXT NOT NULL,
  due_on      TEXT NOT NULL,
  subject     TEXT NOT NULL,
  says        TEXT NOT NULL,
  metric      TEXT NOT NULL,
  threshold   DOUBLE PRECISION NOT NULL,
  probability DOUBLE PRECISION,
  outcome     TEXT NOT NULL,
  PRIMARY KEY (edition, id)
);
