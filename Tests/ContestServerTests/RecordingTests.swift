import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct RecordingTests {
  @Test(
    "Ranges of bytes (RFC 9110, §14)",
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-99", .part(0..<100)), ("bytes=0-0", .part(0..<1)),
      ("bytes=990-", .part(990..<1000)),
      ("bytes=900-5000", .part(900..<1000)), ("bytes=-500", .part(500..<1000)),
      ("bytes=-5000", .part(0..<1000)),
      ("bytes=1000-", .unsatisfiable), ("bytes=5000-6000", .unsatisfiable), ("bytes=-0", .unsatisfiable),
      ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=-99999999999999999999", .part(0..<1000)),
      ("bytes=0-99999999999999999999", .part(0..<1000)), ("bytes=0-1,5-6", .whole), ("bytes=9-1", .whole),
      ("bytes=a-b", .whole), ("bytes=-", .whole), ("bytes=", .whole), ("lines=0-1", .whole),
      ("bytes 0-1", .whole),
      ("BYTES=0-1", .part(0..<2)), ("bytes=0-1-2", .whole), ("bytes=--5", .whole), ("", .whole),
    ])
  func ranges(header: String?, range: ByteRange) {
    #expect(ByteRange(header, size: 1000) == range)
  }

  @Test("A recording is served whole and in parts, under no name")
  func served() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let path = "/cham/\(try await fixture.codes("gk1")[0])/ban-thu"
        let whole = try await browser.get(path)
        #expect(whole.status == 200)
        #expect(whole.headers[.contentType] == "audio/mpeg")
        #expect(whole.headers[.acceptRanges] == "bytes")
        #expect(whole.headers[.contentDisposition] == nil)
        #expect(whole.headers[.cacheControl]?.contains("private") == true)
        let size = whole.bytes.count
        let part = try await browser.get(path, headers: [.range: "bytes=10-19"])
        #expect(part.status == 206)
        #expect(part.bytes == Array(whole.bytes[10..<20]))
        #expect(part.headers[.contentRange] == "bytes 10-19/\(size)")
        #expect(part.headers[.contentLength] == "10")
        let tail = try await browser.get(path, headers: [.range: "bytes=-5"])
        #expect(tail.bytes == Array(whole.bytes.suffix(5)))
        let behind = try await browser.get(path, headers: [.range: "bytes=\(size)-"])
        #expect(behind.status == 416)
        #expect(behind.headers[.contentRange] == "bytes */\(size)")
        let tag = try #require(whole.headers[.eTag])
        let current = try await browser.get(path, headers: [.range: "bytes=0-1", .ifRange: tag])
        #expect(current.status == 206)
        let older = try await browser.get(path, headers: [.range: "bytes=0-1", .ifRange: "\"old\""])
        #expect(older.status == 200)
        #expect(try await browser.get(path, headers: [.ifNoneMatch: tag]).status == 304)
        let head = try await browser.send(.head, path)
        #expect(head.headers[.contentLength] == String(size))
        #expect(head.bytes.isEmpty)
        #expect(try await Browser(client).get(path).status == 401)
      }
    }
  }
}
