import ContestCore
import ContestKit
import ContestTestSupport
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct RecordingTests {
  @Test(
    "Ranges of bytes (RFC 9110, §14)",
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-99", .parts([0..<100])), ("bytes=0-0", .parts([0..<1])),
      ("bytes=990-", .parts([990..<1000])), ("bytes=900-5000", .parts([900..<1000])),
      ("bytes=-500", .parts([500..<1000])), ("bytes=-5000", .parts([0..<1000])),
      ("bytes=1000-", .unsatisfiable), ("bytes=5000-6000", .unsatisfiable), ("bytes=-0", .unsatisfiable),
      ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=-99999999999999999999", .parts([0..<1000])),
      ("bytes=0-99999999999999999999", .parts([0..<1000])), ("bytes=9-1", .whole), ("bytes=0-1,9-1", .whole),
      ("bytes=a-b", .whole), ("bytes=-", .whole), ("bytes=", .whole), ("bytes=,", .whole),
      ("lines=0-1", .whole), ("bytes 0-1", .whole), ("BYTES=0-1", .parts([0..<2])), ("bytes=0-1-2", .whole),
      ("bytes=--5", .whole), ("", .whole),
      // Several: in the order asked for; near and overlapping ones are one; what lies behind is left out.
      ("bytes=0-1,500-501", .parts([0..<2, 500..<502])), ("bytes=500-501, 0-1", .parts([500..<502, 0..<2])),
      ("bytes=0-1,5-6", .parts([0..<7])), ("bytes=0-400,300-900", .parts([0..<901])),
      ("bytes=0-9,,200-", .parts([0..<10, 200..<1000])), ("bytes=0-1,2000-", .parts([0..<2])),
      ("bytes=2000-,-0", .unsatisfiable), ("bytes=-1,0-0", .parts([999..<1000, 0..<1])),
      ("bytes=0-0,300-300,600-600,150-450", .parts([0..<1, 600..<601, 150..<451])),
      ("bytes=" + Array(repeating: "0-0", count: 17).joined(separator: ","), .whole),
    ])
  func ranges(header: String?, range: ByteRange) {
    #expect(ByteRange(header, size: 1000) == range)
  }

  @Test("What random ranges select is what a plain reading of each selects, and no byte is sent twice")
  func randomRanges() {
    var random = SplitMix64(seed: 9110)
    for _ in 0..<20_000 {
      let size = random.whole(0...400)
      var wanted: Set<Int> = []
      let list = (0..<random.whole(1...5)).map { _ -> String in
        let first = random.whole(0...450)
        switch random.whole(0...2) {
        case 0:
          wanted.formUnion(first < size ? first..<size : 0..<0)
          return "\(first)-"
        case 1:
          wanted.formUnion(max(0, size - first)..<size)
          return "-\(first)"
        default:
          let last = first + random.whole(0...60)
          wanted.formUnion(first < size ? first..<min(size, last + 1) : 0..<0)
          return "\(first)-\(last)"
        }
      }
      let header = "bytes=" + list.joined(separator: ",")
      switch ByteRange(header, size: size) {
      case .whole: Issue.record("\(header) of \(size) is well formed")
      case .unsatisfiable: #expect(wanted.isEmpty, "\(header) of \(size)")
      case .parts(let parts):
        let sent = parts.flatMap { Array($0) }
        #expect(Set(sent).count == sent.count, "\(header) of \(size)")
        #expect(wanted.isSubset(of: sent), "\(header) of \(size)")
        // Only short gaps between what was asked for are sent besides.
        let more = Set(sent).subtracting(wanted).sorted()
        var run = 0
        for (index, byte) in more.enumerated() {
          run = index > 0 && byte == more[index - 1] + 1 ? run + 1 : 1
          #expect(run <= ByteRange.smallGap, "\(header) of \(size)")
        }
      }
    }
  }

  @Test("A recording is served whole and in parts, under no name")
  func served() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let path = "/cham/so-khao/\(try await fixture.codes("gk1")[0])/ban-thu"
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
        let two = try await browser.get(path, headers: [.range: "bytes=0-1,5000-5003"])
        #expect(two.status == 206 && two.headers[.contentRange] == nil)
        let type = try #require(two.headers[.contentType])
        #expect(type.hasPrefix("multipart/byteranges; boundary="))
        #expect(two.headers[.contentLength] == String(two.bytes.count))
        let parts = Self.parts(of: two.bytes, boundary: String(type.dropFirst(31)))
        #expect(
          parts.map(\.head) == [
            "Content-Type: audio/mpeg\r\nContent-Range: bytes 0-1/\(size)",
            "Content-Type: audio/mpeg\r\nContent-Range: bytes 5000-5003/\(size)",
          ])
        #expect(parts.map(\.body) == [Array(whole.bytes[0..<2]), Array(whole.bytes[5000..<5004])])
        let behind = try await browser.get(path, headers: [.range: "bytes=\(size)-"])
        #expect(behind.status == 416)
        #expect(behind.headers[.contentRange] == "bytes */\(size)")
        let tag = try #require(whole.headers[.eTag])
        let current = try await browser.get(path, headers: [.range: "bytes=0-1", .ifRange: tag])
        #expect(current.status == 206)
        let weak = try await browser.get(path, headers: [.range: "bytes=0-1", .ifRange: "W/\(tag)"])
        #expect(weak.status == 200)
        #expect(whole.headers[.lastModified] == nil)
        let older = try await browser.get(path, headers: [.range: "bytes=0-1", .ifRange: "\"old\""])
        #expect(older.status == 200)
        #expect(try await browser.get(path, headers: [.ifNoneMatch: tag]).status == 304)
        let head = try await browser.send(.head, path)
        #expect(head.headers[.contentLength] == String(size))
        let partOfHead = try await browser.send(.head, path, headers: [.range: "bytes=0-1"])
        #expect(partOfHead.status == 200)
        #expect(head.bytes.isEmpty)
        #expect(try await Browser(client).get(path).status == 401)
      }
    }
  }

  /// The parts of a multipart body (RFC 2046, §5.1.1).
  private static func parts(of body: [UInt8], boundary: String) -> [(head: String, body: [UInt8])] {
    // Bytes as characters of the same number.
    let text = String(String.UnicodeScalarView(body.map { UnicodeScalar($0) }))
    return text.components(separatedBy: "\r\n--\(boundary)").dropFirst().dropLast().map { part in
      let halves = part.components(separatedBy: "\r\n\r\n")
      return (
        halves[0].trimmingCharacters(in: .newlines),
        halves.dropFirst().joined(separator: "\r\n\r\n").unicodeScalars.map { UInt8($0.value) }
      )
    }
  }
}
