/// What is certified and published, kept: the counted facts' hash, who signed, the files' bytes.
///
/// A certificate and a publication are known by the number of their journal row, which no clock can turn
/// round; those made before get theirs from the journal. `correction` says that facts of a certified round
/// were changed on purpose. Nothing refers to `decision`, which is made anew for upheld appeals.
enum M008 {
  static let name = "M008"

  static let sql = [outcomes, files, decision, notices].joined(separator: "\n")

  /// Until now a notice was known to be over by its time of day.
  private static let notices = """
    DELETE FROM hallNotice WHERE max(coalesce(calledAt, 0), coalesce(closingSaidAt, 0)) < (
      SELECT since FROM round WHERE id = hallNotice.round);
    """

  private static let outcomes = """
    ALTER TABLE certificate ADD COLUMN journal INTEGER;
    ALTER TABLE certificate ADD COLUMN factsHash TEXT CHECK (length(factsHash) = 64);
    ALTER TABLE certificate ADD COLUMN persons TEXT CHECK (persons IS NULL OR json_valid(persons));
    ALTER TABLE certificate ADD COLUMN name TEXT CHECK (name <> '');
    UPDATE certificate SET journal = (
      SELECT sequence FROM (
        SELECT sequence, subjects, row_number() OVER (PARTITION BY subjects ORDER BY sequence) AS number
        FROM journal WHERE verb = 'round.certify') AS j
      WHERE j.subjects = json_array(certificate.round) AND j.number = certificate.number);
    ALTER TABLE publication ADD COLUMN journal INTEGER;
    ALTER TABLE publication ADD COLUMN certificate INTEGER;
    ALTER TABLE publication ADD COLUMN reason TEXT CHECK (reason <> '');
    ALTER TABLE publication ADD COLUMN name TEXT CHECK (name <> '');
    UPDATE publication SET journal = (
      SELECT sequence FROM (
        SELECT sequence, subjects, row_number() OVER (PARTITION BY subjects ORDER BY sequence) AS number
        FROM journal WHERE verb = 'round.publish') AS j
      WHERE j.subjects = json_array(publication.round) AND j.number = publication.version);
    """

  private static let files = """
    CREATE TABLE publishedFile (
      round TEXT NOT NULL,
      version INTEGER NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content BLOB,
      PRIMARY KEY (round, version, name),
      FOREIGN KEY (round, version) REFERENCES publication (round, version)
    ) STRICT;
    CREATE TABLE correction (
      journal INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
      round TEXT NOT NULL REFERENCES round (id),
      kind TEXT NOT NULL CHECK (kind IN ('facts', 'decision', 'appeal')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      name TEXT CHECK (name <> ''),
      actor TEXT NOT NULL,
      instant INTEGER NOT NULL
    ) STRICT;
    """

  private static let decision = """
    CREATE TABLE decisionNew (
      round TEXT NOT NULL REFERENCES round (id),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      kind TEXT NOT NULL CHECK (kind IN ('order', 'share', 'note', 'overrule', 'equal', 'wild-card', 'admit',
        'withhold', 'award', 'lot', 'appeal')),
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
    INSERT INTO decisionNew (round, sequence, kind, subjects, prize, seed, reason, actor, instant)
    SELECT round, sequence, kind, subjects, prize, seed, reason, actor, instant FROM decision;
    DROP TABLE decision;
    ALTER TABLE decisionNew RENAME TO decision;
    """
}
