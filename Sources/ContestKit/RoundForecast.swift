public import ContestCore
import ContestStore

/// What a step of a round is about to do, with its figures: asked about before it is done.
public struct RoundForecast: Sendable, Hashable {
  public enum Figures: Sendable, Hashable {
    /// The rules freeze; `draws`: lots are drawn first.
    case opening(entries: Int, judges: Int, criteria: Int, draws: Bool)
    /// Sheets that are in and due, and who owes how many.
    case closing(given: Int, due: Int, missing: [JudgeProgress])
    /// Entries, those with a place, those that go on and those with a prize.
    case certifying(entries: Int, ranked: Int, advancing: Int, prizes: Int)
    /// Entries, those whose names are shown, and the newest version published before; 0 for none.
    case publishing(entries: Int, named: Int, before: Int)
    /// Whether a certificate is withdrawn, and the newest version published; 0 for none.
    case reopening(isCertified: Bool, published: Int)
  }

  public var round: RoundID
  public var title: LocalizedText
  public var figures: Figures
  /// The late sheets of the round, each with who decided what about it; certifying alone.
  public var lateSheets: [LocalizedText] = []
  /// Why a result that was certified before is certified again; certifying alone.
  public var corrections: String?
  /// The day for which the result is announced, where that is still to come; publishing alone.
  public var announced: CalendarDate?

  init(_ rules: RoundRules, _ figures: Figures) {
    self.round = rules.id
    self.title = rules.title
    self.figures = figures
  }
}

extension ContestService {
  /// What opening the round would do; nil where it cannot be opened now: `open` says why.
  public func forecastOpening(_ round: RoundID) async throws -> RoundForecast? {
    guard try await phase(of: round) == .draft else { return nil }
    let rules = try await rules(of: round)
    guard try await openingObstacles(rules, contest: try await contest()).isEmpty else { return nil }
    let lots = try await store.lots(round)
    return RoundForecast(
      rules,
      .opening(
        entries: lots.isEmpty ? try await entrants(of: round).count : lots.count,
        judges: rules.panel.members.count, criteria: rules.rubric.criteria.count, draws: lots.isEmpty))
  }

  /// What closing the round would do; nil where it cannot be closed now: `close` says why.
  public func forecastClosing(_ round: RoundID) async throws -> RoundForecast? {
    guard try await phase(of: round) == .open, try await paperObstacles(of: round).isEmpty else { return nil }
    let progress = try await sheetProgress(of: round)
    let missing = progress.filter { $0.role != .shadow && $0.given < $0.due }
    return RoundForecast(
      try await rules(of: round),
      .closing(
        given: progress.filter(\.counts).map(\.given).reduce(0, +),
        due: progress.filter(\.counts).map(\.due).reduce(0, +), missing: missing))
  }

  /// What certifying the round, or its corrections, would do; nil where it cannot be certified now: `certify`
  /// says why.
  public func forecastCertifying(_ round: RoundID) async throws -> RoundForecast? {
    let corrections = try await openCorrections(of: round)
    guard try await phase(of: round) == .closed || !corrections.isEmpty else { return nil }
    let current = try await ranking(of: round)
    guard current.ranking.blockers.isEmpty, try await lateObstacles(of: round).isEmpty else { return nil }
    let lines = current.ranking.lines
    var forecast = RoundForecast(
      current.rules,
      .certifying(
        entries: lines.count, ranked: lines.count { $0.place != nil },
        advancing: current.rules.advancement == nil ? 0 : lines.count(where: \.advances),
        prizes: lines.count { $0.prize != nil || !$0.sidePrizes.isEmpty }))
    forecast.lateSheets = try await lateSheetSentences(of: round)
    forecast.corrections = Self.joined(corrections.map(\.reason))
    return forecast
  }

  /// What publishing the round would do; nil where it cannot be published now: `publish` says why.
  public func forecastPublishing(_ round: RoundID) async throws -> RoundForecast? {
    guard try await phase(of: round) >= .certified, try await !isBeingCorrected(round) else { return nil }
    let rules = try await rules(of: round)
    let entries = try await store.entryIndex()
    let lots = try await store.lots(round)
    let named = rules.publicity.names ? lots.count { entries[$0.entry]?.consents.publishName == true } : 0
    var forecast = RoundForecast(
      rules,
      .publishing(
        entries: lots.count, named: named, before: try await store.publications(round).last?.version ?? 0))
    if try await phase(of: round) == .certified { forecast.announced = try await announcement(of: round) }
    return forecast
  }

  /// What reopening the round would do; nil where there is nothing to reopen: `reopen` says why.
  ///
  /// - Throws: `KitError.refused` where something else comes before it.
  public func forecastReopening(_ round: RoundID) async throws -> RoundForecast? {
    let phase = try await phase(of: round)
    guard phase >= .closed else { return nil }
    try await requireReopenable(round)
    return RoundForecast(
      try await rules(of: round),
      .reopening(
        isCertified: phase >= .certified,
        published: phase == .published ? try await store.publications(round).last?.version ?? 0 : 0))
  }

  /// The day on which the result is to be announced, where it is still to come: the round's own date, else
  /// the contest's.
  private func announcement(of round: RoundID) async throws -> CalendarDate? {
    let contest = try await contest()
    let dates = contest.dates
    guard
      let date = dates.first(where: { $0.id == "\(round)-result" })
        ?? dates.first(where: { $0.id == "announcement" }),
      let today = environment.now().day(in: contest.timeZone), today < date.date
    else { return nil }
    return date.date
  }
}

extension JudgeProgress {
  /// Whether the sheets count in the round's result.
  var counts: Bool { role == .chair || role == .member }
}
