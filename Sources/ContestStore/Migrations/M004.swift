/// Devices, and sheets that arrive too late.
///
/// A log-in gets a public name and says what device it is; drafts are kept per device and ordered by a
/// counter of the server's, for no clock of a device may order anything. A sheet that arrives after its round
/// was closed is kept, and counts only where the jury's chair admits it.
///
/// SQLite cannot add a column that differs by row, nor a counter, so `session` and `draft` are made anew and
/// filled from the old ones. Nothing refers to either of them.
enum M004 {
  static let name = "M004"

  static let sql = [session, draft, lateSheet].joined(separator: "\n")

  private static let session = """
    CREATE TABLE sessionNew (
      secretHash TEXT NOT NULL PRIMARY KEY CHECK (length(secretHash) = 64),
      link INTEGER NOT NULL REFERENCES accessLink (id),
      csrfSecret TEXT NOT NULL CHECK (csrfSecret <> ''),
      device TEXT NOT NULL CHECK (length(device) = 8 AND device NOT GLOB '*[^0-9a-f]*'),
      label TEXT NOT NULL,
      createdAt INTEGER NOT NULL,
      lastSeen INTEGER NOT NULL,
      endedAt INTEGER
    ) STRICT;
    INSERT INTO sessionNew (secretHash, link, csrfSecret, device, label, createdAt, lastSeen, endedAt)
    SELECT secretHash, link, csrfSecret, lower(hex(randomblob(4))), '', createdAt, lastSeen, endedAt
    FROM session;
    DROP TABLE session;
    ALTER TABLE sessionNew RENAME TO session;
    CREATE INDEX sessionOfLink ON session (link);
    """

  private static let draft = """
    CREATE TABLE draftNew (
      version INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      device TEXT NOT NULL CHECK (device <> ''),
      basedOn INTEGER NOT NULL CHECK (basedOn >= 0),
      cells TEXT NOT NULL CHECK (json_valid(cells)),
      savedAt INTEGER NOT NULL,
      UNIQUE (round, entry, judge, device),
      FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
      FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
    ) STRICT;
    INSERT INTO draftNew (round, entry, judge, device, basedOn, cells, savedAt)
    SELECT round, entry, judge, device, basedOn, cells, savedAt FROM draft ORDER BY savedAt, device;
    DROP TABLE draft;
    ALTER TABLE draftNew RENAME TO draft;
    """

  private static let lateSheet = """
    CREATE TABLE lateSheet (
      number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
      clientID TEXT NOT NULL UNIQUE CHECK (clientID <> ''),
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      basedOn INTEGER NOT NULL CHECK (basedOn >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('marks', 'recused')),
      marks TEXT NOT NULL CHECK (json_valid(marks)),
      reason TEXT NOT NULL,
      instant INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'admitted', 'refused')),
      decision TEXT CHECK (decision <> ''),
      decidedBy TEXT,
      decidedAt INTEGER,
      revision INTEGER,
      CHECK ((state = 'waiting') = (decision IS NULL)),
      CHECK ((decision IS NULL) = (decidedBy IS NULL)),
      CHECK ((decision IS NULL) = (decidedAt IS NULL)),
      CHECK ((state = 'admitted') = (revision IS NOT NULL)),
      FOREIGN KEY (round, entry) REFERENCES lot (round, entry),
      FOREIGN KEY (round, judge) REFERENCES seat (round, judge)
    ) STRICT;
    CREATE INDEX lateSheetOfRound ON lateSheet (round, judge, entry);
    """
}
