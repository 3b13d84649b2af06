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
    /// Nil while it waits.
    public var decision: Decision?
    /// Whether the organisers decide about it: it is the chair's own, or nobody is in the chair.
    public var isForOrganisers: Bool

    public init(
      number: Int, code: String, judge: LocalizedText, at: Moment, state: LateSheet.State, reason: String,
      isRecusal: Bool, lines: [Line], revision: Int, decision: Decision? = nil,
      isForOrganisers: Bool = false
    ) {
      self.isForOrganisers = isForOrganisers
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

  /// Who admitted or refused it, and why.
  public struct Decision: Sendable, Hashable {
    public var by: LocalizedText
    public var reason: String

    public init(by: LocalizedText, reason: String) {
      self.by = by
      self.reason = reason
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
    let reasonLabel: LocalizedText
    /// Why the chair has no form here.
    let forOthersText: LocalizedText?
    let decisionText: LocalizedText?
  }

  private func shown(_ item: Item) -> Shown {
    func mark(_ mark: Points?) -> LocalizedText { mark?.text ?? Catalogue.text("state.none") }
    let code = LocalizedText(item.code)
    let isOpen = isDecidable && item.state == .waiting
    let isMine = isOrganiser || !item.isForOrganisers
    let label =
      item.isForOrganisers
      ? "late.organisersReason" : isOrganiser ? "late.chairsReason" : "late.ownReason"
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
      isOpen: isOpen && isMine, isMissing: missing == item.number,
      reasonLabel: Catalogue.text(label),
      forOthersText: isOpen && !isMine ? Catalogue.text("late.forOrganisers") : nil,
      decisionText: item.decision.map {
        Catalogue.text(
          item.state == .admitted ? "late.admitted" : "late.refused",
          ["who": $0.by, "reason": LocalizedText($0.reason)])
      })
  }

  var fields: [String: Any] {
    [
      "action": SitePath.lateSheets(round), "hasItems": !items.isEmpty, "list": items.map(shown),
      "isShut": !isDecidable && items.contains { $0.state == .waiting },
    ]
  }
}
