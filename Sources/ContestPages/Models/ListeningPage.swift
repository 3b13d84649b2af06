public import ContestCore

/// Who has heard how much of which recording: entries down, judges across.
public struct ListeningPage: Page {
  public static let template = "listening"

  public var visit: Visit
  public var round: RoundID
  public var roundTitle: LocalizedText
  /// Per cent that the rules ask for; nil: nothing.
  public var needed: Int?
  public var judges: [ListeningJudge]
  public var rows: [ListeningRow]
  public var isOrganiser: Bool
  /// Whether judges may be let off, here and now.
  public var mayWaive: Bool

  public init(
    visit: Visit, round: RoundID, roundTitle: LocalizedText, needed: Int?, judges: [ListeningJudge],
    rows: [ListeningRow], isOrganiser: Bool, mayWaive: Bool
  ) {
    self.visit = visit
    self.round = round
    self.roundTitle = roundTitle
    self.needed = needed
    self.judges = judges
    self.rows = rows
    self.isOrganiser = isOrganiser
    self.mayWaive = mayWaive
  }

  public var heading: LocalizedText { Catalogue.text("listening") }
  public var crumbs: [Crumb] {
    isOrganiser
      ? [.home, .desk, Crumb(href: SitePath.round(round), label: roundTitle)] : [.home, .judge]
  }
  public var isWide: Bool { true }
}

extension ListeningPage: PageFields {
  var fields: [String: Any] {
    [
      "neededText": needed.map { Catalogue.text("listening.needed", ["percent": LocalizedText("\($0)")]) }
        as Any,
      "action": SitePath.waiveListening(round),
    ]
  }
}

/// A judge on that page.
public struct ListeningJudge: Sendable, Hashable {
  public var id: JudgeID
  public var name: String
  /// `GK1`.
  public var short: String
  /// Why the judge need not play recordings here; nil where that was not waived.
  public var waiver: String?

  public init(id: JudgeID, name: String, short: String, waiver: String? = nil) {
    self.id = id
    self.name = name
    self.short = short
    self.waiver = waiver
  }
}

extension ListeningJudge: PageFields {
  var fields: [String: Any] {
    [
      "waiverText": waiver.map { Catalogue.text("listening.waived", ["reason": LocalizedText($0)]) } as Any
    ]
  }
}

/// An entry on that page.
public struct ListeningRow: Sendable, Hashable {
  /// The anonymous code, or `SBD 07`.
  public var label: String
  /// Per cent per judge; nil where nothing was heard.
  public var percents: [Int?]
  /// What the rules ask for.
  public var needed: Int?

  public init(label: String, percents: [Int?], needed: Int?) {
    self.label = label
    self.percents = percents
    self.needed = needed
  }
}

extension ListeningRow: PageFields {
  var fields: [String: Any] {
    ["cells": percents.map { ListeningCell(percent: $0, needed: needed) }]
  }
}

/// How much one judge has heard of one entry.
struct ListeningCell: PageFields {
  let percent: Int?
  let needed: Int?

  var fields: [String: Any] {
    [
      "text": percent.map { LocalizedText("\($0) %") } as Any,
      "isShort": needed.map { (percent ?? 0) < $0 } ?? false,
    ]
  }
}
