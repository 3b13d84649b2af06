/// Returned sheets and the log-in switch (facts), and what the hall's secretary says to the judges' pages.
///
/// A notice holds while its round stays in the phase that it was given in.
enum M005 {
  static let name = "M005"

  static let sql = """
    CREATE TABLE sheetReturn (
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      revision INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      actor TEXT NOT NULL,
      instant INTEGER NOT NULL,
      PRIMARY KEY (round, entry, judge, revision),
      FOREIGN KEY (round, entry, judge, revision) REFERENCES sheetRevision (round, entry, judge, number)
    ) STRICT;
    CREATE TABLE logInSwitch (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      newLogIns INTEGER NOT NULL CHECK (newLogIns IN (0, 1)),
      actor TEXT NOT NULL,
      instant INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE hallNotice (
      round TEXT NOT NULL PRIMARY KEY REFERENCES round (id),
      entry TEXT,
      calledAt INTEGER,
      closingAt INTEGER,
      closingSaidAt INTEGER,
      CHECK ((entry IS NULL) = (calledAt IS NULL)),
      CHECK ((closingAt IS NULL) = (closingSaidAt IS NULL)),
      FOREIGN KEY (round, entry) REFERENCES lot (round, entry)
    ) STRICT;
    """
}
