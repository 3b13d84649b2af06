public import Foundation

/// A recording as a judge may hear it: the sound alone, nothing that names anybody.
///
/// Tags are cut from MP3 (ID3v2 before, ID3v1 and APEv2 behind the sound) and every chunk but the
/// format and the samples from WAV. Other containers hide text in more places than can be cleaned
/// without decoding them, so they are not served in this way.
public struct BlindRecording: Sendable, Hashable {
  public let mediaType: String
  public let data: Data
  /// The length by what the sound itself says (milliseconds); nil where it cannot be told.
  public let milliseconds: Int?

  /// The cleaned recording; nil for a container that cannot be cleaned or is damaged.
  public init?(original: Data) {
    let bytes = [UInt8](original)
    if let sound = Self.wave(bytes) {
      self.mediaType = "audio/wav"
      self.data = Data(sound)
      self.milliseconds = Self.waveLength(sound)
    } else if let sound = Self.mpeg(bytes) {
      self.mediaType = "audio/mpeg"
      self.data = Data(sound)
      self.milliseconds = Self.mpegLength(sound)
    } else {
      return nil
    }
  }

  // MARK: MP3

  private static func mpeg(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var sound = bytes[...]
    while sound.starts(with: Array("ID3".utf8)), sound.count >= 10 {
      let size = sound.dropFirst(6).prefix(4).reduce(0) { $0 << 7 | Int($1 & 0x7F) }
      let hasFooter = sound[sound.startIndex + 5] & 0x10 != 0
      sound = sound.dropFirst(10 + size + (hasFooter ? 10 : 0))
    }
    var before = -1
    while before != sound.count {
      before = sound.count
      if sound.suffix(128).starts(with: Array("TAG".utf8)) { sound = sound.dropLast(128) }
      if let size = apeTagSize(sound) { sound = sound.dropLast(size) }
    }
    guard let start = firstFrame(in: sound) else { return nil }
    return sound[start...]
  }

  /// The whole size of an APEv2 tag at the end, by its footer.
  private static func apeTagSize(_ bytes: ArraySlice<UInt8>) -> Int? {
    let footer = bytes.suffix(32)
    guard footer.count == 32, footer.starts(with: Array("APETAGEX".utf8)) else { return nil }
    func number(_ offset: Int) -> Int {
      footer.dropFirst(offset).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let size = number(12) + (number(20) & 0x8000_0000 != 0 ? 32 : 0)
    return (32...bytes.count).contains(size) ? size : nil
  }

  /// Where two MPEG audio frame headers follow one another at the distance the first one tells;
  /// whatever stands before is not sound.
  private static func firstFrame(in bytes: ArraySlice<UInt8>) -> Int? {
    for start in bytes.indices.prefix(65_536) {
      guard let length = frameLength(bytes[start...]) else { continue }
      let next = start + length
      if next >= bytes.endIndex { return next == bytes.endIndex ? start : nil }
      if frameLength(bytes[next...]) != nil { return start }
    }
    return nil
  }

  /// The length of the layer III frame at the beginning, by ISO/IEC 11172-3 and 13818-3; nil for none.
  private static func frameLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let header = Array(bytes.prefix(4))
    guard header.count == 4, header[0] == 0xFF, header[1] & 0xE0 == 0xE0, header[1] & 0x06 == 0x02 else {
      return nil
    }
    let version = header[1] >> 3 & 3
    let rateIndex = Int(header[2] >> 2 & 3)
    let bitIndex = Int(header[2] >> 4)
    guard version != 1, rateIndex < 3, (1...14).contains(bitIndex) else { return nil }
    let isFirst = version == 3
    let rate = [44_100, 48_000, 32_000][rateIndex] / (isFirst ? 1 : version == 2 ? 2 : 4)
    let high = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    let low = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
    let bits = (isFirst ? high : low)[bitIndex] * 1000
    return (isFirst ? 144 : 72) * bits / rate + Int(header[2] >> 1 & 1)
  }

  /// The frames' lengths together; ends where no frame follows.
  private static func mpegLength(_ sound: ArraySlice<UInt8>) -> Int? {
    var (start, samples, rate) = (sound.startIndex, 0, 0)
    while start < sound.endIndex, let length = frameLength(sound[start...]) {
      let header = sound[start...].prefix(3)
      let isFirst = header[header.startIndex + 1] >> 3 & 3 == 3
      let quarter = header[header.startIndex + 1] >> 3 & 3 == 0
      rate =
        [44_100, 48_000, 32_000][Int(header[header.startIndex + 2] >> 2 & 3)]
        / (isFirst ? 1 : quarter ? 4 : 2)
      samples += isFirst ? 1152 : 576
      start += length
    }
    return rate == 0 ? nil : samples * 1000 / rate
  }

  // MARK: WAV

  /// From the bytes of a second, which the format states, and the bytes of the samples.
  private static func waveLength(_ bytes: [UInt8]) -> Int? {
    func number(_ offset: Int) -> Int {
      bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    var (offset, perSecond, size) = (12, 0, 0)
    while offset + 8 <= bytes.count {
      let length = number(offset + 4)
      if bytes[offset] == UInt8(ascii: "d") { size += length }
      if bytes[offset] == UInt8(ascii: "f"), length >= 12, offset + 20 <= bytes.count {
        perSecond = number(offset + 16)
      }
      offset += 8 + length + length % 2
    }
    return perSecond > 0 && size > 0 ? size * 1000 / perSecond : nil
  }

  private static func wave(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)),
      bytes[8..<12].elementsEqual(Array("WAVE".utf8))
    else { return nil }
    var kept: [UInt8] = []
    var hasSamples = false
    var offset = 12
    while offset + 8 <= bytes.count {
      let name = bytes[offset..<offset + 4]
      var size = bytes[offset + 4..<offset + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      // An encoder that writes to a pipe cannot know the length and leaves 0: samples to the end.
      if size == 0, name.elementsEqual(Array("data".utf8)), !areChunks(bytes[(offset + 8)...]) {
        size = bytes.count - offset - 8
      }
      let end = min(bytes.count, offset + 8 + size)
      if name.elementsEqual(Array("fmt ".utf8)) || name.elementsEqual(Array("data".utf8)) {
        hasSamples = hasSamples || name.elementsEqual(Array("data".utf8))
        let body = bytes[(offset + 8)..<end]
        kept += Array(name) + littleEndian(body.count) + body + (body.count.isMultiple(of: 2) ? [] : [0])
      }
      offset = end + (size.isMultiple(of: 2) ? 0 : 1)
    }
    guard hasSamples else { return nil }
    return Array("RIFF".utf8) + littleEndian(kept.count + 4) + Array("WAVE".utf8) + kept
  }

  /// Whether the bytes are chunks to their very end, such as the tags behind a data chunk that is truly empty:
  /// they may name somebody, and samples do not read like that.
  private static func areChunks(_ bytes: ArraySlice<UInt8>) -> Bool {
    var offset = bytes.startIndex
    while offset + 8 <= bytes.endIndex, bytes[offset..<offset + 4].allSatisfy({ (0x20...0x7E).contains($0) })
    {
      let size = bytes[offset + 4..<offset + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      offset += 8 + size + size % 2
    }
    return offset >= bytes.endIndex && !bytes.isEmpty
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
