import Foundation
import Testing

@testable import ContestKit

/// Whether a WAV or Ogg file has its end, on files made byte by byte.
@Suite struct SoundEndTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func isCut(_ bytes: [UInt8]) throws -> Bool {
    let file = folder.url.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    return SoundEnd.isMissing(in: file)
  }

  private func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private func chunk(_ name: String, _ body: [UInt8], stating length: UInt32? = nil) -> [UInt8] {
    Array(name.utf8) + number(length ?? UInt32(body.count)) + body + (body.count.isMultiple(of: 2) ? [] : [0])
  }

  private func wave(riff: UInt32? = nil, data: UInt32? = nil, tail: [UInt8] = []) -> [UInt8] {
    let format = chunk("fmt ", [1, 0, 1, 0] + number(8000) + number(8000) + [1, 0, 8, 0])
    let odd = chunk("junk", [1, 2, 3])
    let rest =
      Array("WAVE".utf8) + format + odd + chunk("data", [UInt8](repeating: 7, count: 801), stating: data)
    let body = rest + tail
    return Array("RIFF".utf8) + number(riff ?? UInt32(body.count)) + body
  }

  @Test("a WAV that states more than it holds is cut short, at whatever byte")
  func waves() throws {
    #expect(try !isCut(wave()))
    #expect(try !isCut(wave(tail: chunk("LIST", [1, 2, 3, 4]))))
    #expect(try isCut(wave(data: 803)))
    #expect(try isCut(wave(riff: 5000)))
    for length in [100, 200, 500, wave().count - 9] {
      #expect(try isCut(Array(wave().prefix(length))), "\(length)")
    }
  }

  @Test(
    "a WAV whose encoder could not know the length is whole",
    arguments: [0, 0xFFFF_FFFF, 0x7FFF_FFFF, 0x8000_0000, 0x7FFF_F000] as [UInt32])
  func streamed(length: UInt32) throws {
    #expect(try !isCut(wave(riff: length, data: length)))
    #expect(try !isCut(wave(data: length)))
  }

  @Test("a WAV whose head counts its own eight bytes in is whole")
  func sloppy() throws { #expect(try !isCut(wave(riff: UInt32(wave().count)))) }

  private func page(_ flags: UInt8, body: Int = 300) -> [UInt8] {
    let table = [UInt8](repeating: 255, count: body / 255) + [UInt8(body % 255)]
    return Array("OggS".utf8) + [0, flags] + [UInt8](repeating: 0, count: 20) + [UInt8(table.count)] + table
      + [UInt8](repeating: 0x4F, count: body)
  }

  @Test("an Ogg ends with a whole page that says so")
  func pages() throws {
    let begun = page(2) + page(0) + page(1)
    let whole = begun + page(4)
    #expect(try !isCut(whole))
    #expect(try !isCut(whole + Array("TAG".utf8) + [UInt8](repeating: 0, count: 125)))
    #expect(try isCut(begun))
    for missing in [1, 150, 300, 302, 320, 326] {
      #expect(try isCut(Array(whole.dropLast(missing))), "\(missing)")
    }
    // A second stream that follows the first has to end as well.
    #expect(try !isCut(whole + whole))
    #expect(try isCut(whole + begun))
  }

  @Test("other forms, and what is not there, are left to ffmpeg")
  func others() throws {
    for bytes in [[], Array("RIFF".utf8), Array("ID3".utf8), [UInt8](repeating: 0, count: 100)] {
      #expect(try !isCut(bytes))
    }
    #expect(!SoundEnd.isMissing(in: folder.url.appending(path: "none")))
  }
}
