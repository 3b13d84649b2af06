import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// A browser as far as these tests need one: cookies, hidden fields, forms.
final class Browser {
  private let client: any TestClientProtocol
  private(set) var cookies: [String: String] = [:]
  /// Sent with every request.
  var headers: HTTPFields = [:]

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }

    /// The value of a hidden field.
    func hidden(_ name: String) throws -> String {
      guard let match = text.firstMatch(of: try Regex("name=\"\(name)\" value=\"([^\"]*)\"")),
        let value = match.output[1].substring
      else { throw TestFault.noField(name) }
      return String(value)
    }
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, body: [UInt8]? = nil, headers more: HTTPFields = [:]
  ) async throws -> Answer {
    var fields = headers
    for field in more { fields[field.name] = field.value }
    if !cookies.isEmpty {
      fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    let response = try await client.executeRequest(
      uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) })
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = pair.count == 2 ? String(pair[1]) : ""
      cookies[String(pair[0])] = value.isEmpty ? nil : value
    }
    return Answer(
      status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
    try await send(.get, path, headers: headers)
  }

  /// A form as a browser sends it.
  func post(_ path: String, _ fields: [String: String], headers: HTTPFields = [:]) async throws -> Answer {
    let body = fields.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&")
    return try await post(path, body: body, headers: headers)
  }

  func post(_ path: String, body: String, headers more: HTTPFields = [:]) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    for field in more { headers[field.name] = field.value }
    return try await send(.post, path, body: Array(body.utf8), headers: headers)
  }

  /// Opens a link and presses its button.
  func logIn(_ token: String) async throws {
    let page = try await get("/k/\(token)")
    let answer = try await post("/k/\(token)", ["csrf": try page.hidden("csrf")])
    guard answer.status == 303, cookies["contest-session"] != nil else { throw TestFault.notLoggedIn }
  }

  /// The token that this session's forms carry.
  func csrf() async throws -> String {
    let path = try await get("/cham").status == 200 ? "/cham" : "/ban-to-chuc"
    return try await get(path).hidden("csrf")
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
