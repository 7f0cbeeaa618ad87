-- A round is one issue on its way over one channel; a delivery is one reader of it. Everybody is written down before the
-- first message leaves, and nobody is taken off: the states always add up to the number of readers.
CREATE TABLE round (
  id         TEXT NOT NULL PRIMARY KEY,
  edition    TEXT NOT NULL,
  date       TEXT NOT NULL,
  channel    TEXT NOT NULL,
  opened_at  TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  readers    INTEGER NOT NULL,
  UNIQUE (edition, date, channel)
);

CREATE TABLE delivery (
  round      TEXT NOT NULL,
  reader     TEXT NOT NULL,
  domain     TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN
    ('queued', 'claimed', 'in_doubt', 'accepted', 'deferred', 'failed', 'suppressed', 'expired')),
  attempt    INTEGER NOT NULL DEFAULT 0,
  next_at    TEXT,
  worker     TEXT,
  revision   INTEGER,
  receipt    TEXT,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (round, reader)
);
-- Only what may be claimed has a time for it; whatever is in flight or settled has none.
CREATE INDEX delivery_due ON delivery (round, next_at, reader) WHERE next_at IS NOT NULL;
CREATE INDEX delivery_held ON delivery (worker) WHERE worker IS NOT NULL;
CREATE INDEX delivery_of_reader ON delivery (reader);

-- Processes that deliver. One that no longer beats is lost, and what it held is settled by the others.
CREATE TABLE worker (
  id         TEXT NOT NULL PRIMARY KEY,
  process    TEXT NOT NULL,
  commits    TEXT NOT NULL CHECK (commits IN ('strict', 'fast')),
  started_at TEXT NOT NULL,
  beat_at    TEXT NOT NULL
);

-- The one place this ledger delivers from. A copy of it stands elsewhere and must not.
CREATE TABLE home (
  one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  place TEXT NOT NULL,
  fence INTEGER NOT NULL,
  since TEXT NOT NULL
);

-- Work that one process does at a time, such as printing an edition.
CREATE TABLE duty (
  name   TEXT NOT NULL PRIMARY KEY,
  worker TEXT NOT NULL,
  until  TEXT NOT NULL
);
