-- Content: replaced whole when a report's next version arrives.
CREATE TABLE report (
  id       TEXT PRIMARY KEY,
  ord      INTEGER NOT NULL,          -- order of first import
  version  TEXT NOT NULL,
  hash     TEXT NOT NULL,             -- SHA-256 of the package's content
  subject  TEXT NOT NULL,
  title    TEXT NOT NULL,
  as_of    TEXT NOT NULL,             -- YYYY-MM-DD
  imported TEXT NOT NULL,             -- RFC 3339, UTC
  head     TEXT NOT NULL              -- JSON: everything that is not a list below
) STRICT;

CREATE TABLE chapter (
  report TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  title  TEXT NOT NULL,
  head   TEXT NOT NULL,               -- JSON: bottom line, numbers, key points
  PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  report  TEXT NOT NULL,
  chapter INTEGER NOT NULL,
  ord     INTEGER NOT NULL,
  number  TEXT NOT NULL,
  title   TEXT NOT NULL,
  claims  TEXT NOT NULL,              -- JSON list of the declared ids
  PRIMARY KEY (report, chapter, ord),
  FOREIGN KEY (report, chapter) REFERENCES chapter(report, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  report  TEXT NOT NULL,
  chapter INTEGER NOT NULL,
  section INTEGER NOT NULL,
  ord     INTEGER NOT NULL,
  body    TEXT NOT NULL,              -- JSON of the block
  PRIMARY KEY (report, chapter, section, ord),
  FOREIGN KEY (report, chapter, section) REFERENCES section(report, chapter, ord) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE data_table (
  report  TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  ord     INTEGER NOT NULL,
  id      TEXT NOT NULL,
  number  INTEGER NOT NULL,
  title   TEXT NOT NULL,
  head    TEXT NOT NULL,              -- JSON: section, note, claims, columns
  PRIMARY KEY (report, ord),
  UNIQUE (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE data_row (
  report     TEXT NOT NULL,
  data_table INTEGER NOT NULL,
  ord        INTEGER NOT NULL,
  key        TEXT NOT NULL,
  claims     TEXT NOT NULL,           -- JSON list of the claims that state the row
  PRIMARY KEY (report, data_table, ord),
  FOREIGN KEY (report, data_table) REFERENCES data_table(report, ord) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE cell (
  report     TEXT NOT NULL,
  data_table INTEGER NOT NULL,
  data_row   INTEGER NOT NULL,
  ord        INTEGER NOT NULL,
  text       TEXT NOT NULL,           -- as written
  value      TEXT NOT NULL,           -- JSON: what it was read as
  PRIMARY KEY (report, data_table, data_row, ord),
  FOREIGN KEY (report, data_table, data_row) REFERENCES data_row(report, data_table, ord) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
  report TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  ord    INTEGER NOT NULL,
  id     TEXT NOT NULL,
  title  TEXT NOT NULL,
  kind   TEXT NOT NULL,
  head   TEXT NOT NULL,               -- JSON: section, caption, finding, note, claims
  spec   TEXT NOT NULL,               -- JSON by kind
  PRIMARY KEY (report, ord),
  UNIQUE (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  report    TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  ord       INTEGER NOT NULL,
  id        TEXT NOT NULL,
  publisher TEXT NOT NULL,
  title     TEXT NOT NULL,
  url       TEXT NOT NULL,
  date      TEXT NOT NULL,
  quote     TEXT NOT NULL,
  PRIMARY KEY (report, ord),
  UNIQUE (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  report     TEXT NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  ord        INTEGER NOT NULL,
  id         TEXT NOT NULL,
  statement  TEXT NOT NULL,
  confidence TEXT NOT NULL,
  basis      TEXT NOT NULL,
  as_of      TEXT NOT NULL,
  links      TEXT NOT NULL,           -- JSON: same fact, contradicts, values
  PRIMARY KEY (report, ord),
  UNIQUE (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_source (
  report TEXT NOT NULL,
  claim  TEXT NOT NULL,
  ord    INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (report, claim, ord),
  FOREIGN KEY (report, claim) REFERENCES claim(report, id) ON DELETE CASCADE,
  FOREIGN KEY (report, source) REFERENCES source(report, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5(
  report UNINDEXED, kind UNINDEXED, ref UNINDEXED, label UNINDEXED, body,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Judgement: the reader's own, kept by stable id, never by row. An edit is an
-- event and is never changed; mark holds the newest event of each target.
CREATE TABLE event (
  seq    INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,               -- RFC 3339, UTC
  report TEXT NOT NULL,
  kind   TEXT NOT NULL,
  target TEXT NOT NULL,
  body   TEXT NOT NULL                -- JSON; 'null' takes the mark away
) STRICT;

CREATE TABLE mark (
  report TEXT NOT NULL,
  kind   TEXT NOT NULL,
  target TEXT NOT NULL,
  body   TEXT NOT NULL,
  seq    INTEGER NOT NULL REFERENCES event(seq),
  PRIMARY KEY (report, kind, target)
) STRICT, WITHOUT ROWID;
