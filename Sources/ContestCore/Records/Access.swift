/// For whom an access link opens the door.
public enum LinkRole: Sendable, Hashable {
  case organiser
  case judge(JudgeID)
}

/// A link by which a person logs in; its token is known to that person alone.
public struct AccessLink: Sendable, Hashable {
  public var id: Int64
  public var role: LinkRole
  /// Whose it is, where several people share a role: the organisers' people by their names.
  public var name: String?
  public var createdAt: Instant
  public var revokedAt: Instant?

  public init(id: Int64, role: LinkRole, name: String? = nil, createdAt: Instant, revokedAt: Instant? = nil) {
    self.id = id
    self.role = role
    self.name = name
    self.createdAt = createdAt
    self.revokedAt = revokedAt
  }
}

/// A log-in that is still good.
public struct SessionInfo: Sendable, Hashable {
  public var link: AccessLink
  public var csrfSecret: String
  /// Tells this log-in from the same person's others: eight hexadecimal digits, no secret.
  public var device: String
  /// What the device called itself, in a few words: `Chrome, Android`; may be empty.
  public var label: String
  public var createdAt: Instant
  public var lastSeen: Instant

  public init(
    link: AccessLink, csrfSecret: String, device: String, label: String = "", createdAt: Instant,
    lastSeen: Instant
  ) {
    self.link = link
    self.csrfSecret = csrfSecret
    self.device = device
    self.label = label
    self.createdAt = createdAt
    self.lastSeen = lastSeen
  }
}

/// A device that is logged in.
public struct Device: Sendable, Hashable {
  /// Eight hexadecimal digits; no secret.
  public var id: String
  public var role: LinkRole
  /// What it called itself: `Chrome, Android`; may be empty.
  public var label: String
  /// When it logged in.
  public var since: Instant
  /// When it last gave a sign of life, to half a minute.
  public var lastSeen: Instant
  /// Sheets that were typed on it and not sent.
  public var drafts: Int

  public init(
    id: String, role: LinkRole, label: String, since: Instant, lastSeen: Instant, drafts: Int
  ) {
    self.id = id
    self.role = role
    self.label = label
    self.since = since
    self.lastSeen = lastSeen
    self.drafts = drafts
  }
}
