public import ContestCore
import ContestStore

/// What a judge's device says was played.
public struct ListeningReport: Sendable, Hashable {
  public var key: SheetKey
  /// Milliseconds.
  public var played: [Range<Int>]
  /// Where the player stands, in milliseconds; nil: as it was.
  public var position: Int?
  public var notes: [ListeningNote]

  public init(key: SheetKey, played: [Range<Int>], position: Int?, notes: [ListeningNote]) {
    self.key = key
    self.played = played
    self.position = position
    self.notes = notes
  }
}

/// How much of a recording a judge has heard.
public struct HeardShare: Sendable, Hashable {
  /// 0…100; nil where the recording's length is not known.
  public var percent: Int?
  /// Where the player stood last on any device, in milliseconds.
  public var position: Int
  public var notes: [ListeningNote]
}

/// Who has heard how much of which entry, for the secretary and the jury's chair.
public struct ListeningOverview: Sendable {
  public struct Row: Sendable, Hashable {
    public var entry: EntryID
    public var code: String
    /// Per judge in the order of `judges`: nil where there is nothing to hear or nothing was heard.
    public var percents: [Int?]
  }

  /// What the rules ask for; nil: nothing.
  public var needed: Int?
  /// In the order of the rule file.
  public var judges: [Judge]
  /// In running order.
  public var rows: [Row]
  /// Why a judge need not play the recordings in the program.
  public var waivers: [JudgeID: String]
}

extension ContestService {
  /// Most notes on one recording, and the longest of them in characters.
  public static let listeningLimits = (notes: 200, noteLength: 500)

  /// Adds what a device reports to what is known from all of the judge's devices.
  ///
  /// - Returns: nil where the judge has no such entry to hear.
  /// - Throws: `KitError.refused` in a round that is over.
  public func recordListening(_ report: ListeningReport) async throws -> HeardShare? {
    guard let (rules, entry) = try await heardEntry(report.key),
      let recording = try await recording(of: entry, in: rules)
    else { return nil }
    let phase = try await phase(of: report.key.round)
    guard phase == .open || phase == .closed else {
      throw KitError.refused(
        LocalizedText(vi: "vòng đã kết thúc", en: "the round is over"))
    }
    let end = recording.milliseconds ?? .max
    let played = report.played.filter { $0.lowerBound < end }.map { $0.lowerBound..<min($0.upperBound, end) }
    let listening = Listening(
      entry: entry.id, judge: report.key.judge, played: PlayedParts(played),
      position: min(report.position ?? 0, end),
      notes: report.notes.prefix(Self.listeningLimits.notes).map { note in
        var note = note
        note.text = String(VietnameseText.normalised(note.text).prefix(Self.listeningLimits.noteLength))
        return note
      })
    let whole = try await store.addListening(
      listening, movesPlayer: report.position != nil, round: rules.id, at: environment.now())
    return share(of: whole, recording)
  }

  /// What a judge has heard in a round, by code.
  public func heardShares(of round: RoundID, by judge: JudgeID) async throws -> [String: HeardShare] {
    let rules = try await rules(of: round)
    let all = try await store.listening(round, judge: judge)
    guard rules.kind == .recording, !all.isEmpty else { return [:] }
    let (codes, entries) = (try await codes(of: round), try await store.entryIndex())
    let files = try await heardFiles(of: rules)
    var shares: [String: HeardShare] = [:]
    for one in all {
      guard let code = codes[one.entry], let entry = entries[one.entry] else { continue }
      shares[code] = share(of: one, files.recording(of: entry))
    }
    return shares
  }

  private func share(of listening: Listening, _ recording: BlindCopy?) -> HeardShare {
    HeardShare(
      percent: recording?.milliseconds.map { listening.played.percent(of: $0) },
      position: listening.position, notes: listening.notes)
  }

