public import ContestCore

/// Figures in columns; the first of each row says what the row is of.
public struct AnalysisTable: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    public var title: LocalizedText
    /// Whether it stands to the right.
    public var isFigure: Bool
  }

  public var columns: [Column]
  /// As many cells as columns.
  public var rows: [[LocalizedText]]
  /// How many rows more there would be.
  public var omitted: Int

  /// The most rows that are shown.
  static let mostRows = 60

  /// - Parameters:
  ///   - columns: keys of the catalogue below `analysis.column.`; a `+` in front makes a column of figures.
  ///   - rows: of which the first `mostRows` are kept.
  init(_ columns: [String], _ rows: [[LocalizedText]]) {
    self.columns = columns.map { key in
      let isFigure = key.hasPrefix("+")
      let title = Catalogue.text("analysis.column.\(isFigure ? String(key.dropFirst()) : key)")
      return Column(title: title, isFigure: isFigure)
    }
    self.rows = Array(rows.prefix(Self.mostRows))
    self.omitted = max(0, rows.count - Self.mostRows)
  }
}

/// One statistic in words, table and picture, or why it is not made.
public struct AnalysisSection: Sendable, Hashable {
  /// How it reads beside what is usual for it.
  public enum Judgement: String, Sendable, Hashable {
    case firm
    case look
    case notMade = "not-made"
  }

  /// As in the JSON document (docs/analysis.md).
  public var key: String
  public var judgement: Judgement
  /// What was found, the most important first; the reason where it is not made.
  public var findings: [LocalizedText]
  public var table: AnalysisTable?
  public var charts: [Chart]

  public var title: LocalizedText { Catalogue.text("analysis.\(key)") }
  /// What the figure means.
  public var meaning: LocalizedText { Catalogue.text("analysis.\(key).meaning") }
  /// Which values are good.
  public var reading: LocalizedText { Catalogue.text("analysis.\(key).reading") }

  /// How many rows the table leaves out; nil: none.
  public var omission: LocalizedText? {
    guard let table, table.omitted > 0 else { return nil }
    return Catalogue.text(
      "analysis.omitted", ["shown": Figure.count(table.rows.count), "more": Figure.count(table.omitted)])
  }

  init(
    _ key: String, _ judgement: Judgement, _ findings: [LocalizedText], table: AnalysisTable? = nil,
    charts: [Chart] = []
  ) {
    self.key = key
    self.judgement = judgement
    self.findings = findings
    self.table = table
    self.charts = charts
  }
}

extension AnalysisSection: PageFields {
  private struct Cell {
    let text: LocalizedText
    let isFigure: Bool
  }

  private struct Line {
    let head: LocalizedText
    let cells: [Cell]
  }

  private var lines: [Line] {
    guard let table else { return [] }
    return table.rows.map { row in
      Line(
        head: row.first ?? LocalizedText(""),
        cells: zip(row, table.columns).dropFirst().map { Cell(text: $0, isFigure: $1.isFigure) })
    }
  }

  /// As in addresses.
  private var slug: String { key.replacing("_", with: "-") }

  var fields: [String: Any] {
    [
      "slug": slug, "title": title, "meaning": meaning, "reading": reading, "lines": lines,
      "columns": table?.columns ?? [], "hasTable": table?.rows.isEmpty == false,
      // Where a picture says it, and where the list is long, figures come when asked for.
      "isFolded": !charts.isEmpty || (table?.rows.count ?? 0) > 12,
      "shape": judgement == .firm ? "●" : judgement == .look ? "▲" : "–",
      "state": Catalogue.text("analysis.state.\(judgement.rawValue)"),
      "lead": findings.first ?? LocalizedText(""), "others": Array(findings.dropFirst()),
      "omission": omission as Any,
      "tone": judgement == .firm ? "received" : judgement == .look ? "review" : "none",
    ]
  }
}
