import Crypto
import Foundation

/// The style that a published page carries in itself.
enum PublishedStyle {
  /// The hash by which a content security policy permits it; nil where the page has none.
  static func hash(of page: Data) -> String? {
    guard let start = page.range(of: Data("<style>".utf8)),
      let end = page.range(of: Data("</style>".utf8), in: start.upperBound..<page.endIndex)
    else { return nil }
    let style = page[start.upperBound..<end.lowerBound]
    return "sha256-" + Data(SHA256.hash(data: style)).base64EncodedString()
  }
}
