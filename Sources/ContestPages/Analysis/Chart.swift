public import ContestCore

/// Rows of bars on one axis: the picture of a table that stands beside it.
///
/// Across, everything is in hundredths of the width, so that it fits a phone as well as a desk; down, in pixels.
public struct Chart: Sendable, Hashable {
  /// A line across all rows, with its number above.
  public struct Tick: Sendable, Hashable {
    var at: Double
    var label: LocalizedText
  }

  /// One bar under its words.
  public struct Row: Sendable, Hashable {
    var label: LocalizedText
    var value: LocalizedText
    /// Where the bar starts and ends.
    var from: Double
    var to: Double
    /// A point on it.
    var dot: Double?
  }

  /// Below `analysis.chart.` in the catalogue; tells the charts of a page apart.
  public var key: String
  public var ticks: [Tick]
  public var rows: [Row]

  public var title: LocalizedText { Catalogue.text("analysis.chart.\(key)") }
  /// What it shows, for who does not see it.
  public var description: LocalizedText { Catalogue.text("analysis.chart.\(key).text") }

  /// The most rows that are drawn: beyond, a table says more.
  static let mostRows = 30
}

extension Chart: PageFields {
  private static let head = 32
  private static let rowHeight = 48

  var fields: [String: Any] {
    let bottom = Self.head + Self.rowHeight * rows.count
    return [
      "title": title, "description": description, "height": bottom + 4,
      "lines": ticks.map { Line(x: Self.number($0.at), bottom: bottom, label: $0.label, at: $0.at) },
      "bars": rows.enumerated().map { Bar(row: $1, top: Self.head + Self.rowHeight * $0) },
    ]
  }

  static func number(_ percent: Double) -> String { Figure.text(min(max(percent, 0), 100)).en }

  private struct Line: PageFields {
    let x: String
    let bottom: Int
    let label: LocalizedText
    let at: Double

    var fields: [String: Any] { ["anchor": at < 8 ? "start" : at > 92 ? "end" : "middle"] }
  }

  private struct Bar: PageFields {
    let row: Row
    let top: Int

    var fields: [String: Any] {
      [
        "label": LocalizedText(vi: Self.short(row.label.vi), en: Self.short(row.label.en)),
        "value": row.value, "textY": top + 18, "barY": top + 27, "dotY": top + 32,
        "x": Chart.number(min(row.from, row.to)), "width": Chart.number(abs(row.to - row.from)),
        "dot": row.dot.map(Chart.number) as Any, "isInterval": row.dot != nil,
      ]
    }

    /// Words of a picture do not wrap; the table beside it has them whole.
    private static func short(_ text: String) -> String {
      text.count <= 24 ? text : text.prefix(23) + "…"
    }
  }
}

/// A line of numbers, and where each lies on a chart.
struct ChartAxis {
  let low: Double
  let high: Double
  let ticks: [Chart.Tick]

  func position(_ value: Double) -> Double { high > low ? (value - low) / (high - low) * 100 : 0 }

  /// From 0, or from −most to most, in steps of 1, 2 or 5.
  init(to most: Double, isSigned: Bool = false) {
    let step = Self.step(most, parts: isSigned ? 2 : 4)
    let count = max(1, (most / step - 1e-9).rounded(.up))
    high = count * step
    low = isSigned ? -high : 0
    let decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0
    let (low, high) = (low, high)
    ticks = stride(from: isSigned ? -count : 0, through: count, by: 1).map { number in
      let value = number * step
      let text = Figure.text(value, decimals: decimals)
      return Chart.Tick(
        at: (value - low) / (high - low) * 100,
        label: isSigned && value > 0 ? LocalizedText("+") + text : text)
    }
  }

  /// Places from 1 to `last`.
  init(placesTo last: Int) {
    let last = max(2, last)
    low = 1
    high = Double(last)
    let step = last <= 10 ? 1 : max(1, Int(Self.step(Double(last), parts: 6)))
    let shown = [1] + stride(from: step, through: last, by: step).filter { $0 > 1 }
    ticks = shown.map { place in
      Chart.Tick(at: Double(place - 1) / Double(last - 1) * 100, label: LocalizedText(String(place)))
    }
  }

  private static func step(_ most: Double, parts: Double) -> Double {
    guard most.isFinite, most > 0.01 else { return 0.01 }
    var power = 0.01
    while power * 10 <= most / parts { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 * parts >= most } ?? power * 10
  }
}
