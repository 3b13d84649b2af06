import Foundation

/// Tells whether a WAV or Ogg file stops before its own end.
///
/// ffmpeg plays what is there of either without a word: a WAV whose head states more samples than the file has,
/// an Ogg whose last page is not the last. An upload that broke off would be judged as if it were whole.
enum SoundEnd {
  /// Whether the end is missing; false for other forms and for what cannot be read, which others tell.
  static func isMissing(in file: URL) -> Bool {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return false }
    defer { try? handle.close() }
    guard let size = try? handle.seekToEnd() else { return false }
    let reader = PartReader(handle: handle, size: Int64(clamping: size))
    let head = reader.bytes(at: 0, count: 12)
    if head.starts(with: Array("RIFF".utf8)), head.suffix(4).elementsEqual(Array("WAVE".utf8)) {
      return isWaveCut(reader)
    }
    return head.starts(with: capture) ? isOggCut(reader) : false
  }

  // MARK: WAV

  /// Encoders that write to a pipe cannot know the length: they leave 0, 0xFFFFFFFF or some number near 2 GB.
  private static func isUnknown(_ length: Int64) -> Bool { length == 0 || length >= 0x7F00_0000 }

  private static func isWaveCut(_ reader: PartReader) -> Bool {
    // Some writers count their own 8 bytes in; that is no file that breaks off.
    let whole = reader.number(at: 4)
    if !isUnknown(whole), whole > reader.size { return true }
    var offset: Int64 = 12
    // What has more chunks before its samples than that was not made by a recorder.
    for _ in 0..<1000 {
      let head = reader.bytes(at: offset, count: 8)
      guard head.count == 8 else { return false }
      let length = reader.number(at: offset + 4)
      if head.starts(with: Array("data".utf8)) {
        return !isUnknown(length) && length > reader.size - offset - 8
      }
      offset += 8 + length + length % 2
    }
    return false
  }

  // MARK: Ogg

  private static let capture = Array("OggS".utf8)

  /// Walks the pages (RFC 3533, §6): the last must be whole and carry the end-of-stream flag.
  private static func isOggCut(_ reader: PartReader) -> Bool {
    var offset: Int64 = 0
    var isEnded = false
    while true {
      let head = reader.bytes(at: offset, count: 27)
      // Behind the last page some programs put tags of their own; a page that has begun is another matter.
      guard head.starts(with: capture) else { return !isEnded }
      guard head.count == 27 else { return true }
      let lengths = reader.bytes(at: offset + 27, count: Int(head[26]))
      guard lengths.count == Int(head[26]) else { return true }
      offset += 27 + Int64(lengths.count) + lengths.reduce(0) { $0 + Int64($1) }
      guard offset <= reader.size else { return true }
      isEnded = head[5] & 4 != 0
    }
  }
}

/// Reads a few bytes here and there, so that half a gigabyte is not brought into memory.
private struct PartReader {
  let handle: FileHandle
  let size: Int64

  /// Fewer than `count` where the file ends; none where it cannot be read.
  func bytes(at offset: Int64, count: Int) -> [UInt8] {
    guard offset >= 0, offset < size, count > 0, (try? handle.seek(toOffset: UInt64(offset))) != nil,
      let data = try? handle.read(upToCount: count)
    else { return [] }
    return Array(data)
  }

  /// Four bytes, the lowest first; 0 where they are not there.
  func number(at offset: Int64) -> Int64 {
    bytes(at: offset, count: 4).reversed().reduce(0) { $0 << 8 | Int64($1) }
  }
}
