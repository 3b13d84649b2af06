import ContestCore
import Foundation

/// Server-sent events as text (WHATWG HTML, §9.2.5).
enum LiveText {
  /// Shows that the connection lives, to pages too: a comment would not reach their scripts.
  static let beat = "event: beat\ndata: {}\n\n"

  /// After how many milliseconds a browser comes back; spread, so that a hall does not come back at once.
  static func retry(_ milliseconds: Int) -> String { "retry: \(milliseconds)\n\n" }

  /// One event; `data` becomes one line of JSON.
  ///
  /// The id is how far the page has then been told; a browser says it again when it comes back.
  static func event(_ name: String, at mark: LiveNews.Mark, _ data: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(data), as: UTF8.self)
    return "id: \(id(mark))\nevent: \(name)\ndata: \(json)\n\n"
  }

  static func id(_ mark: LiveNews.Mark) -> String { "\(mark.head).\(mark.draft)" }

  /// Nil where `text` is no such id.
  static func mark(_ text: String) -> LiveNews.Mark? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) }
    guard parts.count == 2, let head = parts[0], let draft = parts[1] else { return nil }
    return LiveNews.Mark(head: head, draft: draft)
  }
}

/// `hall`: how the rounds stand.
struct LiveHall: Encodable {
  struct Round: Encodable {
    let id: String
    let phase: String
    /// The code of the entry that performs.
    let called: String?
    /// When the round is going to be closed, in milliseconds since 1970.
    let closingAt: Int64?
  }

  let rounds: [Round]
  /// The server's clock, so that a page can count down whatever its own says.
  let now: Int64
}

/// `sheet`: a sheet of one's own has this revision now, wherever it came from.
struct LiveSheet: Encodable {
  let round: String
  let code: String
  let revision: Int
  let returned: Bool
  let late: Bool
}

/// `draft`: a draft of one's own was saved by this device.
struct LiveDraft: Encodable {
  let round: String
  let code: String
  let version: Int64
  let device: String
}

/// `cells`: sheets on the organisers' grid.
struct LiveCells: Encodable {
  struct Cell: Encodable {
    let round: String
    let code: String
    let judge: String
    let style: String
    let symbol: String
    let word: String
  }

  let cells: [Cell]
}

/// `people`: judges on line or not.
struct LivePeople: Encodable {
  struct Person: Encodable {
    let judge: String
    let online: Bool
    let seen: String
  }

  let judges: [Person]
}

/// `everything`: look at the whole page again.
struct LiveNothing: Encodable {}

/// `bye`: nothing more is told.
struct LiveBye: Encodable {
  let why: String
}
