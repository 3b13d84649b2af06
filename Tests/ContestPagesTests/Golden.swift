import Foundation
import Testing

/// Holds rendered pages against the files of `Golden/`; `RECORD_GOLDEN=1 swift test` writes them anew.
enum Golden {
  static func check(
    _ html: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).html")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try html.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    if html != expected {
      let pair = zip(html.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
      Issue.record(
        "\(name).html differs; first at “\(pair?.0 ?? "its end")”, expected “\(pair?.1 ?? "its end")”",
        sourceLocation: sourceLocation)
    }
  }
}
