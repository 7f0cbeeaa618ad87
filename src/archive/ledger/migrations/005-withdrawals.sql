-- Subjects whose names the paper has taken back, for all its editions. The salt makes the id that stands in public files.
CREATE TABLE withdrawal (
  subject TEXT NOT NULL PRIMARY KEY,
  salt    TEXT NOT NULL,
  since   TEXT NOT NULL,
  reason  TEXT NOT NULL
);

-- Whose word a correction is: the archive's, read again, or the editor's.
ALTER TABLE correction ADD COLUMN origin TEXT NOT NULL DEFAULT 'archive' CHECK (origin IN ('archive', 'editor'));
