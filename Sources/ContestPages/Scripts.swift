import ContestCore
import Foundation

/// The scripts of the site: the plain modules of `Scripts/`, line for line, without their comments.
///
/// Pages are complete without them.
public enum Scripts {
  /// Every module by its file name, and the words that they show.
  public static var files: [String: [UInt8]] {
    var files = modules.mapValues(condensed)
    for language in Language.allCases {
      files["words-\(language.rawValue).js"] = Array("export default \(words(in: language));\n".utf8)
    }
    return files
  }

  /// The service worker, which has an address of its own.
  public static var worker: [UInt8] { condensed(PackageResources.sw_js) }

  private static let modules: [String: [UInt8]] = [
    "app.js": PackageResources.app_js,
    "ballot.js": PackageResources.ballot_js,
    "check.js": PackageResources.check_js,
    "conflict.js": PackageResources.conflict_js,
    "desk.js": PackageResources.desk_js,
    "dialog.js": PackageResources.dialog_js,
    "leave.js": PackageResources.leave_js,
    "line.js": PackageResources.line_js,
    "list.js": PackageResources.list_js,
    "live.js": PackageResources.live_js,
    "local.js": PackageResources.local_js,
    "marks.js": PackageResources.marks_js,
    "outbox.js": PackageResources.outbox_js,
    "papers.js": PackageResources.papers_js,
    "player.js": PackageResources.player_js,
    "points.js": PackageResources.points_js,
    "recuse.js": PackageResources.recuse_js,
    "send.js": PackageResources.send_js,
    "sheet.js": PackageResources.sheet_js,
    "show.js": PackageResources.show_js,
    "sound.js": PackageResources.sound_js,
    "start.js": PackageResources.start_js,
    "state.js": PackageResources.state_js,
    "store.js": PackageResources.store_js,
    "stream.js": PackageResources.stream_js,
    "unusual.js": PackageResources.unusual_js,
  ]

  /// A module without indentation, empty lines and the comments that have lines of their own: a fifth less on a
  /// hall's network.
  ///
  /// Lines stay lines, so nothing changes its meaning as long as no text in backticks goes over several.
  static func condensed(_ source: [UInt8]) -> [UInt8] {
    var isComment = false
    var lines: [Substring] = []
    for line in String(decoding: source, as: UTF8.self).split(separator: "\n") {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("/*") { isComment = true }
      if !isComment, !code.isEmpty, !code.hasPrefix("//") { lines.append(code) }
      if isComment, code.hasSuffix("*/") { isComment = false }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What a browser may fetch at once instead of one after the other.
  static let preloaded = [
    "ballot", "check", "conflict", "dialog", "leave", "line", "list", "live", "local", "marks", "outbox",
    "player", "points", "recuse", "send", "sheet", "show", "sound", "state", "store", "stream",
    "unusual",
  ]

  /// The texts by key as one object of JavaScript.
  private static func words(in language: Language) -> String {
    let texts = Catalogue.all.filter { key, _ in
      key.hasPrefix("app.") || shared.contains { key.hasPrefix($0) }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try? encoder.encode(texts.mapValues { $0[language] })
    return String(decoding: json ?? Data("{}".utf8), as: UTF8.self)
  }

  /// Beginnings of the keys that scripts share with the templates.
  private static let shared = [
    "list", "state.", "mark.", "confirm.", "sheet.", "ballot.", "reason", "problem", "hall.judge.",
    "recusal.",
  ]
}
