import ContestKit
import Foundation
import HTTPTypes
import Hummingbird

/// A recording as a response: whole or in parts, from the disk piece by piece, never with a name.
struct RecordingResponse: Sendable {
  private let recording: BlindCopy
  /// Strong, and from the sound alone: no date tells when an entry came in.
  private let tag: String

  init(_ recording: BlindCopy) {
    self.recording = recording
    self.tag = "\"\(recording.sha256.prefix(24))\""
  }

  func response(to request: Request) throws -> Response {
    let size = recording.bytes
    var headers: HTTPFields = [
      .contentType: recording.mediaType, .acceptRanges: "bytes", .eTag: tag,
      .cacheControl: "private, max-age=600",
    ]
    if matches(request.headers[values: .ifNoneMatch]) {
      return Response(status: .notModified, headers: headers)
    }
    // Ranges are for GET alone (§14.2). A part of another version would not fit what the player has, and a
    // weak tag or a date never proves that it does (§13.1.5).
    let isCurrent = request.headers[.ifRange].map { $0 == tag } ?? true
    let asked = request.method == .get && isCurrent ? request.headers[.range] : nil
    switch ByteRange(asked, size: size) {
    case .whole:
      return try response(.ok, headers, [.bytes(0..<size)])
    case .parts(let parts) where parts.count == 1:
      headers[.contentRange] = contentRange(parts[0])
      return try response(.partialContent, headers, [.bytes(parts[0])])
    case .parts(let parts):
      let boundary = "part-\(recording.sha256.suffix(24))"
      headers[.contentType] = "multipart/byteranges; boundary=\(boundary)"
      var pieces: [Piece] = []
      for part in parts {
        pieces.append(
          .text(
            "\r\n--\(boundary)\r\nContent-Type: \(recording.mediaType)\r\n"
              + "Content-Range: \(contentRange(part))\r\n\r\n"))
        pieces.append(.bytes(part))
      }
      return try response(.partialContent, headers, pieces + [.text("\r\n--\(boundary)--\r\n")])
    case .unsatisfiable:
      headers[.contentRange] = "bytes */\(size)"
      headers[.contentType] = nil
      return try response(.rangeNotSatisfiable, headers, [])
    }
  }

  private func contentRange(_ part: Range<Int>) -> String {
    "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(recording.bytes)"
  }

  /// The weak comparison (§8.8.3.2), as If-None-Match wants it.
  private func matches(_ values: [String]) -> Bool {
    values.joined(separator: ",").split(separator: ",").contains { value in
      let value = value.filter { $0 != " " && $0 != "\t" }
      return value == "*" || value == tag || value == "W/\(tag)"
    }
  }

  // MARK: Sending

  /// A piece of a body.
  private enum Piece: Sendable {
    case text(String)
    case bytes(Range<Int>)

    var count: Int {
      switch self {
      case .text(let text): text.utf8.count
      case .bytes(let range): range.count
      }
    }
  }

  /// Bytes read at a time.
  private static let chunk = 262_144

  private func response(
    _ status: HTTPResponse.Status, _ headers: HTTPFields, _ pieces: [Piece]
  ) throws -> Response {
    let length = pieces.reduce(0) { $0 + $1.count }
    var headers = headers
    headers[.contentLength] = String(length)
    guard length > 0 else { return Response(status: status, headers: headers) }
    // A file that has gone is told before anything is sent.
    try FileHandle(forReadingFrom: recording.file).close()
    let file = recording.file
    return Response(
      status: status, headers: headers,
      body: ResponseBody(contentLength: length) { writer in
        for piece in pieces {
          switch piece {
          case .text(let text): try await writer.write(ByteBuffer(string: text))
          case .bytes(let range): try await Self.send(range, of: file, to: &writer)
          }
        }
        try await writer.finish(nil)
      })
  }

  private static func send(
    _ range: Range<Int>, of file: URL, to writer: inout any ResponseBodyWriter
  ) async throws {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let part = try read(min(chunk, range.upperBound - offset), at: offset, of: file)
      // Ends the connection: a body shorter than announced is never taken for whole.
      guard !part.isEmpty else { throw SiteError.notFound(nil) }
      try await writer.write(ByteBuffer(bytes: part))
      offset += part.count
    }
  }

  /// Opened for each piece anew: listeners who read slowly must not hold all the files that the process may
  /// open.
  ///
  /// A copy has the name of its own content, so that it is the same file each time.
  private static func read(_ count: Int, at offset: Int, of file: URL) throws -> Data {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    try handle.seek(toOffset: UInt64(offset))
    return try handle.read(upToCount: count) ?? Data()
  }
}
