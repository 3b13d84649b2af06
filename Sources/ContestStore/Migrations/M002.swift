/// Entries out of competition, and every kind of decision with the prize or the seed that it names.
///
/// SQLite cannot change a CHECK, so both tables are made anew and filled from the old ones. Nothing refers
/// to either of them.
enum M002 {
  static let name = "M002"

  static let sql = [fact, decision].joined(separator: "\n")

  private static let fact = """
    CREATE TABLE factNew (
      journal INTEGER NOT NULL REFERENCES journal (sequence),
      position INTEGER NOT NULL CHECK (position > 0),
      round TEXT NOT NULL REFERENCES round (id),
      entry TEXT NOT NULL REFERENCES entry (id),
      kind TEXT NOT NULL CHECK (kind IN ('figure', 'duration', 'penalty', 'status')),
      subject TEXT NOT NULL,
      amount INTEGER,
      status TEXT CHECK (
        status IN ('competing', 'absent', 'withdrawn', 'disqualified', 'out-of-competition')),
      source TEXT NOT NULL,
      actor TEXT NOT NULL,
      instant INTEGER NOT NULL,
      PRIMARY KEY (journal, position),
      CHECK ((kind IN ('figure', 'penalty')) = (subject <> '')),
      CHECK ((kind = 'status') = (status IS NOT NULL)),
      CHECK ((kind = 'status') = (amount IS NULL)),
      CHECK (kind = 'figure' OR amount IS NULL OR amount >= 0)
    ) STRICT;
    INSERT INTO factNew (journal, position, round, entry, kind, subject, amount, status, source, actor,
      instant)
    SELECT journal, position, round, entry, kind, subject, amount, status, source, actor, instant FROM fact;
    DROP TABLE fact;
    ALTER TABLE factNew RENAME TO fact;
    CREATE INDEX factOfEntry ON fact (round, entry);
    """

  private static let decision = """
    CREATE TABLE decisionNew (
      round TEXT NOT NULL REFERENCES round (id),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      kind TEXT NOT NULL CHECK (kind IN ('order', 'share', 'note', 'overrule', 'equal', 'wild-card', 'admit',
        'withhold', 'award', 'lot')),
      subjects TEXT NOT NULL CHECK (json_valid(subjects)),
      prize TEXT CHECK (prize <> ''),
      seed TEXT CHECK (seed <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      actor TEXT NOT NULL,
      instant INTEGER NOT NULL,
      PRIMARY KEY (round, sequence),
      CHECK ((kind = 'award') = (prize IS NOT NULL)),
      CHECK ((kind = 'lot') = (seed IS NOT NULL))
    ) STRICT;
    INSERT INTO decisionNew (round, sequence, kind, subjects, reason, actor, instant)
    SELECT round, sequence, kind, subjects, reason, actor, instant FROM decision;
    DROP TABLE decision;
    ALTER TABLE decisionNew RENAME TO decision;
    """
}
