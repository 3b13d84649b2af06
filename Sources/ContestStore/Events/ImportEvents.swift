import ContestCore
import Foundation

struct RuleFileImported: Event {
  var path: String
  /// Base64 in the payload.
  var content: Data
  var sha256: String

  var verb: JournalVerb { .importRuleFile }
  var subjects: [String] { [path] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.put(.ruleFile, ["path": path, "content": content, "sha256": sha256])
  }
}

struct RoundDeclared: Event {
  var round: String
  var position: Int

  var verb: JournalVerb { .declareRound }
  var subjects: [String] { [round] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.put(
      .round, ["id": round, "position": position],
      new: ["phase": RoundPhase.draft.rawValue, "since": stamp.instant.milliseconds])
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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.put(
      .entry,
      [
        "id": id, "unit": unit, "title": title, "theme": theme, "script": script, "recording": recording,
        "consentRegister": consentRegister, "consentPublishName": consentPublishName,
        "consentBroadcast": consentBroadcast,
      ])
    try facts.put(
      .entrant, ["entry": id, "fullName": fullName, "birthDate": birthDate, "post": post, "phone": phone])
    if let source {
      try facts.put(
        .entrySource, ["entry": id, "file": source.file, "row": CanonicalJSON.encode(source.row)])
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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.update(.entry, ["id": entry], set: ["withdrawal": reason])
    for (index, round) in rounds.enumerated() {
      let fact = FactsRecorded.Item(
        entry: entry, kind: .status, subject: "", status: EntryStatus.withdrawn.rawValue, source: reason)
      try fact.insert(to: &facts, stamp, round: round, position: index + 1)
    }
  }
}

extension String {
  /// NFC: the two spellings of one Vietnamese letter differ in bytes, and so in hashes and UNIQUE.
  var composed: String { precomposedStringWithCanonicalMapping }
}