  /// Who has heard how much; nil for a round without recordings or one that has not opened.
  public func listeningOverview(of round: RoundID) async throws -> ListeningOverview? {
    let rules = try await rules(of: round)
    guard rules.kind == .recording, try await phase(of: round) > .draft else { return nil }
    let contest = try await contest()
    let entries = try await store.entryIndex()
    let members = Self.inFileOrder(rules.panel.members, of: round, contest: contest)
      .filter(rules.handsInSheets)
    let all = Dictionary(grouping: try await store.listening(round), by: \.entry)
    let files = try await heardFiles(of: rules)
    var rows: [ListeningOverview.Row] = []
    for lot in try await store.lots(round) {
      guard let entry = entries[lot.entry] else { continue }
      let heard = all[entry.id] ?? []
      let length = heard.isEmpty ? nil : files.recording(of: entry)?.milliseconds
      rows.append(
        ListeningOverview.Row(
          entry: entry.id, code: lot.code,
          percents: members.map { member in
            guard let length, let one = heard.first(where: { $0.judge == member.judge }) else { return nil }
            return one.played.percent(of: length)
          }))
    }
    return ListeningOverview(
      needed: rules.recordings.listenedPercent,
      judges: members.map { contest.judge($0.judge) ?? Judge(id: $0.judge, name: $0.judge.rawValue) },
      rows: rows, waivers: try await store.listeningWaivers(round))
  }

  /// Lets a judge send sheets without having played the recordings in the program: without scripts nothing
  /// can be measured, and some hear them in the hall.
  public func waiveListening(
    of judge: JudgeID, reason: String, round: RoundID, by actor: Actor = .organiser
  ) async throws {
    guard try await rules(of: round).recordings.listenedPercent != nil else {
      throw KitError.refused(
        LocalizedText(
          vi: "thể lệ vòng «\(round)» không đòi phải nghe bản thu nên không có gì để miễn",
          en: "the rules of round “\(round)” do not require listening, so there is nothing to waive"))
    }
    try await store.waiveListening(
      of: judge, reason: try Self.reason(reason), round: round, by: actor, at: environment.now())
  }

  // MARK: Sending

  /// The entry that a sheet is about, for a judge whom the rules let hear it.
  private func heardEntry(_ key: SheetKey) async throws -> (rules: RoundRules, entry: Entry)? {
    guard try await rulesHash(of: key.round) != nil else { return nil }
    let rules = try await rules(of: key.round)
    guard rules.panel.member(key.judge) != nil,
      let lot = try await store.lots(key.round).first(where: { $0.code == key.code }),
      let entry = try await store.entry(lot.entry)?.entry,
      !Self.mustRecuse(key.judge, unit: entry.unit, rules: rules, contest: try await contest())
    else { return nil }
    return (rules, entry)
  }

  /// How much of the recording a judge has heard, where the rules ask for it and nobody has waived it.
  ///
  /// - Returns: per cent, to be recorded with the sheet; nil where the rules ask for nothing.
  /// - Throws: `NotHeard` where it is not enough.
  func heardEnough(of key: SheetKey, rules: RoundRules) async throws -> Int? {
    guard rules.kind == .recording, let needed = rules.recordings.listenedPercent,
      let entry = try await heardEntry(key)?.entry, !entry.recording.isEmpty
    else { return nil }
    let recording = try await recording(of: entry, in: rules)
    let played = try await store.listening(rules.id, judge: key.judge).first { $0.entry == entry.id }?.played
    let percent = recording?.milliseconds.map { (played ?? PlayedParts()).percent(of: $0) } ?? 0
    guard percent < needed else { return percent }
    guard try await store.listeningWaivers(rules.id)[key.judge] == nil else { return percent }
    throw NotHeard(heard: percent, needed: needed)
  }
}

/// A sheet was sent before enough of its recording had been played.
public struct NotHeard: Error, Sendable, Hashable {
  /// Per cent.
  public var heard: Int
  public var needed: Int

  public var message: LocalizedText {
    LocalizedText(
      vi: """
        bạn mới nghe \(heard) % bản thu, thể lệ yêu cầu ít nhất \(needed) %; hãy nghe tiếp ở trang này rồi gửi. \
        Nếu đã nghe ở nơi khác, báo thư ký
        """,
      en: """
        you have played \(heard) % of the recording, the rules want at least \(needed) %; go on listening on this \
        page, then send. If you have heard it elsewhere, tell the secretary
        """)
  }
}
