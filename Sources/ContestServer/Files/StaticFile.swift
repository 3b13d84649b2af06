import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// A file without any secret, served from memory: plain and, made once, as gzip.
///
/// Pages never go this way: they carry a token, and compression would let an eavesdropper guess it.
struct StaticFile: Sendable {
  let type: String
  let cache: String
  /// The Vary header: what else of a request the file depends on.
  let varies: String
  /// The Content-Security-Policy header of a worker, which takes none from its page.
  let policy: String?
  private let isImmutable: Bool
  private let plain: ByteBuffer
  private let zipped: ByteBuffer?
  /// The first 24 hexadecimal digits of the content's SHA-256.
  let digest: String

  /// - Parameters:
  ///   - type: the media type with its charset.
  ///   - cache: the Cache-Control header.
  ///   - policy: the Content-Security-Policy header, where it has one of its own.
  init(
    _ data: Data, type: String, cache: String, varies: String = "Accept-Encoding", policy: String? = nil
  ) {
    self.policy = policy
    self.varies = varies
    self.type = type
    self.cache = cache
    self.isImmutable = cache.hasSuffix("immutable")
    self.plain = ByteBuffer(bytes: data)
    self.zipped = Gzip.compressed(data).map { ByteBuffer(bytes: $0) }
    self.digest = Self.digest(of: data)
  }

  static func digest(of data: Data) -> String {
    SHA256.hash(data: data).prefix(12).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// 200 with the form that the browser takes, or 304.
  func response(to request: Request) -> Response {
    let body = Self.takesGzip(request.headers[.acceptEncoding]) ? zipped : nil
    var headers: HTTPFields = [.cacheControl: cache, .vary: varies]
    // What never changes under its address is never asked about.
    if !isImmutable {
      let tag = "\"\(digest)\(body == nil ? "" : "-gz")\""
      headers[.eTag] = tag
      if Self.matches(request.headers[.ifNoneMatch], tag) {
        return Response(status: .notModified, headers: headers)
      }
    }
    let content = body ?? plain
    headers[.contentType] = type
    headers[.contentSecurityPolicy] = policy
    headers[.contentLength] = String(content.readableBytes)
    if body != nil { headers[.contentEncoding] = "gzip" }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: content))
  }

  /// Whether gzip is accepted (RFC 9110, §12.5.3): named, or by `*`, and not with weight 0.
  static func takesGzip(_ header: String?) -> Bool {
    var star = false
    for part in (header ?? "").lowercased().split(separator: ",") {
      let fields = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let isRefused = fields.dropFirst().contains { field in
        field.hasPrefix("q=") && Double(field.dropFirst(2)) == 0
      }
      if fields.first == "gzip" || fields.first == "x-gzip" { return !isRefused }
      if fields.first == "*" { star = !isRefused }
    }
    return star
  }

  /// `If-None-Match` compares weakly (RFC 9110, §13.1.2).
  static func matches(_ header: String?, _ tag: String) -> Bool {
    (header ?? "").split(separator: ",").contains { part in
      let candidate = part.trimmingCharacters(in: .whitespaces)
      return candidate == "*" || candidate == tag || candidate == "W/" + tag
    }
  }
}
