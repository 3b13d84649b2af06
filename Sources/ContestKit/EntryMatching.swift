import ContestCore
import ContestStore

/// Finds, for each row of the entry lists, the entry it states, and what in it has changed since the
/// list was last imported.
///
/// The database is the truth for entries after their first import: a row that has not changed in its
/// file touches nothing, a row that has changed touches the changed columns alone, and a column that
/// was also edited at the desk in between is a clash, which is a finding. A row that has gone from its
/// file deletes nothing.
struct EntryMatching {
  private let stored: [StoredEntry]
  private var unmatched: Set<EntryID>
  private var usedIDs: Set<EntryID>
  private(set) var changes: [StoredEntry] = []
  private(set) var findings: [Finding] = []

  init(stored: [StoredEntry]) {
    self.stored = stored
    self.unmatched = Set(stored.map(\.entry.id))
    self.usedIDs = unmatched
  }

  /// Matches every accepted row; results are in `changes` and `findings`.
  mutating func match(_ accepted: [EntryListCheck.Accepted]) {
    for row in accepted { if let id = row.id { usedIDs.insert(id) } }
    var rest: [EntryListCheck.Accepted] = []
    for row in accepted {
      if let entry = take(where: { Self.isSame($0, row) }) {
        merge(row, into: entry)
      } else {
        rest.append(row)
      }
    }
    var new: [EntryListCheck.Accepted] = []
    for row in rest {
      if row.id == nil, let entry = take(where: { Self.isLikely($0, row) }) {
        merge(row, into: entry)
      } else {
        new.append(row)
      }
    }
    for row in new {
      let id = row.id ?? freeID(for: row.unit)
      usedIDs.insert(id)
      changes.append(StoredEntry(entry: row.entry(id: id), source: Self.source(of: row)))
    }
  }

  private mutating func take(where matches: (StoredEntry) -> Bool) -> StoredEntry? {
    guard let found = stored.first(where: { unmatched.contains($0.entry.id) && matches($0) }) else {
      return nil
    }
    unmatched.remove(found.entry.id)
    return found
  }

  /// By id where the list states one, else by unit, name, birthday and title.
  private static func isSame(_ stored: StoredEntry, _ row: EntryListCheck.Accepted) -> Bool {
    if let id = row.id { return stored.entry.id == id }
    if let source = stored.source, source.row == row.row.values {
      return source.file == row.row.location.file
    }
    return stored.entry.unit == row.unit
      && VietnameseText.toneKey(stored.entry.entrant.fullName) == VietnameseText.toneKey(row.entrant.fullName)
      && stored.entry.entrant.birthDate == row.entrant.birthDate
      && VietnameseText.toneKey(stored.entry.title) == VietnameseText.toneKey(row.title)
  }

  /// A row of the same list and unit that still names the same person or hands in the same recording:
  /// a corrected name, birthday or title.
  private static func isLikely(_ stored: StoredEntry, _ row: EntryListCheck.Accepted) -> Bool {
    guard let source = stored.source, source.file == row.row.location.file, stored.entry.unit == row.unit
    else {
      return false
    }
    let entry = stored.entry
    return VietnameseText.toneKey(entry.entrant.fullName) == VietnameseText.toneKey(row.entrant.fullName)
      || (!entry.recording.isEmpty && entry.recording == row.row[.recording])
      || (entry.entrant.birthDate != nil && entry.entrant.birthDate == row.entrant.birthDate)
  }

  private static func source(of row: EntryListCheck.Accepted) -> EntrySource {
    EntrySource(file: row.row.location.file, row: row.row.values)
  }

  /// The id that a new entry of `unit` would be given.
  func newID(for unit: UnitID) -> EntryID { freeID(for: unit) }

  private func freeID(for unit: UnitID) -> EntryID {
    var number = 1
    while usedIDs.contains(EntryID("\(unit)-\(number)")) { number += 1 }
    return EntryID("\(unit)-\(number)")
  }

  // MARK: Merging

  private mutating func merge(_ row: EntryListCheck.Accepted, into stored: StoredEntry) {
    let source = Self.source(of: row)
    guard stored.source?.row != source.row || stored.source?.file != source.file else { return }
    let before = stored.source?.row ?? [:]
    var entry = stored.entry
    let stated = row.entry(id: entry.id)
    for column in EntryColumn.allCases where before[column] != source.row[column] {
      let now = entry.text(of: column)
      guard now != stated.text(of: column) else { continue }
      if let last = before[column], !entry.isStill(last, in: column, comparedWith: stated) {
        findings.append(clash(column, in: row, desk: now))
      } else {
        entry.take(column, from: stated)
      }
    }
    changes.append(StoredEntry(entry: entry, source: source))
  }

  private func clash(_ column: EntryColumn, in row: EntryListCheck.Accepted, desk: String) -> Finding {
    Finding(
      at: row.row.location(of: column),
      LocalizedText(
        vi: "\(column.rawValue) đã được sửa ở bàn tổ chức thành «\(desk)», nay tệp ghi «\(row.row[column])»; "
          + "sửa tệp cho khớp hoặc sửa lại ở bàn tổ chức",
        en:
          "\(column.rawValue) was changed at the desk to “\(desk)”, and now the file says “\(row.row[column])”; "
          + "make the file agree or change it at the desk"))
  }
}

extension Entry {
  /// The column's value as text; equal texts are equal values.
  func text(of column: EntryColumn) -> String {
    func word(_ consent: Bool) -> String { consent ? "yes" : "no" }
    return switch column {
    case .unit: unit.rawValue
    case .fullName: entrant.fullName
    case .birthDate: entrant.birthDate?.vietnameseDescription ?? ""
    case .post: entrant.post
    case .phone: entrant.phone
    case .title: title
    case .theme: theme?.rawValue ?? ""
    case .script: script
    case .recording: recording
    case .consentRegister: word(consents.register)
    case .consentPublishName: word(consents.publishName)
    case .consentBroadcast: word(consents.broadcast)
    }
  }

  /// Whether the column still holds what the list said when it was last imported.
  fileprivate func isStill(_ last: String, in column: EntryColumn, comparedWith stated: Entry) -> Bool {
    switch column {
    case .fullName, .post, .phone, .title, .script, .recording:
      text(of: column) == VietnameseText.normalised(last)
    case .birthDate: entrant.birthDate == CalendarDate(parsing: last)
    case .unit, .theme:
      // The list may name them in several ways; an id or letter that was typed is compared folded.
      VietnameseText.foldedKey(text(of: column)) == VietnameseText.foldedKey(last)
        || VietnameseText.foldedKey(last).hasSuffix(VietnameseText.foldedKey(text(of: column)))
    case .consentRegister, .consentPublishName, .consentBroadcast:
      // Two values alone: what is not the new one is the old one.
      text(of: column) != stated.text(of: column)
    }
  }

  fileprivate mutating func take(_ column: EntryColumn, from other: Entry) {
    switch column {
    case .unit: unit = other.unit
    case .fullName: entrant.fullName = other.entrant.fullName
    case .birthDate: entrant.birthDate = other.entrant.birthDate
    case .post: entrant.post = other.entrant.post
    case .phone: entrant.phone = other.entrant.phone
    case .title: title = other.title
    case .theme: theme = other.theme
    case .script: script = other.script
    case .recording: recording = other.recording
    case .consentRegister: consents.register = other.consents.register
    case .consentPublishName: consents.publishName = other.consents.publishName
    case .consentBroadcast: consents.broadcast = other.consents.broadcast
    }
  }
}
