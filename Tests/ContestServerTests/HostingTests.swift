import ContestCore
import Foundation
import HTTPTypes
import Testing

@testable import ContestServer

@Suite struct HostingTests {
  private let now = Instant(milliseconds: 1_692_000_000_000)

  private func hosting(
    _ url: String?, host: String = "0.0.0.0", port: Int = 8080, tls: Bool = false, proxies: [String] = [],
    names: [String: [String]] = [:], certificate: CertificateFacts? = nil
  ) -> Hosting {
    let configuration = SiteConfiguration(
      host: host, port: port, publicURL: url.flatMap { URL(string: $0) },
      trustedProxies: proxies.compactMap { CIDR($0) },
      tls: tls ? SiteConfiguration.TLS(certificatePath: "c", keyPath: "k") : nil)
    return Hosting(
      configuration, port: port,
      surroundings: Surroundings(
        own: [IPAddress("192.168.1.20")].compactMap(\.self),
        resolve: { name in
          (names[name] ?? (IPAddress(name) == nil ? [] : [name])).compactMap { IPAddress($0) }
        }, certificate: certificate), now: now)
  }

  private func warns(_ hosting: Hosting, _ words: String) -> Bool {
    hosting.warnings.contains { $0.en.contains(words) }
  }

  @Test("the loopback alone is no way to stand")
  func loopback() {
    #expect(hosting(nil, host: "127.0.0.1").way == .loopback)
    #expect(hosting(nil, host: "localhost", names: ["localhost": ["127.0.0.1", "::1"]]).way == .loopback)
    #expect(hosting(nil, host: "127.0.0.1").warnings.isEmpty)
  }

  @Test("https on a public address is the internet; on a private one it is the hall")
  func https() {
    let internet = hosting(
      "https://thi.example.vn", proxies: ["127.0.0.1"], names: ["thi.example.vn": ["203.0.113.5"]])
    #expect(internet.way == .internet)
    #expect(internet.warnings.isEmpty)
    let hall = hosting(
      "https://thi.example.vn", proxies: ["127.0.0.1"], names: ["thi.example.vn": ["192.168.1.20"]])
    #expect(hall.way == .hallHTTPS)
    #expect(hall.notes.contains { $0.en.contains("thi.example.vn") })
    let lost = hosting("https://thi.example.vn", proxies: ["127.0.0.1"])
    #expect(warns(lost, "cannot look up thi.example.vn"))
  }

