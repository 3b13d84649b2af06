import ContestCore

struct RoundDrawn: Event {
  struct LotItem: Codable {
    var entry: String
    var position: Int
    var code: String
  }

  var round: String
  var sequence: Int
  var seed: String
  var numbers: [String: Int]
  var lots: [LotItem]

  var verb: JournalVerb { .draw }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .draw,
      ["round": round, "sequence": sequence, "seed": seed, "instant": stamp.instant.milliseconds])
    for (entry, number) in numbers.sorted(by: { $0.value < $1.value }) {
      try facts.update(.entry, ["id": entry], set: ["number": number])
    }
    try facts.delete(.lot, whose: "round", is: round)
    for lot in lots {
      try facts.insert(
        .lot, ["round": round, "entry": lot.entry, "position": lot.position, "code": lot.code])
    }
  }
}

struct RoundOpened: Event {
  struct SeatItem: Codable {
    var judge: String
    var code: String
  }

  var round: String
  var rulesDocument: String
  var rulesHash: String
  var seats: [SeatItem]

  var verb: JournalVerb { .open }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    let now = stamp.instant.milliseconds
    try facts.endNotices(of: round)
    try facts.update(
      .round, ["id": round],
      set: [
        "phase": RoundPhase.open.rawValue, "since": now, "openedAt": now, "rulesDocument": rulesDocument,
        "rulesHash": rulesHash,
      ])
    for seat in seats {
      try facts.insert(.seat, ["round": round, "judge": seat.judge, "code": seat.code])
    }
  }
}

struct RoundClosed: Event {
  var round: String

  var verb: JournalVerb { .close }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.enter(.closed, round: round, at: stamp.instant)
  }
}

struct RoundCertified: Event {
  var round: String
  var number: Int
  /// The row up to which the journal was counted, and its hash.
  var journalSequence: Int64
  var journalHead: String
  /// What the counted facts hash to (docs/journal.md); rows written before M008 lack it.
  var factsHash: String?
  /// Entries of one person by the first one's id: names are not needed again to count.
  var persons: [String: String]?
  /// Who has signed; nil: nobody was named.
  var name: String?
  /// The certificate that this one takes the place of, and why.
  var supersedes: Int?
  var reason: String?

  var verb: JournalVerb { .certify }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.enter(.certified, round: round, at: stamp.instant)
    if let supersedes {
      try facts.update(
        .certificate, ["round": round, "number": supersedes],
        set: ["withdrawnAt": stamp.instant.milliseconds, "withdrawalReason": reason])
    }
    try facts.insert(
      .certificate,
      [
        "round": round, "number": number, "journal": stamp.sequence,
        "instant": stamp.instant.milliseconds, "actor": stamp.actor.description, "name": name,
        "journalSequence": journalSequence, "journalHead": journalHead, "factsHash": factsHash,
        "persons": persons.map(CanonicalJSON.encode),
      ])
  }
}

struct RoundPublished: Event {
  var round: String
  var version: Int
  var sha256: String
  /// The certificate that it publishes; rows written before M008 lack this and what follows.
  var certificate: Int?
  /// Every published file by name, with its SHA-256.
  var files: [String: String]?
  /// Why there is another version; nil for the first.
  var reason: String?
  var name: String?

  var verb: JournalVerb { .publish }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.enter(.published, round: round, at: stamp.instant)
    try facts.insert(
      .publication,
      [
        "round": round, "version": version, "journal": stamp.sequence,
        "instant": stamp.instant.milliseconds, "actor": stamp.actor.description, "name": name,
        "sha256": sha256, "certificate": certificate, "reason": reason,
      ])
    try facts.insert(files: files ?? [:], round: round, version: version)
  }
}

/// The files of a publication from before M008 were found to be what was published, and are kept.
struct PublicationKept: Event {
  var round: String
  var version: Int
  var files: [String: String]

  var verb: JournalVerb { .keepPublication }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(files: files, round: round, version: version)
  }
}

struct RoundReopened: Event {
  var round: String
  var reason: String
  /// The certificate that is withdrawn; nil where the round was only closed.
  var certificate: Int?

  var verb: JournalVerb { .reopen }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.enter(.open, round: round, at: stamp.instant)
    if let certificate {
      try facts.update(
        .certificate, ["round": round, "number": certificate],
        set: ["withdrawnAt": stamp.instant.milliseconds, "withdrawalReason": reason])
    }
  }
}

extension FactWriter {
  fileprivate mutating func enter(_ phase: RoundPhase, round: String, at instant: Instant) throws {
    try endNotices(of: round)
    try update(
      .round, ["id": round], set: ["phase": phase.rawValue, "since": instant.milliseconds])
  }

  /// Their bytes follow in the transaction; the journal holds what they hash to.
  fileprivate mutating func insert(files: [String: String], round: String, version: Int) throws {
    for (name, digest) in files.sorted(by: { $0.key < $1.key }) {
      try insert(.publishedFile, ["round": round, "version": version, "name": name, "sha256": digest])
    }
  }
}
