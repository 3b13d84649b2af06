import Foundation
import Testing

/// A judge's browser without its page: logs in by a link, then says what it is told to by the judge's API.
struct JudgesDevice {
  /// Logs in by the link in `argv[1]` and prints the session, the form token and the first entry's code.
  private static let logIn = """
    import http.client, json, re, sys, urllib.parse
    site = urllib.parse.urlsplit(sys.argv[1])
    def ask(method, path, body=None, **headers):
        wire = http.client.HTTPConnection(site.hostname, site.port, timeout=30)
        wire.request(method, path, body, headers)
        answer = wire.getresponse()
        return answer, answer.read().decode()
    answer, page = ask("GET", site.path)
    cookie = answer.getheader("set-cookie").split(";")[0]
    csrf = re.search('name="csrf" value="([^"]*)"', page)[1]
    answer, _ = ask("POST", site.path, urllib.parse.urlencode({"csrf": csrf}), **{
        "Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"})
    cookie = answer.getheader("set-cookie").split(";")[0]
    _, state = ask("GET", "/cham/api/trang-thai", Cookie=cookie)
    state = json.loads(state)
    print(cookie, state["csrf"], state["rounds"][0]["entries"][0]["code"])
    """

  /// Posts `argv[4]` to the path `argv[3]` of `argv[1]` with the cookie and token `argv[2]`.
  private static let post = """
    import http.client, sys, urllib.parse
    site = urllib.parse.urlsplit(sys.argv[1])
    cookie, csrf = sys.argv[2].split()
    wire = http.client.HTTPConnection(site.hostname, site.port, timeout=30)
    wire.request("POST", sys.argv[3], sys.argv[4].encode(), {
        "Cookie": cookie, "X-Contest-CSRF": csrf, "Content-Type": "application/json"})
    answer = wire.getresponse()
    print(answer.status, answer.read().decode())
    """

  /// The code of the round's first entry.
  let code: String
  private let scratch: Scratch
  private let address: String
  private let credentials: String

  init(_ judge: String, of scratch: Scratch, at server: Server) async throws {
    let link = try await scratch.done("link", "--judge", judge).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let said = try await scratch.python(Self.logIn, link).split(whereSeparator: \.isWhitespace).map(
      String.init)
    try #require(said.count == 3)
    self.scratch = scratch
    address = server.address
    credentials = "\(said[0]) \(said[1])"
    code = said[2]
  }

  /// Sends a sheet of the small contest's first round; the status and what the server said.
  func send(_ clientID: String, marks: [String: String], basedOn: Int = 0, reason: String = "") async throws
    -> String
  {
    let sheet: [String: Any] = [
      "round": "vong-1", "code": code, "clientID": clientID, "basedOn": basedOn, "reason": reason,
      "marks": marks,
    ]
    let body = try JSONSerialization.data(withJSONObject: sheet)
    return try await scratch.python(
      Self.post, address, credentials, "/cham/api/phieu", String(decoding: body, as: UTF8.self))
  }
}
