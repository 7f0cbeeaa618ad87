-- Who reads by mail. An address stands here only as long as its owner wants mail; refusals are kept as marks, salted
-- digests made outside the database, so that they outlive the address.
CREATE TABLE reader (
  id           TEXT NOT NULL PRIMARY KEY,
  edition      TEXT NOT NULL,
  address      TEXT NOT NULL,
  address_key  TEXT NOT NULL,
  domain       TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  rhythm       TEXT NOT NULL CHECK (rhythm IN ('daily', 'weekly')),
  topics       TEXT NOT NULL,
  origin       TEXT NOT NULL,
  asked_at     TEXT NOT NULL,
  confirmed_at TEXT,
  soft_bounces INTEGER NOT NULL DEFAULT 0,
  bounced_at   TEXT,
  UNIQUE (edition, address_key)
);

CREATE TABLE suppression (
  edition TEXT NOT NULL,
  mark    TEXT NOT NULL,
  reason  TEXT NOT NULL CHECK (reason IN ('left', 'erased', 'bounced', 'complained', 'by-hand')),
  since   TEXT NOT NULL,
  PRIMARY KEY (edition, mark)
);

-- What came in through the form and waits for its answer. Taking a request in costs the same whoever asks.
CREATE TABLE request (
  id      TEXT NOT NULL PRIMARY KEY,
  edition TEXT NOT NULL,
  address TEXT NOT NULL,
  rhythm  TEXT NOT NULL,
  topics  TEXT NOT NULL,
  came_at TEXT NOT NULL
);

-- When a confirmation was sent, by mark: one address gets few of them, however often somebody asks.
CREATE TABLE confirmation (
  edition TEXT NOT NULL,
  mark    TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  PRIMARY KEY (edition, mark, sent_at)
);
CREATE INDEX confirmation_by_time ON confirmation (sent_at);
