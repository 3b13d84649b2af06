import Foundation
import Testing

@Suite("strangers at the door")
struct CrowdTests {
  /// A judge logs in on one connection and keeps it; strangers come and say nothing; a body never ends.
  private static let script = """
    import http.client, re, socket, sys
    host, path = sys.argv[1], sys.argv[2]
    judge = http.client.HTTPConnection(host, timeout=60)
    def ask(method, path, body=None, **headers):
        judge.request(method, path, body, headers)
        answer = judge.getresponse()
        return answer, answer.read().decode()
    answer, page = ask("GET", path)
    cookie = answer.getheader("Set-Cookie").split(";")[0]
    token = re.search('name="csrf" value="([^"]*)"', page).group(1)
    answer, _ = ask("POST", path, "csrf=" + token, Cookie=cookie,
        **{"Content-Type": "application/x-www-form-urlencoded"})
    session = "; ".join(c.split(";")[0] for c in answer.headers.get_all("Set-Cookie"))
    print(ask("GET", "/cham", Cookie=session)[0].status)
    judge.auto_open = 0
    name, port = host.split(":")
    strangers = []
    for number in range(400):
        stranger = socket.create_connection((name, int(port)), 60)
        if number % 3 == 1: stranger.sendall(b"G")
        if number % 3 == 2: stranger.sendall(b"POST /k/x HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 9\\r\\n\\r\\na")
        strangers.append(stranger)
    print(ask("GET", "/cham", Cookie=session)[0].status)
    visitor = http.client.HTTPConnection(host, timeout=60)
    visitor.request("GET", "/")
    print(visitor.getresponse().status)
    print(strangers[0].recv(1) == b"")
    """

  @Test(
    "far more idle strangers than descriptors: the oldest go, a judge keeps the connection, newcomers come in",
    .timeLimit(.minutes(5)))
  func strangers() async throws {
    let scratch = try await Stage.open()
    let server = try await Server(scratch, under: ["/bin/bash", "-c", "ulimit -n 128; exec \"$@\"", "-"])
    let link = try await scratch.done("link", "--judge", "gk1")
    let parts = link.dropLast().split(separator: "/")
    let told = try await scratch.python(Self.script, String(parts[1]), "/k/\(parts[3])")
    #expect(told == "200\n200\n200\nTrue\n")
    let end = try await server.stop()
    #expect(end.status == 0, "\(end.everything)")
    #expect(end.errors.contains("128 open files and connections"), "\(end.errors)")
  }

  /// Strangers who shake hands and then never say anything, not even that they leave.
  private static let encrypted = """
    import http.client, socket, ssl, sys
    name, port = sys.argv[1].split(":")
    trusting = ssl._create_unverified_context()
    strangers = []
    for number in range(200):
        strangers.append(trusting.wrap_socket(socket.create_connection((name, int(port)), 60)))
    visitor = http.client.HTTPSConnection(name, int(port), timeout=60, context=trusting)
    visitor.request("GET", "/healthz")
    print(visitor.getresponse().status)
    """

  @Test(
    "with TLS too whoever gives way is gone at once, and does not hold a descriptor to take leave",
    .timeLimit(.minutes(5)))
  func encryptedStrangers() async throws {
    let scratch = try await Stage.open()
    try scratch.write("c.pem", TestCertificate.certificate)
    try scratch.write("k.pem", TestCertificate.key)
    let server = try await Server(
      scratch, "--tls-cert", scratch.url("c.pem").path, "--tls-key", scratch.url("k.pem").path,
      under: ["/bin/bash", "-c", "ulimit -n 128; exec \"$@\"", "-"])
    let host = try #require(server.address.split(separator: "/").last)
    let told = try await scratch.python(Self.encrypted, String(host))
    #expect(told == "200\n")
    let end = try await server.stop()
    #expect(end.status == 0, "\(end.everything)")
  }
}
