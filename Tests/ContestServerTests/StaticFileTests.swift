import ContestCore
import ContestPages
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite("The program's own files")
struct StaticFileTests {
  @Test(
    "gzip goes to who takes it, and to nobody else",
    arguments: [
      ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, gzip;q=0.8", true), ("*", true),
      ("x-gzip", true),
      ("GZIP", true), ("", false), ("identity", false), ("gzip;q=0", false), ("gzip; q=0.0, *", false),
      ("*;q=0", false), ("deflate", false), ("gzipped", false),
    ])
  func accepts(header: String, takes: Bool) {
    #expect(StaticFile.takesGzip(header) == takes)
  }

  @Test("what is no shorter for it is not compressed")
  func incompressible() throws {
    #expect(Gzip.compressed(Data()) == nil && Gzip.compressed(Data("a".utf8)) == nil)
    let zipped = try #require(Gzip.compressed(Data(repeating: 97, count: 100_000)))
    #expect(zipped.starts(with: [0x1F, 0x8B]) && zipped.count < 300)
  }

  @Test("script, style, worker, manifest and icon: type, strong tag of each form, 304, HEAD, no secret")
  func files() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = Browser(client)
        let files = SiteFiles()
        for path in files.byPath.keys.sorted() {
          let plain = try await browser.get(path)
          let zipped = try await browser.get(path, headers: [.acceptEncoding: "gzip"])
          #expect(plain.status == 200 && plain.headers[.contentEncoding] == nil)
          #expect(plain.headers[.vary] == "Accept-Encoding" && zipped.headers[.vary] == "Accept-Encoding")
          if zipped.headers[.contentEncoding] == "gzip" {
            #expect(zipped.bytes.count < plain.bytes.count)
          }
          let head = try await browser.send(.head, path)
          #expect(head.status == 200 && head.bytes.isEmpty)
          guard let tag = plain.headers[.eTag] else {
            // Scripts never change under their address: no browser asks about them.
            #expect(path.hasPrefix(files.scriptFolder))
            #expect(plain.headers[.cacheControl]?.hasSuffix("immutable") == true)
            continue
          }
          #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
          #expect(zipped.headers[.contentEncoding] == nil || zipped.headers[.eTag] != tag)
          for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let again = try await browser.get(path, headers: [.ifNoneMatch: known])
            #expect(again.status == 304 && again.bytes.isEmpty && again.headers[.eTag] == tag)
          }
          #expect(try await browser.get(path, headers: [.ifNoneMatch: "\"x\""]).status == 200)
        }
        #expect(try await browser.get("/script/0000/app.js").status == 404)
      }
    }
  }

  @Test("a page with a token is never compressed")
  func pages() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let judge = try await fixture.browser(.judge("gk1"), client)
        for path in [SitePath.judge, SitePath.judgeState] {
          let answer = try await judge.get(path, headers: [.acceptEncoding: "gzip"])
          #expect(answer.status == 200 && answer.headers[.contentEncoding] == nil)
        }
        let content = try await judge.get(
          SitePath.judgeContent(SiteFixture.round), headers: [.acceptEncoding: "gzip"])
        #expect(content.headers[.contentEncoding] == "gzip")
      }
    }
  }

  @Test("the empty page holds nobody's name and no token")
  func shell() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let judge = try await fixture.browser(.judge("gk1"), client)
        let page = try await judge.get(SitePath.judgeShell)
        #expect(page.status == 200 && !page.text.contains("csrf") && !page.text.contains("data-judge"))
        #expect(page.text == (try await Browser(client).get(SitePath.judgeShell)).text)
      }
    }
  }
}
