public import ContestCore
import GRDB

extension ContestStore {
  /// Makes a link for a person; the token is hashed here and kept nowhere.
  ///
  /// It should carry at least 128 random bits.
  ///
  /// - Parameter name: Whose it is, where several people share the role; nil: nobody is named.
  public func createLink(
    token: String, role: LinkRole, name: String? = nil, by actor: Actor, at instant: Instant
  ) async throws(StoreError) -> AccessLink {
    try await write(by: actor, at: instant) { transaction in
      let last = try transaction.db.row("SELECT coalesce(max(id), 0) AS last FROM accessLink")
      let id: Int64 = (last?["last"] ?? 0) + 1
      try transaction.record(
        LinkCreated(
          link: id, judge: role.judge?.rawValue, name: name?.composed, tokenHash: token.sha256))
      return AccessLink(id: id, role: role, name: name?.composed, createdAt: instant)
    }
  }

  /// Revokes every link of the person and ends the sessions made by them.
  ///
  /// - Parameter name: Of a role that several people share, those of this person alone; nil: all of them.
  /// - Returns: How many links were revoked.
  public func revokeLinks(
    _ role: LinkRole, name: String? = nil, by actor: Actor, at instant: Instant
  ) async throws(StoreError) -> Int {
    try await write(by: actor, at: instant) { transaction in
      let links = try transaction.db.links().filter {
        $0.role == role && $0.revokedAt == nil && (name == nil || $0.name == name?.composed)
      }
      for link in links {
        try transaction.record(LinkRevoked(link: link.id, judge: role.judge?.rawValue))
      }
      return links.count
    }
  }

  /// The link that this token opens; nil where there is none.
  ///
  /// A revoked one says so.
  public func link(token: String) async throws(StoreError) -> AccessLink? {
    try await read { db in
      try db.row("SELECT * FROM accessLink WHERE tokenHash = ?", [token.sha256]).map(AccessLink.init(row:))
    }
  }

  /// Every link ever made, oldest first.
  public func links() async throws(StoreError) -> [AccessLink] {
    try await read { db in try db.links() }
  }
}

extension ContestStore {
  /// Logs a person in; sessions stand in no journal.
  ///
  /// - Parameters:
  ///   - device: Eight lower-case hexadecimal digits: the log-in's public name.
  ///   - label: What the device called itself.
  /// - Throws: `unknown` where the link does not exist or is revoked.
  public func startSession(
    secret: String, link: Int64, csrfSecret: String, device: String, label: String = "",
    at instant: Instant
  ) async throws(StoreError) {
    try await writeUnjournalled { db in
      guard try db.exists("SELECT 1 FROM accessLink WHERE id = ? AND revokedAt IS NULL", [link]) else {
        throw StoreError.unknown(.link, id: String(link))
      }
      let now = instant.milliseconds
      try db.run(
        """
        INSERT INTO session (secretHash, link, csrfSecret, device, label, createdAt, lastSeen)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, [secret.sha256, link, csrfSecret, device, label.composed, now, now])
    }
  }

  /// The session of this secret; nil where there is none, it was ended, or its link revoked.
  public func session(secret: String) async throws(StoreError) -> SessionInfo? {
    try await read { db in
      let row = try db.row(
        """
        SELECT l.*, s.csrfSecret, s.device, s.label, s.createdAt AS startedAt, s.lastSeen
        FROM session AS s JOIN accessLink AS l ON l.id = s.link
        WHERE s.secretHash = ? AND s.endedAt IS NULL AND l.revokedAt IS NULL
        """, [secret.sha256])
      return row.map { row in
        SessionInfo(
          link: AccessLink(row: row), csrfSecret: row["csrfSecret"], device: row["device"],
          label: row["label"], createdAt: row.instant("startedAt"), lastSeen: row.instant("lastSeen"))
      }
    }
  }

  public func touchSession(secret: String, at instant: Instant) async throws(StoreError) {
    try await writeUnjournalled { db in
      try db.run(
        "UPDATE session SET lastSeen = ? WHERE secretHash = ? AND endedAt IS NULL",
        [instant.milliseconds, secret.sha256])
    }
  }

  public func endSession(secret: String, at instant: Instant) async throws(StoreError) {
    try await writeUnjournalled { db in
      try db.run(
        "UPDATE session SET endedAt = ? WHERE secretHash = ? AND endedAt IS NULL",
        [instant.milliseconds, secret.sha256])
    }
  }
}

extension LinkRole {
  fileprivate var judge: JudgeID? {
    if case .judge(let id) = self { id } else { nil }
  }
}

extension Database {
  fileprivate func links() throws -> [AccessLink] {
    try rows("SELECT * FROM accessLink ORDER BY id").map(AccessLink.init(row:))
  }
}

extension AccessLink {
  fileprivate init(row: Row) {
    let judge: String? = row["judge"]
    self.init(
      id: row["id"], role: judge.map { .judge(JudgeID($0)) } ?? .organiser, name: row["name"],
      createdAt: row.instant("createdAt"), revokedAt: row.optionalInstant("revokedAt"))
  }
}
