public import ContestCore

/// Everyone who takes part, for the organiser.
public struct EntrantsPage: Page {
  public static let template = "entrants"

  public var visit: Visit
  /// Sorted by the caller (domain.md §5.1).
  public var rows: [EntrantRow]

  public init(visit: Visit, rows: [EntrantRow]) {
    self.visit = visit
    self.rows = rows
  }

  public var heading: LocalizedText { Catalogue.text("entrants") }
  public var crumbs: [Crumb] { [.home, .desk] }
  public var isWide: Bool { true }
}

extension EntrantsPage: PageFields {
  var fields: [String: Any] {
    let taking = rows.filter { !$0.isWithdrawn }.count
    return [
      "addHref": SitePath.addEntrant, "hasRows": !rows.isEmpty,
      "count": Catalogue.text(
        "entrants.count",
        ["count": LocalizedText("\(taking)"), "withdrawn": LocalizedText("\(rows.count - taking)")]),
    ]
  }
}

/// One entrant of the list.
public struct EntrantRow: Sendable, Hashable {
  public var id: EntryID
  /// Entrant number; nil before the draw.
  public var number: Int?
  public var name: String
  public var unit: LocalizedText
  public var title: String
  public var hasScript: Bool
  public var hasRecording: Bool
  public var mayPublishName: Bool
  public var isWithdrawn: Bool

  public init(
    id: EntryID, number: Int?, name: String, unit: LocalizedText, title: String, hasScript: Bool,
    hasRecording: Bool, mayPublishName: Bool, isWithdrawn: Bool
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.unit = unit
    self.title = title
    self.hasScript = hasScript
    self.hasRecording = hasRecording
    self.mayPublishName = mayPublishName
    self.isWithdrawn = isWithdrawn
  }
}

extension EntrantRow: PageFields {
  var fields: [String: Any] {
    [
      "href": SitePath.entrant(id),
      "numberText": number.map(EntrantNumber.shown) as Any,
      "withdrawHref": (isWithdrawn ? nil : SitePath.withdrawal(id)) as Any,
    ]
  }
}

/// Asks whether an entrant is to be withdrawn, and why (field `reason`).
public struct WithdrawPage: Page {
  public static let template = "withdraw"

  public var visit: Visit
  public var id: EntryID
  public var name: String
  public var unit: LocalizedText
  /// As typed.
  public var reason: String
  public var isReasonMissing: Bool

  public init(
    visit: Visit, id: EntryID, name: String, unit: LocalizedText, reason: String = "",
    isReasonMissing: Bool = false
  ) {
    self.visit = visit
    self.id = id
    self.name = name
    self.unit = unit
    self.reason = reason
    self.isReasonMissing = isReasonMissing
  }

  public var heading: LocalizedText { Catalogue.text("withdraw", ["name": LocalizedText(name)]) }
  public var crumbs: [Crumb] { [.home, .desk, .entrants] }
}

extension WithdrawPage: PageFields {
  var fields: [String: Any] {
    ["action": SitePath.withdrawal(id), "backHref": SitePath.entrants]
  }
}
