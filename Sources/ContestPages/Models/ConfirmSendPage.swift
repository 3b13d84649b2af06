public import ContestCore

/// Asks once more before a sheet is sent: what, for whom, how much, what is unusual.
public struct ConfirmSendPage: Page {
  public static let template = "confirm"

  public var visit: Visit
  public var heard: SheetEntry
  /// As typed and found right.
  public var criteria: [SheetCriterion]
  public var revision: Int
  public var clientID: String
  /// Nil on a ballot of places or choices.
  public var total: Ratio?
  public var maximumTotal: Ratio
  /// The reason of a correction; empty at the first submission.
  public var reason: String

  public init(
    visit: Visit, heard: SheetEntry, criteria: [SheetCriterion], revision: Int, clientID: String,
    total: Ratio?, maximumTotal: Ratio, reason: String = ""
  ) {
    self.visit = visit
    self.heard = heard
    self.criteria = criteria
    self.revision = revision
    self.clientID = clientID
    self.total = total
    self.maximumTotal = maximumTotal
    self.reason = reason
  }

  public var heading: LocalizedText {
    guard let total else {
      return Catalogue.text(
        heard.entrant == nil ? "confirm.ballotCode" : "confirm.ballotNumber",
        ["code": LocalizedText(heard.code)])
    }
    return Catalogue.text(
      heard.entrant == nil ? "confirm.code" : "confirm.number",
      ["code": LocalizedText(heard.code), "total": total.text])
  }
  public var crumbs: [Crumb] {
    [.home, .judge, Crumb(href: heard.address, label: heard.label)]
  }
}

extension ConfirmSendPage: PageFields {
  private func titles(where matches: (SheetCriterion) -> Bool) -> LocalizedText? {
    let found = criteria.filter(matches).map(\.criterion.title)
    guard !found.isEmpty else { return nil }
    return LocalizedText(
      vi: found.map(\.vi).joined(separator: ", "), en: found.map(\.en).joined(separator: ", "))
  }

  var fields: [String: Any] {
    let zero = titles { $0.ballot == nil && Points(parsing: $0.value) == .zero }
    let empty = titles { $0.value.isEmpty }
    return [
      "action": heard.address, "maximumOfSheet": maximumTotal.plainText,
      "zeroText": zero.map { Catalogue.text("confirm.zero", ["titles": $0]) } as Any,
      "warnings": criteria.compactMap { line in
        line.warning.map {
          LocalizedText(
            vi: "\(line.criterion.title.vi): \($0.vi)", en: "\(line.criterion.title.en): \($0.en)")
        }
      },
      "emptyText": empty.map { Catalogue.text("confirm.empty", ["titles": $0]) } as Any,
    ]
  }
}
