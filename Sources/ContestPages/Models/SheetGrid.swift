public import ContestCore

/// Entries down, judges across, one small cell per sheet.
public struct SheetGrid: Sendable, Hashable {
  /// Whose sheets they are; scripts find the grid by it.
  public var round: RoundID?
  /// In panel order.
  public var judges: [GridJudge]
  /// In running order, or by entrant number before the draw.
  public var rows: [GridRow]

  public init(round: RoundID? = nil, judges: [GridJudge], rows: [GridRow]) {
    self.round = round
    self.judges = judges
    self.rows = rows
  }
}

/// The head of a grid's column.
public struct GridJudge: Sendable, Hashable {
  public var id: JudgeID?
  public var name: String
  /// Stands in the column's head where there is no room for the name: `GK1`.
  public var short: String
  /// When the judge last asked for a page; nil: never.
  public var lastSeen: Moment?
  public var isOnline: Bool
  /// On how many devices the judge is logged in.
  public var devices: Int
  /// Sheets sent and due.
  public var done: Int
  public var due: Int

  public init(
    id: JudgeID? = nil, name: String, short: String, lastSeen: Moment? = nil, isOnline: Bool = false,
    devices: Int = 0, done: Int, due: Int
  ) {
    self.id = id
    self.devices = devices
    self.name = name
    self.short = short
    self.lastSeen = lastSeen
    self.isOnline = isOnline
    self.done = done
    self.due = due
  }
}

extension GridJudge: PageFields {
  var fields: [String: Any] {
    [
      "clock": lastSeen?.clock ?? "",
      "devicesText": devices > 1
        ? Catalogue.text("grid.devices", ["count": LocalizedText("\(devices)")]) : LocalizedText(""),
    ]
  }
}

/// One entry of a grid.
public struct GridRow: Sendable, Hashable {
  /// As judges know the entry; scripts find the row by it.
  public var code: String
  /// `SBD 07`, or the anonymous code.
  public var label: String
  /// Name and unit, or nothing.
  public var detail: LocalizedText
  /// In the order of the grid's judges.
  public var cells: [GridCell]

  public init(code: String = "", label: String, detail: LocalizedText = LocalizedText(""), cells: [GridCell])
  {
    self.code = code
    self.label = label
    self.detail = detail
    self.cells = cells
  }
}

/// One judge's sheet for one entry.
public struct GridCell: Sendable, Hashable {
  public var state: SheetState
  /// Nil until the round closes, unless the rules open totals before.
  public var total: Ratio?

  public init(state: SheetState, total: Ratio? = nil) {
    self.state = state
    self.total = total
  }
}
