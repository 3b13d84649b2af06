import ContestCore
import Foundation

/// Server-sent events as text (WHATWG HTML, §9.2.5).
enum LiveText {
  /// A comment: shows that the connection lives, and tells pages nothing.
  static let beat = ": \n\n"

  /// After how many milliseconds a browser comes back; spread, so that a hall does not come back at once.
  static func retry(_ milliseconds: Int) -> String { "retry: \(milliseconds)\n\n" }

  /// One event; `data` becomes one line of JSON.
  static func event(_ name: String, id: Int64, _ data: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return "id: \(id)\nevent: \(name)\ndata: \(String(decoding: try encoder.encode(data), as: UTF8.self))\n\n"
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
}

/// `draft`: a draft of one's own was saved by this device.
struct LiveDraft: Encodable {
  let round: String
  let code: String
  let version: Int
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
