import ContestCore
import ContestKit
import Crypto
import Foundation

/// What a round has published, as the site serves it.
struct Publication: Sendable {
  var results: PublishedResults
  /// Lower-case hexadecimal SHA-256 of results.xml.
  var digest: String
  var files: [String: Data]
}

/// Publications by their digest: they are written, checked and counted again once, not for every visitor.
actor PublicationCache {
  private var kept: [RoundID: Publication] = [:]

  /// - Returns: nil while the round is not published.
  func publication(of round: RoundID, from service: ContestService) async throws -> Publication? {
    guard let digest = try await service.publishedDigest(of: round) else {
      kept[round] = nil
      return nil
    }
    if let known = kept[round], known.digest == digest { return known }
    let (results, files) = try await service.publication(of: round)
    let publication = Publication(results: results, digest: files.digest, files: files.files)
    kept[round] = publication
    return publication
  }
}

extension Publication {
  /// The hash by which a content security policy permits the style that a page carries; nil where it has none.
  static func styleHash(of page: Data) -> String? {
    guard let start = page.range(of: Data("<style>".utf8)),
      let end = page.range(of: Data("</style>".utf8), in: start.upperBound..<page.endIndex)
    else { return nil }
    let style = page[start.upperBound..<end.lowerBound]
    return "sha256-" + Data(SHA256.hash(data: style)).base64EncodedString()
  }
}
