public import ContestCore

/// Sheets that came after their round was closed: for the organisers and the jury's chair.
public struct LateSheetsPage: Page {
  public static let template = "late"

  /// One such sheet, beside what counts now.
  public struct Item: Sendable, Hashable {
    public var number: Int
    public var code: String
    public var judge: LocalizedText
    public var at: Moment
    public var state: LateSheet.State
    /// The judge's own reason; empty where none was given.
    public var reason: String
    /// Whether the judge recuses by it; it has no marks then.
    public var isRecusal: Bool
    public var lines: [Line]
    /// The revision that counts now; 0 where there is none.
    public var revision: Int
    /// Why it was admitted or refused; nil while it waits.
    public var decision: String?

    public init(
      number: Int, code: String, judge: LocalizedText, at: Moment, state: LateSheet.State, reason: String,
      isRecusal: Bool, lines: [Line], revision: Int, decision: String? = nil
    ) {
      self.number = number
      self.code = code
      self.judge = judge
      self.at = at
      self.state = state
      self.reason = reason
      self.isRecusal = isRecusal
      self.lines = lines
      self.revision = revision
      self.decision = decision
    }
  }

  /// One criterion: what came, and what counts; nil where there is no mark.
  public struct Line: Sendable, Hashable {
    public var title: LocalizedText
    public var came: Points?
    public var counts: Points?

    public init(title: LocalizedText, came: Points?, counts: Points?) {
      self.title = title
      self.came = came
      self.counts = counts
    }
  }

  public var visit: Visit
  public var round: RoundID
  public var title: LocalizedText
  /// In order of arrival.
  public var items: [Item]
  /// Whether something can be decided: before the round is certified.
  public var isDecidable: Bool
  /// The sheet whose form was sent without a reason.
  public var missing: Int?
  /// Why what was sent was not recorded.
  public var refusal: LocalizedText?
  /// Whether the organisers look, who record the chair's words; else it is the chair.
  public var isOrganiser: Bool

  public init(
    visit: Visit, round: RoundID, title: LocalizedText, items: [Item], isDecidable: Bool,
    missing: Int? = nil, refusal: LocalizedText? = nil, isOrganiser: Bool
  ) {
    self.visit = visit
    self.round = round
    self.title = title
    self.items = items
    self.isDecidable = isDecidable
    self.missing = missing
    self.refusal = refusal
    self.isOrganiser = isOrganiser
  }

  public var heading: LocalizedText { Catalogue.text("late") }
  public var crumbs: [Crumb] {
    isOrganiser ? [.home, .desk, Crumb(href: SitePath.round(round), label: title)] : [.home, .judge]
  }
}

extension LateSheetsPage: PageFields {
  private struct Shown {
    struct Row {
      let title: LocalizedText
      let came: LocalizedText
      let counts: LocalizedText
    }

    let id: String
    let heading: LocalizedText
    let text: LocalizedText
    let reasonText: LocalizedText?
    let recusalText: LocalizedText?
    let rows: [Row]
    let hasRows: Bool
    let number: Int
    let revision: Int
    let isOpen: Bool
    let isMissing: Bool
    let decisionText: LocalizedText?
  }

  private func shown(_ item: Item) -> Shown {
    func mark(_ mark: Points?) -> LocalizedText { mark?.text ?? Catalogue.text("state.none") }
    let code = LocalizedText(item.code)
    return Shown(
      id: "late-\(item.number)",
      heading: Catalogue.text("late.item", ["code": code, "judge": item.judge]),
      text: Catalogue.text("late.arrived", ["at": item.at.text]),
      reasonText: item.reason.isEmpty
        ? nil : Catalogue.text("late.reason", ["reason": LocalizedText(item.reason)]),
      recusalText: item.isRecusal ? Catalogue.text("late.recusal") : nil,
      rows: item.isRecusal
        ? [] : item.lines.map { Shown.Row(title: $0.title, came: mark($0.came), counts: mark($0.counts)) },
      hasRows: !item.isRecusal, number: item.number, revision: item.revision,
      isOpen: isDecidable && item.state == .waiting, isMissing: missing == item.number,
      decisionText: item.decision.map {
        Catalogue.text(
          item.state == .admitted ? "late.admitted" : "late.refused", ["reason": LocalizedText($0)])
      })
  }

  var fields: [String: Any] {
    [
      "action": SitePath.lateSheets(round), "hasItems": !items.isEmpty, "list": items.map(shown),
      "isShut": !isDecidable && items.contains { $0.state == .waiting },
      "reasonLabel": Catalogue.text(isOrganiser ? "late.chairsReason" : "late.ownReason"),
    ]
  }
}
