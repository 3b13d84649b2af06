public import ContestCore

/// How far one judge's sheet for one entry has come.
///
/// Never shown by colour alone.
public enum SheetState: String, Sendable, Hashable, CaseIterable {
  case notMarked = "none"
  case draft
  case received
  /// Sent, and somebody has to look at it again: a conflict, a hole.
  case needsReview = "review"
  case recused
  case absent
  /// The chair sends the jury's one sheet.
  case joint
}

extension SheetState {
  /// Its shape.
  public var symbol: String {
    switch self {
    case .notMarked: "○"
    case .draft: "◐"
    case .received: "●"
    case .needsReview: "▲"
    case .recused: "–"
    case .absent: "×"
    case .joint: "="
    }
  }

  public var word: LocalizedText { Catalogue.text("state.\(rawValue)") }
}

extension SheetState: PageFields {
  var fields: [String: Any] { ["symbol": symbol, "word": word, "style": rawValue] }
}
