import ContestCore

struct LinkCreated: Event {
  var link: Int64
  var judge: String?
  /// Rows written before M007 lack it.
  var name: String?
  /// SHA-256 of the token: the token itself is known to its holder alone.
  var tokenHash: String

  var verb: JournalVerb { .createLink }
  var subjects: [String] { [judge ?? "organiser"] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .accessLink,
      [
        "id": link, "role": judge == nil ? "organiser" : "judge", "judge": judge, "name": name,
        "tokenHash": tokenHash, "createdAt": stamp.instant.milliseconds,
      ])
  }
}

struct LinkRevoked: Event {
  var link: Int64
  var judge: String?

  var verb: JournalVerb { .revokeLink }
  var subjects: [String] { [judge ?? "organiser"] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.update(.accessLink, ["id": link], set: ["revokedAt": stamp.instant.milliseconds])
    try facts.endSessions(of: link, at: stamp.instant)
  }
}
