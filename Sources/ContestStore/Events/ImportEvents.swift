import ContestCore
import Foundation
import GRDB

struct RuleFileImported: Event {
  var path: String
  /// Base64 in the payload.
  var content: Data
  var sha256: String

  var verb: JournalVerb { .importRuleFile }
  var subjects: [String] { [path] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO ruleFile (path, content, sha256) VALUES (?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET content = excluded.content, sha256 = excluded.sha256
      """, [path, content, sha256])
  }
}

struct RoundDeclared: Event {
  var round: String
  var position: Int

  var verb: JournalVerb { .declareRound }
  var subjects: [String] { [round] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO round (id, position, phase, since) VALUES (?, ?, 'draft', ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position
      """, [round, position, stamp.instant.milliseconds])
  }
}

struct EntryRecorded: Event {
  enum Origin: String, Codable {
    case `import`
    case add
    case edit
  }

  struct Source: Codable {
    var file: String
    var row: [String: String]
  }

  var origin: Origin
  var id: String
  var unit: String
  var title: String
  var theme: String?
  var script: String
  var recording: String
  var consentRegister: Bool
  var consentPublishName: Bool
  var consentBroadcast: Bool
  var fullName: String
  /// ISO 8601.
  var birthDate: String?
  var post: String
  var phone: String
  var source: Source?

  init(_ entry: Entry, source: EntrySource?, origin: Origin) {
    self.origin = origin
    id = entry.id.rawValue
    unit = entry.unit.rawValue
    title = entry.title.composed
    theme = entry.theme?.rawValue
    script = entry.script.composed
    recording = entry.recording.composed
    consentRegister = entry.consents.register
    consentPublishName = entry.consents.publishName
    consentBroadcast = entry.consents.broadcast
    fullName = entry.entrant.fullName.composed
    birthDate = entry.entrant.birthDate?.isoDescription
    post = entry.entrant.post.composed
    phone = entry.entrant.phone.composed
    self.source = source.map { source in
      Source(
        file: source.file.composed,
        row: Dictionary(uniqueKeysWithValues: source.row.map { ($0.key.rawValue, $0.value.composed) }))
    }
  }

  var verb: JournalVerb {
    switch origin {
    case .import: .importEntry
    case .add: .addEntry
    case .edit: .editEntry
    }
  }
  var subjects: [String] { [id] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO entry (id, unit, title, theme, script, recording, consentRegister, consentPublishName,
        consentBroadcast) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, title = excluded.title, theme = excluded.theme,
        script = excluded.script, recording = excluded.recording,
        consentRegister = excluded.consentRegister, consentPublishName = excluded.consentPublishName,
        consentBroadcast = excluded.consentBroadcast
      """,
      [
        id, unit, title, theme, script, recording, consentRegister, consentPublishName, consentBroadcast,
      ])
    try db.run(
      """
      INSERT INTO entrant (entry, fullName, birthDate, post, phone) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (entry) DO UPDATE SET fullName = excluded.fullName, birthDate = excluded.birthDate,
        post = excluded.post, phone = excluded.phone
      """, [id, fullName, birthDate, post, phone])
    if let source {
      try db.run(
        """
        INSERT INTO entrySource (entry, file, row) VALUES (?, ?, ?)
        ON CONFLICT (entry) DO UPDATE SET file = excluded.file, row = excluded.row
        """, [id, source.file, CanonicalJSON.encode(source.row)])
    }
  }
}

struct EntryWithdrawn: Event {
  var entry: String
  var reason: String
  /// Where the entry stands in the running order of a round whose standings are not yet signed for.
  var rounds: [String]

  var verb: JournalVerb { .withdrawEntry }
  var subjects: [String] { [entry] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run("UPDATE entry SET withdrawal = ? WHERE id = ?", [reason, entry])
    for (index, round) in rounds.enumerated() {
      let fact = FactsRecorded.Item(
        entry: entry, kind: .status, subject: "", status: EntryStatus.withdrawn.rawValue, source: reason)
      try fact.insert(db, stamp, round: round, position: index + 1)
    }
  }
}

extension String {
  /// NFC: the two spellings of one Vietnamese letter differ in bytes, and so in hashes and UNIQUE.
  var composed: String { precomposedStringWithCanonicalMapping }
}