  @Test("https that nobody decrypts is warned of")
  func noProxy() {
    let names = ["thi.example.vn": ["203.0.113.5"]]
    #expect(warns(hosting("https://thi.example.vn", names: names), "--trusted-proxy"))
    #expect(
      !warns(hosting("https://thi.example.vn", port: 443, tls: true, names: names), "--trusted-proxy"))
  }

  @Test("plain http in the hall says what is not there, and what can be read")
  func plain() {
    let hall = hosting("http://192.168.1.20:8080")
    #expect(hall.way == .hallHTTP)
    #expect(hall.warnings.isEmpty)
    #expect(hall.notes.contains { $0.en.contains("reloading while offline") })
    #expect(hall.notes.contains { $0.en.contains("WPA2") })
    let nameless = hosting(nil)
    #expect(nameless.way == .hallHTTP)
    #expect(warns(nameless, "add --public-url http://192.168.1.20:8080"))
    let open = hosting("http://thi.example.vn", names: ["thi.example.vn": ["203.0.113.5"]])
    #expect(warns(open, "use https"))
  }

  @Test("a server that listens to itself alone says that nobody reaches the name, unless a proxy is named")
  func listensToItself() {
    let names = ["thi.example.vn": ["203.0.113.5"], "hall.example.vn": ["192.168.1.20"]]
    for url in ["https://thi.example.vn", "https://hall.example.vn", "http://192.168.1.20:8080"] {
      for host in ["127.0.0.1", "::1"] {
        let alone = hosting(url, host: host, tls: url.hasPrefix("https"), names: names)
        #expect(warns(alone, "listens on \(host) alone"), "\(url)")
        #expect(alone.warnings.allSatisfy { !$0.vi.isEmpty && $0.vi != $0.en })
        #expect(!alone.notes.contains { $0.en.contains("everything works") })
      }
    }
    let lost = hosting("http://unknown.example.vn:8080", host: "127.0.0.1")
    #expect(warns(lost, "listens on 127.0.0.1 alone"))
    let behind = hosting("https://thi.example.vn", host: "127.0.0.1", proxies: ["127.0.0.1/32"], names: names)
    #expect(behind.warnings.isEmpty)
    #expect(behind.notes.contains { $0.en.contains("everything works") })
    #expect(!warns(hosting("http://192.168.1.20:8080", host: "192.168.1.20"), "listens"))
    let here = ["localhost": ["127.0.0.1", "::1"]]
    #expect(hosting("http://localhost:8080", host: "127.0.0.1", names: here).warnings.isEmpty)
    #expect(hosting("http://127.0.0.1:9", host: "127.0.0.1").warnings.isEmpty)
  }

  @Test(
    "a public address of another port than the server's is warned of, unless a proxy is named",
    arguments: [
      ("https://thi.example.vn", 443, true), ("https://thi.example.vn", 8443, false),
      ("https://thi.example.vn:8443", 8443, true), ("https://thi.example.vn:8443/", 443, false),
      ("http://192.168.1.20", 80, true), ("http://192.168.1.20", 8080, false),
      ("http://192.168.1.20:8080", 8080, true), ("HTTPS://thi.example.vn", 443, true),
    ])
  func ports(url: String, port: Int, fits: Bool) {
    let names = ["thi.example.vn": ["203.0.113.5"]]
    let tls = url.lowercased().hasPrefix("https")
    let direct = hosting(url, port: port, tls: tls, names: names)
    #expect(warns(direct, "listens on port \(port)") == !fits, "\(direct.warnings)")
    #expect(direct.notes.contains { $0.en.contains("everything works") } == (fits && tls))
    #expect(!warns(hosting(url, port: port, tls: tls, proxies: ["10.0.0.1"], names: names), "listens"))
  }

  @Test("a certificate of another name, or near its end, is warned of")
  func certificate() {
    let day: Int64 = 86_400
    let seconds = now.milliseconds / 1000
    func with(_ names: [String], from: Int64 = -1, until: Int64) -> Hosting {
      hosting(
        "https://thi.example.vn", port: 443, tls: true, names: ["thi.example.vn": ["203.0.113.5"]],
        certificate: CertificateFacts(
          names: names, notBefore: seconds + from * day, notAfter: seconds + until * day))
    }
    #expect(with(["thi.example.vn"], until: 90).warnings.isEmpty)
    #expect(with(["*.example.vn"], until: 90).warnings.isEmpty)
    #expect(warns(with(["*.thi.example.vn", "example.vn"], until: 90), "not for thi.example.vn"))
    #expect(warns(with(["thi.example.vn"], until: 29), "expires in 29 days"))
    #expect(warns(with(["thi.example.vn"], until: -1), "has expired"))
    #expect(warns(with(["thi.example.vn"], from: 1, until: 90), "not valid yet"))
  }

  @Test("whose connection is encrypted follows from who decrypts, not from the site's address alone")
  func secure() {
    let url = URL(string: "https://thi.example.vn")
    let behind = SiteConfiguration(publicURL: url, trustedProxies: [CIDR("10.0.0.1")].compactMap(\.self))
    func isSecure(
      _ peer: String, host: String = "thi.example.vn", scheme: String? = nil,
      _ configuration: SiteConfiguration? = nil
    ) -> Bool {
      ForwardedAddress(
        peer: peer, headers: scheme.map { [.xForwardedProto: $0] } ?? [:],
        configuration: configuration ?? behind, host: host
      ).isSecure
    }
    #expect(isSecure("10.0.0.1"))
    #expect(isSecure("10.0.0.1", scheme: "https"))
    #expect(!isSecure("10.0.0.1", scheme: "http"))
    // A proxy on this machine that nobody has named.
    #expect(isSecure("127.0.0.1", host: "127.0.0.1:8080"))
    // Somebody in the hall who typed the machine's number.
    #expect(!isSecure("192.168.1.7", host: "192.168.1.20:8080"))
    let tls = SiteConfiguration(tls: SiteConfiguration.TLS(certificatePath: "c", keyPath: "k"))
    #expect(isSecure("192.168.1.7", host: "192.168.1.20", tls))
  }

  @Test(
    "a messenger's own browser is told by marks that nothing else carries",
    arguments: [
      (
        "Mozilla/5.0 (Linux; Android 13; SM-A135F; wv) Chrome/115 Mobile Safari/537.36 Zalo android/12",
        "Zalo"
      ),
      ("Mozilla/5.0 (iPhone; CPU iPhone OS 16_5) Mobile/15E148 Zalo iOS/452", "Zalo"),
      ("Mozilla/5.0 (Linux; Android 12; wv) Chrome/114 [FB_IAB/FB4A;FBAV/417.0;]", "Facebook"),
      ("Mozilla/5.0 (Linux; Android 12; wv) Chrome/114 [FB_IAB/Orca-Android;FBAV/417.0;]", "Messenger"),
      ("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/115.0 Mobile Safari/537.36", nil),
      ("Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) Version/16.5 Safari/604.1", nil),
    ] as [(String, String?)])
  func inApp(agent: String, name: String?) {
    #expect(InAppBrowser.name(userAgent: agent) == name)
  }
}
