import ContestKit
import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// A recording as a response: whole or one part, never with a name.
struct RecordingResponse: Sendable {
  private let recording: BlindRecording
  private let tag: String

  init(_ recording: BlindRecording) {
    self.recording = recording
    let digest = SHA256.hash(data: recording.data).prefix(12)
    self.tag = "\"" + digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\""
  }

  func response(to request: Request) -> Response {
    let size = recording.data.count
    var headers: HTTPFields = [
      .contentType: recording.mediaType, .acceptRanges: "bytes", .eTag: tag,
      .cacheControl: "private, max-age=600",
    ]
    if request.headers[values: .ifNoneMatch].contains(where: { $0 == "*" || $0.contains(tag) }) {
      return Response(status: .notModified, headers: headers)
    }
    // A part of another version would not fit what the player has; ranges are for GET alone (§14.2).
    let isCurrent = request.headers[.ifRange].map { $0 == tag } ?? true
    switch ByteRange(isCurrent ? request.headers[.range] : nil, size: size) {
    case .whole:
      return response(.ok, headers, body: recording.data)
    case .part(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      let start = recording.data.startIndex
      return response(
        .partialContent, headers,
        body: recording.data[(start + range.lowerBound)..<(start + range.upperBound)])
    case .unsatisfiable:
      headers[.contentRange] = "bytes */\(size)"
      headers[.contentType] = nil
      return response(.rangeNotSatisfiable, headers, body: Data())
    }
  }

  private func response(_ status: HTTPResponse.Status, _ headers: HTTPFields, body: Data) -> Response {
    var headers = headers
    headers[.contentLength] = String(body.count)
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}
