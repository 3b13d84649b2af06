/// Every sheet as it counts now, in one row with its marks, so that a round's standings take one short
/// query: a judge's earlier revisions need not be looked through, nor each mark fetched by itself.
///
/// A row says again what `sheetRevision` and `mark` say; it is written with them, in the same transaction,
/// and held against the replayed journal like them.
enum M003 {
  static let name = "M003"

  static let sql = """
    CREATE TABLE currentSheet (
      round TEXT NOT NULL,
      entry TEXT NOT NULL,
      judge TEXT NOT NULL,
      revision INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('marks', 'absent', 'recused')),
      reason TEXT NOT NULL CHECK (kind = 'recused' OR reason = ''),
      marks TEXT NOT NULL CHECK (json_valid(marks)),
      PRIMARY KEY (round, entry, judge),
      FOREIGN KEY (round, entry, judge, revision) REFERENCES sheetRevision (round, entry, judge, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO currentSheet (round, entry, judge, revision, kind, reason, marks)
    SELECT s.round, s.entry, s.judge, s.number, s.kind, iif(s.kind = 'recused', s.reason, ''),
      (SELECT json_group_object(criterion, micros) FROM (
        SELECT m.criterion, m.micros FROM mark AS m
        WHERE m.round = s.round AND m.entry = s.entry AND m.judge = s.judge AND m.revision = s.number
        ORDER BY m.criterion))
    FROM sheetRevision AS s
    WHERE s.number = (
      SELECT max(t.number) FROM sheetRevision AS t
      WHERE t.round = s.round AND t.entry = s.entry AND t.judge = s.judge);
    """
}
