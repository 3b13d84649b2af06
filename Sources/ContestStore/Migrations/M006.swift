/// Recordings: that somebody has made sure that nothing in them tells who it is, and how much of them judges
/// have played.
///
/// `blindCheck` and `listeningWaiver` are facts; `listening` and `listeningNote` are not, as drafts are not.
enum M006 {
  static let name = "M006"

  static let sql = """
    CREATE TABLE blindCheck (
      journal INTEGER NOT NULL REFERENCES journal (sequence),
      round TEXT NOT NULL REFERENCES round (id),
      entry TEXT NOT NULL REFERENCES entry (id),
      passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
      script TEXT NOT NULL CHECK (script = '' OR length(script) = 64),
      recording TEXT NOT NULL CHECK (recording = '' OR length(recording) = 64),
      checkedBy TEXT NOT NULL CHECK (checkedBy <> ''),
      actor TEXT NOT NULL,
      instant INTEGER NOT NULL,
      PRIMARY KEY (journal, entry)
    ) STRICT;
    CREATE INDEX blindCheckOfEntry ON blindCheck (round, entry);
    CREATE TABLE listeningWaiver (
      journal INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
      round TEXT NOT NULL REFERENCES round (id),
      judge TEXT NOT NULL CHECK (judge <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      actor TEXT NOT NULL,
      instant INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE listening (
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      played TEXT NOT NULL CHECK (json_valid(played)),
      position INTEGER NOT NULL CHECK (position >= 0),
      updatedAt INTEGER NOT NULL,
      PRIMARY KEY (round, entry, judge),
      FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
      FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
    ) STRICT;
    CREATE TABLE listeningNote (
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      id TEXT NOT NULL CHECK (id <> ''),
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      updatedAt INTEGER NOT NULL,
      PRIMARY KEY (round, entry, judge, id),
      FOREIGN KEY (round, entry, judge) REFERENCES listening (round, entry, judge)
    ) STRICT;
    ALTER TABLE sheetRevision ADD COLUMN heard INTEGER CHECK (heard BETWEEN 0 AND 100);
    """
}
