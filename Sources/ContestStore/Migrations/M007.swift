/// Papers beside the phones, and the names of the organisers' people.
///
/// What the secretary types from a judge's paper, who read it again, and what was decided where it differs
/// from the sheet that was sent.
/// Marks and totals are millionths of a point. The highest `number` of a paper counts, unless it was removed.
enum M007 {
  static let name = "M007"

  static let sql = [link, paper, settlement].joined(separator: "\n")

  private static let link = "ALTER TABLE accessLink ADD COLUMN name TEXT CHECK (name <> '');"

  private static let paper = """
    CREATE TABLE paperSheet (
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      marks TEXT NOT NULL CHECK (json_valid(marks)),
      total INTEGER,
      enteredBy INTEGER NOT NULL REFERENCES accessLink (id),
      enteredAt INTEGER NOT NULL,
      confirmedBy INTEGER REFERENCES accessLink (id),
      confirmedAt INTEGER,
      revision INTEGER CHECK (revision > 0),
      removedBy INTEGER REFERENCES accessLink (id),
      removedAt INTEGER,
      removalReason TEXT CHECK (removalReason <> ''),
      PRIMARY KEY (round, entry, judge, number),
      FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
      FOREIGN KEY (round, judge) REFERENCES seat (round, judge),
      CHECK (confirmedBy <> enteredBy),
      CHECK ((confirmedBy IS NULL) = (confirmedAt IS NULL)),
      CHECK (revision IS NULL OR confirmedBy IS NOT NULL),
      CHECK (confirmedBy IS NULL OR removedBy IS NULL),
      CHECK ((removedBy IS NULL) = (removedAt IS NULL)),
      CHECK ((removedBy IS NULL) = (removalReason IS NULL))
    ) STRICT;
    """

  private static let settlement = """
    CREATE TABLE paperSettlement (
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      number INTEGER NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      choice TEXT NOT NULL CHECK (choice IN ('sent', 'paper')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      decidedBy INTEGER NOT NULL REFERENCES accessLink (id),
      instant INTEGER NOT NULL,
      PRIMARY KEY (round, entry, judge, sequence),
      FOREIGN KEY (round, entry, judge, number) REFERENCES paperSheet (round, entry, judge, number)
    ) STRICT;
    """
}
