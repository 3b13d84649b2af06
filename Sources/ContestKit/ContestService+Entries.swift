public import ContestCore
import ContestStore

extension ContestService {
  /// Every entry, by unit in the contest's order, then by name the Vietnamese way.
  public func entries() async throws -> [Entry] {
    let order = Dictionary(
      try await contest().units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try await store.entries().map(\.entry).sorted { lhs, rhs in
      let (left, right) = (order[lhs.unit] ?? .max, order[rhs.unit] ?? .max)
      if left != right { return left < right }
      if VietnameseText.nameAscending(lhs.entrant.fullName, rhs.entrant.fullName) { return true }
      if VietnameseText.nameAscending(rhs.entrant.fullName, lhs.entrant.fullName) { return false }
      return lhs.id < rhs.id
    }
  }

  public func entry(_ id: EntryID) async throws -> Entry {
    guard let stored = try await store.entry(id) else { throw Self.unknownEntry(id) }
    return stored.entry
  }

  static func unknownEntry(_ id: EntryID) -> KitError {
    .refused(LocalizedText(vi: "không có hồ sơ «\(id)»", en: "there is no entry “\(id)”"))
  }

  /// Registers one entrant by hand.
  ///
  /// - Parameters:
  ///   - values: as typed, by column; held to the same rules as an entry list.
  ///   - id: nil gives the next free id of the unit.
  /// - Returns: the entry and the warnings.
  /// - Throws: `KitError.input`, whose findings name the column in `location.path`.
  @discardableResult
  public func addEntry(_ values: [EntryColumn: String], id: EntryID? = nil, by actor: Actor = .organiser)
    async throws -> (entry: Entry, warnings: [Finding])
  {
    let now = environment.now()
    let (accepted, warnings) = try await checkByHand(values, id: id, replacing: nil, at: now)
    let stored = try await store.entries()
    let matching = EntryMatching(stored: stored)
    if let id, stored.contains(where: { $0.entry.id == id }) {
      throw KitError.refused(
        LocalizedText(vi: "mã hồ sơ «\(id)» đã được dùng", en: "the entry id “\(id)” is already used"))
    }
    let entry = accepted.entry(id: id ?? matching.newID(for: accepted.unit))
    try await store.addEntry(entry, by: actor, at: now)
    return (entry, warnings)
  }

  /// Changes an entry at the desk.
  ///
  /// - Throws: as `addEntry`; `KitError.refused` where the unit would change after a round has opened.
  @discardableResult
  public func editEntry(_ id: EntryID, _ values: [EntryColumn: String], by actor: Actor = .organiser)
    async throws -> (entry: Entry, warnings: [Finding])
  {
    let before = try await entry(id)
    let now = environment.now()
    let (accepted, warnings) = try await checkByHand(values, id: id, replacing: id, at: now)
    if accepted.unit != before.unit, try await store.rounds().contains(where: { $0.phase > .draft }) {
      throw KitError.refused(
        LocalizedText(
          vi: "không đổi được đơn vị khi đã có vòng mở",
          en: "the unit may not change after a round has opened"))
    }
    var entry = accepted.entry(id: id)
    entry.number = before.number
    entry.withdrawal = before.withdrawal
    try await store.editEntry(entry, by: actor, at: now)
    return (entry, warnings)
  }

  /// Takes an entry out of the contest; in rounds that are not certified it stands as withdrawn.
  public func withdrawEntry(_ id: EntryID, reason: String, by actor: Actor = .organiser) async throws {
    let words = try Self.reason(reason)
    try await store.withdrawEntry(id, reason: words, by: actor, at: environment.now())
  }

  private func checkByHand(
    _ values: [EntryColumn: String], id: EntryID?, replacing: EntryID?, at now: Instant
  ) async throws -> (accepted: EntryListCheck.Accepted, warnings: [Finding]) {
    let contest = try await contest()
    let place = SourceLocation(file: "desk")
    var locations: [EntryColumn: SourceLocation] = [:]
    for column in EntryColumn.allCases {
      locations[column] = SourceLocation(file: "desk", path: column.rawValue)
    }
    var row = EntryRow(
      id: id, values: values.mapValues(VietnameseText.normalised), locations: locations, location: place)
    for (column, text) in values where VietnameseText.hasForbiddenCharacters(text) {
      row.values[column] = text
    }
    var checked = EntryListCheck(contest: contest, file: workspace.handedIn).check([row])
    if let today = now.day(in: contest.timeZone) {
      checked.findings += EntryListCheck.birthdayFindings(of: checked.accepted, on: today)
    }
    guard let accepted = checked.accepted.first, !checked.findings.hasErrors else {
      throw KitError.input(checked.findings)
    }
    let twin = try await store.entries().first { stored in
      stored.entry.id != replacing && stored.entry.unit == accepted.unit && stored.entry.withdrawal == nil
        && VietnameseText.toneKey(stored.entry.entrant.fullName)
          == VietnameseText.toneKey(accepted.entrant.fullName)
        && stored.entry.entrant.birthDate == accepted.entrant.birthDate
        && VietnameseText.toneKey(stored.entry.title) == VietnameseText.toneKey(accepted.title)
    }
    if let twin {
      throw KitError.input([
        Finding(
          at: locations[.fullName],
          LocalizedText(
            vi: "thí sinh này của cùng đơn vị đã có hồ sơ «\(twin.entry.id)»",
            en: "this entrant of the same unit already has the entry “\(twin.entry.id)”"))
      ])
    }
    return (accepted, checked.findings)
  }

  /// The words of a reason, which may not be empty.
  static func reason(_ text: String) throws -> String {
    let words = VietnameseText.normalised(text)
    guard !words.isEmpty, words.count <= 1000, !VietnameseText.hasForbiddenCharacters(words) else {
      throw KitError.refused(
        LocalizedText(
          vi: "cần ghi lý do (không quá 1000 ký tự)", en: "a reason must be given (at most 1000 characters)"))
    }
    return words
  }
}
