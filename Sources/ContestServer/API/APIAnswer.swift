import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import Hummingbird

/// Answers of the judge's API: JSON, for scripts of our own pages.
enum APIAnswer {
  static let prefix = "/cham/api/"

  /// What went wrong, in one word for the script and a sentence for the person.
  struct Fault: Codable, Sendable {
    var error: String
    var message: String
  }

  /// Whether an address belongs to the API.
  static func covers(_ path: String) -> Bool { path.hasPrefix(prefix) }

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    response(try encoded(value), status: status)
  }

  static func response(_ body: Data, status: HTTPResponse.Status, headers more: HTTPFields = [:]) -> Response
  {
    var headers: HTTPFields = [
      .contentType: "application/json; charset=utf-8", .contentLength: String(body.count),
      .cacheControl: "no-store",
    ]
    for field in more { headers[field.name] = field.value }
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// The same value always gives the same bytes.
  static func encoded(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func fault(_ error: String, _ status: Int, _ message: String, headers: HTTPFields = [:]) -> Response
  {
    let fault = Fault(error: error, message: message)
    let body = (try? encoded(fault)) ?? Data(#"{"error":"fault","message":""}"#.utf8)
    return response(body, status: HTTPResponse.Status(code: status), headers: headers)
  }
}

/// An optional value that stands in JSON as `null`, not as a missing key.
// swift-format-ignore: UseSynthesizedInitializer
@propertyWrapper struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  var wrappedValue: Value?

  // Without it, whoever makes a value that holds one would have to wrap it first.
  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
