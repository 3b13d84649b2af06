public import ContestCore
import GRDB
import Synchronization

extension ContestStore {
  /// Comes back whenever something may have been committed since: at once for this process's own commits, at
  /// the next look for those of other processes (`PRAGMA data_version`, which a commit of one's own connection
  /// does not change).
  ///
  /// It comes back a first time as soon as it watches: what was committed until then may have been missed.
  /// Several commits may be told as one; none is left out. It ends when the store is closed or the task
  /// cancelled.
  ///
  /// - Parameter interval: between two looks; at most half a second (architecture, “nothing goes stale”).
  public func changes(lookingEvery interval: Duration = .milliseconds(250)) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let observer = CommitObserver { continuation.yield() }
    writer.add(transactionObserver: observer, extent: .observerLifetime)
    let looking = Task {
      // The observer lives as long as this task holds it.
      defer { withExtendedLifetime(observer) {} }
      var known = try? await dataVersion()
      continuation.yield()
      while !Task.isCancelled {
        try await Task.sleep(for: interval)
        guard let now = try? await dataVersion() else { continue }
        if now != known { continuation.yield() }
        known = now
      }
    }
    continuation.onTermination = { _ in looking.cancel() }
    return stream
  }

  private func dataVersion() async throws -> Int64 {
    try await writer.writeWithoutTransaction { db in
      try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    }
  }
}

/// Tells of every commit of the writing connection.
private final class CommitObserver: TransactionObserver, Sendable {
  private let committed: @Sendable () -> Void

  init(_ committed: @escaping @Sendable () -> Void) {
    self.committed = committed
  }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) { committed() }
  func databaseDidRollback(_ db: Database) {}
}

extension ContestStore {
  /// What has happened after `mark`, and how the hall stands now.
  ///
  /// At most a thousand rows are looked through; more than that are told as `hasMore`.
  ///
  /// - Parameter mark: nil: nothing before now is news.
  public func liveNews(after mark: LiveNews.Mark?) async throws(StoreError) -> LiveNews {
    try await read { db in
      let now = try db.liveMark()
      var news = LiveNews(mark: now, notices: try db.hallNotices(), devices: try db.devicesLoggedIn())
      for round in try db.rounds() where round.phase > .draft { news.phases[round.id] = round.phase }
      guard let mark else { return news }
      news.mark.draft = max(now.draft, mark.draft)
      news.hasMore = now.head - mark.head > 1000
      if !news.hasMore, now.head > mark.head { try db.addSheets(after: mark.head, to: &news) }
      if now.draft > mark.draft { news.drafts = try db.draftNews(after: mark.draft) }
      return news
    }
  }
}

extension Database {
  /// How far news reaches now.
  func liveMark() throws -> LiveNews.Mark {
    LiveNews.Mark(
      head: try Journal.head(self).sequence,
      draft: try row("SELECT coalesce(max(version), 0) AS newest FROM draft")?["newest"] ?? 0)
  }

  private static let sheetVerbs = [JournalVerb.reviseSheet, .returnSheet, .lateSheet].map(\.rawValue)
  /// What no judge's page shows.
  private static let accessVerbs = [JournalVerb.createLink, .revokeLink, .switchLogIns].map(\.rawValue)

  fileprivate func devicesLoggedIn() throws -> Set<String> {
    let rows = try rows(
      """
      SELECT s.device FROM session AS s JOIN accessLink AS l ON l.id = s.link
      WHERE s.endedAt IS NULL AND l.revokedAt IS NULL
      """)
    return Set(rows.map { $0["device"] })
  }

  fileprivate func addSheets(after sequence: Int64, to news: inout LiveNews) throws {
    let rows = try rows(
      "SELECT verb, subjects FROM journal WHERE sequence > ? ORDER BY sequence", [sequence])
    var seen: Set<[String]> = []
    for row in rows {
      let verb: String = row["verb"]
      guard Self.sheetVerbs.contains(verb) else {
        news.hasMore = news.hasMore || !Self.accessVerbs.contains(verb)
        continue
      }
      let subjects = try CanonicalJSON.decode([String].self, from: row["subjects"])
      if subjects.count == 3, seen.insert(subjects).inserted, let sheet = try sheetNews(subjects) {
        news.sheets.append(sheet)
      }
    }
  }

  private func sheetNews(_ subjects: [String]) throws -> LiveNews.SheetNews? {
    let row = try row(
      """
      SELECT l.code, coalesce(s.revision, 0) AS revision, t.revision IS NOT NULL AS isReturned,
        EXISTS (SELECT 1 FROM lateSheet AS d
          WHERE d.round = l.round AND d.entry = l.entry AND d.judge = :judge) AS isLate
      FROM lot AS l LEFT JOIN currentSheet AS s
        ON s.round = l.round AND s.entry = l.entry AND s.judge = :judge
      LEFT JOIN sheetReturn AS t
        ON t.round = s.round AND t.entry = s.entry AND t.judge = s.judge AND t.revision = s.revision
      WHERE l.round = :round AND l.entry = :entry
      """, ["round": subjects[0], "entry": subjects[1], "judge": subjects[2]])
    return row.map { row in
      LiveNews.SheetNews(
        round: RoundID(subjects[0]), entry: EntryID(subjects[1]), judge: JudgeID(subjects[2]),
        code: row["code"], revision: row["revision"], isReturned: row["isReturned"], isLate: row["isLate"])
    }
  }

  fileprivate func draftNews(after version: Int64) throws -> [LiveNews.DraftNews] {
    try rows(
      """
      SELECT d.round, d.entry, d.judge, d.version, d.device, l.code
      FROM draft AS d JOIN lot AS l ON l.round = d.round AND l.entry = d.entry
      WHERE d.version > ? ORDER BY d.version LIMIT 1000
      """, [version]
    ).map { row in
      LiveNews.DraftNews(
        round: row.identifier("round"), entry: row.identifier("entry"), judge: row.identifier("judge"),
        code: row["code"], version: row["version"], device: row["device"])
    }
  }
}
