public import ContestCore
import GRDB

extension ContestStore {
  /// Every device that is logged in, the newest log-in first.
  public func devices() async throws(StoreError) -> [Device] {
    try await read { db in
      try db.rows(
        """
        SELECT s.device, s.label, s.createdAt, s.lastSeen, l.judge,
          (SELECT count(*) FROM draft AS d WHERE d.device = s.device AND d.judge = l.judge) AS drafts
        FROM session AS s JOIN accessLink AS l ON l.id = s.link
        WHERE s.endedAt IS NULL AND l.revokedAt IS NULL
        ORDER BY s.createdAt DESC, s.device
        """
      ).map { row in
        let judge: String? = row["judge"]
        return Device(
          id: row["device"], role: judge.map { .judge(JudgeID($0)) } ?? .organiser, label: row["label"],
          since: row.instant("createdAt"), lastSeen: row.instant("lastSeen"), drafts: row["drafts"])
      }
    }
  }

  /// Ends the session of one device; its drafts stay on the server.
  ///
  /// - Throws: `refused` where no device of this id is logged in.
  public func endDevice(_ id: String, at instant: Instant) async throws(StoreError) {
    try await writeUnjournalled { db in
      try db.run(
        "UPDATE session SET endedAt = ? WHERE device = ? AND endedAt IS NULL", [instant.milliseconds, id])
      guard db.changesCount > 0 else {
        throw StoreError.refused(
          LocalizedText(
            vi: "Không có máy nào mang mã “\(id)” đang đăng nhập.",
            en: "No device “\(id)” is logged in."))
      }
    }
  }

  /// Notes when devices last gave a sign of life; an earlier sign changes nothing.
  public func touchDevices(_ signs: [String: Instant]) async throws(StoreError) {
    guard !signs.isEmpty else { return }
    try await writeUnjournalled { db in
      for (device, instant) in signs {
        try db.run(
          "UPDATE session SET lastSeen = max(lastSeen, ?) WHERE device = ? AND endedAt IS NULL",
          [instant.milliseconds, device])
      }
    }
  }
}
